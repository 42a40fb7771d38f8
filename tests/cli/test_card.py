"""`kneadmap card` and `kneadmap wallmap`."""

from pathlib import Path

import pytest

from tests.cli.conftest import Kneadmap
from tests.support.shipped import PROJECT


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_card_is_written(kneadmap: Kneadmap, tmp_path: Path, paper: str) -> None:
    path = tmp_path / "card.pdf"
    said = kneadmap("card", "F-09", "--paper", paper, "-o", str(path))
    assert (said.code, said.out.strip()) == (0, str(path))
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_card_is_written_for_a_file(kneadmap: Kneadmap, tmp_path: Path) -> None:
    shipped = PROJECT / "resources" / "sessions" / "t_stroke_back.toml"
    mine, path = tmp_path / "mine.toml", tmp_path / "mine.pdf"
    mine.write_bytes(shipped.read_bytes())
    assert kneadmap("card", str(mine), "-o", str(path)).code == 0
    assert path.exists()


def test_a_broken_file_is_told_by_line(kneadmap: Kneadmap, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("title = 3\n", "utf-8")
    said = kneadmap("card", str(broken), "-o", str(tmp_path / "card.pdf"))
    assert said.code != 0
    assert "broken.toml:1" in said.err


def test_there_is_no_card_against_a_stop(kneadmap: Kneadmap, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    said = kneadmap("card", "F-01", "--with", "rf_saddle", "-o", str(path))
    assert said.code != 0
    assert "There is no card" in said.err
    assert not path.exists()


def test_a_mistyped_session_is_suggested(kneadmap: Kneadmap, tmp_path: Path) -> None:
    said = kneadmap("card", "nine_move", "-o", str(tmp_path / "card.pdf"))
    assert said.code != 0
    assert "nine_moves" in said.err


@pytest.mark.parametrize("words", [("card", "F-09"), ("wallmap",)])
def test_only_pdf_files_are_written(
    kneadmap: Kneadmap, tmp_path: Path, words: tuple[str, ...]
) -> None:
    said = kneadmap(*words, "-o", str(tmp_path / "card.docx"))
    assert said.code != 0
    assert "Use .pdf" in said.err


def test_a_missing_folder_is_told_in_words(kneadmap: Kneadmap, tmp_path: Path) -> None:
    said = kneadmap("wallmap", "-o", str(tmp_path / "nowhere" / "back.pdf"))
    assert said.code != 0
    assert "could not be written" in said.err


def test_a_wall_map_is_written(kneadmap: Kneadmap, tmp_path: Path) -> None:
    path = tmp_path / "foot.pdf"
    said = kneadmap("wallmap", "--map", "foot", "--paper", "a3", "-o", str(path))
    assert said.code == 0
    assert path.read_bytes().startswith(b"%PDF-")
