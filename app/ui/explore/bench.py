"""How long a click takes until the panel that answers it is painted."""

from statistics import median
from time import perf_counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.content.cache import SceneCache
from app.ui.shell.loading import load_content
from app.ui.shell.options import WindowOptions
from app.ui.shell.run import opened_window
from app.ui.shell.settings import Settings

SIZE_PX = (1440, 900)


def measure_panel(options: WindowOptions) -> dict[str, float]:
    """Return the median and the worst in ms over every region of the real map.

    A click is pressed and released on the map of the real window; it counts until
    the window has painted all that it changed.
    """
    application, window = opened_window(options, Settings(), SIZE_PX)
    view = window.stage.map
    took_ms = []
    for x_mm, y_mm in _points(options):
        place = QPoint(*(round(px) for px in view.viewport_mm.to_px(x_mm, y_mm)))
        begin = perf_counter()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        application.processEvents()
        took_ms.append((perf_counter() - begin) * 1000)
    window.close()
    window.deleteLater()
    application.processEvents()
    return {
        "clicks": float(len(took_ms)),
        "click to painted panel, median ms": median(took_ms),
        "click to painted panel, worst ms": max(took_ms),
    }


def _points(options: WindowOptions) -> list[tuple[float, float]]:
    content = load_content(
        options.roots, SceneCache(options.cache_folder), should_stop=lambda: False
    )
    if content is None or content.atlas is None:
        return []
    points = map(content.atlas.point_of, (r.id for r in content.atlas.body_map.regions))
    return [(point.x_mm, point.y_mm) for point in points]
