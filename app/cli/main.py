"""Which command was asked for, and what to say when it fails."""

import io
import os
import sys
from contextlib import suppress

WINDOW_FLAGS = frozenset({"--quit-after-first-paint"})


def run(words: list[str]) -> int:
    """Run one command; return what the process ends with.

    Without a command the window opens. That road imports no parser and no
    content: the window must stand as soon as it can.
    """
    _forgive_letters()
    if WINDOW_FLAGS.issuperset(words):
        from app.cli.window import open_window

        return open_window(quit_after_first_paint="--quit-after-first-paint" in words)
    from app.cli.parser import parser
    from app.errors import AppError
    from app.places import places

    arguments = parser().parse_args(words)
    try:
        code = int(arguments.run(arguments, places()))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except AppError as error:
        print(f"kneadmap: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # `kneadmap list regions | head` closes our output early; that is no error.
        _let_go_of_output()
        return 0
    except OSError as error:
        _let_go_of_output()
        print(f"kneadmap: {error.strerror or error}", file=sys.stderr)
        return 1


def _forgive_letters() -> None:
    """Let a terminal that knows few letters show the others as question marks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_output() -> None:
    """Send what still waits nowhere, so that the end of Python has no complaint."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
