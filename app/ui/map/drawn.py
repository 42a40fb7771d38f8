"""A scene made ready for drawing: paths, places and sizes, each when first needed."""

from functools import cached_property

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.model.outline import Outline
from app.model.scene import MapScene, Shape
from app.ui.map.layers import layer_of
from app.ui.map.paths import joined, path_of, polygons_of, spans_at
from app.ui.map.person_look import EVERYBODY, PersonLook
from app.ui.map.viewport import Bounds

STRICTNESS = {"work": 0, "caution": 1, "no_go": 2}
LANDMARK_RADIUS_MM = 5.0
_SCAN_LINES = 10
_SLACK_MM = 20.0
_CUT_OF_COVER = 0.4
"""How much of the towel need not be seen, to have the body larger."""


class DrawnShape:
    """One thing of a scene, with what drawing and pointing need to know of it."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.id = shape.id
        self.kind = shape.kind
        self.layer = layer_of(shape.kind, shape.level)
        self.strictness = STRICTNESS.get(shape.level, 0)

    @cached_property
    def path(self) -> QPainterPath:
        """Return the area that it covers, in mm."""
        if self.shape.outline is not None:
            return path_of(self.shape.outline)
        path = QPainterPath()
        if self.shape.point is not None:
            radius = self.radius_mm
            path.addEllipse(QPointF(*self.anchor_mm), radius, radius)
        path.boundingRect()
        return path

    @cached_property
    def lines(self) -> QPainterPath | None:
        """Return the line art inside, in mm; None when there is none."""
        return path_of(self.shape.lines) if self.shape.lines else None

    @property
    def radius_mm(self) -> float:
        """Return how far a knot or a landmark reaches around its place."""
        return self.shape.radius_mm or LANDMARK_RADIUS_MM

    @cached_property
    def bounds_mm(self) -> Bounds:
        """Return the box that holds it; control points count, so it may be larger."""
        if self.shape.outline is not None:
            return _box_of(self.shape.outline)
        x, y = self.anchor_mm
        radius = self.radius_mm
        return x - radius, y - radius, x + radius, y + radius

    @cached_property
    def area_mm2(self) -> float:
        """Return about how large it is: what tells the specific from the general."""
        if self.shape.outline is None:
            return 3.14159 * self.radius_mm**2
        return abs(sum(_twice_area(ring) for ring in self.rings)) / 2

    @cached_property
    def rings(self) -> list[list[tuple[float, float]]]:
        """Return the edge as closed rings of points, in mm."""
        return polygons_of(self.path)

    @cached_property
    def anchor_mm(self) -> tuple[float, float]:
        """Return the place that stands for it: what a leader line points at."""
        point = self.shape.point
        return (point.x_mm, point.y_mm) if point else self.inmost[:2]

    @cached_property
    def inmost(self) -> tuple[float, float, float]:
        """Return a place well inside, x and y, and about how far the edge is, in mm."""
        left, top, right, bottom = self.bounds_mm
        best = ((left + right) / 2, (top + bottom) / 2, 0.0)
        for step in range(1, _SCAN_LINES):
            y = top + (bottom - top) * step / _SCAN_LINES
            for start, end in spans_at(self.rings, y):
                room = min((end - start) / 2, y - top, bottom - y)
                if room > best[2]:
                    best = ((start + end) / 2, y, room)
        return best


class DrawnScene:
    """A scene with everything in it ready for drawing."""

    def __init__(
        self,
        scene: MapScene,
        opted_in: frozenset[str] = frozenset(),
        person: PersonLook = EVERYBODY,
    ) -> None:
        self.scene, self.opted_in, self.person = scene, opted_in, person
        self.bounds_mm = scene.bounds_mm
        self.shapes = tuple(
            DrawnShape(shape)
            for shape in person.shapes_of(scene)
            if not shape.is_opt_in or shape.id in opted_in
        )
        self.by_id = {shape.id: shape for shape in self.shapes}
        self._is_covered = not opted_in

    def for_person(self, person: PersonLook) -> "DrawnScene":
        """Return the same map as it looks for somebody else."""
        return DrawnScene(self.scene, self.opted_in, person)

    @cached_property
    def silhouette(self) -> QPainterPath:
        """Return the figure's edge, in mm."""
        return joined(self.scene.silhouette)

    @cached_property
    def cover(self) -> QPainterPath:
        """Return what a towel hides; nothing once both have agreed."""
        return joined(self.scene.cover) if self._is_covered else QPainterPath()

    @cached_property
    def framed_mm(self) -> Bounds:
        """Return the box to fit: of a towel at the lower end, only its upper part."""
        left, top, right, bottom = self.bounds_mm
        covered = self.cover.boundingRect()
        if self.cover.isEmpty() or covered.bottom() < bottom:
            return self.bounds_mm
        hem = min(max(covered.top(), top), bottom)
        return left, top, right, bottom - (bottom - hem) * _CUT_OF_COVER

    def is_hidden(self, shape: DrawnShape) -> bool:
        """Say whether a thing lies below the towel."""
        return self.cover.contains(QPointF(*shape.anchor_mm))

    @cached_property
    def zones(self) -> tuple[DrawnShape, ...]:
        """Return the areas to tint, mildest first, so that the strictest is on top.

        Parts of the massage zone are left out: the zone is drawn as one.
        """
        regions = [shape for shape in self.shapes if shape.kind == "region"]
        containers = [shape for shape in regions if shape.shape.is_container]
        drawn = [shape for shape in regions if not _is_part(shape, containers)]
        return tuple(sorted(drawn, key=lambda shape: shape.strictness))

    def of_kind(self, kind: str) -> tuple[DrawnShape, ...]:
        """Return the things of one kind, in drawing order."""
        return tuple(shape for shape in self.shapes if shape.kind == kind)


def _is_part(shape: DrawnShape, containers: list[DrawnShape]) -> bool:
    if shape.shape.is_container:
        return False
    return any(
        container.strictness >= shape.strictness
        and _holds_box(container.bounds_mm, shape.bounds_mm)
        and container.path.contains(QPointF(*shape.anchor_mm))
        for container in containers
    )


def _holds_box(outer: Bounds, inner: Bounds) -> bool:
    """Say whether a box lies within another; outlines may differ by a little."""
    slack = _SLACK_MM
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def _box_of(outline: Outline) -> Bounds:
    xs = [x for _, numbers in outline.segments for x in numbers[::2]]
    ys = [y for _, numbers in outline.segments for y in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def _twice_area(ring: list[tuple[float, float]]) -> float:
    x0, y0 = ring[-1]
    total = 0.0
    for x1, y1 in ring:
        total += x0 * y1 - x1 * y0
        x0, y0 = x1, y1
    return total
