"""Help and about: what they tell."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.explore.other_rooms import other_rooms
from app.ui.feel import keys as feel
from app.ui.follow.player.bindings import help_rows
from app.ui.practise import keys as practise
from app.ui.shell.about_page import AboutPage, breakable
from app.ui.shell.actions import COMMAND_BY_ID
from app.ui.shell.help_page import HelpPage
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from tests.support.children import child
from tests.support.sample_guidance import sample_library


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def said(page: QWidget) -> str:
    return " | ".join(
        label.accessibleName() or label.text() for label in page.findChildren(QLabel)
    )


def test_help_lists_the_keys_of_every_room(qtbot: QtBot, look: Look) -> None:
    page = HelpPage(look, None)
    qtbot.addWidget(page)
    listed = [text for text, _ in (*practise.key_rows(), *feel.key_rows())]
    listed += [f"{text}." for text, _ in help_rows()]
    assert [text for text in listed if text not in said(page)] == []


@pytest.mark.parametrize("room", [room.command for room in other_rooms()])
def test_help_leads_to_every_room(qtbot: QtBot, look: Look, room: str) -> None:
    page = HelpPage(look, None)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.command_wanted) as wanted:
        child(page, RowButton, f"open_{room}").click()
    assert (wanted.args, room in COMMAND_BY_ID) == ([room], True)


@pytest.mark.parametrize(
    "told",
    [
        "Massage zone.",
        "Caution, one hatch.",
        "No-go, crossed hatch.",
        "Violet disc.",
        "Line with an arrow.",
        "No-entry sign.",
    ],
)
def test_help_tells_what_is_drawn(qtbot: QtBot, look: Look, told: str) -> None:
    page = HelpPage(look, None)
    qtbot.addWidget(page)
    assert told in said(page)


def test_help_tells_every_level_of_pressure(qtbot: QtBot, look: Look) -> None:
    library = sample_library()
    page = HelpPage(look, library)
    qtbot.addWidget(page)
    words = said(page)
    assert [step.name for step in library.pressure if step.name not in words] == []


def test_about_lists_every_source(qtbot: QtBot, look: Look) -> None:
    library = sample_library()
    page = AboutPage(look, library)
    qtbot.addWidget(page)
    words = said(page)
    assert [s.title for s in library.sources if s.title not in words] == []


def test_source_of_an_unknown_kind_is_listed(qtbot: QtBot, look: Look) -> None:
    library = sample_library()
    odd = library.sources[0].model_copy(update={"kind": "podcast"})
    page = AboutPage(look, library.model_copy(update={"sources": (odd,)}))
    qtbot.addWidget(page)
    assert "Others" in said(page)
    assert odd.title in said(page)


def test_address_breaks_after_its_marks() -> None:
    assert breakable("a/b").replace("\u200b", "|") == "a/|b"
