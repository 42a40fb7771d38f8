"""The learner of the pictures is made up, and has something for every chart."""

import random
from functools import cache

from app.model.memory import Answered
from app.model.practice import Outcome, QuestionKind
from app.practice.felt import felt_of
from app.ui.shell.practise_history import Learner, exercises_until
from tests.support.practised import NOON, sample_atlas


def _answers(seed: int = 7) -> tuple[Answered, ...]:
    learner = Learner(sample_atlas(), random.Random(seed))
    return tuple(learner.answers_until(NOON))


@cache
def _kept() -> tuple[Answered, ...]:
    return _answers()


def test_same_seed_gives_the_same_days() -> None:
    assert _answers() == _kept()


def test_answers_reach_over_forty_days_and_end_before_now() -> None:
    times = [answer.review.at for answer in _kept()]
    assert times == sorted(times)
    assert times[-1] < NOON
    assert (NOON - times[0]).days == 40


def test_every_outcome_and_nearly_every_kind_is_among_them() -> None:
    kinds = {answer.review.card.kind for answer in _kept()}
    assert kinds == set(QuestionKind) - {QuestionKind.DRAW_ZONE}
    assert {answer.outcome for answer in _kept()} == set(Outcome)


def test_exercises_tell_of_searches_and_of_stiffness() -> None:
    felt = felt_of(exercises_until(NOON, random.Random(7)), None)
    assert felt.searches
    assert felt.thresholds
    assert felt.seen == 0
