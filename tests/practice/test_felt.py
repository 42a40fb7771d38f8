"""What the rounds of the room Feel tell."""

from datetime import UTC, timedelta

import pytest

from app.palpation.exercises.kinds import ExerciseKind
from app.practice.felt import SEARCHES, STIFFER, Exercised, felt_of
from app.practice.spells import MOST_SPELLS
from tests.support.felt_rounds import DAYS_AGO, searched, stiffer
from tests.support.practised import NOON


def test_exercises_are_called_as_in_the_room() -> None:
    assert {*SEARCHES, STIFFER} <= {kind.value for kind in ExerciseKind}


def test_nothing_done_tells_nothing() -> None:
    felt = felt_of((), UTC)
    assert (felt.rounds, felt.kinds, felt.searches, felt.thresholds) == (0, (), (), ())


def test_share_of_found_knots_is_of_all_rounds_of_a_stretch() -> None:
    done = [searched(day, hits) for day, hits in enumerate((4, 2, 1, 1))]
    (spell,) = felt_of(done, UTC).searches
    assert (spell.rounds, spell.knots, spell.false_alarms) == (4, 16, 4)
    assert spell.found == 0.5
    assert spell.low < 0.5 < spell.high
    assert spell.first == (NOON - timedelta(days=DAYS_AGO)).date()


def test_middle_of_the_marks_is_told_of_enough_rounds() -> None:
    few = [searched(day, error_mm=9.0 if day else None) for day in range(4)]
    assert felt_of(few, UTC).searches[0].median_mm is None
    enough = [searched(day, error_mm=8.0 + day) for day in range(4)]
    assert felt_of(enough, UTC).searches[0].median_mm == pytest.approx(9.5)


def test_many_rounds_make_no_more_stretches_than_can_be_read() -> None:
    searches = felt_of([searched(day) for day in range(300)], UTC).searches
    assert len(searches) <= MOST_SPELLS
    assert sum(spell.rounds for spell in searches) == 300


def test_rounds_with_open_eyes_do_not_count() -> None:
    done = (searched(0, visibility=0.5), stiffer(1, visibility=1.0), stiffer(2))
    felt = felt_of(done, UTC)
    assert felt.seen == 2
    assert felt.searches == ()
    assert [one.share for one in felt.thresholds] == [0.3]


def test_round_without_a_threshold_or_a_knot_is_passed_over() -> None:
    felt = felt_of((stiffer(0, threshold=None), searched(1, 0, 1)), UTC)
    assert felt.thresholds == ()
    assert [spell.found for spell in felt.searches] == [0.0]


def test_latest_rounds_tell_how_an_exercise_goes() -> None:
    done = [searched(day, hits=0 if day < 5 else 4) for day in range(10)]
    assert felt_of((*done, stiffer(11)), UTC).kinds == (
        Exercised("search", 10, 1.0),
        Exercised("stiffer", 1, 0.5),
    )
