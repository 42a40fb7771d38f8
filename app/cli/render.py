"""`kneadmap render`: a map as a picture, drawn by the window's own code."""

import argparse
import os
from pathlib import Path

from app.cli.context import load, map_named
from app.cli.numbers import whole_number
from app.cli.writing import shortened, write_whole
from app.errors import AppError
from app.geometry.scene import scene_of
from app.places import Places

NAME = "render"
HELP = "draw a map as a picture: png, svg or pdf"
EXAMPLES = """  kneadmap render back -o back.png --height 1600
  kneadmap render back -o bones.svg --layers bones,landmarks --theme dark"""

ENDINGS = (".png", ".svg", ".pdf")
LARGEST_PX = 10_000


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `render` takes."""
    words.add_argument("map", metavar="MAP", help="a map's id, for example back")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    words.add_argument("--layers", metavar="A,B", help="layers to draw, by name")
    words.add_argument(
        "--height", type=whole_number(50, LARGEST_PX), default=1200, metavar="PX"
    )
    words.add_argument("--theme", choices=("light", "dark"), default="light")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Draw the map and write the file whole.

    Raises
    ------
    AppError
        If the map, a layer or the file's ending is not known.
    """
    ending = arguments.output.suffix.lower()
    if ending not in ENDINGS:
        raise AppError(
            f"{shortened(arguments.output.name)!r} has an ending that cannot be drawn. "
            "Use .png, .svg or .pdf."
        )
    scene = scene_of(map_named(load(places), arguments.map))
    # Whatever is asked for: a picture needs no screen, and none may answer.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.map.rendering import RenderWish, render

    wish = RenderWish(
        ending=ending,
        height_px=arguments.height,
        theme=arguments.theme,
        layers=_layers(arguments.layers),
        figures=places.resources / "figures",
    )
    write_whole(arguments.output, render(scene, wish))
    print(arguments.output)
    return 0


def _layers(names: str | None) -> frozenset[str] | None:
    from app.guidance.naming import nearest_names
    from app.ui.map.layers import ALL_LAYERS

    if names is None:
        return None
    chosen = frozenset(name.strip() for name in names.split(",") if name.strip())
    for name in sorted(chosen.difference(ALL_LAYERS)):
        near = nearest_names(name, ALL_LAYERS) or ALL_LAYERS
        raise AppError(
            f"There is no layer called {shortened(name)!r}. Use {', '.join(near)}."
        )
    return chosen
