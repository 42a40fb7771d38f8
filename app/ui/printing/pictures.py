"""Maps for paper: the body in light shades, made ready once for each map."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from app.figure.prepared import picture_name, read_origin_mm
from app.model.scene import MapScene
from app.ui.map.drawn import DrawnScene
from app.ui.map.figure_art import FigurePicture
from app.ui.map.picture import MapContent

SMALL_PX_PER_MM, LARGE_PX_PER_MM = 1.5, 4.0
"""For small pictures on a card, and for a body that fills a sheet."""

_BODY = ("average", "medium_light")
_LIGHTER = 0.34
"""Paper and toner are darker than a screen."""


class PrintMaps:
    """Hands out maps to print.

    Parameters
    ----------
    scene_of
        Returns the scene of a map; None where there is no such map.
    figures
        The folder of the bodies' pictures.
    """

    def __init__(
        self,
        scene_of: Callable[[str], MapScene | None],
        figures: Path,
        px_per_mm: float = SMALL_PX_PER_MM,
    ) -> None:
        self._scene_of, self._figures = scene_of, figures
        self._px_per_mm = px_per_mm
        self._contents: dict[str, MapContent | None] = {}

    def content(self, map_id: str) -> MapContent | None:
        """Return a map, with its body where its picture is there."""
        if map_id not in self._contents:
            self._contents[map_id] = self._made(map_id)
        return self._contents[map_id]

    def _made(self, map_id: str) -> MapContent | None:
        scene = self._scene_of(map_id)
        if scene is None:
            return None
        drawn = DrawnScene(scene)
        return MapContent(drawn, drawn.silhouette, self._figure(map_id))

    def _figure(self, map_id: str) -> FigurePicture | None:
        name = picture_name(map_id, *_BODY, self._px_per_mm)
        image = QImage(str(self._figures / name))
        origin_mm = read_origin_mm(self._figures, map_id)
        if image.isNull() or origin_mm is None:
            return None
        return FigurePicture(_lightened(image), self._px_per_mm, origin_mm)


def _lightened(image: QImage) -> QImage:
    lighter = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(lighter)
    veil = QColor("#ffffff")
    veil.setAlphaF(_LIGHTER)
    painter.fillRect(lighter.rect(), veil)
    painter.end()
    return lighter
