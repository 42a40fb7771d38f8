"""What was worked out of a map's places, as bytes, and back when it is asked for.

Made of what was worked out and of nothing else: a value that comes from here is the
same, to the last digit, as the one that went in.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import shapely
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from app.geometry.ways import Loop
from app.model.outline import MapPoint
from app.model.safety import Side
from app.model.technique import ContactShape

LENGTH_DIGITS = 10
MADE_BY = f"shapely {shapely.__version__}, GEOS {shapely.geos_version_string}"
"""Another release may round otherwise: what it made is worked out anew."""

RoomKey = tuple[float, float, float]
"""A contact's length and width in mm, and how it is turned, in degrees."""

Room = tuple[str, RoomKey, BaseGeometry]
"""The mark of a ground, what fits it there, and where it may travel."""

Span = list[int]
"""From where to where among the packed shapes."""

Packed = dict[str, Any]  # Any: JSON


class Shelf:
    """Rooms and loops as they were packed; nothing on it where they cannot be read."""

    def __init__(self, packed: bytes = b"") -> None:
        self.fill(packed)

    def fill(self, packed: bytes) -> None:
        """Put on it what was packed, in place of what it held."""
        self._areas: dict[str, Span] = {}
        self._rooms: dict[str, dict[str, Span]] = {}
        self._loops: dict[str, Packed | None] = {}
        self._shapes = b""
        try:
            self._unpack(packed)
        except (ValueError, TypeError, KeyError, RecursionError):
            self._areas, self._rooms, self._loops = {}, {}, {}

    def _unpack(self, packed: bytes) -> None:
        end = LENGTH_DIGITS + int(packed[:LENGTH_DIGITS] or b"0")
        head = json.loads(packed[LENGTH_DIGITS:end])
        if head["made_by"] == MADE_BY:
            self._areas, self._rooms = dict(head["areas"]), dict(head["rooms"])
            self._loops = dict(head["loops"])
            self._shapes = packed[end:]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing on it."""
        return not self._rooms

    def area(self, name: str) -> BaseGeometry | None:
        """Return an area of the map by its name; None where it is not on the shelf."""
        span = self._areas.get(name)
        return None if span is None else self._shape(span)

    def room(self, mark: str, key: RoomKey) -> BaseGeometry | None:
        """Return a room of a ground; None where it is not on the shelf."""
        span = self._rooms.get(mark, {}).get(_name(key))
        return None if span is None else self._shape(span)

    def _shape(self, span: Span) -> BaseGeometry | None:
        try:
            start, end = span
            shape: BaseGeometry = shapely.from_wkb(self._shapes[start:end])
        except (ValueError, TypeError, ShapelyError):
            return None
        return shape

    def has_loop(self, name: str) -> bool:
        """Say whether it is known how a loop fits, or that it fits nowhere."""
        return name in self._loops

    def loop(self, name: str, contact: ContactShape) -> Loop | None:
        """Return a loop of a contact; None where none fits.

        Raises
        ------
        ValueError
            If what is on the shelf is no loop.
        """
        packed = self._loops[name]
        return None if packed is None else _unpacked(packed, contact)


def packed_shelf(
    areas: Mapping[str, BaseGeometry],
    rooms: Iterable[Room],
    loops: Mapping[str, Loop | None],
) -> bytes:
    """Return areas, rooms and loops as bytes for a shelf."""
    shapes = bytearray()

    def put(shape: BaseGeometry) -> Span:
        start = len(shapes)
        shapes.extend(shapely.to_wkb(shape))
        return [start, len(shapes)]

    places: dict[str, dict[str, Span]] = {}
    for mark, key, room in rooms:
        places.setdefault(mark, {})[_name(key)] = put(room)
    head = {
        "made_by": MADE_BY,
        "areas": {name: put(area) for name, area in areas.items()},
        "rooms": places,
        "loops": {name: loop and _packed(loop) for name, loop in loops.items()},
    }
    text = json.dumps(head, separators=(",", ":")).encode()
    return b"%010d" % len(text) + text + bytes(shapes)


def loop_name(contact: ContactShape, mark: str, side: Side) -> str:
    """Return the name of the loop of a contact on the ground that it goes up on."""
    least_mm = f"{contact.least_along_mm} {contact.least_across_mm}"
    whole_mm = f"{contact.along_mm} {contact.across_mm}"
    return f"{contact.contact} {whole_mm} {least_mm} {side} {mark}"


def _name(key: RoomKey) -> str:
    return " ".join(map(repr, key))


def _packed(loop: Loop) -> Packed:
    return {
        "contact": [loop.contact.along_mm, loop.contact.across_mm],
        "parts": [
            [[(point.x_mm, point.y_mm) for point in points], is_loaded]
            for points, is_loaded in loop.parts
        ],
    }


def _unpacked(packed: Packed, contact: ContactShape) -> Loop | None:
    along_mm, across_mm = packed["contact"]
    size = {"along_mm": along_mm, "across_mm": across_mm}
    parts = tuple(
        (tuple(MapPoint(x_mm, y_mm) for x_mm, y_mm in points), is_loaded)
        for points, is_loaded in packed["parts"]
    )
    return Loop(contact.model_copy(update=size), parts)
