"""How fast the map moves, in milliseconds, beside the plain way of doing it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import cos, pi, sin
from statistics import median
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from app.model.outline import Outline, Segment
from app.model.scene import MapScene, Shape
from app.ui.map.layers import DEFAULT_LAYERS, LABELS
from app.ui.map.paths import path_of
from app.ui.map.view import BodyMapView

WIDTH_PX, HEIGHT_PX = 900, 1200
_FRAMES = 40
_CURVES = 30
_BOUNDS = (-300.0, -300.0, 300.0, 660.0)
_LEVELS = ("work", "caution", "no_go")

Clock = Callable[[], float]


def measure(scene_size: int, now: Clock = perf_counter) -> dict[str, float]:
    """Return medians in ms for one frame of a motion, and ratios to the plain way.

    Parameters
    ----------
    scene_size
        How many outlines of 30 curves are on the map.
    now
        A clock in seconds.
    """
    scene = bench_scene(scene_size)
    ours = _measure_view(scene, now)
    plain = _measure_plain(scene, now)
    times = {f"{name}_ms": spent for name, spent in ours.items()}
    times |= {f"plain_{name}_ms": spent for name, spent in plain.items()}
    times |= {
        f"plain_{name}_ratio": plain[name] / max(ours[name], 1e-6) for name in plain
    }
    return times


def bench_scene(scene_size: int) -> MapScene:
    """Return a map of so many round areas, spread evenly."""
    columns = max(1, round((scene_size * 600 / 960) ** 0.5))
    rows = -(-scene_size // columns)
    step_x, step_y = 600 / columns, 960 / rows
    places = [
        (
            _BOUNDS[0] + (n % columns + 0.5) * step_x,
            _BOUNDS[1] + (n // columns + 0.5) * step_y,
        )
        for n in range(scene_size)
    ]
    radius = min(step_x, step_y) * 0.62
    shapes = tuple(
        Shape(
            f"area_{n}",
            "region",
            f"Area {n}",
            "midline",
            _LEVELS[n % 3],
            3,
            outline=_wavy_ring(x, y, radius),
        )
        for n, (x, y) in enumerate(places)
    )
    edge = Outline(
        (
            ("M", (_BOUNDS[0], _BOUNDS[1])),
            ("L", (_BOUNDS[2], _BOUNDS[1])),
            ("L", (_BOUNDS[2], _BOUNDS[3])),
            ("L", (_BOUNDS[0], _BOUNDS[3])),
            ("Z", ()),
        )
    )
    return MapScene("bench", "Bench", "", _BOUNDS, (edge,), shapes)


def _wavy_ring(x: float, y: float, radius: float) -> Outline:
    def at(turn: float, reach: float) -> tuple[float, float]:
        return x + cos(turn) * reach, y + sin(turn) * reach

    step = 2 * pi / _CURVES
    segments: list[Segment] = [("M", at(0, radius))]
    for curve in range(_CURVES):
        start = curve * step
        wave = radius * (1.08 if curve % 2 else 0.94)
        segments.append(
            (
                "C",
                (
                    *at(start + step / 3, wave),
                    *at(start + step * 2 / 3, wave),
                    *at(start + step, radius),
                ),
            )
        )
    return Outline((*segments, ("Z", ())))


def _measure_view(scene: MapScene, now: Clock) -> dict[str, float]:
    view = BodyMapView()
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.reduce_motion()
    view.show_layers(DEFAULT_LAYERS - {LABELS})
    times = {"first_paint": _once(now, lambda: _show(view, scene))}
    with _shown(view):
        view.finish_drawing()
        view.hover_at(QPointF(450, 600))
        times["hover"] = _frames(now, view, lambda n: _hover(view, n))
        times["pan"] = _frames(now, view, lambda n: view.pan_by(3 - 6 * (n % 2), 2))
        times["zoom"] = _frames(now, view, lambda n: _pinch(view, n))
        times["sharp_redraw"] = _once(now, view.finish_drawing)
    return times


def _show(view: BodyMapView, scene: MapScene) -> None:
    view.show_scene(scene)
    view.show()
    QApplication.processEvents()


def _hover(view: BodyMapView, frame: int) -> None:
    view.hover_at(QPointF(200 + frame * 11 % 500, 300 + frame * 17 % 600))


def _pinch(view: BodyMapView, frame: int) -> None:
    view.pinch_by(1.02 if frame % 8 < 4 else 1 / 1.02, QPointF(450, 600))


def _measure_plain(scene: MapScene, now: Clock) -> dict[str, float]:
    """Measure a graphics view with one item for each outline."""
    items = QGraphicsScene()
    pen, brush = QPen(QColor("#16705d")), QColor(47, 165, 138, 90)
    pen.setCosmetic(True)
    for shape in scene.shapes:
        if shape.outline is not None:
            items.addPath(path_of(shape.outline), pen, brush)
    view = QGraphicsView(items)
    view.setRenderHint(QPainter.RenderHint.Antialiasing)
    view.resize(WIDTH_PX, HEIGHT_PX)
    view.scale(1.8, 1.8)
    # What stays put while the map moves (scale bar, tip) rules out scrolled pixels.
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    with _shown(view):
        view.grab()
        bar = view.horizontalScrollBar()
        pan = _frames(
            now,
            view.viewport(),
            lambda n: bar.setValue(bar.value() + (3 if n % 2 else -3)),
        )
        zoom = _frames(
            now,
            view.viewport(),
            lambda n: view.scale(*([1.02 if n % 8 < 4 else 1 / 1.02] * 2)),
        )
    return {"pan": pan, "zoom": zoom}


def _frames(now: Clock, widget: QWidget, step: Callable[[int], object]) -> float:
    """Return the median time from a step to its painted frame."""
    spent = []
    for frame in range(_FRAMES):
        start = now()
        step(frame)
        QApplication.sendPostedEvents(widget)
        QApplication.processEvents()
        spent.append(now() - start)
    return median(spent) * 1000


def _once(now: Clock, step: Callable[[], object]) -> float:
    start = now()
    step()
    return (now() - start) * 1000


@contextmanager
def _shown(widget: QWidget) -> Iterator[None]:
    widget.show()
    QApplication.processEvents()
    try:
        yield
    finally:
        widget.close()
        widget.deleteLater()
