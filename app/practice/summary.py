"""What a round came to, and what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import fmean, median

from app.model.memory import Memory
from app.model.practice import Outcome, Press, QuestionKind
from app.practice.asking import Turn


@dataclass(frozen=True, slots=True)
class Pressing:
    """Answers to "may I press here?": pressing where it is allowed, and where not."""

    hits: int
    allowed: int
    false_alarms: int
    forbidden: int


@dataclass(frozen=True, slots=True)
class RoundSummary:
    """What a round came to.

    Attributes
    ----------
    harmed
        Presses where nobody may press; not among the missed.
    median_mm
        How far off places were, half of them farther; None without any.
    """

    right: int
    near: int
    missed: int
    harmed: int
    seconds_per_item: float
    seconds: float
    median_mm: float | None
    pressing: Pressing
    mistakes: tuple[Turn, ...]

    @property
    def count(self) -> int:
        """Return how many questions were answered."""
        return self.right + self.near + self.missed + self.harmed


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes due: later today, tomorrow, and when the next card is."""

    later_today: int
    tomorrow: int
    next_at: datetime | None


def summary_of(turns: Iterable[Turn]) -> RoundSummary:
    """Return what a round came to."""
    turns = tuple(turns)
    outcomes = [turn.marked.outcome for turn in turns]
    off = [turn.marked.distance_mm for turn in turns]
    known = [distance_mm for distance_mm in off if distance_mm is not None]
    seconds = [turn.answer.seconds for turn in turns]
    return RoundSummary(
        right=outcomes.count(Outcome.RIGHT),
        near=outcomes.count(Outcome.NEAR),
        missed=outcomes.count(Outcome.MISS),
        harmed=outcomes.count(Outcome.HARM),
        seconds_per_item=fmean(seconds) if seconds else 0.0,
        seconds=sum(seconds),
        median_mm=median(known) if known else None,
        pressing=_pressing(turns),
        mistakes=tuple(t for t in turns if t.marked.outcome <= Outcome.MISS),
    )


def _pressing(turns: tuple[Turn, ...]) -> Pressing:
    asked = [
        (turn.asked.question.right_id, turn.answer.choice)
        for turn in turns
        if turn.asked.question.card.kind is QuestionKind.MAY_PRESS
        and turn.answer.choice is not None
    ]
    never = Press.NEVER.value
    allowed = [choice for right, choice in asked if right != never]
    forbidden = [choice for right, choice in asked if right == never]
    return Pressing(
        hits=sum(choice != never for choice in allowed),
        allowed=len(allowed),
        false_alarms=sum(choice != never for choice in forbidden),
        forbidden=len(forbidden),
    )


def coming(memories: Iterable[Memory], now: datetime, day_began_at: datetime) -> Coming:
    """Return what comes due of what is remembered."""
    ends_at = day_began_at + timedelta(days=1)
    due = sorted(
        memory.due_at
        for memory in memories
        if not memory.is_suspended and memory.due_at > now
    )
    return Coming(
        later_today=sum(at < ends_at for at in due),
        tomorrow=sum(ends_at <= at < ends_at + timedelta(days=1) for at in due),
        next_at=due[0] if due else None,
    )
