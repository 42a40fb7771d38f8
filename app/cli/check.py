"""`kneadmap check`: read maps and guidance, and list every problem."""

import argparse
from pathlib import Path

from app.cli.context import content_roots
from app.content.check import check_paths
from app.places import Places

NAME = "check"
HELP = "read maps and guidance and list every problem by file and line"
EXAMPLES = """  kneadmap check
  kneadmap check my_maps/back"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `check` takes."""
    words.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a map's folder or a single file; everything that ships if left out",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the problems, one a line; end with 1 when there are any."""
    problems = check_paths(content_roots(places), tuple(arguments.paths))
    for problem in problems:
        print(problem)
    if not problems:
        print("No problems found.")
    return 1 if problems else 0
