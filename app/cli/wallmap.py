"""`kneadmap wallmap`: a whole map on one sheet of paper."""

import argparse
import os
from pathlib import Path

from app.cli.card import check_ending
from app.cli.context import load, map_named
from app.cli.writing import write_whole
from app.geometry.scene import scene_of
from app.places import Places

NAME = "wallmap"
HELP = "write a map as a sheet for the wall (PDF)"
EXAMPLES = """  kneadmap wallmap -o back.pdf
  kneadmap wallmap --map neck_head --paper a3 -o neck.pdf"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `wallmap` takes."""
    words.add_argument("--map", metavar="MAP", default="back", help="a map's id")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    words.add_argument(
        "--paper", choices=("a4", "letter", "a3"), help="usual here, if not"
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Write the sheet.

    Raises
    ------
    AppError
        If there is no such map, or the file cannot be written.
    """
    check_ending(arguments.output)
    library = load(places)
    scene = scene_of(map_named(library, arguments.map))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.printing.files import paper_named, wall_map_pdf

    paper = paper_named(arguments.paper)
    figures = places.resources / "figures"
    write_whole(arguments.output, wall_map_pdf(library, scene, figures, paper))
    print(arguments.output)
    return 0
