"""Odd words, odd places and odd outputs are refused in words, without a traceback."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.__main__ import main as entry_point
from app.cli.writing import write_whole
from app.errors import AppError
from tests.cli.conftest import Kneadmap

ROOT = Path(__file__).resolve().parents[2]
LONG = "a" * 100_000
LONGEST_MESSAGE = 600


@pytest.mark.parametrize(
    "words",
    [
        ("show", LONG),
        ("check", LONG),
        ("render", LONG, "-o", "a.png"),
        ("render", "back", "-o", "a.png", "--layers", LONG),
        ("render", "back", "-o", LONG),
        ("export", "back", "--geojson", f"{LONG}.json"),
    ],
)
def test_a_huge_word_is_refused_in_a_short_message(
    kneadmap: Kneadmap, words: tuple[str, ...]
) -> None:
    said = kneadmap(*words)
    assert said.code == 1
    assert 0 < len(said.out + said.err) < LONGEST_MESSAGE


@pytest.mark.parametrize(
    "words",
    [
        ("search", "a", "--limit", "-5"),
        ("search", "a", "--limit", "9" * 5000),
        ("render", "back", "-o", "a.png", "--height", "\u00b2"),
        ("screenshot", "-o", "a.png", "--scale", "nan"),
        ("screenshot", "-o", "a.png", "--scale", "0"),
        ("screenshot", "-o", "a.png", "--text-size", "-1"),
        ("bench", "--runs", "0"),
        ("bench", "nonsense"),
    ],
)
def test_a_number_or_part_without_sense_is_told_with_what_has(
    kneadmap: Kneadmap, words: tuple[str, ...]
) -> None:
    said = kneadmap(*words)
    assert said.code == 2
    assert "Use " in said.err


def test_a_pipe_takes_the_data_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    taken: list[bytes] = []
    reader = threading.Thread(target=lambda: taken.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"data")
    reader.join()
    assert taken == [b"data"]
    assert pipe.is_fifo()


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "file")
    write_whole(link, b"data")
    assert link.is_symlink()
    assert (tmp_path / "file").read_bytes() == b"data"


def test_a_written_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_whole(file, b"new")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_folder_as_output_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="could not be written"):
        write_whole(tmp_path, b"data")
    assert not list(tmp_path.iterdir())


def _started(*words: str, **more: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "app", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_terminal_of_few_letters_gets_question_marks() -> None:
    with _started("list", "maps", PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert b"Back ? Lying" in out


def test_an_output_that_is_closed_early_is_no_error() -> None:
    with _started("list", "knots", "--json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=60)
    assert (process.returncode, err) == (0, b"")


def test_ctrl_c_ends_as_a_shell_expects(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.cli.main.run", interrupted)
    assert entry_point() == 130
