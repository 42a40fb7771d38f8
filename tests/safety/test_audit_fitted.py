"""Sessions are clean for everybody; a breach of each kind is planted and named."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.model.outline import MapPoint
from app.model.safety import Lubricant, Position, Side
from app.model.session import Session, SessionStep, StepKind
from app.model.stroke import StrokePath
from app.safety.audit_fitted import audit_fitted
from app.safety.audit_report import AuditReport, Breach, BreachKind
from app.safety.session_offers import SessionOffers
from app.safety.sessions import FittedSession, Turn, fitted_with
from tests.safety.audit_planting import PlantedStroke
from tests.support.shipped import shipped_atlas, shipped_library

Spoil = Callable[[FittedSession], FittedSession]


def step(kind: StepKind, technique: str, place: str, **changes: object) -> SessionStep:
    """Return a step on the back."""
    values = {
        "kind": kind,
        "technique": technique,
        "map": "back",
        "place": place,
        "level": 2,
        "seconds": 60,
        "say": "Do it.",
    }
    return SessionStep.model_validate({**values, **changes})


def small() -> Session:
    """Return a short session with something of every kind."""
    whole = shipped_library().sessions[0]
    talk, *_, aftercare = whole.steps
    steps = (
        talk,
        step(StepKind.SETTLE, "settling_hands", "sacrum", level=1, seconds=30),
        step(StepKind.WARM_UP, "effleurage", "massage_zone"),
        step(
            StepKind.WORK,
            "finger_pull",
            "paraspinal",
            sides="each",
            level=3,
            seconds=90,
        ),
        step(
            StepKind.KNOT, "press_and_hold", "mt_med", sides="each", level=3, seconds=30
        ),
        step(StepKind.COOL_DOWN, "cool_down", "massage_zone", level=1),
        aftercare,
    )
    return whole.model_copy(update={"id": "small", "steps": steps})


def audited(spoil: Spoil, answer: str = "") -> AuditReport:
    """Return what the audit finds in a session that is spoiled after fitting.

    Parameters
    ----------
    answer
        Spoiled for whoever ticked this alone; empty: for everybody.
    """

    def make(offers: SessionOffers, session: Session) -> FittedSession:
        fitted = fitted_with(offers, session)
        ticked = {one.condition.id for one in offers.person.rules if one.condition}
        is_meant = not answer or ticked == {answer.partition("@")[0]}
        return spoil(fitted) if is_meant else fitted

    return audit_fitted(shipped_library(), shipped_atlas, (small(),), make)


def each_turn(spoil: Callable[[Turn], Turn], kind: StepKind) -> Spoil:
    """Return what changes the turns of one kind."""

    def changed(fitted: FittedSession) -> FittedSession:
        turns = (spoil(t) if t.step.kind is kind else t for t in fitted.turns)
        return replace(fitted, turns=tuple(turns))

    return changed


def without(kind: StepKind, side: Side | None = None) -> Spoil:
    """Return what drops turns without a word."""

    def changed(fitted: FittedSession) -> FittedSession:
        kept = [
            turn
            for turn in fitted.turns
            if turn.step.kind is not kind or (side and turn.side is not side)
        ]
        return replace(fitted, turns=tuple(kept))

    return changed


def harder(turn: Turn) -> Turn:
    """Press one level more than the step says."""
    return replace(turn, level=turn.level + 1)


def across_the_spine(turn: Turn) -> Turn:
    """Lead the stroke from one column to the other."""
    if turn.stroke is None:
        return turn
    way = turn.stroke.way
    points = (MapPoint(-40, 200), MapPoint(40, 200))
    path = StrokePath(points, way.contact, -90.0, 1.0)
    return replace(turn, stroke=PlantedStroke(way, turn.level, (path,)))


def at_level(level: int) -> Spoil:
    """Press so hard, whatever the person may take."""
    return each_turn(lambda turn: replace(turn, level=level), StepKind.WORK)


def lasting(seconds: int, kind: StepKind, side: Side | None = None) -> Spoil:
    """Take so long, on one side or on both."""

    def changed(turn: Turn) -> Turn:
        is_meant = side is None or turn.side is side
        return replace(turn, seconds=seconds) if is_meant else turn

    return each_turn(changed, kind)


def many_knots(fitted: FittedSession) -> FittedSession:
    """Press on five knots."""
    pressed = [turn for turn in fitted.turns if turn.step.kind is StepKind.KNOT][:1]
    names = ("ut1_right", "ut2_right", "rhom_min_right", "lt_low_right")
    more = [replace(turn, feature_id=name) for turn in pressed for name in names]
    return replace(fitted, turns=(*fitted.turns, *more))


def played_all_the_same(fitted: FittedSession) -> FittedSession:
    """Play the session of nobody in particular."""
    turns = fitted_with(
        SessionOffers(shipped_library(), shipped_atlas), fitted.session
    ).turns
    return replace(fitted, turns=turns, left_out=())


def on_what_nobody_agreed_to(turn: Turn) -> Turn:
    """Move the hands onto the buttock."""
    return replace(turn, feature_id="buttock_right")


@dataclass(frozen=True)
class Plant:
    """What is done to a session, and what has to be found."""

    kind: BreachKind
    spoil: Spoil
    rule: str = ""
    answer: str = ""


WORK, KNOT = StepKind.WORK, StepKind.KNOT


def for_the_left_alone(fitted: FittedSession) -> FittedSession:
    """Say that nothing is done on the right, and do it."""
    session = fitted.session.model_copy(update={"only_side": Side.LEFT})
    return replace(fitted, session=session)


PLANTS = (
    Plant(BreachKind.LEVEL, each_turn(harder, WORK), "step level 3"),
    Plant(BreachKind.NO_GO, each_turn(across_the_spine, WORK), "region spine"),
    Plant(BreachKind.KNOT_CAP, each_turn(harder, KNOT), "knot mt_med"),
    Plant(
        BreachKind.CONSENT, each_turn(on_what_nobody_agreed_to, WORK), "region buttock"
    ),
    Plant(BreachKind.STOP, played_all_the_same, ":stop", "rf_saddle"),
    Plant(BreachKind.PERSON_CAP, at_level(3), "health:fibro:cap_area", "fibro"),
    Plant(BreachKind.PERSON_FAMILY, played_all_the_same, ":no_family", "anticoag"),
    Plant(
        BreachKind.PERSON_AREA, played_all_the_same, ":avoid_area", "loc_bruise@here"
    ),
    Plant(
        BreachKind.TIME,
        lasting(400, StepKind.COOL_DOWN),
        "health:child:time",
        "child",
    ),
    Plant(BreachKind.SIDES, for_the_left_alone, "left alone is meant"),
    Plant(BreachKind.TIME, lasting(200, WORK), "200 seconds"),
    Plant(BreachKind.TIME, lasting(20, WORK), "20 seconds"),
    Plant(
        BreachKind.POSITION, played_all_the_same, "health:preg_t2:position", "preg_t2"
    ),
    Plant(
        BreachKind.POSITION,
        each_turn(lambda turn: replace(turn, position=Position.FACE_UP), WORK),
        "face_up",
    ),
    Plant(
        BreachKind.LUBRICANT,
        lambda fitted: replace(fitted, lubricant=Lubricant.POWDER),
        "health:asthma_pos:lubricant",
        "asthma_pos",
    ),
    Plant(BreachKind.WARM_UP, without(StepKind.WARM_UP), "nothing was warm"),
    Plant(BreachKind.KNOT_TIME, lasting(90, KNOT), "mt_med_right: 90 seconds"),
    Plant(BreachKind.KNOT_COUNT, many_knots, "6 knots"),
    Plant(BreachKind.SIDES, lasting(95, WORK, Side.LEFT), "finger_pull"),
    Plant(BreachKind.FRAME, without(StepKind.AFTERCARE), "aftercare left out"),
    Plant(BreachKind.FRAME, without(StepKind.TALK), "talk left out"),
    Plant(BreachKind.UNSAID, without(WORK, Side.LEFT), "step 4, left"),
)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda p: f"{p.kind} {p.rule}")
def test_a_planted_breach_is_named(plant: Plant) -> None:
    named = [
        one for one in audited(plant.spoil, plant.answer).breaches if _is_it(one, plant)
    ]
    assert named
    assert named[0].session.startswith("small")
    assert "small" in str(named[0])


def _is_it(breach: Breach, plant: Plant) -> bool:
    is_asked = not plant.answer or plant.answer in breach.answers
    return breach.kind is plant.kind and plant.rule in breach.rule and is_asked


def test_every_kind_of_breach_of_a_session_is_planted() -> None:
    alone = {"warm_up", "knot_time", "knot_count", "sides", "frame", "unsaid"}
    assert alone <= {plant.kind.value for plant in PLANTS}


def test_a_session_as_the_engine_fits_it_breaks_no_rule() -> None:
    report = audited(lambda fitted: fitted)
    assert report.breaches == []
    conditions = len(shipped_library().health.conditions)
    assert report.flows == 1
    assert report.fitted > conditions * (conditions - 1) // 2
    assert report.worked_out < report.fitted


@pytest.mark.parametrize("code", ["F-08", "F-10", "F-13"])
def test_a_session_that_ships_breaks_no_rule_for_anybody(code: str) -> None:
    (session,) = [one for one in shipped_library().sessions if one.code == code]
    report = audit_fitted(shipped_library(), shipped_atlas, (session,))
    assert report.breaches == []
