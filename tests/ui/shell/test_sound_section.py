"""What can be chosen about sound, and what is chosen at first."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.ui.shell.settings import Settings
from app.ui.shell.settings_page import SettingsPage
from app.ui.speech.settings import SoundSettings
from app.ui.widgets.look import Look


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(Look(), Settings())
    qtbot.addWidget(page)
    return page


def _chip(page: SettingsPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


@pytest.mark.parametrize(
    ("chip", "wanted"),
    [
        ("choice_strokes", SoundSettings(pacer="strokes")),
        ("choice_breath", SoundSettings(pacer="breath")),
        ("choice_40", SoundSettings(volume_percent=40)),
        ("choice_125", SoundSettings(rate_percent=125)),
        ("switch_claps", SoundSettings(is_listening_for_claps=True)),
    ],
)
def test_each_choice_acts_at_once(
    page: SettingsPage, chip: str, wanted: SoundSettings, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.settings_changed) as changed:
        _chip(page, chip).click()
    assert changed.args == [Settings(sound=wanted)]


def test_pacer_and_microphone_are_off_at_first(page: SettingsPage) -> None:
    assert _chip(page, "choice_off").isChecked()
    assert not _chip(page, "switch_claps").isChecked()


def test_what_is_chosen_is_shown(page: SettingsPage) -> None:
    sound = SoundSettings(
        pacer="breath", volume_percent=37, is_listening_for_claps=True
    )
    page.show_settings(Settings(sound=sound))
    for name in ("choice_breath", "choice_40", "switch_claps"):
        assert _chip(page, name).isChecked(), name


def test_one_choice_leaves_the_others_as_they_are(
    page: SettingsPage, qtbot: QtBot
) -> None:
    _chip(page, "choice_breath").click()
    with qtbot.waitSignal(page.settings_changed) as changed:
        _chip(page, "choice_60").click()
    assert changed.args is not None
    assert changed.args[0].sound == SoundSettings(pacer="breath", volume_percent=60)
