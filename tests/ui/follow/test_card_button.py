"""The button that prints or saves the card of the open session."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.health import ConditionId
from app.model.person import Answer
from app.ui.follow.controller import FollowController
from app.ui.follow.room import FollowRoom
from app.ui.health.controller import HealthController
from app.ui.printing.card_button import CardButton
from app.ui.widgets.look import Look
from app.ui.widgets.popup_menu import MenuRow
from tests.support.shipped import PROJECT
from tests.ui.follow.conftest import ChosenFiles

FIGURES = PROJECT / "resources" / "figures"


def choose(window: QWidget, name: str) -> None:
    """Open the button's menu and choose a row."""
    button = window.findChild(CardButton, "print_card")
    assert button is not None
    button.click()
    row = window.window().findChild(MenuRow, f"menu_{name}")
    assert row is not None
    row.click()


def test_card_is_saved_where_the_user_says(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    told: list[str] = []
    follow.told.connect(told.append)
    files.path = tmp_path / "card.pdf"
    follow.open_shipped("made_up")
    choose(room, "pdf")
    assert files.path.read_bytes().startswith(b"%PDF-")
    assert told == [f"Saved as {files.path}"]


def test_card_is_not_saved_when_the_user_thinks_again(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    follow.open_shipped("made_up")
    choose(room, "pdf")
    assert not list(tmp_path.iterdir())


def test_a_place_that_takes_no_file_is_told(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    told: list[str] = []
    follow.told.connect(told.append)
    files.path = tmp_path / "nowhere" / "card.pdf"
    follow.open_shipped("made_up")
    choose(room, "pdf")
    assert "could not be written" in told[0]


def test_there_is_no_card_where_nothing_may_be_done(
    room: FollowRoom, follow: FollowController, health: HealthController
) -> None:
    follow.open_shipped("made_up")
    button = room.findChild(CardButton, "print_card")
    assert button is not None
    assert button.isEnabled()
    health.mark(ConditionId("rf_saddle"), Answer.YES)
    assert not button.isEnabled()


@pytest.mark.parametrize("is_wanted", [True, False])
def test_card_goes_to_the_printer_that_was_chosen(
    qtbot: QtBot,
    follow: FollowController,
    files: ChosenFiles,
    tmp_path: Path,
    is_wanted: bool,
) -> None:
    path = tmp_path / "printed.pdf"

    def into_a_file(parent: QWidget, printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return is_wanted

    follow.open_shipped("made_up")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    CardButton(Look(parent=window), follow, files, FIGURES, window, ask=into_a_file)
    window.show()
    choose(window, "print")
    assert path.exists() is is_wanted
