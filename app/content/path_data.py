"""SVG path data, in all its spellings, becomes an outline of lines and cubics."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from svg.path import Arc, Close, CubicBezier, Line, Move, QuadraticBezier, parse_path

from app.content import limits
from app.model.outline import Outline, Segment

_NUMBER = r"[-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][-+]?\d{1,3})?"
_SOUND_START = re.compile(rf"(?:[MmZzLlHhVvCcSsQqTtAa\s,]|{_NUMBER})*+", re.ASCII)
_COMMAND = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*+)")
_NUMBERS = re.compile(_NUMBER, re.ASCII)
_NUMBERS_OF = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
_LARGEST_ARC_DEG = 90.0


class PathDataError(ValueError):
    """Path data that is refused: the rule it breaks, and what to do."""

    def __init__(self, rule: str, remedy: str) -> None:
        super().__init__(rule)
        self.rule = rule
        self.remedy = remedy


def outline_of(path_data: str) -> Outline:
    """Return the outline, in absolute M, L, C and Z.

    Raises
    ------
    PathDataError
        If it is not sound path data, has too many curves or leaves the map.
    """
    _check_spelling(path_data)
    try:
        path = parse_path(path_data)
        segments = tuple(s for part in path for s in _segments_of(part))
    # The library asserts, indexes and divides where path data makes no sense.
    except (ValueError, ArithmeticError, AssertionError, LookupError) as error:
        raise PathDataError(
            "This is not sound path data.", "Draw the outline anew and save it."
        ) from error
    _check_range(segments)
    return Outline(segments)


def _check_spelling(path_data: str) -> None:
    if len(path_data) > limits.LETTERS_OF_A_PATH:
        raise PathDataError(
            f"The outline has more than {limits.LETTERS_OF_A_PATH} letters.",
            "Simplify it.",
        )
    sound = _SOUND_START.match(path_data)
    end = sound.end() if sound else 0
    if end < len(path_data):
        raise PathDataError(
            f"Path data cannot hold {path_data[end : end + 12]!a}.",
            "Use commands like M, L, C, Z and plain numbers.",
        )
    if not path_data.lstrip().startswith(("M", "m")):
        raise PathDataError("Path data begins with M.", "Draw the outline anew.")
    _check_counts(path_data)


def _check_counts(path_data: str) -> None:
    curves = 0
    for command, arguments in _COMMAND.findall(path_data):
        count = len(_NUMBERS.findall(arguments))
        wanted = _NUMBERS_OF.get(command.upper())
        if wanted and (count == 0 or count % wanted):
            raise PathDataError(
                f"{command} takes {wanted} numbers, here it has {count}.",
                "Add the missing number or remove the extra one.",
            )
        curves += max(1, count // (wanted or 1))
    if curves > limits.CURVES_OF_A_PATH:
        raise PathDataError(
            f"The outline has more than {limits.CURVES_OF_A_PATH} points.",
            "Simplify it.",
        )


# Any: the library has no types.
def _segments_of(part: Any) -> Iterator[Segment]:
    if isinstance(part, Move):
        yield "M", _numbers(part.end)
    elif isinstance(part, Close):
        yield "Z", ()
    elif isinstance(part, Line):
        yield "L", _numbers(part.end)
    elif isinstance(part, CubicBezier):
        yield "C", _numbers(part.control1, part.control2, part.end)
    elif isinstance(part, QuadraticBezier):
        first = part.start + (part.control - part.start) * 2 / 3
        second = part.end + (part.control - part.end) * 2 / 3
        yield "C", _numbers(first, second, part.end)
    else:
        yield from _arc_segments(part)


def _numbers(*points: complex) -> tuple[float, ...]:
    return tuple(round(v, 3) for point in points for v in (point.real, point.imag))


def _arc_segments(arc: Arc) -> Iterator[Segment]:
    if arc.start == arc.end:
        return
    if not (arc.radius.real and arc.radius.imag):
        yield "L", _numbers(arc.end)
        return
    count = max(1, math.ceil(abs(arc.delta) / _LARGEST_ARC_DEG - 1e-9))
    radius = arc.radius * arc.radius_scale
    turn = complex(math.cos(math.radians(arc.rotation)), 0)
    turn += 1j * math.sin(math.radians(arc.rotation))
    angles = [math.radians(arc.theta + arc.delta * i / count) for i in range(count + 1)]
    for start, end in pairwise(angles):
        pull = 4 / 3 * math.tan((end - start) / 4)
        from_, from_slope = _on_ellipse(start, radius)
        to, to_slope = _on_ellipse(end, radius)
        controls = (from_ + pull * from_slope, to - pull * to_slope, to)
        yield "C", _numbers(*(arc.center + turn * point for point in controls))


def _on_ellipse(angle: float, radius: complex) -> tuple[complex, complex]:
    sine, cosine = math.sin(angle), math.cos(angle)
    point = complex(radius.real * cosine, radius.imag * sine)
    return point, complex(-radius.real * sine, radius.imag * cosine)


def _check_range(segments: tuple[Segment, ...]) -> None:
    for _, numbers in segments:
        for number in numbers:
            if not abs(number) <= limits.COORDINATE_MM:
                raise PathDataError(
                    f"Coordinate {number:g} is not within "
                    f"{limits.COORDINATE_MM:g} mm of the origin.",
                    "Draw in millimetres, with the origin at C7.",
                )
