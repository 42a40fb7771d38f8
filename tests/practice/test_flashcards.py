"""A flashcard asks what the card asks, and shows where it is."""

import re

import pytest

from app.model.body_map import Region
from app.model.practice import CardId, QuestionKind
from app.model.safety import Side
from app.practice.cards import cards_of
from app.practice.flashcards import (
    KINDS,
    Backdrop,
    Flashcard,
    flashcards_of,
    svg_path,
)
from tests.support.practised import KNOT, MAP, NAME, PRESS, sample_atlas
from tests.support.shipped import BACK, shipped_atlas

BACKDROP = Backdrop("body.jpg", -170.0, -260.0, 340.0, 870.0)


def _flashcard(card: CardId) -> Flashcard:
    (found,) = flashcards_of([card], sample_atlas(), BACKDROP)
    return found


def test_every_card_that_can_be_asked_on_paper_has_one() -> None:
    cards = cards_of(sample_atlas())
    found = [one.card for one in flashcards_of(cards, sample_atlas(), BACKDROP)]
    assert found == [card for card in cards if card.kind in KINDS]
    assert {card.kind for card in found} == KINDS


def test_place_that_is_asked_for_is_shown_in_the_answer_only() -> None:
    found = _flashcard(KNOT)
    assert "Where is it: blade knot, their left?" in found.front
    assert "body.jpg" in found.front
    assert "<svg" not in found.front
    assert 'class="disc" cx="-45.0" cy="110.0" r="25.0"' in found.back
    assert "Rake across." in found.back
    assert "Easily taken for: A rib." in found.back


def test_knot_that_nobody_presses_is_told_to_be_left() -> None:
    card = CardId(QuestionKind.FIND, BACK, "ql_su", Side.LEFT)
    (leave,) = flashcards_of([card], shipped_atlas(), BACKDROP)
    assert "not pressed at home" in leave.back
    assert "not pressed at home" not in leave.front
    assert "not pressed at home" not in _flashcard(KNOT).back


def test_name_that_is_asked_for_is_told_in_the_answer_only() -> None:
    found = _flashcard(NAME)
    assert "<circle" in found.front
    assert "top knot" not in found.front
    assert "top knot, their right" in found.back


def test_landmark_on_the_midline_has_no_side() -> None:
    found = _flashcard(CardId(QuestionKind.LANDMARK, MAP, "c7", Side.MIDLINE))
    assert re.search(r"Where is it: [^,]+\?<", found.front)


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("kidney", "Never press here."),
        ("ribs_side", "Light only: broad, flat, soft, level 2 at most."),
        ("lower_back", "Work: pressure up to level 3 is fine."),
    ],
)
def test_press_is_answered_by_the_level_and_its_reason(base: str, said: str) -> None:
    found = _flashcard(CardId(QuestionKind.MAY_PRESS, MAP, base, Side.RIGHT))
    assert '<path class="area"' in found.front
    assert said in found.back
    assert f"Why {base} allows what it allows." in found.back


def test_drawing_has_the_frame_of_the_picture() -> None:
    assert 'viewBox="-170.0 -260.0 340.0 870.0"' in _flashcard(PRESS).front


def test_outline_is_drawn_as_it_is() -> None:
    region = sample_atlas().body_map.features["kidney_right"]
    assert isinstance(region, Region)
    drawn = svg_path(region.outline)
    assert drawn == "M60.0,285.0 L95.0,285.0 L95.0,395.0 L60.0,395.0 Z"


def test_words_cannot_break_the_page() -> None:
    body_map = sample_atlas().body_map
    odd = body_map.knots[0].model_copy(update={"find": "Press <b> & hold."})
    odd_map = body_map.model_copy(update={"knots": (odd,)})
    card = CardId(QuestionKind.FIND, MAP, odd.base, odd.side)
    (found,) = flashcards_of([card], type(sample_atlas())(odd_map), BACKDROP)
    assert "Press &lt;b&gt; &amp; hold." in found.back
