"""Changes to a session: each gives a new one, and says what it breaks."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from app.model.session import LONGEST_STEP_S, Session, SessionStep, StepSides
from app.safety.session_offers import SessionOffers
from app.session.judged import BrokenRule
from app.session.rules import broken_rules
from app.session.wish import Wish

SHORTEST_STEP_S = 3

_OTHER = {StepSides.RIGHT: StepSides.LEFT, StepSides.LEFT: StepSides.RIGHT}


@dataclass(frozen=True, slots=True)
class Edited:
    """A session after a change; the one before is as it was, for undo.

    Attributes
    ----------
    index
        Where the step that was changed is now, or what took its place.
    warnings
        The rules that the session breaks now.
    """

    session: Session
    index: int
    warnings: tuple[BrokenRule, ...] = ()


@dataclass(frozen=True)
class Editor:
    """Changes sessions that are for one person.

    What is done on one side alone is changed together with what answers it on the
    other side: by taking away or making longer, the sides never become unequal.
    """

    offers: SessionOffers
    wish: Wish | None = None

    def moved(self, session: Session, index: int, to: int) -> Edited:
        """Return a session with a step at another place, counted without it."""
        steps = list(session.steps)
        to = max(0, min(len(steps) - 1, to))
        steps.insert(to, steps.pop(index))
        return self._edited(session, steps, to)

    def removed(self, session: Session, index: int) -> Edited:
        """Return a session without a step; one step always stays."""
        gone = {index, _twin(session, index)}
        steps = [s for number, s in enumerate(session.steps) if number not in gone]
        return self._edited(session, steps, max(0, min(index, len(steps) - 1)))

    def lengthened(self, session: Session, index: int, seconds: int) -> Edited:
        """Return a session with a step longer by some seconds; less than 0: shorter."""
        steps = list(session.steps)
        twin = _twin(session, index)
        for number in (index,) if twin is None else (index, twin):
            step = steps[number]
            new_s = max(SHORTEST_STEP_S, min(LONGEST_STEP_S, step.seconds + seconds))
            steps[number] = step.model_copy(update={"seconds": new_s})
        return self._edited(session, steps, index)

    def warnings(self, session: Session) -> tuple[BrokenRule, ...]:
        """Return the rules that a session breaks."""
        return broken_rules(self.offers, session, self.wish)

    def _edited(
        self, before: Session, steps: Sequence[SessionStep], index: int
    ) -> Edited:
        # Not copied, but made: what a session must be, is checked.
        values = {name: getattr(before, name) for name in Session.model_fields}
        try:
            session = Session(**{**values, "steps": tuple(steps)})
        except ValidationError as error:
            text = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
            refused = BrokenRule("refused", f"Not changed: {text}.", index)
            return Edited(before, index, (refused, *self.warnings(before)))
        return Edited(session, index, self.warnings(session))


def _twin(session: Session, index: int) -> int | None:
    """Return the step that is the same on the other side; None where there is none."""
    step = session.steps[index]
    if step.sides not in _OTHER:
        return None
    same = [n for n, s in enumerate(session.steps) if _is_like(s, step, step.sides)]
    others = [
        n for n, s in enumerate(session.steps) if _is_like(s, step, _OTHER[step.sides])
    ]
    place = same.index(index)
    return others[place] if place < len(others) else None


def _is_like(one: SessionStep, other: SessionStep, sides: StepSides) -> bool:
    is_same = (one.kind, one.technique, one.map, one.place) == (
        other.kind,
        other.technique,
        other.map,
        other.place,
    )
    return is_same and one.sides is sides
