"""What is known is asked later, what is forgotten sooner, and nothing is lost."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ids import MapId
from app.model.memory import Memory
from app.model.practice import CardId, Grade, QuestionKind
from app.model.safety import Side
from app.practice.memory import (
    NAME_RETENTION,
    SAFETY_RETENTION,
    after_answer,
    after_first_answer,
    recall_chance,
)
from app.practice.scheduling import (
    Deck,
    answered,
    due_cards,
    kept_apart,
    new_cards,
    queue,
    reset,
    suspended,
    undone,
    within_time,
)

NOW = datetime(2030, 3, 4, 18, 0, tzinfo=UTC)
MORNING = NOW.replace(hour=4)
GRADES = st.lists(st.sampled_from(Grade), min_size=1, max_size=12)


def _card(base: str = "ut1", kind: QuestionKind = QuestionKind.FIND) -> CardId:
    return CardId(kind, MapId("back"), base, Side.LEFT)


def _learnt(grades: list[Grade], *, is_safety: bool = False) -> Memory:
    """Answer a card each time that it is due."""
    memory = after_first_answer(_card(), is_safety, grades[0], NOW)
    for grade in grades[1:]:
        memory = after_answer(memory, grade, memory.due_at)
    return memory


def _interval(memory: Memory) -> timedelta:
    return memory.due_at - memory.last_at


@given(GRADES, st.booleans())
def test_better_grade_never_shortens_the_interval(
    grades: list[Grade], is_safety: bool
) -> None:
    memory = _learnt(grades, is_safety=is_safety)
    next_ones = [
        _interval(after_answer(memory, grade, memory.due_at)) for grade in Grade
    ]
    assert next_ones == sorted(next_ones)


@given(GRADES)
def test_safety_is_never_asked_later_than_names(grades: list[Grade]) -> None:
    safe, name = _learnt(grades, is_safety=True), _learnt(grades)
    assert _interval(safe) <= _interval(name)


@pytest.mark.parametrize(
    ("is_safety", "aim"), [(True, SAFETY_RETENTION), (False, NAME_RETENTION)]
)
def test_card_is_due_when_it_is_known_as_well_as_wanted(
    is_safety: bool, aim: float
) -> None:
    memory = _learnt([Grade.GOOD] * 3, is_safety=is_safety)
    assert recall_chance(memory, memory.due_at) == pytest.approx(aim, abs=0.01)


def test_safety_card_known_well_is_still_asked_sooner() -> None:
    grades = [Grade.GOOD] * 5
    assert _interval(_learnt(grades, is_safety=True)) * 2 < _interval(_learnt(grades))


def test_what_is_forgotten_comes_back_the_same_day() -> None:
    memory = _learnt([Grade.GOOD] * 4)
    again = after_answer(memory, Grade.AGAIN, memory.due_at)
    assert _interval(again) == timedelta(minutes=10)
    assert (again.lapses, again.is_lapsed) == (1, True)


def test_recall_fades() -> None:
    memory = _learnt([Grade.GOOD] * 3)
    chances = [recall_chance(memory, NOW + timedelta(days=d)) for d in (30, 60, 120)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[-1]


def test_clock_that_went_back_is_no_error() -> None:
    memory = _learnt([Grade.GOOD])
    found = after_answer(memory, Grade.GOOD, NOW - timedelta(days=9))
    assert found.last_at == memory.last_at
    assert recall_chance(memory, NOW - timedelta(days=9)) == 1


def test_times_of_any_zone_are_kept_in_utc() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    memory = after_first_answer(_card(), False, Grade.GOOD, there)
    assert memory == after_first_answer(_card(), False, Grade.GOOD, NOW)


@given(GRADES, st.booleans())
def test_undo_gives_back_the_very_deck(grades: list[Grade], is_safety: bool) -> None:
    deck = Deck()
    decks = [deck]
    for step, grade in enumerate(grades):
        card = _card(f"k{step % 3}")
        now = NOW + timedelta(days=step)
        deck = answered(deck, card, grade, now, is_safety=is_safety)
        decks.append(deck)
    for before in reversed(decks[:-1]):
        deck = undone(deck)
        assert deck == before


def test_undo_of_nothing_is_nothing() -> None:
    assert undone(Deck()) == Deck()


def _deck(*bases: str, at: datetime = NOW) -> Deck:
    deck = Deck()
    for base in bases:
        deck = answered(deck, _card(base), Grade.GOOD, at, is_safety=False)
    return deck


def test_nothing_is_due_before_its_time() -> None:
    deck = _deck("a", "b")
    due_at = deck.memories[_card("a")].due_at
    assert due_cards(deck, due_at - timedelta(seconds=1)) == ()
    assert set(due_cards(deck, due_at)) == {_card("a"), _card("b")}


def test_card_farthest_below_its_aim_comes_first() -> None:
    deck = answered(_deck("a"), _card("b"), Grade.EASY, NOW, is_safety=False)
    assert due_cards(deck, NOW + timedelta(days=90))[0] == _card("a")


def test_suspended_card_is_not_due_until_it_is_taken_up() -> None:
    deck = suspended(_deck("a"), _card("a"))
    later = NOW + timedelta(days=90)
    assert due_cards(deck, later) == ()
    deck = suspended(deck, _card("a"), is_suspended=False)
    assert due_cards(deck, later) == (_card("a"),)


def test_reset_card_is_new() -> None:
    deck = reset(_deck("a", "b"), _card("a"))
    assert new_cards(deck, [_card("a"), _card("b")], MORNING) == (_card("a"),)


def test_new_cards_of_a_day_are_counted_from_its_beginning() -> None:
    cards = [_card(f"k{i}") for i in range(20)]
    deck = _deck("k0", "k1", at=NOW)
    assert len(new_cards(deck, cards, MORNING, 5)) == 3
    assert len(new_cards(deck, cards, MORNING + timedelta(days=1), 5)) == 5
    assert new_cards(deck, cards, MORNING, 1) == ()


def test_queue_asks_what_is_due_first_and_only_what_is_practised() -> None:
    later = NOW + timedelta(days=90)
    found = queue(_deck("a", "b"), [_card("c"), _card("b")], later, later, 5)
    assert found == (_card("b"), _card("c"))


def test_cards_of_one_place_do_not_follow_each_other() -> None:
    find, name = _card("a"), _card("a", QuestionKind.NAME)
    assert kept_apart([find, name, _card("b")]) == (find, _card("b"), name)


@given(st.lists(st.sampled_from("abc"), max_size=9))
def test_keeping_apart_loses_no_card(bases: list[str]) -> None:
    cards = [_card(base) for base in bases]
    assert sorted(kept_apart(cards)) == sorted(cards)


def test_ten_minutes_hold_so_many_cards() -> None:
    cards = [_card(f"k{i}") for i in range(99)]
    assert len(within_time(cards, 600)) == 33
    assert len(within_time(cards, 1)) == 1
