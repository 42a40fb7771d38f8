"""What a card says: every step, and nothing of anybody's answers."""

from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtWidgets import QApplication

from app.model.session import SessionId
from app.ui.printing.card import Basis, card_of
from tests.support.shipped import shipped_library
from tests.ui.printing.conftest import SESSIONS, card, fitted

ANSWERED = ("anticoag", "loc_bruise", "elderly")
RIGHT_AND_LEFT = SessionId("rub_and_relax")

pytestmark = pytest.mark.usefixtures("qapp")


def words_of(value: object) -> str:
    """Return every text of a value, whatever it is made of."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\n".join(words_of(each) for each in value)
    if is_dataclass(value):
        return "\n".join(words_of(getattr(value, f.name)) for f in fields(value))
    return ""


@pytest.mark.parametrize("session_id", SESSIONS)
def test_every_turn_is_told_once_and_in_order(session_id: SessionId) -> None:
    told = [at for step in card(session_id).steps for at in step.turn_indexes]
    assert told == [turn.index for turn in fitted(session_id).turns]


@pytest.mark.parametrize("session_id", SESSIONS)
def test_steps_say_what_the_session_says(session_id: SessionId) -> None:
    turns = fitted(session_id).turns
    for step in card(session_id).steps:
        for turn in (turns[at] for at in step.turn_indexes):
            assert (step.title, step.say) == (turn.title, turn.step.say)
            assert step.watch == turn.step.watch
            assert step.level == (turn.level if turn.technique else 0)


@pytest.mark.parametrize("session_id", SESSIONS)
def test_the_strip_is_as_long_as_the_session(session_id: SessionId) -> None:
    assert card(session_id).total_s == fitted(session_id).total_s


def test_a_step_for_each_side_stands_there_once() -> None:
    pulls = [s for s in card(RIGHT_AND_LEFT).steps if s.title == "Layered finger pull"]
    assert len(pulls) == 1
    assert pulls[0].where.endswith("right, then left")
    assert pulls[0].time == "2 \u00d7 2:00"
    assert (len(pulls[0].here), len(pulls[0].then)) == (1, 1)


def test_a_step_for_both_sides_at_once_shows_both_places() -> None:
    rub = next(s for s in card(RIGHT_AND_LEFT).steps if s.title == "Basic rub")
    assert rub.here == ("massage_zone_right", "massage_zone_left")


@pytest.mark.parametrize("session_id", SESSIONS)
def test_nothing_of_the_answers_is_on_the_card(session_id: SessionId) -> None:
    health = shipped_library().health
    told = words_of(card(session_id, *ANSWERED)).lower()
    plain = words_of(card(session_id)).lower()
    for key in ANSWERED:
        condition = next(c for c in health.conditions.values() if c.id == key)
        name = condition.name.lower()
        assert told.count(name) <= plain.count(name)
    reasons = [one.why.text for one in fitted(session_id, *ANSWERED).left_out]
    reasons += [
        turn.capped_by.text
        for turn in fitted(session_id, *ANSWERED).turns
        if turn.capped_by
    ]
    reasons += fitted(session_id, *ANSWERED).notes
    assert not [reason for reason in reasons if reason.lower() in told]


def test_answers_do_change_what_is_on_the_card() -> None:
    assert card(RIGHT_AND_LEFT, *ANSWERED).steps != card(RIGHT_AND_LEFT).steps


@pytest.mark.parametrize("basis", Basis)
def test_a_card_says_what_it_was_fitted_to(basis: Basis) -> None:
    told = card_of(shipped_library(), fitted(RIGHT_AND_LEFT), basis=basis).fitted
    assert ("Fitted to the answers of the day" in told) is (basis is not Basis.NOBODY)
    assert ("health check" in told) is (basis is not Basis.WHOLE)


def test_no_go_places_of_all_maps_are_named(qapp: QApplication) -> None:
    told = card(SessionId("whole_body"))
    assert {"spine", "kidney zone"} <= set(told.no_go)
    assert "hollow of the knee" in told.no_go_elsewhere
    assert not set(told.no_go) & set(told.no_go_elsewhere)
