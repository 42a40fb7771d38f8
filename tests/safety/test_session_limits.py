"""What is left of the session, and what a stop says."""

import pytest

from app.model.health import Position, Urgency
from app.model.safety import Lubricant
from app.safety.limits import session_limits, stop_cards
from app.safety.person import NOBODY
from tests.support.sample_health import rules_with, sample_health


def test_nobody_is_limited_in_nothing() -> None:
    limits = session_limits(NOBODY, sample_health())
    assert limits.minutes_max is None
    assert limits.positions == tuple(Position)
    assert limits.lubricants == tuple(Lubricant)
    assert limits.rules == ()


def test_the_shortest_time_counts() -> None:
    limits = session_limits(rules_with("weak_bones", "mild"), sample_health())
    assert limits.minutes_max == 20
    assert [rule.id for rule in limits.rules if rule.id.endswith("time")] == [
        "health:weak_bones:time",
        "health:mild:time",
    ]


def test_a_position_has_to_suit_every_rule() -> None:
    limits = session_limits(rules_with("weak_bones", "allergy"), sample_health())
    assert limits.positions == (Position.SEATED,)
    assert not limits.allows(Position.FACE_DOWN)


def test_a_kind_of_ingredient_is_left_out_whole() -> None:
    limits = session_limits(rules_with("allergy"), sample_health())
    assert limits.excluded_ingredients == ("walnut_oil",)
    assert limits.ingredients == ("plain_lotion",)
    assert Lubricant.OIL not in limits.lubricants
    assert Lubricant.NONE in limits.lubricants


def test_a_doctor_is_asked_for_by_name() -> None:
    (spoken,) = session_limits(rules_with("thin_blood"), sample_health()).doctor
    assert spoken.text.startswith("Ask a doctor first because: thin blood.")


def test_the_most_urgent_card_comes_first() -> None:
    cards = stop_cards(rules_with("fever", "emergency"))
    assert [card.urgency for card in cards] == [Urgency.EMERGENCY, Urgency.NONE]
    assert "your emergency number" in cards[0].what
    assert cards[0].text == "What to do about emergency."


@pytest.mark.parametrize("ticked", [(), ("thin_blood", "bruise", "mild")])
def test_without_a_stop_there_is_no_card(ticked: tuple[str, ...]) -> None:
    assert stop_cards(rules_with(*ticked)) == ()
