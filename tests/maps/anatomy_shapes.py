"""The drawn bones and muscles as shapes that can be measured."""

import tomllib
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from shapely import LineString, Point, Polygon
from shapely.affinity import scale
from svg.path import Close, Line, Move, parse_path
from svg.path import Path as SvgPath

BACK = Path(__file__).parents[2] / "body_maps" / "back"
PATH = "{http://www.w3.org/2000/svg}path"
STEPS_OF_A_CURVE = 12


@cache
def path_data(drawing: str) -> dict[str, str]:
    """Return the path data of `bones` or `muscles` by id, in drawing order."""
    root = ElementTree.parse(BACK / f"{drawing}.svg").getroot()
    return {path.attrib["id"]: path.attrib["d"] for path in root.iter(PATH)}


@cache
def rows(drawing: str) -> dict[str, dict[str, object]]:
    """Return what the TOML file says, by base."""
    table = tomllib.loads((BACK / f"{drawing}.toml").read_text(encoding="utf-8"))
    return {row["base"]: row for row in table[drawing.removesuffix("s")]}


def drawn_id(drawing: str, base: str) -> str:
    """Return the id under which a base is drawn: the right side of a pair."""
    return f"{base}_right" if rows(drawing)[base]["paired"] else base


def outline_ids(drawing: str) -> list[str]:
    """Return the ids of the outlines, without those of the lines inside."""
    return [name for name in path_data(drawing) if not name.endswith(".lines")]


@cache
def lines(drawing: str, name: str) -> tuple[LineString, ...]:
    """Return each stroke of a path as a line of short straight pieces."""
    parts: list[SvgPath] = []
    for segment in parse_path(path_data(drawing)[name]):
        if isinstance(segment, Move):
            parts.append(SvgPath())
        parts[-1].append(segment)
    return tuple(_line(part) for part in parts)


def _line(part: SvgPath) -> LineString:
    points = [part[0].end]
    for segment in part[1:]:
        if isinstance(segment, Close) and abs(segment.length()) < 1e-6:
            continue
        steps = 1 if isinstance(segment, Line) else STEPS_OF_A_CURVE
        points += [segment.point(t) for t in np.linspace(0, 1, steps + 1)[1:]]
    return LineString([(point.real, point.imag) for point in points])


@cache
def shape(drawing: str, name: str) -> Polygon:
    """Return the area of one outline."""
    (edge,) = lines(drawing, name)
    return Polygon(edge.coords)


def bone(base: str) -> Polygon:
    """Return a bone: the right one of a pair."""
    return shape("bones", drawn_id("bones", base))


def muscle(base: str) -> Polygon:
    """Return a muscle of the right side."""
    return shape("muscles", drawn_id("muscles", base))


def mirrored(area: Polygon) -> Polygon:
    """Return the same area on the other side of the body."""
    return scale(area, xfact=-1, origin=(0, 0))


def midline_tip(area: Polygon) -> Point:
    """Return the lowest point that the outline has on the midline."""
    _, top, _, bottom = area.bounds
    midline = LineString([(0, top - 1), (0, bottom + 1)])
    return Point(0, midline.intersection(area).bounds[3])


def most_lateral(area: Polygon) -> Point:
    """Return the point of the outline that is farthest to the right."""
    return Point(max(area.exterior.coords))
