"""Where the labels go: beside the body, in order, with leader lines that never cross.

Standard library only. All numbers are logical pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from app.ui.map.label_parts import (
    ROW_PX,
    Box,
    LabelRoom,
    LabelWish,
    PlacedLabel,
    Trace,
    meet,
)

BODY_GAP_PX = 22.0
EDGE_GAP_PX = 10.0
_ROW_GAP_PX = 7.0
_SHORTEST_RUN_PX = 16.0
_PX_PER_LABEL = 52.0
_FARTHEST_PX = 130.0
_NEAR_PX = 60.0
_COLUMN_SHARE = 0.75
_SAME_LINE_PX = 14.0


def placed_labels(
    wishes: Sequence[LabelWish], room: LabelRoom, extras: Sequence[LabelWish] = ()
) -> tuple[PlacedLabel, ...]:
    """Return the labels that find a place, the most important first in line.

    A label is dropped when there is no room for it, or when its leader line could
    not be drawn without crossing a more important one.

    Parameters
    ----------
    extras
        Come before all others, and change as little as can be of where they are.
    """
    room = replace(room, obstacles=_beside_body(room))
    halves = _shared_out(wishes, room)
    for extra in reversed(extras):
        halves = _with_extra(halves, extra)
    columns = {
        side: _column(side, room, _common_end(side, _ends(side, room), halves[side]))
        for side in halves
    }
    while True:
        placed = [
            label
            for side, column in columns.items()
            for label in _labels_of(halves[side], column)
        ]
        worst = _worst_crossing(placed)
        if worst is None:
            return tuple(placed)
        halves = {
            side: [wish for wish in half if wish.id != worst.id]
            for side, half in halves.items()
        }


def _beside_body(room: LabelRoom) -> tuple[Box, ...]:
    """Return the obstacles that a label beside the body could meet."""
    return tuple(box for box in room.obstacles if not _is_on_body(room, box))


def _is_on_body(room: LabelRoom, box: Box) -> bool:
    left, top, right, bottom = box
    rows = room.edges[max(0, int(top // ROW_PX)) : max(0, int(bottom // ROW_PX) + 1)]
    return bool(rows) and all(
        edge is not None and edge[0] <= left and right <= edge[1] for edge in rows
    )


def _shared_out(
    wishes: Sequence[LabelWish], room: LabelRoom
) -> dict[str, list[LabelWish]]:
    """Return the wishes of each side: one for each key, most important first."""
    most = max(1, int((room.bottom_px - room.top_px) / _PX_PER_LABEL))
    halves: dict[str, list[LabelWish]] = {"left": [], "right": []}
    taken: set[str] = set()
    order = sorted(wishes, key=lambda wish: (-wish.priority, wish.key, wish.id))
    for wish in order:
        if wish.key in taken:
            continue
        twins = [other for other in order if other.key == wish.key]
        sides = {twin.side or side: twin for twin in twins for side in halves}
        side = min(sides, key=lambda one: _crowd(halves[one], sides[one].y_px))
        taken.add(wish.key)
        if len(halves[side]) < most:
            halves[side].append(replace(sides[side], side=side))
    return halves


def _with_extra(
    halves: dict[str, list[LabelWish]], extra: LabelWish
) -> dict[str, list[LabelWish]]:
    """Return the halves with one wish more, which takes the place of its twin."""
    if any(wish.id == extra.id for half in halves.values() for wish in half):
        return halves
    without = {
        side: [wish for wish in half if wish.key != extra.key]
        for side, half in halves.items()
    }
    side = extra.side or min(without, key=lambda one: len(without[one]))
    return {**without, side: [replace(extra, side=side), *without[side]]}


def _crowd(half: list[LabelWish], y_px: float) -> tuple[int, int]:
    """Return how crowded a side is: near a height, then altogether."""
    near = sum(abs(wish.y_px - y_px) < _NEAR_PX for wish in half)
    return near, len(half)


def _labels_of(wishes: list[LabelWish], column: "_Column") -> list[PlacedLabel]:
    """Return one side's labels, dropping the least important until all fit."""
    kept = [_Seat(wish, column.boxes_for(wish)) for wish in wishes]
    kept = [seat for seat in kept if seat.boxes]
    while kept:
        placed = _stacked(kept, column)
        worst = _worst_crossing(placed) if placed is not None else kept[-1].wish
        if placed is not None and worst is None:
            return placed
        kept = [seat for seat in kept if seat.wish is not worst]
    return []


@dataclass(frozen=True, slots=True)
class _Seat:
    """A wish and the boxes in which it fits, by row."""

    wish: LabelWish
    boxes: dict[int, Box]


@lru_cache(maxsize=8)
def _ends(side: str, room: LabelRoom) -> tuple[float, ...]:
    """Return where on each row a label close beside the body would begin."""
    rows = -(-int(room.height_px) // ROW_PX)
    return tuple(
        _end(side, room.edges[max(0, row - 1) : row + rows + 1])
        for row in range(len(room.edges))
    )


def _end(side: str, edges: Sequence[tuple[float, float] | None]) -> float:
    if side == "left":
        return min((e[0] for e in edges if e is not None), default=inf) - BODY_GAP_PX
    return max((e[1] for e in edges if e is not None), default=-inf) + BODY_GAP_PX


def _common_end(side: str, ends: Sequence[float], wishes: Sequence[LabelWish]) -> float:
    """Return a line that most labels can share, so that they stand in a column.

    The widest part of the body decides only if most labels stand beside it.
    """
    rows = (min(max(int(w.y_px // ROW_PX), 0), len(ends) - 1) for w in wishes)
    found = sorted(ends[row] for row in rows if abs(ends[row]) < inf)
    if not found:
        return -inf if side == "right" else inf
    if side == "right":
        line = found[round((len(found) - 1) * _COLUMN_SHARE)]
        return max(end for end in found if end <= line + _SAME_LINE_PX)
    line = found[round((len(found) - 1) * (1 - _COLUMN_SHARE))]
    return min(end for end in found if end >= line - _SAME_LINE_PX)


# From one click to the next a view stays, and so do nearly all of its labels.
@lru_cache(maxsize=8)
def _column(side: str, room: LabelRoom, common: float) -> "_Column":
    return _Column(side, room, common)


class _Column:
    """One side of the body, and the boxes that labels were found to have there."""

    def __init__(self, side: str, room: LabelRoom, common: float) -> None:
        self.side = side
        self.room = room
        outer = max if side == "right" else min
        self._ends = [(outer(common, end), end) for end in _ends(side, room)]
        self._boxes: dict[LabelWish, dict[int, Box]] = {}

    @property
    def rows(self) -> int:
        """Return how many rows there are."""
        return len(self._ends)

    def boxes_for(self, wish: LabelWish) -> dict[int, Box]:
        """Return the boxes in which a label fits, not too far above or below."""
        if wish not in self._boxes:
            self._boxes[wish] = self._found_boxes(wish)
        return self._boxes[wish]

    def _found_boxes(self, wish: LabelWish) -> dict[int, Box]:
        middle = int(wish.y_px // ROW_PX)
        reach = int(_FARTHEST_PX // ROW_PX)
        rows = range(max(0, middle - reach), min(self.rows, middle + reach))
        boxes = {row: self._box_at(wish, row) for row in rows}
        return {
            row: box
            for row, box in boxes.items()
            if box is not None and self.room.is_clear(PlacedLabel(wish, self.side, box))
        }

    def _box_at(self, wish: LabelWish, row: int) -> Box | None:
        """Return the label's box on a row, or None where it does not fit.

        It begins on the common line if it can, else close to the body.
        """
        room, top = self.room, float(row * ROW_PX)
        bottom = top + room.height_px
        if top < room.top_px or bottom > room.bottom_px:
            return None
        for inner in self._ends[row]:
            left = inner - wish.width_px if self.side == "left" else inner
            right = left + wish.width_px
            run = inner - wish.x_px if self.side == "right" else wish.x_px - inner
            is_inside = (
                left >= room.left_px + EDGE_GAP_PX
                and right <= room.right_px - EDGE_GAP_PX
            )
            if is_inside and run >= _SHORTEST_RUN_PX:
                box = (left, top, right, bottom)
                is_free = not any(meet(box, other) for other in room.obstacles)
                return box if is_free else None
        return None


def _stacked(seats: list[_Seat], column: _Column) -> list[PlacedLabel] | None:
    """Return the labels one below the other, each as near its place as can be.

    The best rows are found for all labels together, from top to bottom: the least
    sum of squared ways, with room between one label and the next.
    """
    order = sorted(seats, key=lambda seat: (seat.wish.y_px, seat.wish.x_px))
    step = -(-int(column.room.height_px + _ROW_GAP_PX) // ROW_PX)
    best = [0.0] * column.rows
    came_from: list[list[int]] = []
    for index, seat in enumerate(order):
        best, origin = _next_costs(seat, best, step if index else 0, column)
        came_from.append(origin)
    row = min(range(column.rows), key=best.__getitem__, default=0)
    if not column.rows or best[row] == inf:
        return None
    chosen: list[int] = []
    for origin in reversed(came_from):
        chosen.append(row)
        row = origin[row]
    return _uncrossed(order, chosen[::-1], column.side)


def _next_costs(
    seat: _Seat, before: list[float], step: int, column: _Column
) -> tuple[list[float], list[int]]:
    """Return the cost of each row for one more label, and the row of the one before."""
    costs, origin = [inf] * len(before), [0] * len(before)
    least, least_row, above = inf, 0, 0
    offset = column.room.height_px / 2 - seat.wish.y_px
    for row in seat.boxes:
        while above <= row - step:
            if before[above] < least:
                least, least_row = before[above], above
            above += 1
        if least < inf:
            away = row * ROW_PX + offset
            costs[row], origin[row] = least + away * away, least_row
    return costs, origin


def _uncrossed(order: list[_Seat], rows: list[int], side: str) -> list[PlacedLabel]:
    """Return the labels, two of them changing places wherever their lines cross.

    Each change makes the lines shorter in sum, so it ends.
    """
    at = list(rows)
    placed = _at_rows(order, at, side)
    for _ in range(len(order) ** 2):
        pair = _first_crossing(placed)
        if pair is None:
            break
        one, other = pair
        if at[other] not in order[one].boxes or at[one] not in order[other].boxes:
            break
        at[one], at[other] = at[other], at[one]
        placed = _at_rows(order, at, side)
    return placed


def _at_rows(order: list[_Seat], rows: list[int], side: str) -> list[PlacedLabel]:
    return [
        PlacedLabel(seat.wish, side, seat.boxes[row])
        for seat, row in zip(order, rows, strict=True)
    ]


def _first_crossing(placed: list[PlacedLabel]) -> tuple[int, int] | None:
    traces = [Trace.of(label) for label in placed]
    for one in range(len(traces)):
        for other in range(one):
            if traces[one].is_tangled(traces[other]):
                return one, other
    return None


def _worst_crossing(placed: list[PlacedLabel]) -> LabelWish | None:
    pair = _first_crossing(placed)
    if pair is None:
        return None
    return min((placed[index].wish for index in pair), key=lambda wish: wish.priority)
