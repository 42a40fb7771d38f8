"""Each rule of a plan speaks when it is broken, and is silent when it is kept."""

from collections.abc import Callable, Sequence

import pytest

from app.model.ids import TechniqueId
from app.model.safety import Lubricant
from app.model.session import Session, SessionStep, StepKind, StepSides
from app.session.rules import broken_rules
from app.session.wish import GiverLimit, Wish
from tests.session.planning import planned, somebody, usual_plan

Steps = list[SessionStep]


def _plan(wish: Wish) -> Session:
    plan, _ = planned(wish)
    assert plan.session is not None
    return plan.session


def _with(session: Session, steps: Sequence[SessionStep]) -> Session:
    return session.model_copy(update={"steps": tuple(steps)})


def _changed(session: Session, number: int, **changes: object) -> Steps:
    steps = list(session.steps)
    steps[number] = steps[number].model_copy(update=changes)
    return steps


def _number(session: Session, kind: StepKind) -> int:
    return next(n for n, step in enumerate(session.steps) if step.kind is kind)


def _without(kind: StepKind) -> Callable[[Session], Steps]:
    return lambda session: [step for step in session.steps if step.kind is not kind]


def _unequal(session: Session) -> Steps:
    number = next(n for n, s in enumerate(session.steps) if s.sides is StepSides.EACH)
    return _changed(session, number, sides=StepSides.RIGHT)


def _far(session: Session) -> Steps:
    low = _number(session, StepKind.WORK)
    high = next(
        n for n, step in enumerate(session.steps) if step.place == "shoulder_top"
    )
    steps = list(session.steps)
    steps.insert(low + 1, steps.pop(high))
    return steps


def _thumbs(session: Session) -> Steps:
    number = next(
        n for n, s in enumerate(session.steps) if s.technique == "shoulder_thumb_press"
    )
    return _changed(session, number, seconds=600)


def _again(session: Session) -> Steps:
    number = _number(session, StepKind.WORK)
    steps = list(session.steps)
    return [*steps[: number + 1], *steps[number:]]


def _unsaid(session: Session) -> Steps:
    return _changed(session, 3, why="")


def _short_rest(session: Session) -> Steps:
    return _changed(session, _number(session, StepKind.RELAX), seconds=5)


def _hard_first(session: Session) -> Steps:
    first = _number(session, StepKind.SETTLE)
    return [
        step
        for number, step in enumerate(session.steps)
        if number != first and step.technique != "spread_lubricant"
    ]


def _unsuited(session: Session) -> Steps:
    number = _number(session, StepKind.WORK)
    return _changed(session, number, technique=TechniqueId("dry_friction"))


PLANTED: dict[str, Callable[[Session], Steps]] = {
    "agreed_first": _without(StepKind.TALK),
    "position_first": _without(StepKind.POSITION),
    "first_touch": _hard_first,
    "warm_first": lambda s: _without(StepKind.RELAX)(
        _with(s, _without(StepKind.WARM_UP)(s))
    ),
    "rest_between": _without(StepKind.RELAX),
    "rest_short": _short_rest,
    "equal_sides": _unequal,
    "thumbs": _thumbs,
    "contact": _far,
    "twice": _again,
    "cool_down": _without(StepKind.COOL_DOWN),
    "aftercare": _without(StepKind.AFTERCARE),
    "minutes": lambda s: list(s.steps[:5]),
    "left_out": _unsuited,
    "why": _unsaid,
}


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_breach_is_found(rule: str) -> None:
    plan, offers = usual_plan()
    assert plan.session is not None
    broken = _with(plan.session, PLANTED[rule](plan.session))
    assert rule in {one.id for one in broken_rules(offers, broken, plan.asked)}


@pytest.mark.parametrize("seconds", [600, 300])
def test_too_long_for_a_person_is_found(seconds: int) -> None:
    wish = Wish(minutes=20)
    plan, offers = planned(wish, somebody("child"))
    assert plan.session is not None
    number = _number(plan.session, StepKind.WARM_UP)
    longer = _with(plan.session, _changed(plan.session, number, seconds=seconds))
    assert "minutes_max" in {one.id for one in broken_rules(offers, longer)}


def test_what_the_giver_cannot_do_is_found() -> None:
    plan, offers = usual_plan()
    assert plan.session is not None
    wish = plan.asked.model_copy(update={"without": frozenset({GiverLimit.LEANING})})
    assert "giver" in {one.id for one in broken_rules(offers, plan.session, wish)}


def test_what_does_not_go_with_the_powder_is_found() -> None:
    plan, offers = usual_plan()
    assert plan.session is not None
    dusty = plan.session.model_copy(update={"lubricant": Lubricant.POWDER})
    assert "lubricant" in {one.id for one in broken_rules(offers, dusty)}


KNOTTED = Wish(minutes=20, focus="rhom_maj_up", lubricant=Lubricant.LOTION)


def _knot_breaches(change: Callable[[Session, int], Steps]) -> set[str]:
    plan, offers = planned(KNOTTED)
    assert plan.session is not None
    changed = change(plan.session, _number(plan.session, StepKind.KNOT))
    return {one.id for one in broken_rules(offers, _with(plan.session, changed))}


def test_a_knot_at_the_most_it_takes_is_found() -> None:
    assert "knot_level" in _knot_breaches(lambda s, n: _changed(s, n, level=3))


def test_too_long_on_a_knot_is_left_out_by_the_engine() -> None:
    found = _knot_breaches(lambda s, n: _changed(s, n, seconds=120))
    assert found & {"shortened", "knot_time"}


def test_too_many_knots_are_found() -> None:
    def more(session: Session, number: int) -> Steps:
        step = session.steps[number]
        others = [
            step.model_copy(update={"place": name, "technique": "press_and_hold"})
            for name in ("ut2", "rhom_min", "lt_low")
        ]
        steps = list(session.steps)
        return [*steps[: number + 1], *others, *steps[number + 1 :]]

    assert _knot_breaches(more) & {"knot_count", "left_out"}
