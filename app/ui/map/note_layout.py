"""Where labels go that stand on the body: inside what they name, or beside its dot.

Standard library only. All numbers are logical pixels.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.ui.map.label_parts import (
    ON_BODY,
    Box,
    LabelRoom,
    LabelWish,
    PlacedLabel,
    meet,
    runs_over,
)

_DOT_GAP_PX = 7.0
_APART_PX = 3.0
_DOT_REACH_PX = 4.0


@dataclass(frozen=True, slots=True)
class NoteWish:
    """A label that wants to stand on the body.

    Attributes
    ----------
    spots
        Centres at which it lies wholly inside the area that it names, best first;
        none for a dot, or where the area is too small.
    is_dot
        Its place is drawn as a dot, which nothing may cover.
    """

    wish: LabelWish
    width_px: float
    height_px: float
    spots: tuple[tuple[float, float], ...] = ()
    is_dot: bool = False


def placed_notes(
    wishes: Sequence[NoteWish], room: LabelRoom, others: Sequence[PlacedLabel] = ()
) -> tuple[PlacedLabel, ...]:
    """Return the notes that find a place, the most important first, each key once.

    Parameters
    ----------
    others
        Labels beside the body: neither they nor their leader lines are covered.
    """
    dots = [_box_around(*_place(one), _DOT_REACH_PX) for one in wishes if one.is_dot]
    signs = [_box_around(*sign, room.sign_reach_px) for sign in room.signs]
    taken = [*room.obstacles, *signs, *dots, *(label.box for label in others)]
    leaders = [label.leader for label in others]
    taken += [_box_around(*leader[2:], _DOT_REACH_PX) for leader in leaders]
    placed: list[PlacedLabel] = []
    for one in sorted(wishes, key=lambda one: _rank(one, room)):
        if any(label.wish.key == one.wish.key for label in placed):
            continue
        for box in _boxes_for(one):
            is_free = (
                _is_inside(box, room)
                and not any(meet(box, other) for other in taken)
                and not any(runs_over(leader, box) for leader in leaders)
            )
            if is_free:
                placed.append(PlacedLabel(one.wish, ON_BODY, box))
                taken.append(_grown(box, _APART_PX))
                break
    return tuple(placed)


def _boxes_for(one: NoteWish) -> Iterator[Box]:
    """Return where a note may stand: inside its area, else around its place."""
    half_width, half_height = one.width_px / 2, one.height_px / 2
    for x, y in one.spots:
        yield x - half_width, y - half_height, x + half_width, y + half_height
    if one.spots:
        return
    x, y = _place(one)
    away = _DOT_GAP_PX
    right, left = x + away + half_width, x - away - half_width
    below, above = y + away + half_height, y - away - half_height
    for centre_x, centre_y in (
        (right, y),
        (left, y),
        (x, above),
        (x, below),
    ):
        yield (
            centre_x - half_width,
            centre_y - half_height,
            centre_x + half_width,
            centre_y + half_height,
        )


def _rank(one: NoteWish, room: LabelRoom) -> tuple[int, float, str]:
    """Return the order of the notes: the most important, then the middle one."""
    middle_x = (room.left_px + room.right_px) / 2
    return -one.wish.priority, abs(one.wish.x_px - middle_x), one.wish.id


def _place(one: NoteWish) -> tuple[float, float]:
    return one.wish.x_px, one.wish.y_px


def _box_around(x: float, y: float, reach: float) -> Box:
    return x - reach, y - reach, x + reach, y + reach


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _is_inside(box: Box, room: LabelRoom) -> bool:
    return (
        box[0] >= room.left_px + _APART_PX
        and box[1] >= room.top_px + _APART_PX
        and box[2] <= room.right_px - _APART_PX
        and box[3] <= room.bottom_px - _APART_PX
    )
