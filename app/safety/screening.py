"""How far the health check has come, and what may be read from it."""

from dataclasses import dataclass
from enum import StrEnum

from app.model.health import Condition, ConditionId, Health
from app.model.person import Person
from app.safety.person import COUNTS_AS_YES, PersonRules, rules_for


class ScreeningState(StrEnum):
    """What the answers add up to. None of them is called safe."""

    NOT_ASKED = "not_asked"
    PARTLY = "partly"
    STOP = "stop"
    LIMITED = "limited"
    NO_FLAG_TICKED = "no_flag_ticked"


@dataclass(frozen=True, slots=True)
class Screening:
    """How far the health check has come.

    Attributes
    ----------
    text
        What to tell the user.
    unanswered
        Conditions that nobody said anything of.
    unplaced
        Conditions that ask where, and nobody said it; they count everywhere.
    """

    state: ScreeningState
    text: str
    unanswered: tuple[ConditionId, ...] = ()
    unplaced: tuple[ConditionId, ...] = ()


_NOT_ASKED = (
    "The health check is not answered yet. What the program offers is for a healthy "
    "adult; whether that fits this person, it does not know."
)
_NO_CHECK = (
    "The health check could not be read, so nobody was asked anything. What the "
    "program offers is for a healthy adult."
)
_STOP = "No massage now. Read what to do instead."
_NO_FLAG = (
    "No flag was ticked. That is not the same as safe: the check cannot see what "
    "nobody noticed. Ask, watch, and stop when something feels wrong."
)
_LIMITED = (
    "The answers limit what is offered, and each limit says why. Only what was "
    "answered is counted."
)


def screening_state(person: Person, health: Health) -> Screening:
    """Return how far the health check has come, and what may be read from it."""
    rules = rules_for(person, health)
    unanswered = tuple(key for key in health.conditions if person.says(key) is None)
    unplaced = tuple(
        key for key, one in health.conditions.items() if _is_unplaced(one, person)
    )
    state = _state(person, rules, bool(unanswered or unplaced))
    text = _text(state, health, len(unanswered), unplaced)
    return Screening(state, text, unanswered, unplaced)


def _state(person: Person, rules: PersonRules, is_open: bool) -> ScreeningState:
    if rules.stops:
        return ScreeningState.STOP
    if not person.answers:
        return ScreeningState.NOT_ASKED
    if is_open:
        return ScreeningState.PARTLY
    return ScreeningState.LIMITED if rules.rules else ScreeningState.NO_FLAG_TICKED


def _text(
    state: ScreeningState,
    health: Health,
    open_count: int,
    unplaced: tuple[ConditionId, ...],
) -> str:
    if state is ScreeningState.PARTLY:
        return _partly(health, open_count, unplaced)
    if state is ScreeningState.NOT_ASKED and not health.questions:
        return _NO_CHECK
    return {
        ScreeningState.NOT_ASKED: _NOT_ASKED,
        ScreeningState.STOP: _STOP,
        ScreeningState.LIMITED: _LIMITED,
        ScreeningState.NO_FLAG_TICKED: _NO_FLAG,
    }[state]


def _partly(health: Health, open_count: int, unplaced: tuple[ConditionId, ...]) -> str:
    told = []
    if open_count:
        told.append(
            f"{open_count} of {len(health.conditions)} points of the health check are "
            "open: of those the program knows nothing."
        )
    if unplaced:
        names = ", ".join(health.conditions[key].name for key in unplaced)
        told.append(f"Say where: {names}. Until then it counts everywhere.")
    return " ".join(told)


def _is_unplaced(condition: Condition, person: Person) -> bool:
    has_it = person.says(condition.id) in COUNTS_AS_YES
    return condition.asks_where and has_it and not person.is_placed(condition.id)
