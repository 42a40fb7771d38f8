"""Sessions among what the search finds: by title, code, or what they are for."""

from collections.abc import Iterable

from app.guidance.search import Hit
from app.model.session import Session

LEAST_LETTERS = 3
"""Fewer letters would find nearly every name."""

MOST_SESSIONS = 4


def session_hits(words: str, sessions: Iterable[Session]) -> tuple[Hit, ...]:
    """Return the sessions that are called so, or are for what the words name."""
    wanted = words.lower().split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    found = [each for each in sessions if begin_all(wanted, _told_of(each))]
    return tuple(
        Hit("session", str(each.id), each.title, each.summary, 1.0, "")
        for each in sorted(found, key=lambda each: each.order)[:MOST_SESSIONS]
    )


def begin_all(wanted: Iterable[str], told: str) -> bool:
    """Say whether each of some words in small letters begins a word of a text."""
    known = told.lower().replace(":", " ").split()
    return all(any(each.startswith(word) for each in known) for word in wanted)


def _told_of(session: Session) -> str:
    told = (session.title, session.term, session.code, *session.focus, "session")
    return " ".join(told).replace(",", " ")
