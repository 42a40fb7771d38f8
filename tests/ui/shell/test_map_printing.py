"""The map that is shown, saved as a sheet to print."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.rooms.aside import AtOnce
from app.ui.shell import map_printing
from app.ui.shell.map_printing import save_wall_map
from app.ui.shell.message_bar import MessageBar
from app.ui.shell.window import MainWindow
from tests.support.children import child
from tests.ui.shell.conftest import Opener


class Answer:
    """Says where to save, without a dialog."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.names: list[str] = []

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        self.names.append(name)
        return self.path

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        raise AssertionError(pattern)


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """Return a window that does all work at once."""
    window = open_window()
    assert window.follow.desk is not None
    window.follow.desk.work_with(AtOnce())
    return window


def told(window: MainWindow) -> str:
    bar = child(window, MessageBar)
    return " ".join(label.text() for label in bar.findChildren(QLabel))


def test_map_is_saved_as_a_sheet(window: MainWindow, tmp_path: Path) -> None:
    answer = Answer(tmp_path / "map.pdf")
    save_wall_map(window, answer)
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
    assert answer.names == [f"{window.map_id}.pdf"]
    assert "map.pdf" in told(window)


def test_nothing_is_saved_without_a_place(window: MainWindow, tmp_path: Path) -> None:
    save_wall_map(window, Answer(None))
    assert not list(tmp_path.glob("*.pdf"))
    assert window.findChild(MessageBar) is None


def test_folder_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    save_wall_map(window, Answer(tmp_path / "gone" / "map.pdf"))
    assert "map.pdf could not be written" in told(window)


def test_key_asks_where_to(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Answer(tmp_path / "map.pdf")
    monkeypatch.setattr(map_printing, "DialogFiles", lambda: answer)
    window.run_command("print_map")
    assert (tmp_path / "map.pdf").exists()
