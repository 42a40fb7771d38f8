"""A smooth line that follows an area from end to end."""

import numpy as np
from numpy.typing import NDArray

from app.geometry.room import Room
from app.geometry.stations import Axis, Span
from app.model.outline import MapPoint

SMOOTHED_OVER = 9
"""Stations that are averaged: an area's corners become bends."""

LEAP = 2.0
"""A line that goes this much more sideways than on has run into a corner: it ends."""

ENDS = 0.3

INNERMOST, OUTERMOST = 0.2, 0.8
"""How near to the sides of the room a line keeps, as parts of its width."""


def track(room: Room, point: MapPoint, axis: Axis) -> list[MapPoint]:
    """Return a line through the room that keeps the point's share of its width.

    The line runs to growing x (`OUT`) or y (`DOWN`) and passes near the point.
    """
    stations = room.stations(axis)
    place = (point.x_mm, point.y_mm)
    along_mm, across_mm = place[axis.value], place[1 - axis.value]
    start = int(np.argmin(np.abs(stations.places_mm - along_mm)))
    chosen = _followed(stations.spans_mm, start, across_mm)
    share = np.clip(_share(chosen[start], across_mm), INNERMOST, OUTERMOST)
    used = sorted(chosen)
    lows, highs = np.array([chosen[i] for i in used]).T
    kept = _straight_on(
        stations.places_mm[used].tolist(),
        (lows + share * (highs - lows)).tolist(),
    )
    used, lows, highs = [used[i] for i in kept], lows[kept], highs[kept]
    line = np.clip(_smoothed(lows + share * (highs - lows)), lows, highs)
    places = stations.places_mm[used].tolist()
    pairs = zip(places, line.tolist(), strict=True)
    if axis is Axis.OUT:
        return [MapPoint(along, across) for along, across in pairs]
    return [MapPoint(across, along) for along, across in pairs]


def _followed(
    spans: tuple[tuple[Span, ...], ...], start: int, across_mm: float
) -> dict[int, Span]:
    """Return one span per station, walking both ways from the start without a gap."""
    first = min(spans[start], key=lambda span: _gap_mm(span, (across_mm, across_mm)))
    chosen = {start: first}
    for step in (1, -1):
        here, i = first, start + step
        while 0 <= i < len(spans) and spans[i]:
            nearest = min(spans[i], key=lambda span: _gap_mm(span, here))
            if _gap_mm(nearest, here) > 0:
                break
            chosen[i] = here = nearest
            i += step
    return chosen


def _straight_on(places: list[float], line: list[float]) -> list[int]:
    """Return the stations without the ends that lie beyond a leap."""
    ends = int(ENDS * len(line))
    after = len(line) - 1 - ends
    leaps = [at for at in range(len(line) - 1) if _slope(places, line, at) > LEAP]
    first = max((at + 1 for at in leaps if at < ends), default=0)
    last = min((at for at in leaps if at >= after), default=len(line) - 1)
    return list(range(first, last + 1))


def _slope(places: list[float], line: list[float], at: int) -> float:
    return abs((line[at + 1] - line[at]) / (places[at + 1] - places[at]))


def _gap_mm(one: Span, other: Span) -> float:
    """Return how far two spans lie apart; less than 0 when they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])


def _share(span: Span, across_mm: float) -> float:
    low, high = span
    return (across_mm - low) / max(high - low, 1e-9)


def _smoothed(line: NDArray[np.float64]) -> NDArray[np.float64]:
    half = min(SMOOTHED_OVER, len(line)) // 2
    if half == 0:
        return line
    padded = np.pad(line, half, mode="edge")
    kernel = np.hanning(2 * half + 3)[1:-1]
    smooth: NDArray[np.float64] = np.convolve(padded, kernel / kernel.sum(), "valid")
    return smooth
