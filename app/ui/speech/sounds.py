"""Bells and the pacer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings
from app.ui.speech.troubles import words_for

if TYPE_CHECKING:
    from app.ui.speech.bells import BellKind

BREATH_S = 10.0
"""Six breaths a minute: the pace at which a calm grown-up breathes by choice."""

_BELL = "bell"
_PACER = "pacer"


class Sounds(QObject):
    """Rings a bell, and keeps the pace of strokes with a tick or a breath.

    Where nothing can be heard, every method does nothing and `why_not` says why.
    """

    def __init__(
        self, settings: SoundSettings, output: Output, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sounds")
        self._output = output
        self._settings = settings

    @property
    def is_able(self) -> bool:
        """Say whether bells can be heard on this machine."""
        return self._output.trouble is None

    @property
    def why_not(self) -> str:
        """Why nothing is heard, in words; empty where all is well."""
        return words_for(self._output.trouble)

    def apply(self, settings: SoundSettings) -> None:
        """Take over other settings; what sounds becomes louder or quieter at once."""
        self._settings = settings
        self._set_gains()
        if settings.speech == "silent":
            self.stop()
        elif settings.pacer == "off":
            self.stop_pacer()

    def bell(self, kind: "BellKind") -> None:
        """Ring."""
        # Late: numpy is not for the first picture of the window.
        from app.ui.speech import bells

        if self._is_silent():
            return
        self._set_gains()
        self._output.mixer.play(_BELL, bells.bell(kind))

    def start_pacer(self, period_s: float, from_s: float = 0.0) -> None:
        """Keep the pace as the settings want it; they may want none.

        Parameters
        ----------
        period_s
            How long one stroke takes, there or back. A breath has its own length.
        from_s
            How far into the stroke the hand already is.
        """
        from app.ui.speech import bells

        if self._is_silent() or self._settings.pacer == "off":
            return
        self._set_gains()
        if self._settings.pacer == "strokes":
            self._output.mixer.loop(_PACER, bells.ticks(period_s), from_s)
        else:
            self._output.mixer.loop(_PACER, bells.breath(BREATH_S))

    def stop_pacer(self) -> None:
        """Let the pacer fall silent."""
        self._output.hush(_PACER)

    def stop(self) -> None:
        """Let everything fall silent."""
        self._output.hush(_BELL)
        self.stop_pacer()

    def _set_gains(self) -> None:
        for channel in (_BELL, _PACER):
            self._output.mixer.set_gain(channel, self._settings.volume_percent / 100)

    def _is_silent(self) -> bool:
        return self._settings.speech == "silent" or self._output.trouble is not None
