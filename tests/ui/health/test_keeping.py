"""The people who are kept on the machine."""

from pathlib import Path

from app.store.database import FILE_NAME
from app.ui.health.keeping import Keeping
from tests.support.sample_health import person_with

SECRET = "thin_blood"


def everything_in(folder: Path) -> bytes:
    """Return all bytes of all files."""
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_looking_who_is_kept_makes_no_file(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path / "data")
    assert keeping.names() == ()
    assert not (tmp_path / "data").exists()


def test_kept_person_outlasts_the_window(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path)
    keeping.keep("Ada", person_with(SECRET))
    keeping.close()
    again = Keeping(tmp_path)
    assert again.find("Ada") == person_with(SECRET)
    again.close()


def test_forgotten_person_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path)
    keeping.keep("Zebedee", person_with(SECRET))
    assert b"Zebedee" in everything_in(tmp_path)
    keeping.forget("Zebedee")
    keeping.close()
    left = everything_in(tmp_path)
    assert [each for each in (b"Zebedee", SECRET.encode()) if each in left] == []


def test_forgetting_everyone_deletes_damaged_files_too(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"Zebedee " * 200)
    keeping = Keeping(tmp_path)
    keeping.keep("Ada", person_with(SECRET))
    keeping.forget_all()
    keeping.close()
    left = everything_in(tmp_path)
    assert [each for each in (b"Zebedee", b"Ada") if each in left] == []


def test_damaged_file_is_told_once(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database at all, but long enough" * 50)
    keeping = Keeping(tmp_path)
    keeping.names()
    notices = keeping.take_notices()
    keeping.close()
    assert ["damaged" in notice for notice in notices] == [True]
    assert keeping.take_notices() == ()


def test_without_a_folder_it_lasts_as_long_as_the_window(tmp_path: Path) -> None:
    keeping = Keeping(None)
    keeping.keep("Ada", person_with(SECRET))
    assert keeping.find("Ada") == person_with(SECRET)
    keeping.close()


def test_renamed_person_has_one_name(tmp_path: Path) -> None:
    keeping = Keeping(tmp_path)
    keeping.keep("Ada", person_with(SECRET))
    keeping.rename("Ada", "Bea", person_with(SECRET))
    assert keeping.names() == ("Bea",)
    keeping.close()


def test_forgetting_everyone_deletes_what_is_found_damaged_only_then(
    tmp_path: Path,
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"Zebedee " * 200)
    keeping = Keeping(tmp_path)
    assert keeping.forget_all()
    keeping.close()
    assert b"Zebedee" not in everything_in(tmp_path)
