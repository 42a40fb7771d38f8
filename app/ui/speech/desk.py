"""All of sound in one hand: who plays a session asks only here."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from app.ui.speech.listener import ClapListener
from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings
from app.ui.speech.sounds import Sounds
from app.ui.speech.speaker import Speaker, speaker_for


class SoundDesk(QObject):
    """The speaker, the bells and the listener, on one loudspeaker.

    Making it opens nothing; the loudspeaker opens with the first sound, or when
    somebody asks whether it can.
    """

    def __init__(
        self,
        settings: SoundSettings,
        parent: QObject | None = None,
        output: Output | None = None,
        speaker: Speaker | None = None,
        listener: ClapListener | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sound_desk")
        self._settings = settings
        self._told = ""
        self._output = output or Output()
        self.speaker = speaker or speaker_for(settings, self, self._output)
        self.sounds = Sounds(settings, self._output, self)
        self.claps = listener or ClapListener(self)

    def open(self) -> None:
        """Make ready for a session: listen for claps, if that is wanted."""
        if self._settings.is_listening_for_claps:
            self.claps.start()

    def make_ready(self) -> bool:
        """Open what is wanted and takes long; any thread may do it.

        Return that it is done, for `news` to be asked without a wait.
        """
        if self._settings.speech != "silent":
            self._output.open()
            self.speaker.make_ready()
        return True

    def close(self) -> None:
        """Fall silent and let go of every device; it can be opened again."""
        self.claps.stop()
        self.sounds.stop()
        self.speaker.close()
        self._output.close()

    def apply(self, settings: SoundSettings) -> None:
        """Take over other settings at once."""
        was_listening = self.claps.is_listening
        self._settings = settings
        self.speaker.apply(settings)
        self.sounds.apply(settings)
        if was_listening and not settings.is_listening_for_claps:
            self.claps.stop()

    def news(self) -> str:
        """Return what is missing, in words, unless just that was told before."""
        words = self.why_not()
        news = "" if words == self._told else words
        self._told = words
        return news

    def why_not(self) -> str:
        """Return what is missing of what the settings want, each thing said once."""
        return " ".join(filter(None, dict.fromkeys(self._reasons())))

    def _reasons(self) -> Iterator[str]:
        if self._settings.speech != "silent":
            yield self.sounds.why_not or self.speaker.why_not
        if self._settings.is_listening_for_claps:
            yield self.claps.why_not
