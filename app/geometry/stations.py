"""An area cut by lines across a direction."""

from dataclasses import dataclass
from enum import Enum

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon

from app.geometry.flatten import Points

STATIONS = 40

Span = tuple[float, float]


class Axis(Enum):
    """A direction: the index of the coordinate that grows along it."""

    OUT = 0
    DOWN = 1


@dataclass(frozen=True, slots=True)
class Stations:
    """Places along an axis, each with the spans that lie inside an area there."""

    places_mm: NDArray[np.float64]
    spans_mm: tuple[tuple[Span, ...], ...]


def stations_of(area: Polygon, axis: Axis) -> Stations:
    """Return evenly spread stations of an area, its very ends left out."""
    rings = [shapely.get_coordinates(ring) for ring in (area.exterior, *area.interiors)]
    edges = np.vstack([np.hstack([ring[:-1], ring[1:]]) for ring in rings])
    along, across = axis.value, 1 - axis.value
    ends = edges[:, [along, along + 2]]
    places = np.linspace(ends.min(), ends.max(), STATIONS + 2)[1:-1]
    return Stations(
        places, tuple(_spans_at(edges, float(mm), along, across) for mm in places)
    )


def _spans_at(
    edges: Points, station_mm: float, along: int, across: int
) -> tuple[Span, ...]:
    start, end = edges[:, along], edges[:, along + 2]
    crossed = (start <= station_mm) != (end <= station_mm)
    cut = edges[crossed]
    part = (station_mm - start[crossed]) / (end[crossed] - start[crossed])
    hits = np.sort(cut[:, across] + part * (cut[:, across + 2] - cut[:, across]))
    return tuple(zip(hits[::2].tolist(), hits[1::2].tolist(), strict=True))
