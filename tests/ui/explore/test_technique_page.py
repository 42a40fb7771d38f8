"""The page about one technique."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.model.technique import Technique
from app.ui.explore.technique_card import TechniqueCard
from app.ui.explore.technique_page import TechniquePage, taught_instead
from app.ui.explore.technique_steps import TechniqueSteps
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from tests.support.children import child
from tests.support.sample_guidance import sample_library


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def refused(instead: tuple[str, ...] = ()) -> Technique:
    told = sample_library().techniques[0].model_dump()
    return Technique.model_validate(
        {
            **told,
            "is_taught": False,
            "not_taught_because": "Nobody can dose it.",
            "steps": ("Keep the hands flat.",),
            "taught_instead": instead,
        }
    )


def page_of(qtbot: QtBot, look: Look, technique: Technique) -> TechniquePage:
    library = sample_library()
    page = TechniquePage(look, library, library.maps[0], technique)
    qtbot.addWidget(page)
    return page


def test_name_is_told_once(qtbot: QtBot, look: Look) -> None:
    technique = sample_library().techniques[0]
    page = page_of(qtbot, look, technique)
    told = [label.text() for label in page.findChildren(QLabel)]
    assert told.count(technique.name) == 1
    assert not page.findChildren(TechniqueCard)


def test_taught_technique_shows_its_steps(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look, sample_library().techniques[0])
    assert len(page.findChildren(TechniqueSteps)) == 1


def test_refused_technique_shows_neither_steps_nor_places(
    qtbot: QtBot, look: Look
) -> None:
    page = page_of(qtbot, look, refused())
    assert not page.findChildren(TechniqueSteps)
    assert not page.findChildren(RowButton)


def test_refused_technique_says_why(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look, refused())
    told = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Nobody can dose it." in told


def test_refused_technique_leads_to_those_that_do_its_work(
    qtbot: QtBot, look: Look
) -> None:
    others = sample_library().techniques[:2]
    page = page_of(qtbot, look, refused(tuple(other.id for other in others)))
    reached: list[str] = []
    for other in others:
        with qtbot.waitSignal(page.technique_wanted) as wanted:
            child(page, RowButton, f"row_{other.id}").click()
        reached += wanted.args or []
    assert reached == [other.id for other in others]


def test_technique_that_is_not_there_is_no_way_out() -> None:
    assert taught_instead(sample_library(), refused(("nowhere",))) == ()
