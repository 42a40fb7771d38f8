"""A typed name is understood in spite of how it is spelled."""

import pytest

from app.model.practice import Answer, CardId, Outcome, Question, QuestionKind
from app.model.safety import Side
from app.practice.grading import marked
from app.practice.typed import typed_choice
from tests.practice.answering import ATLAS, NAME, begun, card, question_of
from tests.support.shipped import BACK

KNOT = question_of(begun(NAME))
C7 = question_of(begun(card(QuestionKind.NAME, "spinous_c7", Side.MIDLINE)))
FEATURES = ATLAS.body_map.features


def _typed(words: str) -> str:
    return typed_choice(words, KNOT, ATLAS)


@pytest.mark.parametrize("swap", [2, 5, 9])
def test_two_swapped_letters_are_forgiven(swap: int) -> None:
    name = FEATURES[KNOT.target_id].name
    letters = list(name)
    letters[swap], letters[swap + 1] = letters[swap + 1], letters[swap]
    assert _typed("".join(letters)) == KNOT.target_id


def test_case_sides_and_signs_do_not_matter() -> None:
    name = FEATURES[KNOT.target_id].name
    assert _typed(f" {name.upper()}, left!") == KNOT.target_id


@pytest.mark.parametrize("words", ["", "   ", "xyzzy", "?"])
def test_what_no_place_is_called_means_none(words: str) -> None:
    assert _typed(words) == ""


def test_another_name_is_that_of_another_place() -> None:
    others = [o for o in KNOT.options if o.id != KNOT.right_id]
    for other in others:
        assert FEATURES[_typed(other.name)].name == other.name


def test_every_name_on_the_map_is_understood_as_its_own() -> None:
    for landmark in ATLAS.body_map.landmarks:
        found = typed_choice(landmark.name, C7, ATLAS)
        assert FEATURES[found].name == landmark.name


@pytest.mark.parametrize("words", ["spinous process C7", "spinus proces c7"])
def test_word_of_the_field_counts_as_well(words: str) -> None:
    assert typed_choice(words, C7, ATLAS) == "spinous_c7"


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("above the blade's inn", "lev_low"),
        ("levator scapulae", "levator_scapulae"),
        ("levator scapuae", "levator_scapulae"),
        ("deltoid", ""),
        ("fro", ""),
        ("bump at th", ""),
    ],
)
def test_name_may_be_left_off_where_no_other_begins_so(words: str, base: str) -> None:
    found = FEATURES.get(_typed(words))
    assert (found.base if found else "") == base


def test_muscle_of_a_knot_is_near_and_no_other_is() -> None:
    own, other = (
        Answer(3.0, choice=_typed("levator scapulae")),
        Answer(3.0, choice="deltoid_left"),
    )
    assert marked(KNOT, own, ATLAS).outcome is Outcome.NEAR
    assert marked(KNOT, other, ATLAS).outcome is Outcome.MISS


@pytest.mark.parametrize(
    ("target_id", "words", "found"),
    [
        ("ut2_left", "upper trapezius", "trapezius_upper_left"),
        ("ut2_left", "trapezius, upper part", "trapezius_upper_left"),
        ("rhom_maj_low_left", "rhomboid major", "rhomboid_major_left"),
        ("rhom_maj_low_left", "rhomboid minor", "rhom_min_left"),
        ("gmed2_left", "gluteus medius", "gluteus_medius_left"),
        ("isp_low_left", "upper blade muscle", ""),
        ("gmin_left", "gluteus minimus", "gmin_left"),
    ],
)
def test_muscle_is_not_taken_for_a_knot_of_a_like_name(
    target_id: str, words: str, found: str
) -> None:
    card = CardId(QuestionKind.NAME, BACK, FEATURES[target_id].base, Side.LEFT)
    assert typed_choice(words, Question(card, target_id), ATLAS) == found
