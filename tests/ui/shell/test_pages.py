"""Help and about: what they tell."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.about_page import AboutPage, breakable
from app.ui.shell.help_page import HelpPage
from app.ui.widgets.look import Look
from tests.support.sample_guidance import sample_library


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def said(page: QWidget) -> str:
    return " | ".join(
        label.accessibleName() or label.text() for label in page.findChildren(QLabel)
    )


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
