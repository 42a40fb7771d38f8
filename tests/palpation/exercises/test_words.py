"""Each thing that can be said has words, and its figures."""

from enum import StrEnum

import pytest

from app.palpation.exercises import words
from app.palpation.exercises.ground import Zone
from app.palpation.exercises.kinds import ExerciseKind, Remark, Under, Verdict
from app.palpation.exercises.rounds import round_of
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.words import result_sentences
from app.palpation.person import Word
from tests.palpation.exercises.backs import grounds


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (words.TITLES, ExerciseKind),
        (words.AIMS, ExerciseKind),
        (words.VERDICTS, Verdict),
        (words.UNDER, Under),
        (words.ZONES, Zone),
        (words.SAID, Word),
        (words.REMARKS, Remark),
    ],
)
def test_no_word_is_missing(table: dict[StrEnum, str], kinds: type[StrEnum]) -> None:
    assert set(table) == set(kinds)


def test_no_remark_speaks_in_newtons() -> None:
    assert not [
        said for said in words.REMARKS.values() if "_n:" in said or " N" in said
    ]


@pytest.mark.parametrize("kind", list(ExerciseKind))
def test_sentences_of_a_round_are_filled(kind: ExerciseKind) -> None:
    round_ = round_of(kind, grounds(), 4, 0.3)
    if isinstance(round_, StifferRound):
        while not round_.is_over:
            round_.answer(True)
    said = result_sentences(round_.result())
    assert said
    assert not any("{" in sentence for sentence in said)
