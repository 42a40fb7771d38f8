"""Notes and pictures as a package for Anki: a database in a zip file.

Imported when a deck is written: genanki brings a template engine and much else.
"""

import io
import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import crc32

import genanki

MODEL_ID = 1_763_000_001
FIRST_DECK_ID = 1_763_100_000
"""The same in every release: Anki knows a deck and its notes again by their ids."""

_CSS = """
.card { font-family: sans-serif; font-size: 18px; text-align: center;
  color: #2a2522; background: #f7f4f0; }
.said { font-weight: 600; margin: 0.5em; }
.line { max-width: 34em; margin: 0.5em auto; text-align: left; }
.map { position: relative; display: inline-block; }
.asked .bare { display: none; }
.map img { display: block; max-height: 72vh; max-width: 100%; }
.map svg { position: absolute; left: 0; top: 0; width: 100%; height: 100%; }
.disc { fill: #6a3db0; fill-opacity: 0.35; stroke: #4b2391; stroke-width: 1.5; }
.dot { fill: #4b2391; stroke: #ffffff; stroke-width: 1; }
.area { fill: #16705d; fill-opacity: 0.35; stroke: #16705d; stroke-width: 2; }
.nightMode.card { color: #f3ede6; background: #171412; }
"""

_ANSWER = '<div class="asked">{{Question}}</div><hr id="answer">{{Answer}}'


@dataclass(frozen=True, slots=True)
class AnkiNote:
    """One note.

    Attributes
    ----------
    key
        What it is known again by when a newer deck is taken in.
    front, back
        HTML.
    tag
        A slug.
    """

    key: str
    front: str
    back: str
    tag: str


def anki_package(
    deck_key: str,
    title: str,
    notes: Iterable[AnkiNote],
    pictures: Mapping[str, bytes],
    made_at_s: float,
) -> bytes:
    """Return the bytes of an `.apkg` file.

    Parameters
    ----------
    deck_key
        What the deck is known again by.
    pictures
        By their file names, as the notes name them.
    made_at_s
        Since 1970.
    """
    deck = genanki.Deck(deck_id_of(deck_key), f"Kneadmap::{title}")
    model = _model()
    for note in notes:
        deck.add_note(
            genanki.Note(
                model=model,
                fields=[note.key, note.front, note.back],
                guid=genanki.guid_for("kneadmap", note.key),
                tags=[f"kneadmap::{note.tag}"],
            )
        )
    return _zipped(_database(deck, made_at_s), pictures)


def deck_id_of(deck_key: str) -> int:
    """Return the id of a deck."""
    return FIRST_DECK_ID + crc32(deck_key.encode()) % 1_000_000


def _model() -> genanki.Model:
    return genanki.Model(
        MODEL_ID,
        "Kneadmap",
        fields=[{"name": "Card"}, {"name": "Question"}, {"name": "Answer"}],
        templates=[
            {
                "name": "Card",
                "qfmt": "{{Question}}",
                "afmt": _ANSWER,
            }
        ],
        css=_CSS,
        sort_field_index=0,
    )


def _database(deck: genanki.Deck, made_at_s: float) -> bytes:
    """Return the file of the database.

    The library's own way to a file leaves its database behind among the system's
    temporary files, and takes pictures from files only.
    """
    with TemporaryDirectory(prefix="kneadmap-anki-") as folder:
        path = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(path)) as connection:
            ids = count(int(made_at_s * 1000))
            genanki.Package(deck).write_to_db(connection.cursor(), made_at_s, ids)
            connection.commit()
        return path.read_bytes()


def _zipped(database: bytes, pictures: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as out:
        out.writestr("collection.anki2", database)
        names = {str(number): name for number, name in enumerate(pictures)}
        out.writestr("media", json.dumps(names))
        for number, data in enumerate(pictures.values()):
            out.writestr(str(number), data)
    return packed.getvalue()
