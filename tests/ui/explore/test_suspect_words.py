"""Why a knot may be behind an ache, in words."""

from dataclasses import replace

import pytest

from app.guidance.hurt import Suspect
from app.guidance.referral import ReferralHit
from app.ui.explore.suspect_words import suspect_in_words
from tests.support.sample_guidance import sample_library

KNOT = (
    sample_library()
    .maps[0]
    .knots[0]
    .model_copy(
        update={"referral": "A dull ache. And more.", "prevalence": "39 of 100 people."}
    )
)
UNDER = Suspect(
    ReferralHit(KNOT, 2.4, True, is_here=True), 14.2, "the head", False, False
)
SENT = replace(UNDER, hit=ReferralHit(KNOT, 1.4, True), distance_mm=86.0)


@pytest.mark.parametrize(
    ("suspect", "words"),
    [
        (UNDER, "Close by: 14 mm away."),
        (SENT, "9 cm towards the head; often felt here."),
        (
            replace(SENT, hit=ReferralHit(KNOT, 0.4, False)),
            "9 cm towards the head; some feel it here.",
        ),
    ],
)
def test_the_reason_comes_first(suspect: Suspect, words: str) -> None:
    assert suspect_in_words(suspect).startswith(words)


def test_a_knot_under_the_place_is_felt_there_only_by_its_own_areas() -> None:
    felt = replace(UNDER, hit=replace(UNDER.hit, areas=KNOT.referral_areas[:1]))
    assert "and felt here" in suspect_in_words(felt)
    assert "and felt here" not in suspect_in_words(UNDER)


def test_how_common_it_is_is_told_where_it_is_known() -> None:
    assert "Found in about 39 of 100 people in one study." in suspect_in_words(SENT)


def test_one_sentence_says_where_it_is_felt() -> None:
    assert suspect_in_words(SENT).splitlines()[-1] == "Felt: a dull ache."


def test_what_is_off_says_so_first() -> None:
    closed = replace(SENT, is_closed=True)
    assert suspect_in_words(closed).startswith("Only when you both agree.")


def test_what_is_no_go_says_so_first() -> None:
    no_go = replace(SENT, is_no_go=True)
    assert suspect_in_words(no_go).startswith("Not for hands")
