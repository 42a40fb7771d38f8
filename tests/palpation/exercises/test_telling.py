"""Bone or knot: places, answers and what was mistaken for what."""

import pytest

from app.palpation.exercises.kinds import ExerciseKind, Remark, Under
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.surface import surface_at
from app.palpation.exercises.telling import TellingRound
from tests.palpation.exercises.backs import grounds


def telling(seed: int, difficulty: float = 0.5) -> TellingRound:
    made = round_of(ExerciseKind.BONE_OR_KNOT, grounds(), seed, difficulty)
    assert isinstance(made, TellingRound)
    return made


def answered(round_: TellingRound, said: Under | None = None) -> None:
    """Answer all with one word, or rightly by looking under the skin."""
    while (place := round_.asked) is not None:
        case = round_.setting.case
        surface = surface_at(round_.setting.tissue, case.lumps, place)
        truth = Under.BONE if surface.is_bone else Under.MUSCLE
        if surface.lump is not None and surface.lump.is_knot:
            truth = Under.KNOT
        elif surface.lump is not None and surface.lump.mobility > 0.0:
            truth = Under.FAT_LUMP
        round_.answer(said or truth)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_who_sees_under_the_skin_tells_all(seed: int) -> None:
    round_ = telling(seed)
    answered(round_)
    assert round_.is_over
    assert round_.result().score == 1.0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_each_answer_is_right_somewhere(seed: int) -> None:
    round_ = telling(seed)
    answered(round_, Under.KNOT)
    assert {told.truth for told in round_.told} == set(Under)


def test_always_knot_tells_nothing_apart_and_is_said_so() -> None:
    round_ = telling(1)
    answered(round_, Under.KNOT)
    result = round_.result()
    assert result.figures["d_prime"] == pytest.approx(0.0, abs=1e-9)
    assert {Remark.BONE_FOR_KNOT, Remark.TOOK_FAT_LUMP} <= set(result.remarks)


def test_answer_after_the_last_place_is_refused() -> None:
    round_ = telling(1)
    answered(round_)
    with pytest.raises(ValueError, match="new round"):
        round_.answer(Under.BONE)


def test_pressing_the_bones_it_asks_about_is_no_fault() -> None:
    round_ = telling(1)
    answered(round_)
    round_.trace.no_go_s = 9.0
    assert Remark.ON_NO_GO not in round_.result().remarks
