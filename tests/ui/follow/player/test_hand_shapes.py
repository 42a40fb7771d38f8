"""Every contact has a hand of the right size that touches where it says."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from app.model.safety import Contact
from app.ui.follow.player.hand_shapes import capsule, hand_for

CONTACTS = [str(contact) for contact in Contact]


@pytest.mark.parametrize("contact", CONTACTS)
def test_the_contact_lies_on_the_hand(contact: str) -> None:
    hands = hand_for(contact)
    # Between two fingers there is a gap.
    middle = QRectF(-5, -5, 10, 10)
    assert any(hand.skin.intersects(middle) for hand in hands)


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_left_hand_is_a_right_hand_mirrored(contact: str) -> None:
    for right, left in zip(hand_for(contact), hand_for(contact, False), strict=True):
        one, other = right.skin.boundingRect(), left.skin.boundingRect()
        assert other.top() == pytest.approx(-one.bottom())
        assert other.left() == pytest.approx(one.left())


def test_the_thumb_of_a_right_hand_points_to_the_left() -> None:
    hand = hand_for("palm")[0].skin.boundingRect()
    assert -hand.top() > hand.bottom()


def test_a_flat_hand_is_as_wide_as_an_adults() -> None:
    hand = hand_for("palm")[0].skin
    # Across the knuckles, on the side without the thumb.
    inside = [y for y in range(90) if hand.contains(QPointF(-12, y))]
    assert 34 <= max(inside) <= 48


@pytest.mark.parametrize("contact", ["stacked_palms", "stacked_thumbs"])
def test_one_hand_on_the_other_is_two_hands(contact: str) -> None:
    assert len(hand_for(contact)) == 2


def test_a_finger_holds_both_its_ends() -> None:
    finger = capsule((0.0, 0.0), (50.0, 20.0), 9.0, 7.0)
    for x, y in ((0, 0), (-8, 0), (50, 20), (56, 21), (25, 10)):
        assert finger.contains(QPointF(x, y))
    assert not finger.contains(QPointF(25, 30))
