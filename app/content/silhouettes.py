"""The figure's edge, as the figure's maker leaves it beside its pictures."""

import json
import math
from dataclasses import dataclass

from app.content import limits
from app.content.folders import Folder
from app.content.problems import Findings
from app.content.rings import area_complaint, ring_outline
from app.model.outline import Outline

_REMEDY = 'Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.'


@dataclass(frozen=True, slots=True)
class Silhouette:
    """The figure's edge, and what a towel hides of it."""

    rings: tuple[Outline, ...] = ()
    cover: tuple[Outline, ...] = ()


def read_silhouette(folder: Folder, name: str, findings: Findings) -> Silhouette:
    """Return a silhouette; an empty one, with a problem, if it is not sound."""
    content = folder.read(name, limits.BYTES_OF_JSON, findings)
    if content is None:
        return Silhouette()
    file = folder.shown_name(name)
    try:
        told = json.loads(content)
        rings, cover = _outlines(told), _cover(told)
    except (ValueError, TypeError, KeyError, RecursionError, ArithmeticError):
        findings.add(file, None, "", "This is no sound silhouette.", _REMEDY)
        return Silhouette()
    for number, outline in enumerate((*rings, *cover), start=1):
        if complaint := area_complaint(outline):
            findings.add(file, None, f"ring {number}", *complaint)
            return Silhouette()
    return Silhouette(rings, cover)


def _outlines(content: object) -> tuple[Outline, ...]:
    if not isinstance(content, dict) or not isinstance(content["rings_mm"], list):
        raise TypeError("rings are a list")
    outlines = tuple(_outline(ring) for ring in content["rings_mm"])
    count = sum(len(outline.segments) for outline in outlines)
    if not outlines or count > limits.CURVES_OF_A_DRAWING:
        raise ValueError("a silhouette has a sensible number of points")
    return outlines


def _cover(content: dict[str, list[list[float]]]) -> tuple[Outline, ...]:
    ring = content.get("cover_mm")
    return (_outline(ring),) if ring else ()


# Any kind of JSON may come in: what is not a list of pairs of numbers raises.
def _outline(ring: list[list[float]]) -> Outline:
    points = [(float(x_mm), float(y_mm)) for x_mm, y_mm in ring]
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    numbers = [number for point in points for number in point]
    if not all(math.isfinite(n) and abs(n) < limits.COORDINATE_MM for n in numbers):
        raise ValueError("a point lies beyond the map")
    return ring_outline(points)
