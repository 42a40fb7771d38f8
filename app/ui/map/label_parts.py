"""Labels, their boxes and leader lines, and when they are in each other's way.

Standard library only. All numbers are logical pixels.
"""

from dataclasses import dataclass
from math import hypot
from typing import Self

ROW_PX = 4
"""Labels stand on rows this far apart: fine enough to look free."""

ON_BODY = "on"
"""The side of a label that stands on what it names, without a leader line."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class LabelWish:
    """A text that wants to stand beside the body, and the place that it names.

    Attributes
    ----------
    key
        Wishes with the same key say the same of two sides; one is enough.
    side
        ``left``, ``right``, or empty for either.
    has_dot
        A small dot is drawn at its place.
    rows
        The text in short rows, for a label on the body.
    reach_px
        How far before its place the leader line ends: a sign is drawn there.
    """

    id: str
    key: str
    text: str
    width_px: float
    x_px: float
    y_px: float
    priority: int
    side: str = ""
    reach_px: float = 0.0
    has_dot: bool = True
    rows: tuple[str, ...] = ()

    def names(self, feature_id: str, words: str) -> bool:
        """Say whether it is the label of a thing, or the same words for its twin."""
        return self.id == feature_id or self.text == words


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label at its place: its box, and where its leader line runs."""

    wish: LabelWish
    side: str
    box: Box

    @property
    def leader(self) -> tuple[float, float, float, float]:
        """Return the leader line, from the label to the place that it names."""
        if self.side == ON_BODY:
            return (self.wish.x_px, self.wish.y_px) * 2
        left, top, right, bottom = self.box
        x = left - 6 if self.side == "right" else right + 6
        y, wish = (top + bottom) / 2, self.wish
        short = 1 - wish.reach_px / max(hypot(wish.x_px - x, wish.y_px - y), 1.0)
        return x, y, x + (wish.x_px - x) * short, y + (wish.y_px - y) * short


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """Where labels may stand.

    Attributes
    ----------
    edges
        For each row of `ROW_PX`, the outermost left and right pixel of the body, or
        None where there is no body.
    obstacles
        Boxes that other things cover.
    signs
        Centres of signs on the body: no leader line runs through one.
    """

    left_px: float
    right_px: float
    top_px: float
    bottom_px: float
    edges: tuple[tuple[float, float] | None, ...]
    obstacles: tuple[Box, ...] = ()
    height_px: float = 18.0
    signs: tuple[tuple[float, float], ...] = ()
    sign_reach_px: float = 9.0

    def is_clear(self, label: PlacedLabel) -> bool:
        """Say whether a label's leader line keeps off all signs, but for its own."""
        leader, reach_px = label.leader, self.sign_reach_px
        place = (label.wish.x_px, label.wish.y_px)
        x0, y0, x1, y1 = leader
        left, right = (x0, x1) if x0 < x1 else (x1, x0)
        top, bottom = (y0, y1) if y0 < y1 else (y1, y0)
        # Asked a thousand times for each picture, and most signs are far off.
        for x, y in self.signs:
            if (
                left - reach_px < x < right + reach_px
                and top - reach_px < y < bottom + reach_px
                and (x, y) != place
                and distance_to(leader, x, y) < reach_px
            ):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Trace:
    """What a label takes of the sheet: its box, its leader line, and their height."""

    box: Box
    leader: tuple[float, float, float, float]
    top: float
    bottom: float

    @classmethod
    def of(cls, label: PlacedLabel) -> Self:
        """Return what a placed label takes."""
        box, leader = label.box, label.leader
        return cls(box, leader, min(box[1], leader[3]), max(box[3], leader[3]))

    def is_tangled(self, other: "Trace") -> bool:
        """Say whether two leader lines cross, or one runs over the other's text."""
        if self.bottom < other.top or other.bottom < self.top:
            return False
        return (
            is_crossing(self.leader, other.leader)
            or runs_over(self.leader, other.box)
            or runs_over(other.leader, self.box)
        )


def runs_over(line: tuple[float, float, float, float], box: Box) -> bool:
    """Say whether a line that begins outside a box runs over it."""
    left, top, right, bottom = box
    diagonals = ((left, top, right, bottom), (left, bottom, right, top))
    return any(is_crossing(line, diagonal) for diagonal in diagonals)


def is_crossing(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    """Say whether two lines cross; that they touch at an end does not count."""

    def turn(line: tuple[float, float, float, float], x: float, y: float) -> float:
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0])

    return (
        turn(one, *other[:2]) * turn(one, *other[2:]) < 0
        and turn(other, *one[:2]) * turn(other, *one[2:]) < 0
    )


def distance_to(line: tuple[float, float, float, float], x: float, y: float) -> float:
    """Return how far a point lies from a piece of a straight line."""
    x0, y0, x1, y1 = line
    dx, dy = x1 - x0, y1 - y0
    along = ((x - x0) * dx + (y - y0) * dy) / max(dx * dx + dy * dy, 1e-9)
    share = min(max(along, 0.0), 1.0)
    return hypot(x0 + dx * share - x, y0 + dy * share - y)


def meet(one: Box, other: Box) -> bool:
    """Say whether two boxes overlap."""
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )
