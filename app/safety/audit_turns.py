"""What must hold of every session as it is played for somebody.

These read what the files and the answers declare, not what the engine made of it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.model.ids import MapId
from app.model.safety import Side
from app.model.session import (
    EQUAL_WITHIN_S,
    FRAME_KINDS,
    LONGEST_KNOT_S,
    MOST_KNOTS,
    WARM_FROM_LEVEL,
    WARMING_KINDS,
    StepKind,
)
from app.safety.audit_report import Breach, BreachKind
from app.safety.person import PersonRules
from app.safety.turns import FittedSession, Turn


@dataclass(frozen=True)
class SessionCase:
    """One session as it is played for one person."""

    fitted: FittedSession
    answers: tuple[str, ...]
    person: PersonRules

    def breach(self, kind: BreachKind, rule: str, turn: Turn | None = None) -> Breach:
        """Return that a rule is broken, in the session or in one of its turns."""
        session = str(self.fitted.session.id)
        if turn is None:
            return Breach(kind, rule, self.answers, session=session)
        return Breach(
            kind,
            rule,
            self.answers,
            place=turn.feature_id or "",
            technique=turn.technique.id if turn.technique else "",
            level=turn.level,
            session=f"{session}, turn {turn.index + 1}",
        )


Check = Callable[[SessionCase], Iterator[Breach]]


def stopped(case: SessionCase) -> Iterator[Breach]:
    """Check that nothing is done where the health check said stop."""
    for one in case.person.stops:
        if case.fitted.turns:
            yield case.breach(BreachKind.STOP, one.spoken.id)


def turns_are_as_written(case: SessionCase) -> Iterator[Breach]:
    """Check that no turn is harder or longer than its step, nor too short."""
    steps = case.fitted.session.steps
    for turn in case.fitted.turns:
        step = steps[turn.step_index]
        if turn.level > step.level:
            yield case.breach(BreachKind.LEVEL, f"step level {step.level}", turn)
        if turn.stroke and turn.stroke.level > turn.level:
            yield case.breach(BreachKind.LEVEL, "its stroke is harder", turn)
        shortest_s = min(
            step.seconds, turn.technique.time_s[0] if turn.technique else 0
        )
        is_knot = step.kind is StepKind.KNOT
        if turn.seconds > step.seconds or (turn.seconds < shortest_s and not is_knot):
            yield case.breach(BreachKind.TIME, f"{turn.seconds} seconds", turn)


def nothing_is_unsaid(case: SessionCase) -> Iterator[Breach]:
    """Check that each step on each side is done, or left out with a rule."""
    if case.fitted.stops:
        return
    told = [(turn.step_index, turn.side) for turn in case.fitted.turns]
    told += [(one.step_index, one.side) for one in case.fitted.left_out if one.why.text]
    for number, step in enumerate(case.fitted.session.steps):
        for side in step.turn_sides:
            if told.count((number, side)) != 1:
                rule = f"step {number + 1}, {side.value}"
                yield case.breach(BreachKind.UNSAID, rule)


def frame_is_kept(case: SessionCase) -> Iterator[Breach]:
    """Check that talk and aftercare stay, and that work begins and ends softly."""
    steps, turns = case.fitted.session.steps, case.fitted.turns
    done = {turn.step_index for turn in turns}
    if case.fitted.stops:
        return
    for number, step in enumerate(steps):
        if step.kind in (StepKind.TALK, StepKind.AFTERCARE) and number not in done:
            yield case.breach(BreachKind.FRAME, f"{step.kind} left out")
    for one in case.fitted.left_out:
        is_frame = steps[one.step_index].kind in FRAME_KINDS
        if is_frame and one.why.id.endswith(":time"):
            yield case.breach(BreachKind.FRAME, "no time is too short for it")


def limits_are_kept(case: SessionCase) -> Iterator[Breach]:
    """Check the time, the positions and what lies on the skin."""
    for one in case.person.session:
        rule = one.rule
        if rule.minutes_max and case.fitted.total_s > rule.minutes_max * 60:
            yield case.breach(BreachKind.TIME, one.spoken.id)
        if case.fitted.lubricant in rule.excluded_lubricants:
            yield case.breach(BreachKind.LUBRICANT, one.spoken.id)
        for turn in case.fitted.turns:
            if turn.technique is None:
                continue
            is_against = turn.position in rule.excluded_positions
            if is_against or (rule.positions and turn.position not in rule.positions):
                yield case.breach(BreachKind.POSITION, one.spoken.id, turn)


def techniques_suit_the_position(case: SessionCase) -> Iterator[Breach]:
    """Check that every technique is done in the position of its turn."""
    for turn in case.fitted.turns:
        if turn.technique and turn.position not in turn.technique.positions:
            yield case.breach(BreachKind.POSITION, turn.position.value, turn)


def warm_before_firm(case: SessionCase) -> Iterator[Breach]:
    """Check that nothing is firm, and no knot pressed, before its map is warm."""
    warm: set[MapId | None] = set()
    for turn in case.fitted.turns:
        is_light = turn.level < WARM_FROM_LEVEL
        if turn.step.kind in WARMING_KINDS and turn.technique and is_light:
            warm.add(turn.map_id)
        is_knot = turn.step.kind is StepKind.KNOT
        if (is_knot or not is_light) and turn.map_id not in warm:
            yield case.breach(BreachKind.WARM_UP, "nothing was warm", turn)


def knots_are_few_and_short(case: SessionCase) -> Iterator[Breach]:
    """Check how many knots are worked on, and for how long each."""
    spent_s: defaultdict[str, int] = defaultdict(int)
    for turn in case.fitted.turns:
        if turn.step.kind is StepKind.KNOT:
            spent_s[turn.feature_id or ""] += turn.seconds
    for knot, seconds in spent_s.items():
        if seconds > LONGEST_KNOT_S:
            yield case.breach(BreachKind.KNOT_TIME, f"{knot}: {seconds} seconds")
    if len(spent_s) > MOST_KNOTS:
        yield case.breach(BreachKind.KNOT_COUNT, f"{len(spent_s)} knots")


def sides_are_alike(case: SessionCase) -> Iterator[Breach]:
    """Check that both sides get the same time, but for what a rule leaves out.

    Where one side alone is meant, the other gets nothing.
    """
    fitted = case.fitted
    if only := fitted.session.only_side:
        for turn in fitted.turns:
            if turn.side not in (only, Side.MIDLINE):
                yield case.breach(BreachKind.SIDES, f"{only} alone is meant", turn)
        return
    seconds: defaultdict[tuple[object, ...], dict[Side, int]]
    seconds = defaultdict(lambda: {Side.RIGHT: 0, Side.LEFT: 0})
    torn = {_thing(fitted, one.step_index) for one in fitted.left_out}
    for turn in fitted.turns:
        if turn.side is not Side.MIDLINE:
            seconds[_thing(fitted, turn.step_index)][turn.side] += turn.seconds
    for thing, spent in seconds.items():
        is_alike = abs(spent[Side.RIGHT] - spent[Side.LEFT]) <= EQUAL_WITHIN_S
        if not is_alike and thing not in torn:
            yield case.breach(BreachKind.SIDES, " ".join(map(str, thing)))


def _thing(fitted: FittedSession, number: int) -> tuple[object, ...]:
    step = fitted.session.steps[number]
    return step.technique, step.map, step.place


SESSION_CHECKS: tuple[Check, ...] = (
    stopped,
    turns_are_as_written,
    nothing_is_unsaid,
    frame_is_kept,
    limits_are_kept,
    techniques_suit_the_position,
    warm_before_firm,
    knots_are_few_and_short,
    sides_are_alike,
)
