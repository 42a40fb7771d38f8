"""How long a click takes until the panel that answers it is painted."""

from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest

from app.content.cache import SceneCache
from app.ui.loading.content import load_content
from app.ui.loading.first_scene import DEFAULT_MAP_ID
from app.ui.shell.options import WindowOptions
from app.ui.shell.preparing import prepare_all
from app.ui.shell.run import opened_window
from app.ui.shell.settings import Settings

SIZE_PX = (1440, 900)


def measure_panel(options: WindowOptions) -> dict[str, float]:
    """Return how long the first visit to every region of the real map takes, in ms.

    First with what `prepare` keeps, then again without any of it. A click is pressed
    and released on the map of the real window; it counts until the window has
    painted all that it changed.
    """
    prepare_all(options.roots, SceneCache(options.cache_folder))
    points = _points(options)
    with TemporaryDirectory() as folder:
        unprepared = replace(options, cache_folder=Path(folder))
        return {
            "clicks": float(len(points)),
            **_told("", _clicked_ms(options, points)),
            "turn to a loaded map, median ms": median(_turned_ms(options)),
            **_told(", unprepared", _clicked_ms(unprepared, points)),
        }


def _told(how: str, took_ms: list[float]) -> dict[str, float]:
    return {
        f"click to painted panel{how}, median ms": median(took_ms),
        f"click to painted panel{how}, 95 % ms": quantiles(took_ms, n=20)[-1],
        f"click to painted panel{how}, worst ms": max(took_ms),
    }


def _clicked_ms(
    options: WindowOptions, points: list[tuple[float, float]]
) -> list[float]:
    application, window = opened_window(options, Settings(), SIZE_PX)
    view = window.stage.map
    took_ms = []
    for x_mm, y_mm in points:
        place = QPoint(*(round(px) for px in view.viewport_mm.to_px(x_mm, y_mm)))
        begin = perf_counter()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        application.processEvents()
        took_ms.append((perf_counter() - begin) * 1000)
    window.close()
    window.deleteLater()
    application.processEvents()
    return took_ms


def _turned_ms(options: WindowOptions) -> list[float]:
    """Return how long it takes to turn to each map, once all are loaded."""
    application, window = opened_window(options, Settings(), SIZE_PX)
    library = window.explore.library
    ids = [str(each.id) for each in library.maps] if library else []
    for map_id in ids:
        loop = QEventLoop()
        window.content.map_ready.connect(loop.quit)
        window.content.load_map(map_id)
        if window.map_id != map_id:
            loop.exec()
    took_ms = []
    for map_id in ids:
        begin = perf_counter()
        window.explore.turn_to_map(map_id)
        application.processEvents()
        took_ms.append((perf_counter() - begin) * 1000)
    window.close()
    window.deleteLater()
    return took_ms


def _points(options: WindowOptions) -> list[tuple[float, float]]:
    cache = SceneCache(options.cache_folder)
    content = load_content(
        options.roots, cache, DEFAULT_MAP_ID, should_stop=lambda: False
    )
    if content is None or content.atlas is None:
        return []
    points = map(content.atlas.point_of, (r.id for r in content.atlas.body_map.regions))
    return [(point.x_mm, point.y_mm) for point in points]
