"""`kneadmap screenshot`: the real window as a picture."""

import argparse
import os
import re
from pathlib import Path

from app.cli.writing import write_whole
from app.places import Places

NAME = "screenshot"
HELP = "save what the window shows as a picture"
EXAMPLES = """  kneadmap screenshot --select ut2_right --theme dark -o dark.png
  kneadmap screenshot --size 1920x1080 -o wide.png"""

ROOMS = ("explore",)
LARGEST_PX = 8000


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `screenshot` takes."""
    words.add_argument("--room", choices=ROOMS, default="explore")
    words.add_argument("--select", metavar="ID", help="a region, knot or landmark")
    words.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    words.add_argument("--theme", choices=("light", "dark"), default="light")
    words.add_argument("--text-size", type=int, default=100, metavar="PERCENT")
    words.add_argument("--layers", metavar="A,B", help="layers to show, by name")
    words.add_argument("--scale", type=float, default=1.0, help="2 for a sharp screen")
    words.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.png")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Write the picture."""
    save_screenshot(
        places,
        arguments.output,
        room=arguments.room,
        select=arguments.select,
        size=arguments.size,
        theme=arguments.theme,
        text_size_percent=arguments.text_size,
        layers=frozenset(arguments.layers.split(",")) if arguments.layers else None,
        scale=arguments.scale,
    )
    print(arguments.output)
    return 0


def save_screenshot(
    places: Places,
    path: Path,
    *,
    room: str = "explore",
    select: str | None = None,
    size: tuple[int, int] = (1280, 800),
    theme: str = "light",
    text_size_percent: int = 100,
    layers: frozenset[str] | None = None,
    scale: float = 1.0,
) -> None:
    """Save what the window shows, without showing it.

    Raises
    ------
    AppError
        If `select` names nothing, or the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from app.cli.window import window_options
    from app.ui.shell.grab import png_of_window

    picture = png_of_window(
        window_options(places, keeps_settings=False),
        room=room,
        select=select,
        size=size,
        theme=theme,
        text_size_percent=text_size_percent,
        layers=layers,
    )
    write_whole(path, picture)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size. Write 1280x800.")
    width, height = int(found[1]), int(found[2])
    if max(width, height) > LARGEST_PX:
        raise argparse.ArgumentTypeError(f"{text} is too large. Use up to 8000x8000.")
    return width, height
