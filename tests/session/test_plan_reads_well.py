"""A plan reads as somebody would do it who has done it often."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from app.model.ids import TechniqueId
from app.model.safety import Lubricant
from app.model.session import SessionStep, StepKind
from app.model.technique import Technique
from app.session.parts import PARTS, part_of
from app.session.wish import PINCHING, GiverLimit, Wish
from tests.session.planning import planned
from tests.support.shipped import shipped_library


def _steps(wish: Wish) -> tuple[SessionStep, ...]:
    plan, _ = planned(wish)
    assert plan.session is not None
    return plan.session.steps


@pytest.mark.parametrize(("focus", "row"), [("feet", "toe"), ("hands", "finger")])
def test_toes_and_fingers_come_one_after_the_other(focus: str, row: str) -> None:
    rows = [part.row for parts in PARTS.values() for part in parts if part.row]
    (wanted,) = {one for one in rows if any(row in name for name in one)}
    done = [s.place for s in _steps(Wish(minutes=30, focus=focus)) if s.place in wanted]
    assert done == [*wanted, *wanted]


def test_a_rest_is_not_followed_by_the_same_again() -> None:
    steps = _steps(Wish(minutes=60, lubricant=Lubricant.NONE))
    warm = (StepKind.RELAX, StepKind.WARM_UP)
    for step, other in pairwise(steps):
        if step.kind is StepKind.RELAX and other.kind in warm:
            assert step.technique != other.technique


def test_a_session_of_many_parts_begins_with_a_stroke_over_all() -> None:
    first = next(s for s in _steps(Wish(minutes=60)) if s.level == 2)
    assert (first.kind, first.place) == (StepKind.WARM_UP, "massage_zone")


def test_what_is_spread_is_called_by_its_name() -> None:
    steps = _steps(Wish(minutes=20, lubricant=Lubricant.LOTION))
    (spread,) = [s for s in steps if s.technique == "spread_lubricant"]
    assert spread.title == "Spreading the lotion"
    assert "warm lotion in your own hands" in spread.say


def test_where_nothing_is_spread_it_comes_into_the_hands_first() -> None:
    steps = _steps(Wish(minutes=20, focus="legs"))
    said = [step for step in steps if step.say.startswith("Warm a little oil")]
    assert [step.sides for step in said] == ["right", "left"]
    assert said[0] is next(step for step in steps if step.technique)


def test_skin_is_not_rolled_through_a_shirt() -> None:
    done = {
        step.technique for step in _steps(Wish(lubricant=Lubricant.NONE, minutes=60))
    }
    assert not done & {"skin_rolling", "skin_lift"}


def test_tired_thumbs_do_not_pinch_either() -> None:
    wish = Wish(minutes=45, without=frozenset({GiverLimit.THUMBS}))
    assert not PINCHING & {str(step.technique) for step in _steps(wish)}


def test_a_reason_does_not_repeat_itself_from_step_to_step() -> None:
    reasons = [step.why for step in _steps(Wish(minutes=45)) if step.technique]
    assert all(one != other for one, other in pairwise(reasons))


def test_no_thumb_works_while_the_receiver_rests() -> None:
    steps = _steps(Wish(minutes=39, focus="feet"))
    rests = {str(step.technique) for step in steps if step.kind is StepKind.RELAX}
    assert rests == {"instep_strokes"}


def test_a_stroke_says_where_it_goes_and_not_when_it_is_good() -> None:
    said = {step.technique: step.say for step in _steps(Wish(minutes=10, focus="neck"))}
    for_all = "glide both palms up beside the spine with a little weight, out over"
    assert for_all in said[TechniqueId("effleurage")]
    assert not any("the way to begin" in text for text in said.values())
    assert not any("after every knot" in text for text in said.values())


@pytest.mark.parametrize("focus", ["neck", "shoulders", "lower_back", "hips"])
def test_a_short_plan_works_most_on_what_was_wished_for(focus: str) -> None:
    worked_s: Counter[str] = Counter()
    for step in _steps(Wish(minutes=10, focus=focus)):
        part = part_of(step.map, step.place)
        if step.kind is StepKind.WORK and part:
            worked_s[part.id] += step.total_s
    assert worked_s[focus] >= 3 / 5 * worked_s.total()
    assert worked_s[focus] >= 3 * 60


@pytest.mark.parametrize(
    "technique",
    [each for each in shipped_library().techniques if each.say],
    ids=lambda each: each.id,
)
def test_what_is_spoken_is_one_instruction(technique: Technique) -> None:
    for said in filter(None, (technique.say, technique.say_wide)):
        assert said.endswith(".")
        assert said.count(".") == 1
        assert not re.match(r"(A|An|The|To) |.*: the way to ", said), (
            "it tells what to do"
        )


def test_who_kneads_a_limb_is_not_warned_of_the_trunk() -> None:
    watched = [step.watch for step in _steps(Wish(minutes=20, focus="legs"))]
    assert any(watched)
    assert not any("collar bone" in text for text in watched)
