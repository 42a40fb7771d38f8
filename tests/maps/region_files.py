"""The back's region and landmark files as they are on disk, for the tests beside."""

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import shapely
from shapely import Geometry, MultiPolygon, Polygon, affinity
from svg.path import Line, Move, parse_path

ROOT = Path(__file__).parents[2]
MAP = ROOT / "body_maps" / "back"
FIGURES = ROOT / "resources" / "figures"
SVG = "{http://www.w3.org/2000/svg}"
GRID_MM = 5.0

Table = dict[str, Any]  # Any: what tomllib gives


@cache
def regions() -> dict[str, Table]:
    """Return the regions' tables by their base."""
    return {table["base"]: table for table in _tables("regions.toml", "region")}


@cache
def landmarks() -> dict[str, Table]:
    """Return the landmarks' tables by their base."""
    return {table["base"]: table for table in _tables("landmarks.toml", "landmark")}


@cache
def drawn_paths() -> dict[str, str]:
    """Return the path data of every drawn outline by its id."""
    root = ElementTree.parse(MAP / "regions.svg").getroot()
    return {path.attrib["id"]: path.attrib["d"] for path in root.iter(f"{SVG}path")}


def drawn_id(table: Table) -> str:
    """Return the id under which a region's outline must be drawn."""
    return f"{table['base']}_right" if table["paired"] else str(table["base"])


@cache
def shape(base: str) -> Polygon:
    """Return a region's outline as drawn: on the right, or across the midline."""
    drawn = drawn_paths()
    data = drawn.get(f"{base}_right") or drawn[base]
    return Polygon(list(_points(data)))


@cache
def shape_left(base: str) -> Geometry:
    """Return the region's outline on the left."""
    return affinity.scale(shape(base), xfact=-1, origin=(0, 0))


def both_sides(base: str) -> tuple[Geometry, ...]:
    """Return the outlines of a region on both sides, or the only one."""
    if regions()[base]["paired"]:
        return (shape(base), shape_left(base))
    return (shape(base),)


@cache
def figure(build: str) -> Geometry:
    """Return the silhouette of a build: rings lie in one another like holes."""
    rings = json.loads((FIGURES / f"back_{build}.json").read_text("utf-8"))["rings_mm"]
    whole: Geometry = MultiPolygon()
    for ring in rings:
        whole = whole.symmetric_difference(Polygon(ring))
    return whole


@cache
def grid(build: str) -> tuple[Geometry, ...]:
    """Return points 5 mm apart that lie on the figure."""
    left, top, right, bottom = figure(build).bounds
    columns = np.arange(np.ceil(left / GRID_MM) * GRID_MM, right, GRID_MM)
    rows = np.arange(np.ceil(top / GRID_MM) * GRID_MM, bottom, GRID_MM)
    across, down = np.meshgrid(columns, rows)
    points = shapely.points(across.ravel(), down.ravel())
    return tuple(points[shapely.contains(figure(build), points)])


def _tables(name: str, key: str) -> list[Table]:
    tables: list[Table] = tomllib.loads((MAP / name).read_text("utf-8"))[key]
    return tables


def _points(data: str) -> Iterator[tuple[float, float]]:
    for segment in parse_path(data):
        if isinstance(segment, Move):
            continue
        steps = 1 if isinstance(segment, Line) else 24
        for step in range(steps):
            point = segment.point(step / steps)
            yield point.real, point.imag
