"""How a screen says what is felt: by the pointer's way, and by sound."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.feel.settings import FeelSettings, Pointer, Sound
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

POINTER, SOUND = "pointer_", "sound_"
"""Before the ids of choices: "off" may stand in several rows."""


class SensesRow(QWidget):
    """Two rows of choices with their names.

    Signals
    -------
    chosen : FeelSettings
        The user likes it otherwise.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, FeelSettings()
        self.setObjectName("feel_senses")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(6))
        self._pointer = self._added(
            tr("Finger over stiff tissue"),
            (
                (POINTER + Pointer.FOLLOWS, tr("Slows")),
                (POINTER + Pointer.STRONG, tr("Slows much")),
                (POINTER + Pointer.FREE, tr("Off")),
            ),
        )
        self._sound = self._added(
            tr("Sound: high for stiff, low for deep"),
            (
                (SOUND + Sound.OFF, tr("Off")),
                (SOUND + Sound.STIFFNESS, tr("Stiff")),
                (SOUND + Sound.DEPTH, tr("Deep")),
                (SOUND + Sound.BOTH, tr("Both")),
            ),
        )
        self._pointer.chosen.connect(self._on_pointer)
        self._sound.chosen.connect(self._on_sound)
        self.show_settings(self._settings)

    def show_settings(self, settings: FeelSettings) -> None:
        """Show what is chosen."""
        self._settings = settings
        self._pointer.show_chosen(POINTER + settings.pointer)
        self._sound.show_chosen(SOUND + settings.sound)

    def _added(self, name: str, choices: tuple[tuple[str, str], ...]) -> ChoiceRow:
        label = TextLabel(self._look, name, TextStyle.SMALL, "quiet", self)
        row = ChoiceRow(self._look, name, choices, parent=self)
        label.setBuddy(row)
        self._rows.addWidget(label)
        self._rows.addWidget(row)
        return row

    def _on_pointer(self, choice_id: str) -> None:
        pointer = Pointer(choice_id.removeprefix(POINTER))
        self.chosen.emit(replace(self._settings, pointer=pointer))

    def _on_sound(self, choice_id: str) -> None:
        sound = Sound(choice_id.removeprefix(SOUND))
        self.chosen.emit(replace(self._settings, sound=sound))
