"""What fades, what grows harder, and what is kept."""

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.model.exercise import ExerciseDone
from app.palpation.exercises.done import done_of
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level, level_after
from app.palpation.exercises.search import SearchRound
from tests.palpation.exercises.backs import setting
from tests.palpation.pressing import nodule

AT = datetime(2030, 1, 1, tzinfo=UTC)


def done(scores: Sequence[float]) -> list[ExerciseDone]:
    return [ExerciseDone("search", AT, 60.0, 0.1, 1, {"score": s}) for s in scores]


def level(*scores: float) -> Level:
    return level_after(done(scores), ExerciseKind.SEARCH)


def test_everything_is_shown_at_first_and_then_less() -> None:
    shown = [level(*[1.0] * rounds).visibility for rounds in range(8)]
    assert shown == [1.0, 1.0, 0.8, 0.6, 0.4, 0.2, 0.0, 0.0]


def test_it_fades_before_it_grows_harder() -> None:
    assert level(*[1.0] * 3).difficulty == level().difficulty
    assert level(*[1.0] * 8).difficulty > level().difficulty


def test_failed_round_brings_some_of_it_back() -> None:
    assert level(*[1.0] * 5, 0.2).visibility > level(*[1.0] * 5).visibility


def test_rounds_of_other_exercises_do_not_count() -> None:
    assert level_after(done([1.0] * 8), ExerciseKind.HOLD) == Level()


def test_difficulty_settles_where_the_score_is_the_one_aimed_at() -> None:
    """A hand that scores 1 on the easiest and 0.5 on the hardest ends near 0.4."""
    kept: list[ExerciseDone] = []
    for _ in range(120):
        now = level_after(kept, ExerciseKind.SEARCH)
        kept += done([1.0 - 0.5 * now.difficulty])
    assert abs(level_after(kept, ExerciseKind.SEARCH).difficulty - 0.4) < 0.1


@given(st.lists(st.floats(0.0, 1.0), max_size=30))
def test_level_stays_within_its_limits(scores: list[float]) -> None:
    reached = level(*scores)
    assert 0.0 <= reached.difficulty <= 1.0
    assert 0.0 <= reached.visibility <= 1.0
    assert 1.0 <= reached.exaggeration <= 2.0


def test_what_is_kept_brings_the_same_back_again() -> None:
    kept = done_of(SearchRound(setting(nodule())), AT, 0.4)
    assert (kept.kind, kept.seed, kept.difficulty) == ("search", 1, 0.5)
    assert kept.figures["visibility"] == 0.4
    assert level_after([kept], ExerciseKind.SEARCH).difficulty < Level().difficulty
