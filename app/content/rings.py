"""Outlines as areas: whether they are sound, and what they cover."""

import re
from functools import reduce

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from app.content import limits
from app.model.outline import Outline

_POINTS_OF_A_CURVE = 12
_TIMES = np.linspace(0.0, 1.0, _POINTS_OF_A_CURVE + 1)[1:, None]
_NUMBER_IN_REASON = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
_SAME_PLACE_MM = 0.02
_SMALLEST_AREA_MM2 = 1.0

Complaint = tuple[str, str]
Ring = NDArray[np.float64]


def area_complaint(outline: Outline) -> Complaint | None:
    """Return what keeps an outline from being an area: rule and remedy; or None."""
    rings, open_ends = _rings(outline)
    if open_ends:
        x_mm, y_mm = open_ends[0]
        rule = f"The outline is open at ({x_mm:.1f}, {y_mm:.1f})."
        return rule, "Close it: end it with Z."
    if len(rings) > limits.SUBPATHS_OF_AN_AREA:
        rule = f"An area has at most {limits.SUBPATHS_OF_AN_AREA} parts."
        return rule, "Simplify it."
    if sum(_length_mm(ring) for ring in rings) > limits.EDGE_OF_AN_AREA_MM:
        rule = f"The edge is longer than {limits.EDGE_OF_AN_AREA_MM:g} mm."
        return rule, "Simplify it."
    return _crossing_complaint(rings)


def area_of(outline: Outline) -> BaseGeometry:
    """Return what a sound outline covers; parts inside parts are holes."""
    polygons: list[BaseGeometry] = [Polygon(ring) for ring in _rings(outline)[0]]
    return reduce(shapely.symmetric_difference, polygons)


def edge_mm(outline: Outline) -> float:
    """Return how long all edges of an outline are, in mm."""
    return sum(_length_mm(ring) for ring in _rings(outline)[0])


def ring_outline(points: list[tuple[float, float]]) -> Outline:
    """Return a closed outline of straight lines through points."""
    first, *others = points
    lines = (("L", (x, y)) for x, y in others)
    return Outline((("M", first), *lines, ("Z", ())))


def _crossing_complaint(rings: list[Ring]) -> Complaint | None:
    polygons = [Polygon(ring) for ring in rings if len(ring) > 3]
    if len(polygons) < len(rings) or not rings:
        return "The outline has no area.", "Draw it around an area."
    for polygon in polygons:
        if not polygon.is_valid:
            place = _place(shapely.is_valid_reason(polygon))
            return f"The outline crosses itself{place}.", "Untangle it there."
    if sum(p.area for p in polygons) < _SMALLEST_AREA_MM2:
        return "The outline has no area.", "Draw it around an area."
    for number, polygon in enumerate(polygons):
        for other in polygons[:number]:
            if polygon.overlaps(other):
                place = _place(polygon.intersection(other).representative_point().wkt)
                return f"Parts of the outline cross{place}.", "Join or part them."
    return None


def _place(text: str) -> str:
    numbers = [float(number) for number in _NUMBER_IN_REASON.findall(text)]
    return f" at ({numbers[-2]:.1f}, {numbers[-1]:.1f})" if len(numbers) > 1 else ""


def _length_mm(ring: Ring) -> float:
    return float(np.hypot(*np.diff(ring, axis=0).T).sum())


def _rings(outline: Outline) -> tuple[list[Ring], list[tuple[float, float]]]:
    """Return the closed rings, and where rings that are not closed end."""
    rings: list[Ring] = []
    open_ends: list[tuple[float, float]] = []
    for points, is_closed in _subpaths(outline):
        ring = np.concatenate(points)
        if not is_closed and np.hypot(*(ring[-1] - ring[0])) > _SAME_PLACE_MM:
            open_ends.append((float(ring[-1, 0]), float(ring[-1, 1])))
        rings.append(_without_doubles(ring))
    return rings, open_ends


def _subpaths(outline: Outline) -> list[tuple[list[Ring], bool]]:
    subpaths: list[tuple[list[Ring], bool]] = []
    points: list[Ring] = []
    for op, numbers in outline.segments:
        if op == "Z":
            subpaths.append((points, True))
            # Drawing may go on from where the ring began.
            points = [points[0][:1]]
        elif op == "M":
            if sum(map(len, points)) > 1:
                subpaths.append((points, False))
            points = [np.array([numbers])]
        elif op == "L":
            points.append(np.array([numbers]))
        else:
            points.append(_curve_points(points[-1][-1], numbers))
    if sum(map(len, points)) > 1:
        subpaths.append((points, False))
    return subpaths


def _curve_points(start: Ring, numbers: tuple[float, ...]) -> Ring:
    first, second, end = np.array(numbers).reshape(3, 2)
    t, u = _TIMES, 1 - _TIMES
    weights: Ring = np.hstack([u**3, 3 * u * u * t, 3 * u * t * t, t**3])
    points: Ring = weights @ np.vstack([start, first, second, end])
    return points


def _without_doubles(ring: Ring) -> Ring:
    closed = np.concatenate([ring, ring[:1]])
    steps = np.hypot(*np.diff(closed, axis=0).T)
    kept = closed[:-1][steps > _SAME_PLACE_MM / 10]
    return np.concatenate([kept, kept[:1]])
