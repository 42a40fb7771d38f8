"""The entry point: `kneadmap`, `python -m app`."""

import sys


def main() -> int:
    """Run the command line on the words that the program was started with."""
    from app.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
