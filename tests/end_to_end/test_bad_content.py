"""The window opens on whatever content it is given, and tells what is wrong."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.content.roots import ContentRoots
from app.places import places
from app.ui.shell.message_bar import MessageBar
from app.ui.shell.options import WindowOptions
from app.ui.shell.window import MainWindow

pytestmark = pytest.mark.end_to_end

BOMB = '<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>'


@pytest.fixture
def roots(tmp_path: Path) -> ContentRoots:
    """Return a copy of the shipped maps with a broken and a hostile one beside."""
    here = places()
    maps = tmp_path / "body_maps"
    shutil.copytree(here.body_maps / "back", maps / "back")
    for name, file, text in (
        ("broken", "map.toml", "id = = ["),
        ("hostile", "regions.svg", BOMB),
    ):
        shutil.copytree(maps / "back", maps / name)
        header = maps / name / "map.toml"
        words = header.read_text("utf-8").replace('"back"', f'"{name}"')
        header.write_text(words, "utf-8")
        (maps / name / file).write_text(text, "utf-8")
    return ContentRoots(maps, here.resources)


def _opened(qtbot: QtBot, roots: ContentRoots) -> MainWindow:
    window = MainWindow(WindowOptions(roots))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.completed, timeout=30_000):
        window.show()
    return window


def _told(window: MainWindow) -> str:
    bar = window.findChild(MessageBar)
    assert bar is not None
    return bar.accessibleName() + "".join(
        label.accessibleName() for label in bar.findChildren(QWidget)
    )


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_sound_map_is_shown_and_the_others_are_counted(
    qtbot: QtBot, roots: ContentRoots
) -> None:
    window = _opened(qtbot, roots)
    assert "2 maps could not be read." in _told(window)
    assert window.explore.search("kidney")
    window.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_without_any_sound_map_the_window_stays_usable(
    qtbot: QtBot, roots: ContentRoots
) -> None:
    shutil.rmtree(roots.body_maps / "back")
    window = _opened(qtbot, roots)
    assert "2 maps could not be read." in _told(window)
    for command in ("search", "hurt", "list", "fit", "settings", "about", "explore"):
        window.run_command(command)
    window.close()
