"""Cards have names that can be kept; an answer is one thing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.practice import Answer, CardId, QuestionKind
from app.model.safety import Side

SLUGS = st.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True)


@given(st.sampled_from(QuestionKind), SLUGS, SLUGS, st.sampled_from(Side))
def test_card_is_read_back_from_its_text(
    kind: QuestionKind, map_id: str, base: str, side: Side
) -> None:
    card = CardId(kind, MapId(map_id), base, side)
    assert CardId.from_text(str(card)) == card


@pytest.mark.parametrize(
    "text", ["", "find/back/ut1", "find/back//left", "guess/back/ut1/left", "a/b/c/d/e"]
)
def test_other_text_is_no_card(text: str) -> None:
    with pytest.raises(ValueError, match=r"no card|not a valid"):
        CardId.from_text(text)


def test_two_answers_at_once_are_refused() -> None:
    with pytest.raises(ValueError, match="not two"):
        Answer(1.0, point=MapPoint(0, 0), choice="ut1_left")


@pytest.mark.parametrize("seconds", [-0.1, math.nan, math.inf])
def test_impossible_time_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="no time"):
        Answer(seconds)
