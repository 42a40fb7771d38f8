"""Search: what is marked, what was pressed, and how that is scored."""

from dataclasses import replace

import pytest

from app.palpation.exercises.kinds import Remark, Verdict
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.words import result_sentences
from app.palpation.lumps import LumpKind
from tests.palpation.exercises.backs import press, setting, show
from tests.palpation.pressing import nodule

LEFT = replace(nodule(), x_mm=-40.0)
RIGHT = replace(nodule(), x_mm=40.0)
FAT_LUMP = replace(nodule(), y_mm=40.0, kind=LumpKind.FAT_LUMP)


def test_all_knots_marked_is_a_full_score() -> None:
    search = SearchRound(setting(LEFT, RIGHT))
    search.mark(-40.0, 2.0)
    search.mark(40.0, 3.0)
    result = search.result()
    assert result.score == 1.0
    assert result.verdict is Verdict.VERY_GOOD
    assert result.figures["error_mm"] == pytest.approx(2.5, abs=0.1)
    assert Remark.FOUND_ALL in result.remarks


def test_false_alarm_costs_and_is_named() -> None:
    search = SearchRound(setting(LEFT, RIGHT, FAT_LUMP))
    search.mark(-40.0, 0.0)
    search.mark(0.0, 40.0)
    result = search.result()
    assert result.score == pytest.approx(0.25)
    assert result.figures["misses"] == 1
    assert Remark.TOOK_FAT_LUMP in result.remarks


def test_who_marks_beside_a_knot_is_told_how_far_beside_and_what_counts() -> None:
    search = SearchRound(setting(LEFT))
    search.mark(-40.0, 30.0)
    first = result_sentences(search.result())[0]
    assert "30 mm off" in first
    assert "16 mm, about a thumb's width" in first


def test_nothing_marked_tells_nothing_apart() -> None:
    result = SearchRound(setting(LEFT)).result()
    assert result.figures["d_prime"] == pytest.approx(0.0, abs=1e-9)
    assert "error_mm" not in result.figures
    assert result.remarks[0] is Remark.NOTHING_MARKED


def test_mark_can_be_taken_back_until_it_is_over() -> None:
    search = SearchRound(setting(LEFT))
    search.mark(0.0, 0.0)
    search.unmark(0)
    search.finish()
    search.mark(-40.0, 0.0)
    assert search.marks == []


def test_only_what_is_pressed_well_enough_is_covered() -> None:
    search = SearchRound(setting(LEFT))
    press(search, 1.0, 1.0)
    assert search.covered_share == 0.0
    press(search, 5.0, 1.0)
    assert 0.0 < search.covered_share < 0.1


def test_lanes_of_the_demonstration_cover_the_zone_without_pain() -> None:
    search = SearchRound(setting(LEFT))
    show(search)
    assert search.covered_share > 0.95
    assert search.ouches == 0
    assert search.result().figures["path_mm"] > 500.0


@pytest.mark.parametrize(
    ("force_n", "remark"), [(1.0, Remark.TOO_LIGHT), (6.0, Remark.LEFT_GAPS)]
)
def test_missed_knot_is_put_down_to_light_pressing_or_to_gaps(
    force_n: float, remark: Remark
) -> None:
    search = SearchRound(setting(LEFT))
    press(search, force_n, 1.0, at_mm=(40.0, 0.0))
    assert set(search.result().remarks) & {Remark.TOO_LIGHT, Remark.LEFT_GAPS} == {
        remark
    }


def test_what_hurt_is_said_before_all_else() -> None:
    search = SearchRound(setting(nodule()))
    search.trace.ouches, search.trace.no_go_s = 1, 9.0
    assert search.result().remarks[:2] == (Remark.OUCHED, Remark.ON_NO_GO)
