"""How many knots a session may still take, and for how long."""

from app.model.session import LONGEST_KNOT_S, MOST_KNOTS
from app.safety.rules import SpokenRule
from app.safety.session_rules import KNOT_COUNT, KNOT_TIME


class KnotBudget:
    """Counts knots, whichever map they are on, and the time on each."""

    def __init__(self) -> None:
        self._spent_s: dict[str, int] = {}

    def against(self, knots: tuple[str, ...]) -> SpokenRule | None:
        """Return the rule against work on knots, all those of a step together."""
        if len(self._spent_s.keys() | set(knots)) > MOST_KNOTS:
            return KNOT_COUNT
        if any(self._spent_s.get(knot, 0) >= LONGEST_KNOT_S for knot in knots):
            return KNOT_TIME
        return None

    def left_s(self, knots: tuple[str, ...]) -> int:
        """Return how long all of these may still be worked on."""
        return min(LONGEST_KNOT_S - self._spent_s.get(knot, 0) for knot in knots)

    def spend(self, knots: tuple[str, ...], seconds: int) -> None:
        """Count time that was spent on knots."""
        for knot in knots:
            self._spent_s[knot] = self._spent_s.get(knot, 0) + seconds
