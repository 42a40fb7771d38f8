"""Sessions among what the search finds."""

from app.ui.shell.command_hits import session_hits
from tests.ui.follow.conftest import made_up

BACK = made_up("long_back", title="Long, slow back", focus=("whole back",), order=2)
FEET = made_up("tired_feet", title="For tired feet", term="foot session", order=1)


def found(words: str) -> list[str]:
    """Return the ids of what the words find."""
    return [hit.id for hit in session_hits(words, (BACK, FEET))]


def test_session_is_found_by_its_name() -> None:
    assert found("tired fe") == ["tired_feet"]


def test_session_is_found_by_what_it_is_for() -> None:
    assert found("whole back") == ["long_back"]


def test_all_sessions_are_found_in_their_order() -> None:
    assert found("session") == ["tired_feet", "long_back"]


def test_a_letter_or_two_find_no_session() -> None:
    assert found("lo") == []


def test_what_is_in_no_session_finds_none() -> None:
    assert found("long feet") == []
