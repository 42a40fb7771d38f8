"""Where each hand is at a moment of a stroke, how it presses, and when it lifts off."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi

from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.viewport import Bounds

_TRAVEL_S = 0.45
_TRAVEL_SHARE = 0.3
"""A hand that begins at another place gets there in this time, or share of the part."""

_NEAR_MM = 6.0
_HIGHEST_LIFT = 1.0
_MIDLINE_MM = 4.0


@dataclass(frozen=True, slots=True)
class HandPose:
    """One hand at one moment.

    Attributes
    ----------
    press
        How far a press has come, 0 to 1; 0 on a way.
    lift
        0 on the skin, 1 in the air on the way to where it touches next.
    has_hand
        False for the thumb of a grip: its hand is drawn with the fingers.
    """

    x_mm: float
    y_mm: float
    angle_deg: float
    contact: ContactShape
    is_right: bool
    is_loaded: bool
    press: float = 0.0
    lift: float = 0.0
    has_hand: bool = True


class HandPart:
    """All that one hand does in one cycle."""

    def __init__(
        self, strokes: Sequence[DrawnStroke], is_right: bool, *, has_hand: bool = True
    ) -> None:
        self.strokes = sorted(strokes, key=lambda one: one.stroke.begins_s)
        self.is_right, self._has_hand = is_right, has_hand
        last = self.strokes[-1].stroke
        ends_s = last.begins_s + last.period_s
        self.cycle_s = max(
            ends_s if len(self.strokes) > 1 else last.period_s,
            *(one.stroke.cycle_s for one in self.strokes),
            0.2,
        )

    def pose(self, seconds: float) -> HandPose:
        """Return where the hand is."""
        at = seconds % self.cycle_s
        index = self._index(at)
        if index is None:
            # Before its first turn it waits where that will be.
            return self._pose(0, 0.0, lift=_HIGHEST_LIFT)
        one = self.strokes[index]
        since = at - one.stroke.begins_s
        period = max(one.stroke.period_s, 0.2)
        if since >= period:
            return self._between(index, since - period, self._gap_s(index))
        return self._on(index, since, period, is_first=seconds < self.cycle_s)

    def _index(self, at: float) -> int | None:
        begun = [n for n, one in enumerate(self.strokes) if one.stroke.begins_s <= at]
        return begun[-1] if begun else None

    def _gap_s(self, index: int) -> float:
        """Return how long nothing is done between a part and the next."""
        one = self.strokes[index].stroke
        after = self.strokes[(index + 1) % len(self.strokes)].stroke.begins_s
        until = after if index + 1 < len(self.strokes) else self.cycle_s + after
        return max(until - one.begins_s - max(one.period_s, 0.2), 1e-6)

    def _on(
        self, index: int, since: float, period: float, *, is_first: bool
    ) -> HandPose:
        pose = self._pose(index, since / period)
        travel = min(_TRAVEL_S, _TRAVEL_SHARE * period)
        came_from = self._pose((index - 1) % len(self.strokes), 1.0)
        far = hypot(came_from.x_mm - pose.x_mm, came_from.y_mm - pose.y_mm)
        if since >= travel or far < _NEAR_MM or (is_first and index == 0):
            return pose
        if self._gap_s((index - 1) % len(self.strokes)) > travel:
            return pose  # it came here in the gap
        share = _eased(since / travel)
        return _mixed(came_from, pose, share, lift=_arch(share))

    def _between(self, index: int, since: float, gap: float) -> HandPose:
        start = self._pose(index, 1.0)
        end = self._pose((index + 1) % len(self.strokes), 0.0)
        if hypot(end.x_mm - start.x_mm, end.y_mm - start.y_mm) < _NEAR_MM:
            return _mixed(start, end, 1.0, lift=0.0)
        share = _eased(min(since / gap, 1.0))
        return _mixed(start, end, share, lift=_arch(share))

    def _pose(self, index: int, share: float, lift: float = 0.0) -> HandPose:
        one = self.strokes[index]
        x, y, angle = one.place_at(min(share, 1.0))
        return HandPose(
            x,
            y,
            angle,
            one.stroke.contact,
            self.is_right,
            one.stroke.is_loaded,
            press=0.0 if one.is_way else share,
            lift=lift,
            has_hand=self._has_hand,
        )


class StrokePlay:
    """All hands of a technique, in step with each other.

    Parameters
    ----------
    hands
        How many hands the technique takes: two that press in turn each stay there.
    is_grip
        Fingers on one side and the thumb on the other are of one hand.
    """

    def __init__(
        self, strokes: Sequence[StrokePath], hands: int = 1, *, is_grip: bool = False
    ) -> None:
        self.drawn = tuple(DrawnStroke(stroke) for stroke in strokes)
        self.hands = tuple(_hands(self.drawn, hands, is_grip=is_grip))

    def poses(self, seconds: float) -> tuple[HandPose, ...]:
        """Return where the hands are so long after the stroke began."""
        return tuple(hand.pose(seconds) for hand in self.hands)

    @property
    def beat_s(self) -> float | None:
        """Return the time from one beginning of the movement to the next."""
        loaded = [one.stroke for one in self.drawn if one.stroke.is_loaded]
        if not loaded:
            return None
        first = min(loaded, key=lambda one: one.begins_s)
        return max(first.cycle_s, first.period_s)

    @property
    def bounds_mm(self) -> Bounds | None:
        """Return the box that no contact leaves; None without a stroke."""
        if not self.drawn:
            return None
        boxes = [one.bounds_mm for one in self.drawn]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return min(lefts), min(tops), max(rights), max(bottoms)


def _hands(
    drawn: Sequence[DrawnStroke], hands: int, *, is_grip: bool
) -> list[HandPart]:
    """Share the parts of a stroke out among hands.

    Each side of the body has its own where both are worked on, and so has each part
    that is done while another goes on.
    """
    sides = {_side(one) for one in drawn} - {0}
    found: list[HandPart] = []
    for side in (1, -1, 0):
        mine = [one for one in drawn if _side(one) == side]
        if not mine:
            continue
        is_right = side > 0 or (side == 0 and sides != {1})
        lanes = _lanes(mine, is_pair=hands == 2 and _is_pair(mine))
        for number, lane in enumerate(lanes):
            is_thumb = is_grip and not any(one.stroke.is_loaded for one in lane)
            is_own = is_right ^ bool(number % 2)
            found.append(HandPart(lane, is_own, has_hand=not is_thumb))
    return found


def _lanes(strokes: list[DrawnStroke], *, is_pair: bool) -> list[list[DrawnStroke]]:
    """Return parts that one hand can do one after the other."""
    lanes: list[list[DrawnStroke]] = []
    for one in sorted(strokes, key=lambda each: each.stroke.begins_s):
        free = [lane for lane in lanes if not is_pair and _is_free(lane[-1], one)]
        if free:
            min(free, key=lambda lane: _far(lane[-1], one)).append(one)
        else:
            lanes.append([one])
    return lanes


def _is_free(last: DrawnStroke, one: DrawnStroke) -> bool:
    ends_s = last.stroke.begins_s + last.stroke.period_s
    return ends_s <= one.stroke.begins_s + 1e-3


def _far(last: DrawnStroke, one: DrawnStroke) -> float:
    (x0, y0), (x1, y1) = last.points[-1], one.points[0]
    return hypot(x1 - x0, y1 - y0)


def _is_pair(strokes: Sequence[DrawnStroke]) -> bool:
    """Say whether two thumbs press side by side, in turn."""
    return len(strokes) == 2 and not any(one.is_way for one in strokes)


def _side(one: DrawnStroke) -> int:
    """Return on which side of the midline it is done: 1, -1, or 0 for on it."""
    middle = sum(x for x, _ in one.points) / len(one.points)
    return 0 if abs(middle) < _MIDLINE_MM else 1 if middle > 0 else -1


def _mixed(start: HandPose, end: HandPose, share: float, lift: float) -> HandPose:
    turn = (end.angle_deg - start.angle_deg + 180.0) % 360.0 - 180.0
    return HandPose(
        start.x_mm + (end.x_mm - start.x_mm) * share,
        start.y_mm + (end.y_mm - start.y_mm) * share,
        start.angle_deg + turn * share,
        end.contact if share > 0.5 else start.contact,
        end.is_right,
        end.is_loaded,
        lift=lift,
        has_hand=end.has_hand,
    )


def _eased(share: float) -> float:
    return 0.5 - 0.5 * cos(pi * share)


def _arch(share: float) -> float:
    """Return the height of a hand on its way through the air."""
    return 4 * share * (1 - share)
