"""The section of the settings on what is heard of a session, and listened to."""

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, Signal

from app.ui.shell.room_page import RoomPage
from app.ui.speech.settings import PacerChoice, SoundSettings
from app.ui.widgets.chip import Chip
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.words import tr

LOUDNESS_STEPS = (20, 40, 60, 80, 100)
PACE_STEPS = (75, 100, 125)


class SoundSection(QObject):
    """Rows that act at once. Whether steps are spoken is asked before each session.

    Signals
    -------
    settings_changed : SoundSettings
        The settings as they are now wanted.
    """

    settings_changed = Signal(object)

    def __init__(self, page: RoomPage, settings: SoundSettings) -> None:
        super().__init__(page)
        self.setObjectName("sound_section")
        self._page, self._settings = page, settings
        page.add_heading(tr("Sound of a session"))
        self._pacer = self._row(
            tr("Pace of strokes"),
            (
                ("off", tr("No pacer")),
                ("strokes", tr("A tick for each stroke")),
                ("breath", tr("A slow breath")),
            ),
        )
        self._loudness = self._row(
            tr("Loudness"),
            tuple((str(s), tr("{percent} %", percent=s)) for s in LOUDNESS_STEPS),
        )
        slow, usual, fast = PACE_STEPS
        self._pace = self._row(
            tr("Pace of the voice"),
            (
                (str(slow), tr("Slow")),
                (str(usual), tr("Usual")),
                (str(fast), tr("Fast")),
            ),
        )
        self._claps = self._claps_switch()
        self._pacer.chosen.connect(self._on_pacer_chosen)
        self._loudness.chosen.connect(self._on_loudness_chosen)
        self._pace.chosen.connect(self._on_pace_chosen)
        self._claps.clicked.connect(self._on_claps_clicked)

    def show_settings(self, settings: SoundSettings) -> None:
        """Show the choices as they are made."""
        self._settings = settings
        self._pacer.show_chosen(settings.pacer)
        self._loudness.show_chosen(_nearest(LOUDNESS_STEPS, settings.volume_percent))
        self._pace.show_chosen(_nearest(PACE_STEPS, settings.rate_percent))
        self._claps.setChecked(settings.is_listening_for_claps)

    def _row(self, name: str, choices: tuple[tuple[str, str], ...]) -> ChoiceRow:
        self._page.add_text(name, tint="quiet")
        row = ChoiceRow(self._page.look, name, choices, parent=self._page)
        self._page.add(row)
        return row

    def _claps_switch(self) -> Chip:
        self._page.add_text(
            tr(
                "Two claps move on when your hands are oily. The microphone is open "
                "while a session is played; nothing of it is kept or sent."
            ),
            tint="quiet",
        )
        words = tr("Listen for two claps")
        page = self._page
        chip = Chip(page.look, words, glyph="tick", is_choice=True, parent=page)
        chip.setObjectName("switch_claps")
        page.add(chip)
        return chip

    def _take(self, settings: SoundSettings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def _on_pacer_chosen(self, choice: str) -> None:
        for pacer in get_args(PacerChoice):
            if choice == pacer:
                self._take(replace(self._settings, pacer=pacer))

    def _on_loudness_chosen(self, percent: str) -> None:
        self._take(replace(self._settings, volume_percent=int(percent)))

    def _on_pace_chosen(self, percent: str) -> None:
        self._take(replace(self._settings, rate_percent=int(percent)))

    def _on_claps_clicked(self) -> None:
        is_listening = self._claps.isChecked()
        self._take(replace(self._settings, is_listening_for_claps=is_listening))


def _nearest(steps: tuple[int, ...], percent: int) -> str:
    return str(min(steps, key=lambda step: abs(step - percent)))
