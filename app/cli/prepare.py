"""`kneadmap prepare`: do the slow work once, so that every start is quick."""

import argparse
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.context import content_roots
from app.content.cache import SceneCache
from app.errors import AppError
from app.model.body import Body
from app.places import Places
from app.ui.shell.preparing import prepare_all

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "prepare"
HELP = "read and check the content once and keep it, so that starts are quick"
EXAMPLES = """  kneadmap prepare
  kneadmap prepare --figures resources/figures     draw the shipped pictures anew"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `prepare` takes."""
    words.add_argument(
        "--figures",
        type=Path,
        metavar="FOLDER",
        help="for developers: draw the default figures and all silhouettes into it",
    )
    words.add_argument(
        "--without-strokes",
        action="store_true",
        help="only what a start needs; the window works the strokes out by itself",
    )
    words.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="MAP",
        help="draw only this map's figure; may be given more than once",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Fill the cache; a cache that cannot be written is no error."""
    if arguments.figures is not None:
        return _draw_figures(places, arguments.figures, arguments.map)
    roots = content_roots(places)
    with_strokes = not arguments.without_strokes
    library = prepare_all(roots, SceneCache(places.cache), with_strokes)
    print(f"Ready: {len(library.maps)} maps, {len(library.techniques)} techniques.")
    return 0


def _draw_figures(places: Places, folder: Path, wanted: list[str]) -> int:
    # Late: drawing a figure takes the whole of app.figure.
    from app.figure.prepare import prepare_figures

    if not folder.is_dir():
        raise AppError(f"{folder} is no folder. Make it first.")
    for path in sorted(places.body_maps.glob("*/body.toml")):
        if wanted and path.parent.name not in wanted:
            continue
        body = Body.model_validate(tomllib.loads(path.read_text("utf-8")))
        for written in prepare_figures(path.parent.name, body, folder, _write_jpeg):
            print(written)
    return 0


def _write_jpeg(rgb: "NDArray[np.uint8]", path: Path, quality: int) -> None:
    from PySide6.QtGui import QImage

    rows, columns, _ = rgb.shape
    image = QImage(
        rgb.tobytes(), columns, rows, columns * 3, QImage.Format.Format_RGB888
    )
    if not image.save(str(path), "JPEG", quality):  # type: ignore[call-overload]
        raise AppError(f"{path} could not be written. Is the disk full?")
