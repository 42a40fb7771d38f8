"""A session as it is played for one person: never over a cap, and nothing unsaid."""

from collections.abc import Iterator

import pytest

from app.geometry.atlas import Atlas
from app.model.health import ConditionId
from app.model.ids import MapId
from app.model.person import Answer, Person
from app.model.safety import Lubricant, Position, Side
from app.model.session import FRAME_KINDS, Session, SessionStep, StepKind
from app.safety.person import NOBODY, PersonRules, rules_for
from app.safety.sessions import FittedSession, feature_of, fitted_session
from tests.support.shipped import shipped_atlas, shipped_library

BACK = MapId("back")
RUB = "rub_and_relax"


def session(session_id: str = RUB) -> Session:
    """Return a session that ships."""
    return next(s for s in shipped_library().sessions if s.id == session_id)


def changed(*steps: SessionStep, **changes: object) -> Session:
    """Return the basic rub with other steps."""
    steps = steps or session().steps
    return session().model_copy(update={"steps": steps, **changes})


def step(kind: StepKind, technique: str, place: str, **changes: object) -> SessionStep:
    """Return a step on the back."""
    values: dict[str, object] = {
        "kind": kind,
        "technique": technique,
        "map": "back",
        "place": place,
        "level": 2,
        "seconds": 60,
        "say": "Do it.",
    }
    return SessionStep.model_validate({**values, **changes})


WARM_UP = step(StepKind.WARM_UP, "basic_rub", "massage_zone", seconds=90)


def fitted(
    wanted: Session,
    person: PersonRules = NOBODY,
    opted_in: frozenset[str] = frozenset(),
) -> FittedSession:
    """Return a session for a person."""
    return fitted_session(shipped_library(), shipped_atlas, wanted, person, opted_in)


def person_with(*conditions: str) -> PersonRules:
    """Return the rules of somebody who ticked these."""
    answers = dict.fromkeys(conditions, Answer.YES)
    person = Person.model_validate({"answers": answers})
    return rules_for(person, shipped_library().health)


def whys(found: FittedSession) -> set[str]:
    """Return the ids of the rules that left something out."""
    return {one.why.id for one in found.left_out}


def test_nothing_of_a_shipped_session_is_left_out_for_nobody() -> None:
    for one in shipped_library().sessions:
        found = fitted(one, opted_in=frozenset({"buttock", "buttock_sciatic"}))
        assert found.left_out == (), one.id
        assert found.total_s == one.total_s
        assert [t.capped_by for t in found.turns if t.capped_by] == [], one.id


def test_a_step_on_each_side_is_two_turns_of_the_same_length() -> None:
    turns = [t for t in fitted(session()).turns if t.step.place == "paraspinal"]
    assert [turn.side for turn in turns] == 2 * [Side.RIGHT, Side.LEFT]
    assert len({turn.seconds for turn in turns}) == 1
    assert {turn.feature_id for turn in turns} == {
        "paraspinal_right",
        "paraspinal_left",
    }


def test_turns_are_numbered_and_tell_their_strokes() -> None:
    turns = fitted(session()).turns
    assert [turn.index for turn in turns] == list(range(len(turns)))
    for turn in turns:
        assert bool(turn.strokes) == (turn.technique is not None)
        assert turn.title


def test_turns_tell_in_which_regions_their_place_lies() -> None:
    found = fitted(
        changed(WARM_UP, step(StepKind.WORK, "paraspinal_friction", "paraspinal"))
    )
    whole, part = found.turns
    assert "massage_zone" in whole.lies_in
    assert {"paraspinal", "massage_zone"} <= part.lies_in
    assert "neck_back" not in part.lies_in


def test_a_stop_leaves_no_turn() -> None:
    found = fitted(session(), person_with("rf_saddle"))
    assert found.turns == ()
    assert found.stops
    assert found.total_s == 0


def test_no_turn_is_over_the_cap_of_the_person() -> None:
    found = fitted(session(), person_with("anticoag"))
    assert max(turn.level for turn in found.turns) == 2
    (capped,) = [turn for turn in found.turns if turn.capped_by]
    assert capped.step.technique == "heel_circles"
    assert capped.capped_by is not None
    assert "blood thinners" in capped.capped_by.text


def test_what_is_left_out_names_its_rule() -> None:
    found = fitted(session(), person_with("anticoag"))
    assert whys(found) == {"health:anticoag:no_family", "nothing_between"}
    refused = [one for one in found.left_out if one.why.id != "nothing_between"]
    assert {one.side for one in refused} == {Side.RIGHT, Side.LEFT}


def test_the_stroke_is_that_of_the_turns_own_level() -> None:
    for turn in fitted(session(), person_with("anticoag")).turns:
        if turn.stroke:
            assert turn.stroke.level == turn.level


def test_what_one_side_does_not_take_is_not_done_on_both_at_once() -> None:
    both = changed(step(StepKind.WORK, "heel_rocking", "lower_back"))
    assert len(fitted(both).turns) == 1
    assert whys(fitted(both, bruised_left())) == {"health:loc_bruise:avoid_area"}


def bruised_left() -> PersonRules:
    """Return the rules of somebody with a bruise on the left of the lower back."""
    bruise = ConditionId("loc_bruise")
    person = Person(answers={bruise: Answer.YES})
    placed = person.with_picked(bruise, "lower_back_left")
    return rules_for(placed, shipped_library().health)


@pytest.mark.parametrize(("condition", "minutes"), [("elderly", 20), ("child", 10)])
def test_a_session_keeps_to_the_time_of_the_person(
    condition: str, minutes: int
) -> None:
    found = fitted(session(), person_with(condition))
    assert 0 < found.total_s <= minutes * 60
    kinds = {turn.step.kind for turn in found.turns}
    assert kinds >= FRAME_KINDS & {one.kind for one in session().steps}


def test_short_of_time_no_turn_is_shorter_than_its_technique() -> None:
    for turn in fitted(session(), person_with("child")).turns:
        if turn.technique:
            assert turn.seconds >= turn.technique.time_s[0]


def test_short_of_time_both_sides_stay_alike() -> None:
    found = fitted(session(), person_with("elderly"))
    sides = {
        side: sum(t.seconds for t in found.turns if t.side is side)
        for side in (Side.RIGHT, Side.LEFT)
    }
    assert sides[Side.RIGHT] == sides[Side.LEFT]


def test_another_position_is_taken_where_the_techniques_allow_it() -> None:
    found = fitted(session("low_back_short"), person_with("preg_t2"))
    assert {turn.position.value for turn in found.turns} == {"seated"}
    assert any("seated" in note for note in found.notes)
    (move,) = [t for t in found.turns if t.step.kind is StepKind.POSITION]
    assert "face down" not in move.step.say


def test_the_position_is_taken_in_which_most_can_be_done() -> None:
    found = fitted(session("nine_moves"), person_with("preg_t2"))
    assert {turn.position.value for turn in found.turns} == {"side_lying"}


def test_another_lubricant_is_named_where_the_planned_one_is_not_for_them() -> None:
    powder = changed(lubricant=Lubricant.POWDER)
    found = fitted(powder, person_with("asthma_pos"))
    assert found.lubricant is Lubricant.LOTION
    assert any("powder" in note for note in found.notes)


def test_nothing_is_firm_before_it_is_warm() -> None:
    cold = changed(step(StepKind.WORK, "heel_circles", "massage_zone", level=3))
    (turn,) = fitted(cold).turns
    assert turn.level == 2
    assert turn.capped_by is not None
    assert turn.capped_by.id == "not_warm"


def test_no_knot_is_worked_on_before_it_is_warm() -> None:
    cold = changed(step(StepKind.KNOT, "press_and_hold", "ut2", sides="right"))
    found = fitted(cold)
    assert found.turns == ()
    assert whys(found) == {"not_warm"}


def test_a_knot_has_a_minute_at_most() -> None:
    long = step(StepKind.KNOT, "press_and_hold", "ut2", sides="right", seconds=90)
    found = fitted(changed(WARM_UP, long, long))
    assert [turn.seconds for turn in found.turns] == [90, 60]
    assert whys(found) == {"knot_time"}


def knots(*names: str) -> Iterator[SessionStep]:
    """Return a step on each knot, on both sides."""
    for name in names:
        yield step(StepKind.KNOT, "press_and_hold", name, sides="each", seconds=30)


def test_four_knots_are_enough() -> None:
    found = fitted(changed(WARM_UP, *knots("ut2", "mt_med", "rhom_min")))
    assert sum(turn.step.kind is StepKind.KNOT for turn in found.turns) == 4
    assert [(one.step_index, one.why.id) for one in found.left_out] == [
        (3, "knot_count"),
        (3, "knot_count"),
    ]


def test_what_nobody_agreed_to_is_left_out() -> None:
    closed = changed(
        WARM_UP, step(StepKind.WORK, "fleshy_kneading", "buttock", sides="each")
    )
    assert whys(fitted(closed)) == {"opt_in:buttock_right", "opt_in:buttock_left"}
    agreed = fitted(closed, opted_in=frozenset({"buttock"}))
    assert agreed.left_out == ()


@pytest.mark.parametrize(
    ("wanted", "rule"),
    [
        (step(StepKind.WORK, "effleurage", "nowhere"), "no_such_place"),
        (step(StepKind.WORK, "no_such_thing", "lower_back"), "no_such_technique"),
        (step(StepKind.WORK, "scalp_circles", "lower_back"), "unsuited"),
        (
            step(StepKind.WORK, "basic_rub", "shoulder_top", map="seated_shoulders"),
            "not_in_this_pose",
        ),
        (step(StepKind.WORK, "effleurage", "spine"), "region:spine"),
        (step(StepKind.WORK, "elbow_or_knee", "paraspinal"), "not_taught"),
    ],
)
def test_what_is_not_for_anybody_is_left_out(wanted: SessionStep, rule: str) -> None:
    found = fitted(changed(wanted))
    assert found.turns == ()
    assert rule in whys(found)


def test_nothing_is_done_in_a_position_that_does_not_reach_the_place() -> None:
    kneaded = step(StepKind.WORK, "fleshy_kneading", "hip", sides="each")
    seated = changed(kneaded, position=Position.SEATED)
    assert whys(fitted(seated)) == {"not_in_position"}
    assert fitted(changed(kneaded)).left_out == ()


def test_a_change_of_position_that_nothing_follows_is_left_out() -> None:
    turned = SessionStep.model_validate(
        {
            "kind": "position",
            "title": "Turn over",
            "seconds": 20,
            "position": "face_up",
            "say": "Turn over.",
        }
    )
    found = fitted(changed(WARM_UP, turned))
    assert [turn.step.kind for turn in found.turns] == [StepKind.WARM_UP]
    assert whys(found) == {"nothing_follows"}


def test_a_place_of_both_sides_is_called_by_its_right_one() -> None:
    body_map = shipped_library().map_by_id[BACK]
    assert feature_of(WARM_UP, Side.MIDLINE, body_map) == "massage_zone_right"
    assert feature_of(WARM_UP, Side.LEFT, body_map) == "massage_zone_left"
    sacrum = step(StepKind.SETTLE, "settling_hands", "sacrum", level=1)
    assert feature_of(sacrum, Side.MIDLINE, body_map) == "sacrum"
    assert feature_of(sacrum, Side.LEFT, body_map) is None


def test_a_session_is_fitted_again_without_working_strokes_out_anew() -> None:
    atlas = Atlas(shipped_library().map_by_id[BACK])
    atlases = {BACK: atlas}
    first = fitted_session(shipped_library(), atlases, session())
    again = fitted_session(shipped_library(), atlases, session())
    assert [t.stroke for t in first.turns if t.stroke]
    for one, other in zip(first.turns, again.turns, strict=True):
        assert one.stroke is other.stroke


def test_rests_between_which_all_work_is_left_out_are_one() -> None:
    rub = step(StepKind.RELAX, "basic_rub", "massage_zone", seconds=90)
    left_out = step(StepKind.WORK, "kneading", "buttock")
    found = fitted(changed(rub, left_out, rub))
    assert [turn.step_index for turn in found.turns] == [0]
    assert "nothing_between" in whys(found)
