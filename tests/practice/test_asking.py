"""A round asks, takes an answer, takes it back, and comes to its end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.model.memory import Answered
from app.model.outline import MapPoint
from app.model.practice import Answer, Grade, Outcome
from app.practice.asking import (
    Practice,
    Round,
    with_answer,
    with_question,
    without_last,
    without_question,
)
from app.practice.learner import Learner
from app.practice.rounds import RoundKind
from tests.practice.answering import (
    ATLAS,
    FIND,
    NAME,
    NOON,
    PRESS,
    PX_PER_MM,
    asked,
    begun,
    given,
    question_of,
    right_answer,
    wrong_answer,
)


def _round(practice: Practice) -> Round:
    assert practice.round is not None
    return practice.round


def _last(practice: Practice) -> Answered:
    return practice.answers[-1]


def test_right_answer_is_kept_with_all_that_it_tells() -> None:
    at_hand = begun(FIND)
    question = question_of(at_hand)
    kept = _last(given(at_hand, right_answer(question)))
    at = ATLAS.point_of(question.target_id)
    assert (kept.outcome, kept.review.grade) == (Outcome.RIGHT, Grade.EASY)
    assert (kept.point, kept.distance_mm, kept.seconds) == (at, 0.0, 3.0)
    assert (kept.review.card, kept.review.at) == (FIND, NOON)
    assert kept.review.before is None


def test_choice_is_kept_with_how_many_there_were() -> None:
    at_hand = begun(NAME)
    question = question_of(at_hand)
    kept = _last(given(at_hand, wrong_answer(question)))
    assert kept.options == len(question.options) == 4
    assert kept.choice == kept.taken_for != question.right_id == kept.right_id


def test_typed_name_has_no_options_to_guess_from() -> None:
    at_hand = begun(NAME)
    answer = right_answer(question_of(at_hand))
    after = with_answer(at_hand, answer, NOON, ATLAS, PX_PER_MM, typed="a word")
    assert _last(after).options == 0


def test_answer_leaves_no_question_at_hand() -> None:
    at_hand = begun(FIND, NAME)
    after = given(at_hand, right_answer(question_of(at_hand)))
    assert _round(after).asked is None
    assert len(_round(after).turns) == 1
    assert _round(after).waiting == (NAME,)


def test_second_answer_to_one_question_counts_for_nothing() -> None:
    at_hand = begun(FIND)
    answer = right_answer(question_of(at_hand))
    after = given(at_hand, answer)
    assert given(after, answer) == after


def test_taken_back_answer_leaves_nothing_behind() -> None:
    at_hand = begun(FIND, NAME)
    after = given(at_hand, wrong_answer(question_of(at_hand)))
    assert without_last(after) == at_hand


def test_question_at_hand_waits_behind_the_one_that_is_asked_again() -> None:
    first = begun(FIND, NAME)
    second = asked(given(first, right_answer(question_of(first))))
    back = without_last(second)
    assert question_of(back) == question_of(first)
    assert _round(back).waiting == (NAME,)


def test_nothing_is_taken_back_before_the_first_answer() -> None:
    at_hand = begun(FIND)
    assert without_last(at_hand) == at_hand


def test_skipped_question_is_not_kept() -> None:
    after = without_question(begun(FIND, NAME))
    assert _round(after).asked is None
    assert after.answers == ()
    assert after.deck.memories == {}


def test_card_without_a_fair_question_is_left_out() -> None:
    practice = with_question(Practice(round=Round(RoundKind.TEN, (FIND, NAME))), None)
    assert _round(practice).waiting == (NAME,)
    assert _round(practice).asked is None


def test_round_is_over_when_all_was_answered() -> None:
    at_hand = begun(FIND)
    assert not _round(at_hand).is_over(NOON)
    after = given(at_hand, right_answer(question_of(at_hand)))
    assert _round(after).is_over(NOON)


def test_timed_round_ends_after_the_question_at_hand() -> None:
    until = NOON + timedelta(minutes=10)
    timed = replace(_round(begun(FIND, NAME)), ends_at=until)
    practice = replace(begun(FIND, NAME), round=timed)
    assert not timed.is_over(until)
    after = given(practice, right_answer(question_of(practice)))
    assert not _round(after).is_over(NOON)
    assert _round(after).is_over(until)


def test_length_counts_what_was_what_is_and_what_will_be() -> None:
    first = begun(FIND, NAME, PRESS)
    assert _round(first).length == 3
    second = asked(given(first, right_answer(question_of(first))))
    assert _round(second).length == 3


@pytest.mark.parametrize("is_named", [True, False])
def test_slip_of_the_hand_is_forgiven_to_who_knows_the_name(is_named: bool) -> None:
    at = ATLAS.point_of("lev_low_left")
    near = Answer(3.0, point=MapPoint(at.x_mm, at.y_mm - 15.0))
    named = {(NAME.map_id, NAME.base, NAME.side): is_named}
    practice = replace(begun(FIND), learner=Learner(named=named))
    outcome = _last(given(practice, near)).outcome
    assert outcome is (Outcome.RIGHT if is_named else Outcome.NEAR)
