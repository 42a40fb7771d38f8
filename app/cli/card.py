"""`kneadmap card`: a session on paper."""

import argparse
import os
from pathlib import Path

from app.cli.context import load, unknown
from app.cli.people import person_named
from app.cli.session_words import fitted_for, session_named
from app.cli.writing import shortened, write_whole
from app.errors import AppError
from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.library import Library
from app.model.scene import MapScene
from app.model.session import Session
from app.places import Places
from app.safety.person import rules_for
from app.safety.turns import FittedSession
from app.session.files import SUFFIX, read_session

NAME = "card"
HELP = "write a session as a card to print (PDF)"
EXAMPLES = """  kneadmap card rub_and_relax -o card.pdf
  kneadmap card F-13 --paper letter --with anticoag -o card.pdf
  kneadmap card my_plan.toml -o card.pdf"""

PDF = ".pdf"


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `card` takes."""
    words.add_argument(
        "session", metavar="SESSION", help="an id, or a file with a session"
    )
    words.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    words.add_argument("--paper", choices=("a4", "letter"), help="usual here, if not")
    words.add_argument(
        "--with",
        dest="ticked",
        metavar="CONDITIONS",
        default="",
        help="fit it to someone with these; they are not named on the card",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Write the card.

    Raises
    ------
    AppError
        If there is no such session, nothing of it may be done, or the file cannot be
        written.
    """
    check_ending(arguments.output)
    library = load(places)
    session = _session(library, arguments.session)
    person = person_named(library, arguments.ticked)
    fitted = fitted_for(session, library, rules_for(person, library.health))
    _refuse(fitted)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.printing.card import Basis
    from app.ui.printing.files import CardWish, card_pdf, paper_named

    wish = CardWish(
        library,
        fitted,
        # Of whoever is named by conditions nothing else was asked.
        Basis.PARTLY if person.answers else Basis.NOBODY,
        lambda map_id: scene_named(library, map_id),
        places.resources / "figures",
        paper_named(arguments.paper),
    )
    data = card_pdf(wish)
    write_whole(arguments.output, data)
    print(arguments.output)
    return 0


def check_ending(path: Path) -> None:
    """Refuse a file that is not to be a PDF.

    Raises
    ------
    AppError
        If its name says otherwise.
    """
    if path.suffix.lower() != PDF:
        raise AppError(
            f"{shortened(path.name)!r} has an ending that is not written here. "
            "Use .pdf."
        )


def scene_named(library: Library, map_id: str) -> MapScene | None:
    """Return what is drawn of a map; None where there is none."""
    body_map = library.map_by_id.get(MapId(map_id))
    return scene_of(body_map) if body_map else None


def _session(library: Library, name: str) -> Session:
    if name.endswith(SUFFIX):
        return _read(library, Path(name))
    found = session_named(library, name)
    if isinstance(found, Session):
        return found
    known = [str(each.id) for each in library.sessions]
    raise unknown("session", name, known)


def _read(library: Library, path: Path) -> Session:
    loaded = read_session(path, library)
    if loaded.session is None or loaded.problems:
        raise AppError("\n".join(map(str, loaded.problems)))
    return loaded.session


def _refuse(fitted: FittedSession) -> None:
    for stop in fitted.stops:
        raise AppError(f"There is no card: {stop.title}. {stop.what} {stop.text}")
    if not fitted.turns:
        raise AppError(
            "There is no card: nothing is left of this session. Choose another; "
            "`kneadmap list sessions` names them all."
        )
