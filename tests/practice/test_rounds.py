"""A round takes what is due, what is new, and what was wrong."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.model.ids import MapId
from app.model.practice import CardId, Grade, QuestionKind
from app.model.safety import Side
from app.practice.cards import cards_of
from app.practice.rounds import (
    KINDS_IN_TURN,
    TEN,
    Day,
    RoundKind,
    Wish,
    cards_for,
    learning_order,
    mistaken,
    standing,
)
from app.practice.scheduling import Deck, answered, reset, suspended
from tests.practice.answering import FIND, NAME, NOON, answer_to, card
from tests.support.shipped import shipped_atlas

DAY = Day.at(NOON)
MANY = tuple(
    card(kind, f"place_{number}", side)
    for kind in (QuestionKind.FIND, QuestionKind.NAME)
    for number in range(30)
    for side in (Side.RIGHT, Side.LEFT)
)


def _known(*cards: CardId, days_ago: float = 30.0) -> Deck:
    deck = Deck()
    for number, one in enumerate(cards):
        at = NOON - timedelta(days=days_ago, seconds=-number)
        deck = answered(deck, one, Grade.GOOD, at, is_safety=False)
    return deck


def test_ten_questions_are_ten() -> None:
    assert len(cards_for(RoundKind.TEN, Deck(), MANY, (), DAY)) == TEN


def test_due_comes_before_new() -> None:
    deck = _known(MANY[7], MANY[9])
    asked = cards_for(RoundKind.TEN, deck, MANY, (), DAY)
    assert set(asked[:2]) == {MANY[7], MANY[9]}


def test_round_is_filled_with_what_comes_due_next() -> None:
    deck = _known(*MANY[:12], days_ago=0.01)
    assert deck.memories[MANY[0]].due_at > NOON - timedelta(hours=1)
    later = Day.at(NOON - timedelta(minutes=10))
    asked = cards_for(RoundKind.TEN, deck, MANY[:12], (), later, new_per_day=0)
    assert set(asked) == set(MANY[:10])


def test_suspended_card_is_never_asked() -> None:
    deck = suspended(_known(*MANY[:3]), MANY[1])
    asked = cards_for(RoundKind.TEN, deck, MANY[:3], (), DAY, new_per_day=0)
    assert set(asked) == {MANY[0], MANY[2]}


def test_new_cards_stop_at_what_a_day_may_have() -> None:
    assert len(cards_for(RoundKind.TEN, Deck(), MANY, (), DAY, new_per_day=4)) == 4


def test_place_is_asked_about_whole_whatever_the_day_has_had() -> None:
    cards = MANY[:8]
    assert len(cards_for(RoundKind.PLACE, Deck(), cards, (), DAY, 0)) == 8


def test_ten_minutes_hold_more_than_ten_questions() -> None:
    asked = cards_for(RoundKind.TIMED, Deck(), MANY, (), DAY, new_per_day=100)
    assert len(asked) == 33


def test_mistakes_are_what_was_wrong_at_last() -> None:
    wrong, right = answer_to(FIND, is_right=False), answer_to(FIND, is_right=True)
    named = answer_to(NAME, is_right=False)
    assert mistaken([wrong, named]) == (NAME, FIND)
    assert mistaken([wrong, named, right]) == (NAME,)
    assert mistaken([right, wrong]) == (FIND,)


def test_mistake_that_was_reset_is_none_any_more() -> None:
    answers = [answer_to(FIND, is_right=False)]
    deck = _known(FIND)
    assert cards_for(RoundKind.MISTAKES, deck, (FIND,), answers, DAY) == (FIND,)
    forgotten = reset(deck, FIND)
    assert cards_for(RoundKind.MISTAKES, forgotten, (FIND,), answers, DAY) == ()


def test_standing_counts_what_there_is_to_do() -> None:
    deck = _known(MANY[0], FIND)
    answers = [answer_to(FIND, is_right=False)]
    found = standing(deck, (*MANY, FIND), answers, DAY, new_per_day=7)
    assert (found.due, found.new, found.mistakes) == (2, 7, 1)
    assert (found.begun, found.cards) == (2, len(MANY) + 1)


def test_wish_without_anything_wants_everything() -> None:
    assert all(Wish().wants(one) for one in MANY)


@pytest.mark.parametrize(
    "wish",
    [
        Wish(maps=frozenset({MapId("foot")})),
        Wish(kinds=frozenset({QuestionKind.LANDMARK})),
    ],
)
def test_wish_leaves_out_other_maps_and_kinds(wish: Wish) -> None:
    assert not wish.wants(FIND)


def test_kinds_take_turns_and_sides_lie_apart() -> None:
    cards = tuple(
        card(kind, f"place_{number}", side)
        for kind in KINDS_IN_TURN
        for number in range(4)
        for side in (Side.RIGHT, Side.LEFT)
    )
    ordered = learning_order(cards)
    assert sorted(ordered) == sorted(cards)
    assert [one.kind for one in ordered[:7]] == list(KINDS_IN_TURN)
    first_half = ordered[: len(ordered) // 2]
    assert len({(one.kind, one.base) for one in first_half}) == len(first_half)
    assert {one.side for one in first_half} == {Side.LEFT, Side.RIGHT}


@pytest.mark.parametrize(("hour", "day"), [(3, 20), (4, 21), (23, 21)])
def test_day_of_a_night_owl_ends_at_four(hour: int, day: int) -> None:
    here = timezone(timedelta(hours=-5))
    began = Day.at(datetime(2026, 11, 21, hour, 30, tzinfo=here)).began_at
    assert began == datetime(2026, 11, day, 4, tzinfo=here)
    assert began.astimezone(UTC).hour == 9


def test_first_ten_are_about_ten_places() -> None:
    ordered = learning_order(cards_of(shipped_atlas()))
    assert len({one.base for one in ordered[:10]}) == 10
