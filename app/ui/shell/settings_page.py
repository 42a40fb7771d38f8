"""The page on which the user says how the window should be."""

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.ui.shell.room_page import RoomPage
from app.ui.shell.settings import Settings, ThemeChoice
from app.ui.shell.sound_section import SoundSection
from app.ui.speech.settings import SoundSettings
from app.ui.widgets.chip import Chip, Swatch
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.look import Look
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

TEXT_STEPS = (85, 100, 115, 130, 145, 160)

TONES = {
    "light": "#EABDA2",
    "medium_light": "#DBA583",
    "medium": "#BD825B",
    "dark": "#8F5B3F",
    "very_dark": "#644031",
}
"""Skin tones and the middle of their shades, for the chips."""


class SettingsPage(RoomPage):
    """Choices that act at once.

    Signals
    -------
    settings_changed : Settings
        The settings as they are now wanted.
    """

    settings_changed = Signal(object)

    def __init__(
        self, look: Look, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "settings_page", tr("Settings"), parent)
        self._settings = settings
        self._add_looks()
        self._add_body()
        self._add_sound()
        self._add_consent()
        self.show_settings(settings)

    def show_settings(self, settings: Settings) -> None:
        """Show the choices as they are made."""
        self._settings = settings
        self._theme.show_chosen(settings.theme)
        nearest = min(TEXT_STEPS, key=lambda step: abs(step - settings.text_percent))
        self._text.show_chosen(str(nearest))
        self._motion.setChecked(settings.is_motion_reduced)
        self._build.show_chosen(settings.build)
        self._tone.show_chosen(settings.tone)
        self._sound.show_settings(settings.sound)
        self._consent.setChecked(settings.has_agreed)

    def _add_looks(self) -> None:
        self.add_heading(tr("Theme"))
        self._theme = self._choice(
            tr("Theme"),
            (
                ("system", tr("As the system")),
                ("light", tr("Light")),
                ("dark", tr("Dark")),
            ),
        )
        self._theme.chosen.connect(self._on_theme_chosen)
        self.add_heading(tr("Text size"))
        steps = tuple((str(s), tr("{percent} %", percent=s)) for s in TEXT_STEPS)
        self._text = self._choice(tr("Text size"), steps)
        self._text.chosen.connect(self._on_text_chosen)
        self.add_heading(tr("Movement"))
        self.add_text(
            tr("Strokes stand still, and the map jumps instead of gliding."),
            tint="quiet",
        )
        self._motion = self._switch("motion", tr("Less movement"))
        self._motion.clicked.connect(self._on_motion_clicked)

    def _add_body(self) -> None:
        self.add_heading(tr("The drawn body"))
        self.add_text(
            tr(
                "Zones and knots stay where they are: bones do not move with the build."
            ),
            tint="quiet",
        )
        self._build = self._choice(
            tr("Build"),
            (
                ("slim", tr("Slim")),
                ("average", tr("Average")),
                ("broad", tr("Broad")),
            ),
        )
        self._build.chosen.connect(self._on_build_chosen)
        names = {
            "light": tr("Light"),
            "medium_light": tr("Medium light"),
            "medium": tr("Medium"),
            "dark": tr("Dark"),
            "very_dark": tr("Very dark"),
        }
        swatches = {tone: skin_swatch(colour) for tone, colour in TONES.items()}
        tones = tuple((tone, names[tone]) for tone in TONES)
        self.rows.addSpacing(4)
        self._tone = self._choice(tr("Skin"), tones, swatches)
        self._tone.chosen.connect(self._on_tone_chosen)

    def _add_sound(self) -> None:
        self._sound = SoundSection(self, self._settings.sound)
        self._sound.settings_changed.connect(self._on_sound_changed)

    def _add_consent(self) -> None:
        self.add_heading(tr("Buttocks"))
        self.add_text(
            tr(
                "The buttocks are off until both of you want them on. Ask the person "
                "who receives, away from the mat and without hurry. A maybe is a no, "
                "and a yes can be taken back at any moment, also in the middle of a "
                "massage. Turn this off again for the next person."
            )
        )
        self._consent = self._switch(
            "consent", tr("We have both agreed: show what may be done there")
        )
        self._consent.clicked.connect(self._on_consent_clicked)

    def _choice(
        self,
        name: str,
        choices: tuple[tuple[str, str], ...],
        swatches: dict[str, Swatch] | None = None,
    ) -> ChoiceRow:
        row = ChoiceRow(self.look, name, choices, swatches, self)
        self.add(row)
        return row

    def _switch(self, name: str, text: str) -> Chip:
        chip = Chip(self.look, text, glyph="tick", is_choice=True, parent=self)
        chip.setObjectName(f"switch_{name}")
        self.add(chip)
        return chip

    def _take(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def _on_theme_chosen(self, choice: str) -> None:
        for theme in get_args(ThemeChoice):
            if choice == theme:
                self._take(replace(self._settings, theme=theme))

    def _on_text_chosen(self, percent: str) -> None:
        self._take(replace(self._settings, text_percent=int(percent)))

    def _on_motion_clicked(self) -> None:
        is_reduced = self._motion.isChecked()
        self._take(replace(self._settings, is_motion_reduced=is_reduced))

    def _on_build_chosen(self, build: str) -> None:
        self._take(replace(self._settings, build=build))

    def _on_tone_chosen(self, tone: str) -> None:
        self._take(replace(self._settings, tone=tone))

    def _on_sound_changed(self, sound: SoundSettings) -> None:
        self._take(replace(self._settings, sound=sound))

    def _on_consent_clicked(self) -> None:
        self._take(replace(self._settings, has_agreed=self._consent.isChecked()))


def skin_swatch(colour: str) -> Swatch:
    """Return the picture of a skin tone: a disc of its middle shade."""

    def paint(painter: QPainter, rect: QRectF, look: Look) -> None:
        line = look.colour("quiet")
        paint_box(painter, rect, rect.height() / 2, QColor(colour), line)

    return paint
