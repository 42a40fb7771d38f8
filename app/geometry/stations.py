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
    edges = edges_of(area)
    along = axis.value
    ends = edges[:, [along, along + 2]]
    places = np.linspace(ends.min(), ends.max(), STATIONS + 2)[1:-1]
    return Stations(places, tuple(spans_at(edges, float(mm), along) for mm in places))


def edges_of(area: Polygon) -> Points:
    """Return the edges of an area, shape (n_edges, 4): from x, y to x, y."""
    rings = [shapely.get_coordinates(ring) for ring in (area.exterior, *area.interiors)]
    edges: Points = np.vstack([np.hstack([ring[:-1], ring[1:]]) for ring in rings])
    return edges


def spans_at(edges: Points, station_mm: float, along: int) -> tuple[Span, ...]:
    """Return what lies inside the edges on the line across a station.

    Parameters
    ----------
    along
        Index of the coordinate that the station is one of.
    """
    across = 1 - along
    start, end = edges[:, along], edges[:, along + 2]
    crossed = (start <= station_mm) != (end <= station_mm)
    cut = edges[crossed]
    part = (station_mm - start[crossed]) / (end[crossed] - start[crossed])
    hits = np.sort(cut[:, across] + part * (cut[:, across + 2] - cut[:, across]))
    return tuple(zip(hits[::2].tolist(), hits[1::2].tolist(), strict=True))
