"""The file remembers what the deck of the window remembers, whatever is done."""

from contextlib import closing
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.memory import Answered, Review
from app.model.practice import CardId, Grade, Outcome
from app.practice.scheduling import Deck, answered, reset, suspended, undone
from app.store.database import open_database
from app.store.practice import PracticeStore
from tests.store.sample_answers import CARDS, PRESS, START

cards = st.sampled_from(CARDS)
ways = st.one_of(
    st.tuples(st.just("answer"), cards, st.sampled_from(Grade), st.integers(-3, 40)),
    st.tuples(st.just("take back")),
    st.tuples(st.just("suspend"), cards, st.booleans()),
    st.tuples(st.just("reset"), cards),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ways, max_size=25))
def test_file_and_deck_remember_the_same(done: list[tuple[object, ...]]) -> None:
    deck, at = Deck(), START
    with closing(open_database(None).database) as database:
        store = PracticeStore(database)
        for way in done:
            match way:
                case "answer", CardId() as card, Grade() as grade, int(days):
                    at += timedelta(days=days)
                    is_safety = card == PRESS
                    deck = answered(deck, card, grade, at, is_safety=is_safety)
                    store.keep(_as_kept(deck.answered[-1]))
                case "suspend", CardId() as card, bool(is_suspended):
                    deck = suspended(deck, card, is_suspended=is_suspended)
                    store.suspend(card, is_suspended=is_suspended)
                case "reset", CardId() as card:
                    deck = reset(deck, card)
                    store.reset(card)
                case _:
                    if deck.answered:
                        assert store.take_back(_as_kept(deck.answered[-1]))
                    deck = undone(deck)
            assert store.memories() == deck.memories


def _as_kept(review: Review) -> Answered:
    return Answered(review, Outcome.RIGHT, seconds=1.0)
