"""The words that the command line knows."""

import argparse

from app import __version__
from app.cli import (
    audit,
    bench,
    card,
    check,
    coverage,
    export,
    feel,
    history,
    listing,
    plan,
    practise,
    prepare,
    render,
    screenshot,
    search,
    show,
    wallmap,
)
from app.cli.suggesting import SuggestingParser

COMMANDS = (
    show,
    search,
    check,
    listing,
    render,
    card,
    wallmap,
    export,
    history,
    screenshot,
    coverage,
    plan,
    practise,
    feel,
    audit,
    bench,
    prepare,
)

DESCRIPTION = """Explore a back massage on a body map.

Without a command the window opens. Every command reads the same content and
gives the same answers as the window."""

EXAMPLES = """examples:
  kneadmap                              open the window
  kneadmap show kidney_right            what is there, and what may be done
  kneadmap search "shoulder blade"      find a word, also misspelt
  kneadmap check                        read all maps and resources, list problems"""


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = SuggestingParser(
        prog="kneadmap",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"kneadmap {__version__}")
    top.add_argument(
        "--quit-after-first-paint",
        action="store_true",
        help="open the window and close it once it is painted (for measuring)",
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for module in COMMANDS:
        words = commands.add_parser(
            module.NAME,
            help=module.HELP,
            description=module.HELP[0].upper() + module.HELP[1:] + ".",
            epilog="examples:\n" + module.EXAMPLES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        module.add_arguments(words)
        words.set_defaults(run=module.run)
    return top
