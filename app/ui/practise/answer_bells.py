"""A soft bell after each answer, for who asked for it: otherwise nothing is opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.practice import Outcome
from app.practice.asking import Turn
from app.ui.practise.controller import PractiseController
from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings
from app.ui.speech.sounds import Sounds
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.speech.bells import BellKind

BELLS: "dict[Outcome, BellKind]" = {
    Outcome.RIGHT: "begin",
    Outcome.NEAR: "soft",
    Outcome.MISS: "change",
    Outcome.HARM: "end",
}
"""Rising for what is right, falling for what would do harm."""


class AnswerBells(QObject):
    """Rings once for each answer while the settings want it."""

    def __init__(
        self, practise: PractiseController, output: Output, parent: QObject | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("answer_bells")
        self._practise, self._output = practise, output
        self._sounds = Sounds(SoundSettings(speech="bell"), output, self)
        self._rung: Turn | None = practise.turn
        self._is_wanted = False
        practise.state_changed.connect(self._on_state_changed)
        practise.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed()

    def close(self) -> None:
        """Let the loudspeaker go."""
        self._output.close()

    def _on_settings_changed(self) -> None:
        was_wanted, self._is_wanted = (
            self._is_wanted,
            self._practise.settings.has_sounds,
        )
        if self._is_wanted and not was_wanted:
            # Aside: it takes up to a second, and no answer waits for it.
            self._practise.aside.run("sound", self._output.open, self._on_opened)
        elif was_wanted and not self._is_wanted:
            self.close()

    def _on_opened(self, _: None) -> None:
        if self._is_wanted and not self._sounds.is_able:
            self._practise.told.emit(
                tr("No loudspeaker was found: no bell will be heard.")
            )

    def _on_state_changed(self) -> None:
        turn = self._practise.turn
        if turn is None or turn is self._rung:
            return
        self._rung = turn
        if self._is_wanted:
            self._sounds.bell(BELLS[turn.marked.outcome])
