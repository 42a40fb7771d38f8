"""Which command was asked for, and what to say when it fails."""

import sys

WINDOW_FLAGS = frozenset({"--quit-after-first-paint"})


def run(words: list[str]) -> int:
    """Run one command; return what the process ends with.

    Without a command the window opens. That road imports no parser and no
    content: the window must stand as soon as it can.
    """
    if WINDOW_FLAGS.issuperset(words):
        from app.cli.window import open_window

        return open_window(quit_after_first_paint="--quit-after-first-paint" in words)
    from app.cli.parser import parser
    from app.errors import AppError
    from app.places import places

    arguments = parser().parse_args(words)
    try:
        return int(arguments.run(arguments, places()))
    except AppError as error:
        print(f"kneadmap: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # `kneadmap list regions | head` closes our output early; that is no error.
        sys.stderr.close()
        return 0
