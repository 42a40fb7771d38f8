"""A package holds its notes as Anki reads them, and they keep their identity."""

import json
import sqlite3
from contextlib import closing
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.store.anki_package import MODEL_ID, AnkiNote, anki_package, deck_id_of

NOTES = (
    AnkiNote("find/back/a/left", "<div>Where?</div>", "<div>Here.</div>", "find"),
    AnkiNote("name/back/a/left", "<div>What?</div>", "<div>That.</div>", "name"),
)
PICTURES = {"body.jpg": b"a picture"}


def _package(notes: tuple[AnkiNote, ...] = NOTES, made_at_s: float = 1.7e9) -> bytes:
    return anki_package("back", "Back", notes, PICTURES, made_at_s)


# What sqlite gives: its columns are of any kind.
def _rows(package: bytes, folder: Path, query: str) -> list[tuple[object, ...]]:
    file = folder / "collection.anki2"
    with ZipFile(BytesIO(package)) as packed:
        file.write_bytes(packed.read("collection.anki2"))
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def test_every_note_has_its_question_and_answer(tmp_path: Path) -> None:
    rows = _rows(_package(), tmp_path, "select flds, tags, mid from notes order by id")
    assert [str(fields).split("\x1f") for fields, _, _ in rows] == [
        [note.key, note.front, note.back] for note in NOTES
    ]
    assert [str(tags).strip() for _, tags, _ in rows] == [
        "kneadmap::find",
        "kneadmap::name",
    ]
    assert {model for _, _, model in rows} == {MODEL_ID}


def test_every_note_is_one_card_of_the_deck(tmp_path: Path) -> None:
    rows = _rows(_package(), tmp_path, "select did, count(*) from cards group by did")
    assert rows == [(deck_id_of("back"), 2)]


def test_deck_has_the_name_of_its_map(tmp_path: Path) -> None:
    ((decks,),) = _rows(_package(), tmp_path, "select decks from col")
    assert json.loads(str(decks))[str(deck_id_of("back"))]["name"] == "Kneadmap::Back"


def test_newer_deck_has_the_same_identities(tmp_path: Path) -> None:
    changed = tuple(AnkiNote(n.key, n.front, "<div>New.</div>", n.tag) for n in NOTES)
    query = "select guid from notes order by guid"
    old = _rows(_package(), tmp_path, query)
    assert _rows(_package(changed, 1.8e9), tmp_path, query) == old
    assert len(set(old)) == 2


def test_maps_have_decks_of_their_own() -> None:
    names = ("back", "foot", "legs", "arm_hand", "neck_head", "seated_shoulders")
    assert len({deck_id_of(name) for name in names}) == len(names)


def test_picture_lies_in_the_package_under_its_name() -> None:
    with ZipFile(BytesIO(_package())) as packed:
        assert json.loads(packed.read("media")) == {"0": "body.jpg"}
        assert packed.read("0") == b"a picture"


def test_nothing_is_left_among_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _package()
    assert not list(tmp_path.iterdir())
