"""A wish for one side is planned on that side alone; every other on both alike."""

from app.model.health import ConditionId
from app.model.person import UNASKED, Answer
from app.model.safety import Lubricant, Position, Side
from app.model.session import StepKind, StepSides
from app.safety.person import rules_for
from app.session.planner import Plan
from app.session.rules import broken_rules
from app.session.wish import Wish
from tests.session.planning import LIBRARY, planned

KNOT = Wish(minutes=10, focus="ut2_left", lubricant=Lubricant.LOTION)


def _sides(plan: Plan, *kinds: StepKind) -> set[Side]:
    assert plan.fitted is not None
    return {turn.side for turn in plan.fitted.turns if turn.step.kind in kinds}


def test_a_knot_of_one_side_leaves_the_other_side_alone() -> None:
    plan, offers = planned(KNOT)
    assert not plan.is_nearest
    assert _sides(plan, StepKind.KNOT) == {Side.LEFT}
    assert Side.RIGHT not in _sides(plan, StepKind.WORK)
    assert plan.session is not None
    assert broken_rules(offers, plan.session, KNOT) == ()


def test_one_side_is_told_in_the_title_and_in_a_note() -> None:
    plan, _ = planned(KNOT)
    assert plan.session is not None
    assert "on the left" in plan.session.title
    assert plan.notes[0].startswith("Only the left side is worked on")


def test_what_is_sore_on_the_other_side_does_not_matter() -> None:
    person = UNASKED.with_answer(ConditionId("loc_bruise"), Answer.YES)
    person = person.with_picked(ConditionId("loc_bruise"), "shoulder_top_left")
    rules = rules_for(person, LIBRARY.health)
    whole = Wish(minutes=10, focus="shoulder_top", lubricant=Lubricant.LOTION)
    right = whole.model_copy(update={"focus": "shoulder_top_right"})
    assert planned(whole, rules)[0].is_nearest
    assert not planned(right, rules)[0].is_nearest


def test_the_side_that_is_worked_on_lies_on_top() -> None:
    wish = Wish(minutes=5, focus="calf_left", position=Position.SIDE_LYING)
    plan, _ = planned(wish)
    assert plan.session is not None
    said = [s.say for s in plan.session.steps if s.kind is StepKind.POSITION]
    assert len(said) == 1
    assert said[0].startswith("Lie on the right side")


def test_one_limb_is_massaged_without_the_other() -> None:
    plan, _ = planned(Wish(minutes=10, focus="upper_arm_left"))
    assert plan.fitted is not None
    touching = {turn.side for turn in plan.fitted.turns if turn.technique}
    assert touching == {Side.LEFT}


def test_a_knot_of_one_side_within_a_larger_wish_is_done_on_both() -> None:
    plan, _ = planned(Wish(minutes=15, knots=("ut2_left",)))
    assert _sides(plan, StepKind.KNOT) == {Side.LEFT, Side.RIGHT}
    assert any("on left and right" in note for note in plan.notes)


def test_four_knots_of_one_side_are_not_too_many() -> None:
    wish = KNOT.model_copy(
        update={"minutes": 20, "knots": ("rhom_min", "rhom_maj_up", "lev_low")}
    )
    assert not any("At most" in reason for reason in planned(wish)[0].reasons)


def test_more_time_on_one_side_is_found_where_both_were_wished_for() -> None:
    plan, offers = planned(KNOT)
    assert plan.session is not None
    both = KNOT.model_copy(update={"focus": "ut2"})
    found = {one.id for one in broken_rules(offers, plan.session, both)}
    assert "equal_sides" in found


def test_a_plan_for_both_that_has_lost_one_side_is_not_for_one_side() -> None:
    plan, offers = planned(Wish(minutes=20))
    assert plan.session is not None
    one_sided = tuple(
        step.model_copy(update={"sides": StepSides.LEFT})
        if step.sides is StepSides.EACH
        else step
        for step in plan.session.steps
    )
    session = plan.session.model_copy(update={"steps": one_sided})
    assert "equal_sides" in {one.id for one in broken_rules(offers, session)}


def test_the_other_side_is_found_in_a_plan_for_one() -> None:
    plan, offers = planned(KNOT)
    assert plan.session is not None
    session = plan.session.model_copy(update={"only_side": Side.RIGHT})
    assert "other_side" in {one.id for one in broken_rules(offers, session)}
