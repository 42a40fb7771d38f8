"""Sessions among what the search finds."""

from app.guidance.session_hits import session_hits
from app.model.session import Session, SessionStep, StepKind

ONLY_STEP = SessionStep(kind=StepKind.TALK, title="Ask", seconds=60, say="Ask first.")


def _session(name: str, title: str, order: int, **told: object) -> Session:
    values = {"id": name, "title": title, "order": order, "steps": (ONLY_STEP,)}
    return Session.model_validate({**values, "summary": "For tests.", **told})


BACK = _session("long_back", "Long, slow back", 2, focus=("whole back",))
FEET = _session("tired_feet", "For tired feet", 1, term="foot session")


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
