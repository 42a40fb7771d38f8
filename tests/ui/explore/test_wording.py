"""Sides, levels, times, distances and evidence in words."""

import pytest

from app.model.safety import EvidenceGrade, Lubricant, SafetyLevel, Side
from app.ui.explore.wording import (
    continued,
    distance_in_words,
    edge_in_words,
    evidence_in_words,
    first_sentence,
    level_in_words,
    lubricants_in_words,
    name_with_side,
    side_in_words,
    time_in_words,
)


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (Side.RIGHT, "Kidney, right"),
        (Side.LEFT, "Kidney, left"),
        (Side.MIDLINE, "Kidney"),
    ],
)
def test_name_tells_side(side: Side, words: str) -> None:
    assert name_with_side("Kidney", side) == words


def test_midline_has_no_side_to_name() -> None:
    assert [side_in_words(side) for side in Side] == ["left", "right", ""]


@pytest.mark.parametrize(
    ("level", "cap", "words"),
    [
        (SafetyLevel.WORK, 3, "Work zone"),
        (SafetyLevel.CAUTION, 2, "Caution: broad, flat and light"),
        (SafetyLevel.NO_GO, 1, "No-go: pass over, never aim"),
        (SafetyLevel.NO_GO, 0, "No-go: do not touch"),
    ],
)
def test_level_says_what_hands_may_do(level: SafetyLevel, cap: int, words: str) -> None:
    assert level_in_words(level, cap) == words


@pytest.mark.parametrize(
    ("time_s", "words"),
    [
        ((20, 30), "20\u201330 s"),
        ((20, 20), "20 s"),
        ((30, 60), "30\u201360 s"),
        ((30, 120), "30 s to 2 min"),
        ((45, 90), "45 s to 1.5 min"),
        ((60, 180), "1\u20133 min"),
        ((120, 120), "2 min"),
    ],
)
def test_time_is_worded_as_people_say_it(time_s: tuple[int, int], words: str) -> None:
    assert time_in_words(time_s) == words


@pytest.mark.parametrize(
    ("lubricants", "words"),
    [
        ((Lubricant.NONE,), "dry"),
        ((Lubricant.OIL, Lubricant.LOTION), "oil or lotion"),
        (
            (Lubricant.NONE, Lubricant.LOTION, Lubricant.POWDER),
            "dry, lotion or powder",
        ),
    ],
)
def test_lubricants_are_a_choice(lubricants: tuple[Lubricant, ...], words: str) -> None:
    assert lubricants_in_words(lubricants) == words


def test_badge_tells_the_distance_short() -> None:
    assert edge_in_words(18.4) == "18 mm to a no-go edge"


@pytest.mark.parametrize(
    ("kind", "distance_mm", "words"),
    [
        ("bone", 14.2, "14 mm sideways to the nearest bone you can feel: Blade"),
        ("bone", 0.0, "Bone you can feel lies right under here: Blade"),
        ("no_go", 18.4, "18 mm sideways to the nearest no-go edge: Blade"),
        ("no_go", 0.4, "Inside a no-go area: Blade"),
    ],
)
def test_distance_names_the_edge(kind: str, distance_mm: float, words: str) -> None:
    assert distance_in_words(kind, "Blade", distance_mm) == words


@pytest.mark.parametrize("grade", list(EvidenceGrade))
def test_evidence_names_its_letter(grade: EvidenceGrade) -> None:
    assert evidence_in_words(grade).startswith(f"Evidence {grade}:")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 1 kg", "about 1 kg"),
        ("C7 stands out", "C7 stands out"),
        ("A palm", "a palm"),
        ("", ""),
    ],
)
def test_sentence_goes_on_after_colon(text: str, words: str) -> None:
    assert continued(text) == words


def test_first_sentence_ends_with_its_dot() -> None:
    assert first_sentence("Aches here. And there.") == "Aches here."
