"""In which position each step is done, when a person cannot lie as the session says."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.model.health import Position
from app.model.session import SessionStep, StepKind
from app.model.technique import Technique
from app.safety.health_words import POSITION_WAYS, POSITION_WORDS
from app.safety.limits import SessionLimits
from app.safety.person import PersonRules
from app.safety.rules import SpokenRule

SETTLE_IN = {
    Position.FACE_DOWN: "Lie face down, a cushion under the ankles.",
    Position.SIDE_LYING: "Lie on the side, a pillow between the knees.",
    Position.SEATED: "Sit down and lean forward on the cushions.",
    Position.SEMI_RECLINED: "Lean back half sitting, pillows behind the back.",
    Position.FACE_UP: "Lie on the back, a pillow under the knees.",
}
"""What is said where a person lies otherwise than the session has it."""

NO_POSITION = SpokenRule(
    "no_position", "No position is left that suits this person.", 0
)


@dataclass(slots=True)
class Positions:
    """Chooses positions step after step, and moves nobody without need.

    Attributes
    ----------
    instead
        What to take rather than another, where a planned one does not suit.
    """

    limits: SessionLimits
    person: PersonRules
    now: Position
    instead: Position | None = None

    def suiting(
        self, planned: Position, possible: Collection[Position]
    ) -> Position | None:
        """Return the position for a step; None if none suits it and the person.

        Parameters
        ----------
        possible
            In which hands reach the place, and the technique is done.
        """
        left = self.limits.positions
        order = (planned,) if planned in left else (self.instead, self.now, *left)
        for position in order:
            if position in left and position in possible:
                self.now = position
                return position
        return None

    def resting(self) -> Position:
        """Return the position while nothing is done: the last, if it suits."""
        left = self.limits.positions
        return self.now if self.now in left or not left else left[0]

    def against(self, planned: Position) -> SpokenRule:
        """Return the rule against a position: of the person, or of the place."""
        if planned in self.limits.positions:
            return _not_done(planned)
        for one in self.person.session:
            rule = one.rule
            if planned in rule.excluded_positions:
                return one.spoken
            if rule.positions and planned not in rule.positions:
                return one.spoken
        return NO_POSITION

    def moved(self, planned: Position) -> str:
        """Return what is done instead of lying or sitting as planned."""
        words = f"{POSITION_WORDS[self.now]}, not {POSITION_WORDS[planned]}"
        return f"Done {words}. {POSITION_WAYS[self.now]} {self.against(planned).text}"


HANDY = (Position.SEATED, Position.SIDE_LYING, *Position)
"""Seated, both sides can be reached without turning over."""


def position_instead(
    left: Collection[Position], techniques: Iterable[Technique]
) -> Position | None:
    """Return in which of the positions that are left most can be done."""
    done = Counter(position for one in techniques for position in one.positions)
    handy = [position for position in dict.fromkeys(HANDY) if position in left]
    return max(handy, key=lambda position: done[position], default=None)


def _not_done(position: Position) -> SpokenRule:
    words = POSITION_WORDS[position]
    return SpokenRule("not_in_position", f"This is not done {words}, at this place.", 0)


def worded_for(step: SessionStep, position: Position) -> SessionStep:
    """Return a change of position, worded for another position than its own."""
    if step.kind is not StepKind.POSITION or step.position is position:
        return step
    title = POSITION_WORDS[position].capitalize()
    changes = {"position": position, "say": SETTLE_IN[position], "title": title}
    return step.model_copy(update=changes)
