"""Maps and pages of the window among what the search finds: "foot", "settings"."""

from collections.abc import Iterable, Mapping

from app.guidance.search import Hit
from app.model.session import Session
from app.ui.shell.actions import COMMAND_BY_ID
from app.ui.widgets.words import tr

FOUND = {
    "follow": "session massage lead led plan start routine",
    "health": "who for person people keep forget rename safe",
    "guide": "pages learn read prepare",
    "settings": "theme text size dark light",
    "help": "keys shortcuts how",
    "about": "version licence sources",
}
"""Commands that can be found, with more words to find them by."""

LEAST_LETTERS = 3
MOST_SESSIONS = 4


def command_hits(words: str) -> tuple[Hit, ...]:
    """Return the pages whose names begin with all of the words."""
    wanted = words.lower().split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    return tuple(
        Hit("command", name, text, "", 1.0, "")
        for name, more in FOUND.items()
        if _begins(wanted, f"{(text := tr(COMMAND_BY_ID[name].text))} {more}")
    )


def map_hits(words: str, titles: Mapping[str, str]) -> tuple[Hit, ...]:
    """Return the maps, by id and title, whose titles begin with all of the words."""
    wanted = words.lower().split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    line, kind = tr("Turn to this map"), tr("map")
    return tuple(
        Hit("map", map_id, title, line, 1.0, "")
        for map_id, title in titles.items()
        if _begins(wanted, f"{title} {kind}")
    )


def session_hits(words: str, sessions: Iterable[Session]) -> tuple[Hit, ...]:
    """Return the sessions that are called so, or are for what the words name."""
    wanted = words.lower().split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    found = [each for each in sessions if _begins(wanted, _told_of(each))]
    return tuple(
        Hit("session", str(each.id), each.title, each.summary, 1.0, "")
        for each in sorted(found, key=lambda each: each.order)[:MOST_SESSIONS]
    )


def _told_of(session: Session) -> str:
    told = (session.title, session.term, session.code, *session.focus, tr("session"))
    return " ".join(told).replace(",", " ")


def _begins(wanted: list[str], told: str) -> bool:
    known = told.lower().replace(":", " ").split()
    return all(any(each.startswith(word) for each in known) for word in wanted)
