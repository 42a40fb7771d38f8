"""The entry point: `kneadmap`, `python -m app`."""

import sys


def main() -> int:
    """Run the command line on the words that the program was started with."""
    try:
        from app.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        # What a shell gives a program that was ended with Ctrl+C.
        return 130


if __name__ == "__main__":
    sys.exit(main())
