"""Claims about what the room says: results in figures, what comes next, places."""

import pytest

from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level
from app.palpation.exercises.result import Result
from app.ui.feel.figure_table import figure_rows
from app.ui.feel.person_badge import mood_of
from app.ui.feel.words import clock_words, next_words, place_words, shown_words

SEARCH = ExerciseKind.SEARCH
LEVEL = Level(0.3, 0.4)


def _rows(**figures: float) -> dict[str, str]:
    return dict(figure_rows(Result(SEARCH, 0.5, figures, ())))


def test_figures_come_with_their_units() -> None:
    rows = _rows(hits=2, knots=4, error_mm=6.4, covered=0.5, peak_n=9.0, seconds=75)
    assert rows["Knots found"] == "2 of 4"
    assert rows["Marks off by"] == "6 mm"
    assert rows["Of the zone pressed"] == "50%"
    assert rows["Greatest force"] == "0.9 kg"
    assert rows["Time"] == "1:15"


def test_what_was_not_measured_is_left_out() -> None:
    assert list(_rows(seconds=1)) == ["Time"]


def test_pain_is_only_told_where_there_was_some() -> None:
    assert "It hurt" in _rows(ouches=2)
    assert "It hurt" not in _rows(ouches=0)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (Level(0.4, 0.2), "shows less and is harder"),
        (Level(0.3, 0.2), "shows less"),
        (Level(0.3, 0.0), "by feel alone"),
        (Level(0.4, 0.4), "harder"),
        (Level(0.3, 0.4), "at this level"),
        (Level(0.2, 0.5), "More will be shown"),
    ],
)
def test_what_comes_next_is_what_really_changes(after: Level, words: str) -> None:
    assert words in next_words(SEARCH, LEVEL, after)


def test_nothing_more_is_promised_where_all_is_shown() -> None:
    easier = next_words(SEARCH, Level(0.3, 1.0), Level(0.2, 1.0))
    assert "More will be shown" not in easier


def test_a_minute_is_written_as_on_a_clock() -> None:
    assert clock_words(61.2) == "1:01"


def test_a_place_on_the_midline_is_on_neither_side() -> None:
    assert place_words((1.0, 200.0)) == "On the spine, 200 mm below C7"


@pytest.mark.parametrize("kind", list(ExerciseKind), ids=str)
def test_each_demonstration_says_what_it_shows(kind: ExerciseKind) -> None:
    assert shown_words(kind, is_over=False).startswith("Watch")


@pytest.mark.parametrize(("guarding", "mood"), [(0.0, 0), (0.2, 1), (0.9, 2)])
def test_a_person_who_guards_looks_tense(guarding: float, mood: int) -> None:
    assert mood_of(guarding) == mood
