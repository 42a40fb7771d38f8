"""The picture of the body for the first paint: a decode, never a render."""

from pathlib import Path

from PySide6.QtGui import QImage, QImageReader

from app.content.roots import ContentRoots
from app.figure.prepared import Rings, read_origin_mm, read_silhouette, silhouette_name
from app.ui.loading.figure_files import (
    DRAWN_PX_PER_MM,
    FIRST_PX_PER_MM,
    OPENING_PX_PER_MM,
    Figure,
    FigureChoice,
    keep_picture,
    kept_picture,
    opening_picture,
    shipped_picture,
)
from app.ui.map.view import BodyMapView

DEFAULT_BUILD = "average"
DEFAULT_TONE = "medium_light"


def first_figure(
    roots: ContentRoots,
    cache_folder: Path | None,
    choice: FigureChoice,
    key: str,
    needs_edge: bool,
) -> Figure | None:
    """Return the body wished for, if a picture of it lies ready; else the default.

    Parameters
    ----------
    key
        Of the content: what was kept for another one is passed over.
    needs_edge
        There is no scene to take the edge from, or it is that of another build.
    """
    default = FigureChoice(choice.map_id, DEFAULT_BUILD, DEFAULT_TONE)
    origin_mm = read_origin_mm(roots.resources / "figures", choice.map_id)
    if origin_mm is None:
        return None
    for wished, path, px_per_mm in (
        (choice, opening_picture(cache_folder, choice, key), OPENING_PX_PER_MM),
        (choice, shipped_picture(roots, choice, FIRST_PX_PER_MM), FIRST_PX_PER_MM),
        (choice, kept_picture(cache_folder, choice, key), DRAWN_PX_PER_MM),
        (default, shipped_picture(roots, default, FIRST_PX_PER_MM), FIRST_PX_PER_MM),
    ):
        image = _quickly_decoded(path, OPENING_PX_PER_MM / px_per_mm)
        if not image.isNull():
            rings = _rings(roots, wished) if needs_edge else ()
            return Figure(wished, image, OPENING_PX_PER_MM, origin_mm, rings)
    return None


def keep_opening(folder: Path | None, figure: Figure | None, key: str) -> None:
    """Keep the picture that a window opened with: read so, it opens sooner."""
    path = opening_picture(folder, figure.choice, key) if figure else None
    if figure is not None and path is not None and not path.exists():
        keep_picture(figure.image, path, "BMP")


def _rings(roots: ContentRoots, choice: FigureChoice) -> Rings:
    """Return the edge of a build, in mm; nothing where its file is not sound."""
    name = silhouette_name(choice.map_id, choice.build)
    try:
        return read_silhouette(roots.resources / "figures" / name).rings_mm
    except (OSError, ValueError):
        return ()


def _quickly_decoded(path: Path | None, scale: float) -> QImage:
    """Return a smaller copy of a picture: a JPEG at half its size decodes faster."""
    if path is None:
        return QImage()
    reader = QImageReader(str(path))
    if scale < 1:
        reader.setScaledSize(reader.size() * scale)
    return reader.read()


def show_figure(view: BodyMapView, figure: Figure) -> None:
    """Show a body on the map, with its edge if that is not the map's own."""
    from app.model.outline import Outline

    if figure.rings_mm:
        view.show_silhouette(
            tuple(
                Outline((("M", ring[0]), *(("L", at) for at in ring[1:]), ("Z", ())))
                for ring in figure.rings_mm
            )
        )
    view.show_figure(figure.image, figure.px_per_mm, figure.origin_mm)
