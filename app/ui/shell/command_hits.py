"""Maps and pages of the window among what the search finds: "foot", "settings"."""

from collections.abc import Mapping

from app.guidance.search import Hit
from app.guidance.session_hits import LEAST_LETTERS, begin_all
from app.ui.shell.actions import COMMAND_BY_ID
from app.ui.widgets.words import tr

FOUND = {
    "follow": (
        "session massage lead led plan start routine resume history chart tension "
        "comments print card"
    ),
    "feel": "press simulated touch practise knot search train finger exercise",
    "practise": (
        "practice learn train quiz questions test trainer flashcards statistics "
        "progress anki deck"
    ),
    "print_map": "wall map poster paper pdf",
    "health": "who for person people keep forget rename safe",
    "guide": "pages learn read prepare",
    "settings": "theme text size dark light",
    "help": "keys shortcuts how",
    "about": "version licence sources",
}
"""Commands that can be found, with more words to find them by."""


def command_hits(words: str) -> tuple[Hit, ...]:
    """Return the pages whose names begin with all of the words."""
    wanted = words.lower().split()
    if sum(map(len, wanted)) < LEAST_LETTERS:
        return ()
    return tuple(
        Hit("command", name, text, "", 1.0, "")
        for name, more in FOUND.items()
        if begin_all(wanted, f"{(text := tr(COMMAND_BY_ID[name].text))} {more}")
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
        if begin_all(wanted, f"{title} {kind}")
    )
