"""The figure's edge, as the figure's maker leaves it beside its pictures."""

import json
import math

from app.content import limits
from app.content.folders import Folder
from app.content.problems import Findings
from app.content.rings import area_complaint, ring_outline
from app.model.outline import Outline

_REMEDY = 'Write {"rings_mm": [[[x_mm, y_mm], ...], ...]}.'


def read_silhouette(
    folder: Folder, name: str, findings: Findings
) -> tuple[Outline, ...]:
    """Return the rings of a silhouette; none, with a problem, if not sound."""
    content = folder.read(name, limits.BYTES_OF_JSON, findings)
    if content is None:
        return ()
    file = folder.shown_name(name)
    try:
        outlines = _outlines(json.loads(content))
    except (ValueError, TypeError, KeyError, RecursionError, ArithmeticError):
        findings.add(file, None, "", "This is no sound silhouette.", _REMEDY)
        return ()
    for number, outline in enumerate(outlines, start=1):
        if complaint := area_complaint(outline):
            findings.add(file, None, f"ring {number}", *complaint)
            return ()
    return outlines


def _outlines(content: object) -> tuple[Outline, ...]:
    if not isinstance(content, dict) or not isinstance(content["rings_mm"], list):
        raise TypeError("rings are a list")
    outlines = tuple(_outline(ring) for ring in content["rings_mm"])
    count = sum(len(outline.segments) for outline in outlines)
    if not outlines or count > limits.CURVES_OF_A_DRAWING:
        raise ValueError("a silhouette has a sensible number of points")
    return outlines


# Any kind of JSON may come in: what is not a list of pairs of numbers raises.
def _outline(ring: list[list[float]]) -> Outline:
    points = [(float(x_mm), float(y_mm)) for x_mm, y_mm in ring]
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    numbers = [number for point in points for number in point]
    if not all(math.isfinite(n) and abs(n) < limits.COORDINATE_MM for n in numbers):
        raise ValueError("a point lies beyond the map")
    return ring_outline(points)
