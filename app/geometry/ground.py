"""Where the centres of contacts may travel, worked out once for each ground.

The same few grounds are asked about again and again, with contacts of many sizes. A
room depends on nothing but the two areas of its ground and the contact, so one that
an earlier start worked out is as good as a new one.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import shapely
from shapely import MultiPolygon
from shapely.geometry.base import BaseGeometry

from app.geometry.contact import touching
from app.geometry.room import Rooms
from app.geometry.shelf import RoomKey, Shelf
from app.geometry.ways import Loop
from app.model.technique import ContactShape

CLEARED_MM2 = 1.0
EDGE_MM = 0.2
"""A contact's centre keeps this far off an edge, where it belongs to both sides."""

FRAME_STEP_MM = 25.0
"""What is forbidden is looked at this much farther out for each larger contact."""

MARK_BYTES = 12


@dataclass(frozen=True)
class Ground:
    """A piece of a map that a contact is to fit.

    Attributes
    ----------
    area
        Where the contact's centre belongs.
    forbidden
        What no part of it may lie on.
    shelf
        Rooms of an earlier start, by their names.
    """

    area: BaseGeometry
    forbidden: BaseGeometry
    shelf: Shelf

    @cached_property
    def mark(self) -> str:
        """Return a text that no ground with another area has."""
        digest = blake2b(shapely.to_wkb(self.area), digest_size=MARK_BYTES)
        digest.update(shapely.to_wkb(self.forbidden))
        return digest.hexdigest()

    @cached_property
    def whole(self) -> Rooms:
        """Return the area itself, as rooms."""
        return Rooms(self.area)

    @cached_property
    def found(self) -> dict[RoomKey, Rooms]:
        """Return what has been asked for."""
        return {}

    def rooms(self, contact: ContactShape, angle_deg: float) -> Rooms:
        """Return where the contact's centre keeps all of it off what is forbidden."""
        key = contact.along_mm, contact.across_mm, angle_deg
        if key not in self.found:
            room = self.shelf.room(self.mark, key)
            if room is None:
                room = self._new(contact, angle_deg)
            shapely.prepare(room)
            self.found[key] = Rooms(room)
        return self.found[key]

    def _new(self, contact: ContactShape, angle_deg: float) -> BaseGeometry:
        close = self._close(max(contact.along_mm, contact.across_mm) / 2)
        inner = shapely.difference(self._inside, touching(close, contact, angle_deg))
        parts = [
            part
            for part in shapely.get_parts(inner)
            if part.geom_type == "Polygon" and part.area >= CLEARED_MM2
        ]
        return MultiPolygon(parts)

    @cached_property
    def _inside(self) -> BaseGeometry:
        inside: BaseGeometry = shapely.buffer(self.area, -EDGE_MM)
        return inside

    @cached_property
    def _close_by_step(self) -> dict[int, BaseGeometry]:
        return {}

    def _close(self, reach_mm: float) -> BaseGeometry:
        """Return what is forbidden within reach of the area, and a little beyond."""
        step = math.ceil(reach_mm / FRAME_STEP_MM)
        if step not in self._close_by_step:
            margin_mm = step * FRAME_STEP_MM
            left, top, right, bottom = self.area.bounds
            frame = shapely.box(
                left - margin_mm, top - margin_mm, right + margin_mm, bottom + margin_mm
            )
            self._close_by_step[step] = shapely.intersection(self.forbidden, frame)
        return self._close_by_step[step]


class Grounds:
    """The grounds of a map, each made when it is first asked for.

    Parameters
    ----------
    shelf
        What an earlier start worked out.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._grounds: dict[tuple[int, int], Ground] = {}

    def ground(self, area: BaseGeometry, forbidden: BaseGeometry) -> Ground:
        """Return the ground of two areas."""
        # A ground holds its areas, so that no other object takes their numbers.
        key = id(area), id(forbidden)
        if key not in self._grounds:
            self._grounds[key] = Ground(area, forbidden, self._shelf)
        return self._grounds[key]

    def rooms(self) -> Iterator[tuple[str, RoomKey, BaseGeometry]]:
        """Return every room that was asked for, with the mark of its ground."""
        for ground in self._grounds.values():
            for key, rooms in ground.found.items():
                yield ground.mark, key, rooms.area


class Loops:
    """The long loops of a map, each fitted when it is first asked for.

    Parameters
    ----------
    shelf
        What an earlier start worked out.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.found: dict[str, Loop | None] = {}

    def loop(
        self, name: str, contact: ContactShape, fit: Callable[[], Loop | None]
    ) -> Loop | None:
        """Return the loop of a name: as it was fitted before, or fitted now."""
        if name not in self.found:
            shelf = self._shelf
            known = shelf.has_loop(name)
            self.found[name] = shelf.loop(name, contact) if known else fit()
        return self.found[name]
