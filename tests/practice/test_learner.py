"""Skills, difficulties and known names are folded from the answers."""

import pytest

from app.model.practice import QuestionKind
from app.model.safety import Side
from app.practice.learner import Learner
from tests.practice.answering import FIND, NAME, answer_to, card

RIGHT, WRONG = answer_to(FIND, is_right=True), answer_to(FIND, is_right=False)
OTHER = card(QuestionKind.FIND, "lev_low", Side.RIGHT)


def test_newcomer_gets_all_the_help_there_is() -> None:
    assert Learner().hardness(FIND) == 0.0


def test_right_answers_make_the_next_question_harder() -> None:
    learner = Learner.of([RIGHT] * 12)
    assert learner.hardness(FIND) > learner.hardness(OTHER) > 0.0


def test_skill_of_one_kind_says_nothing_of_another() -> None:
    assert Learner.of([RIGHT] * 12).hardness(NAME) == 0.0


def test_wrong_answer_takes_help_for_harder() -> None:
    good = Learner.of([RIGHT] * 12)
    assert good.after(WRONG).hardness(FIND) < good.hardness(FIND)


def test_higher_target_means_more_help() -> None:
    learner = Learner.of([RIGHT] * 6)
    assert learner.hardness(FIND, 0.9) < learner.hardness(FIND, 0.6)


@pytest.mark.parametrize("is_right", [True, False])
def test_name_is_known_as_it_was_answered_last(is_right: bool) -> None:
    earlier = answer_to(NAME, is_right=not is_right)
    learner = Learner.of([earlier, answer_to(NAME, is_right=is_right)])
    assert learner.names_rightly(FIND) is is_right
    assert not learner.names_rightly(OTHER)


def test_one_more_answer_does_not_change_the_learner_before() -> None:
    learner = Learner.of([RIGHT])
    learner.after(WRONG)
    assert learner == Learner.of([RIGHT])


def test_answers_one_by_one_make_the_same_learner_as_all_at_once() -> None:
    one_by_one = Learner()
    for answered in (RIGHT, WRONG, RIGHT):
        one_by_one = one_by_one.after(answered)
    assert one_by_one == Learner.of([RIGHT, WRONG, RIGHT])
