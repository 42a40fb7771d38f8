"""Draws the bodies that are not shipped as pictures. Runs in a thread of its own."""

import tomllib
from collections.abc import Callable

from PySide6.QtGui import QImage

from app.content.roots import ContentRoots
from app.figure.lit import RenderStoppedError
from app.figure.prepared import Rings, read_silhouette, silhouette_name
from app.figure.render import render_figure
from app.model.body import Body, BuildId, ToneId
from app.ui.loading.figure_files import FigureChoice


def drawn_figure(
    roots: ContentRoots,
    choice: FigureChoice,
    px_per_mm: float,
    should_stop: Callable[[], bool],
) -> QImage | None:
    """Return the picture of a body; None when stopped or without a description."""
    path = roots.body_maps / choice.map_id / "body.toml"
    try:
        body = Body.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        body.build(BuildId(choice.build))
        body.tone(ToneId(choice.tone))
    except (OSError, ValueError):
        # The check of the content names what is wrong with the file.
        return None
    try:
        drawn = render_figure(
            body, BuildId(choice.build), ToneId(choice.tone), px_per_mm, should_stop
        )
    except RenderStoppedError:
        return None
    rows, columns, _ = drawn.rgb.shape
    stride = columns * 3
    view = QImage(drawn.rgb.data, columns, rows, stride, QImage.Format.Format_RGB888)
    # The pixels belong to numpy: take a copy before they go.
    return view.convertToFormat(QImage.Format.Format_RGB32)


def rings_of(roots: ContentRoots, choice: FigureChoice) -> Rings:
    """Return the edge of a build, in mm; nothing where no file tells it."""
    name = silhouette_name(choice.map_id, choice.build)
    try:
        return read_silhouette(roots.resources / "figures" / name).rings_mm
    except (OSError, ValueError):
        return ()
