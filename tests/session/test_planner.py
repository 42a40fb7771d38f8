"""What plans are like: the frame, the place, the person, and why not more."""

from itertools import pairwise

import pytest

from app.model.safety import Lubricant, Position
from app.model.session import StepKind, StepSides
from app.safety.limits import session_limits
from app.session.choice import THUMB_SHARE, Chosen
from app.session.draft import spared
from app.session.parts import FOCUSES
from app.session.planner import Plan, best_draft
from app.session.scenes import UnknownFocusError
from app.session.wish import GiverLimit, Wish, uses_thumbs
from tests.session.planning import (
    LIBRARY,
    REGIONS,
    planned,
    planner_for,
    somebody,
    usual_plan,
)


def _kinds(plan: Plan) -> list[StepKind]:
    assert plan.session is not None
    return [step.kind for step in plan.session.steps]


def _places(plan: Plan) -> set[str]:
    assert plan.session is not None
    return {step.place for step in plan.session.steps}


def test_a_whole_back_begins_with_a_yes_and_ends_with_a_blanket() -> None:
    kinds = _kinds(usual_plan()[0])
    assert kinds[:3] == [StepKind.TALK, StepKind.POSITION, StepKind.SETTLE]
    assert kinds[-2:] == [StepKind.COOL_DOWN, StepKind.AFTERCARE]


def test_a_whole_back_goes_up_from_the_lower_back_with_rests() -> None:
    plan, _ = usual_plan()
    assert plan.session is not None
    work = [s.place for s in plan.session.steps if s.kind is StepKind.WORK]
    assert work.index("lower_back") < work.index("shoulder_top")
    assert _kinds(plan).count(StepKind.RELAX) >= 2


@pytest.mark.parametrize("focus", [focus.id for focus in FOCUSES])
def test_every_focus_has_a_plan_of_ten_minutes(focus: str) -> None:
    plan, _ = planned(Wish(minutes=10, focus=focus))
    assert not plan.is_nearest
    assert plan.session is not None
    assert plan.session.total_s == pytest.approx(600, rel=0.05)


def test_the_same_wish_has_the_same_plan() -> None:
    wish = Wish(minutes=25, focus="shoulders_neck")
    assert planner_for().plan(wish).session == planner_for().plan(wish).session


def test_a_rest_is_shorter_in_a_short_plan() -> None:
    def rest_s(minutes: int) -> int:
        session = usual_plan(minutes)[0].session
        assert session is not None
        rests = [s.seconds for s in session.steps if s.kind is StepKind.RELAX]
        return max(rests)

    assert rest_s(15) < rest_s(40) == 120


def test_through_clothes_the_back_is_stroked_as_well() -> None:
    plan, _ = planned(Wish(minutes=20, lubricant=Lubricant.NONE))
    assert plan.session is not None
    rests = [s for s in plan.session.steps if s.kind is StepKind.RELAX]
    assert rests
    assert all("over a shirt or a sheet" in step.say for step in rests)


@pytest.mark.parametrize("minutes", [10, 20, 40])
def test_no_movement_is_done_twice_in_a_row(minutes: int) -> None:
    wish = Wish(minutes=minutes, focus="lower_back", lubricant=Lubricant.NONE)
    plan, _ = planned(wish)
    assert plan.session is not None
    steps = [(s.technique, s.place, s.sides) for s in plan.session.steps]
    assert not any(one == other and one[0] for one, other in pairwise(steps))


def test_tired_thumbs_do_nothing() -> None:
    plan, _ = planned(Wish(minutes=20, without=frozenset({GiverLimit.THUMBS})))
    assert plan.fitted is not None
    used = [turn.technique for turn in plan.fitted.turns if turn.technique]
    assert not any(map(uses_thumbs, used))


def test_what_is_left_alone_is_not_even_passed_over() -> None:
    plan, _ = planned(Wish(minutes=20, off=frozenset({"kidney_column"})))
    assert plan.fitted is not None
    for turn in plan.fitted.turns:
        touched = turn.stroke.touched.anyhow if turn.stroke else ()
        assert not any(name.startswith("kidney_column") for name in touched)


def test_buttocks_need_a_yes() -> None:
    wish = Wish(minutes=20, focus="hips")
    agreed = wish.model_copy(
        update={"opted_in": frozenset({"buttock", "buttock_sciatic"})}
    )
    asked = {"buttock", "buttock_sciatic"}
    assert not asked & _places(planned(wish)[0])
    assert asked & _places(planned(agreed)[0])


def test_what_was_too_firm_before_is_lighter() -> None:
    wish = Wish(minutes=20, levels_down={"lower_back": 1, "shoulder_top": 1})
    plan, _ = planned(wish)
    assert plan.session is not None
    lighter = [s for s in plan.session.steps if s.place in wish.levels_down]
    assert lighter
    assert all(step.level <= 2 for step in lighter)


def test_side_lying_does_one_side_after_the_other() -> None:
    wish = Wish(minutes=20, focus="shoulders", position=Position.SIDE_LYING)
    plan, _ = planned(wish)
    assert not plan.is_nearest
    assert plan.session is not None
    sides = [step.sides for step in plan.session.steps if step.technique]
    assert sides == sorted(sides, reverse=True)
    assert set(sides) == {StepSides.RIGHT, StepSides.LEFT}


def test_who_cannot_lie_face_down_sits() -> None:
    plan, _ = planned(Wish(minutes=15), somebody("after_meal"))
    assert plan.session is not None
    assert plan.session.position is Position.SEATED


def test_a_stop_has_no_plan_and_says_why() -> None:
    plan, _ = planned(Wish(minutes=20), somebody("rf_saddle"))
    assert plan.session is None
    assert plan.fitted is None
    assert plan.reasons


def test_an_hour_on_one_knot_is_the_most_that_is_good() -> None:
    plan, _ = planned(Wish(minutes=60, focus="rhom_maj_up", lubricant=Lubricant.LOTION))
    assert plan.is_nearest
    assert "are the most" in plan.reasons[0]
    assert plan.session is not None
    assert plan.session.total_s < 40 * 60


def test_four_knots_in_five_minutes_are_too_many() -> None:
    knots = ("ut2", "rhom_min", "rhom_maj_up", "lt_low")
    plan, _ = planned(Wish(minutes=5, knots=knots))
    assert plan.is_nearest
    assert any("At most 4 knots" in reason for reason in plan.reasons)
    assert any("no room" in reason for reason in plan.reasons)


def test_a_short_time_for_somebody_is_said() -> None:
    plan, _ = planned(Wish(minutes=40), somebody("child"))
    assert plan.session is not None
    assert plan.session.total_s <= 600
    assert plan.reasons[0].startswith("At most 10 minutes.")


def test_with_everything_left_alone_there_is_company() -> None:
    plan, _ = planned(Wish(minutes=20, off=frozenset(REGIONS)))
    assert plan.is_nearest
    assert plan.reasons[0].startswith("Nothing is left")
    assert StepKind.WORK not in _kinds(plan)


def test_an_unknown_focus_is_told_apart_from_an_impossible_one() -> None:
    with pytest.raises(UnknownFocusError, match="lowr_back"):
        planned(Wish(minutes=20, focus="lowr_back"))
    assert planned(Wish(minutes=20, focus="coccyx"))[0].is_nearest


def test_thumbs_have_their_part_of_what_a_session_becomes() -> None:
    wish = Wish(minutes=20)
    offers = planner_for().offers_for(wish)
    draft = best_draft(offers, wish, session_limits(offers.person, LIBRARY.health))
    assert draft is not None
    at_first_s = _thumbs_s(draft.chosen)
    shorter_s = int(at_first_s / THUMB_SHARE) - 30
    assert _thumbs_s(spared(draft.chosen, shorter_s)) < at_first_s


def _thumbs_s(chosen: Chosen) -> int:
    every = {**chosen.warm, **chosen.work, **chosen.knots}
    return sum(s * b.turns for b, s in every.items() if uses_thumbs(b.technique))
