"""Changes of a session: another order, a step less, more or less time."""

from dataclasses import dataclass

from app.model.health import LONGEST_SESSION_MIN
from app.model.session import LONGEST_STEP_S, Session

STEP_S = 15
SHORTEST_STEP_S = 15


def moved(session: Session, index: int, to: int) -> Session:
    """Return the session with a step at another place."""
    steps = list(session.steps)
    if not (0 <= index < len(steps) and 0 <= to < len(steps)):
        return session
    steps.insert(to, steps.pop(index))
    return session.model_copy(update={"steps": tuple(steps)})


def without(session: Session, index: int) -> Session:
    """Return the session without a step; the last one stays."""
    if not 0 <= index < len(session.steps) or len(session.steps) == 1:
        return session
    steps = session.steps[:index] + session.steps[index + 1 :]
    return session.model_copy(update={"steps": steps})


def lengthened(session: Session, index: int, is_longer: bool) -> Session:
    """Return the session with a step a little longer or shorter, within all limits."""
    if not 0 <= index < len(session.steps):
        return session
    step = session.steps[index]
    wanted_s = step.seconds + (STEP_S if is_longer else -STEP_S)
    least_s = min(SHORTEST_STEP_S, step.seconds)
    seconds = min(max(wanted_s, least_s), LONGEST_STEP_S)
    added_s = (seconds - step.seconds) * len(step.turn_sides)
    if is_longer and session.total_s + added_s > LONGEST_SESSION_MIN * 60:
        return session
    changed = step.model_copy(update={"seconds": seconds})
    steps = (*session.steps[:index], changed, *session.steps[index + 1 :])
    return session.model_copy(update={"steps": steps})


def renamed(session: Session, title: str) -> Session:
    """Return the session under another title."""
    return session.model_copy(update={"title": title})


@dataclass(frozen=True, slots=True)
class Warnings:
    """What a changed session goes against, in words.

    Attributes
    ----------
    of_steps
        By the number of the step.
    """

    whole: tuple[str, ...] = ()
    of_steps: tuple[tuple[int, str], ...] = ()

    def of(self, index: int) -> tuple[str, ...]:
        """Return what a step goes against."""
        return tuple(text for at, text in self.of_steps if at == index)


NO_WARNINGS = Warnings()
