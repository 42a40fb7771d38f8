"""The spoken step: one voice, one text at a time, or words that say why not."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings
from app.ui.speech.spoken import spoken
from app.ui.speech.troubles import Trouble, words_for
from app.ui.speech.voice import Voice, VoiceEngine

BEFORE_WORDS_S = 0.45
"""A bell often rings with a sentence; its beginning is left to it."""

FindEngine = Callable[[QObject], VoiceEngine | Trouble]


def _nothing() -> None:
    """Load nothing."""


class Speaker(QObject):
    """Speaks; a new text cuts the old one, so that two are never heard at once.

    The voice is looked for when it is needed first. Without one, every method does
    nothing.

    Parameters
    ----------
    load
        Loads what finding a voice would take long for; it may run in any thread.

    Signals
    -------
    became_unable : str
        The voice failed while the program ran; why, in words.
    """

    became_unable = Signal(str)

    def __init__(
        self,
        settings: SoundSettings,
        find_engine: FindEngine,
        parent: QObject | None = None,
        load: Callable[[], None] = _nothing,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("speaker")
        self._load = load
        self._settings = settings
        self._find_engine = find_engine
        self._found: VoiceEngine | Trouble | None = None
        self._has_told = False

    @property
    def is_able(self) -> bool:
        """Say whether this machine can speak."""
        return self._trouble() is None

    @property
    def why_not(self) -> str:
        """Why nothing is spoken, in words; empty where all is well or not wanted."""
        if self._settings.speech != "voice":
            return ""
        return words_for(self._trouble())

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, the usual one first."""
        engine = self._engine()
        return engine.voices if engine else ()

    def make_ready(self) -> None:
        """Load what a first word would have to wait for; any thread may do it."""
        if self._settings.speech == "voice":
            self._load()

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Cut what is being said, and speak.

        Parameters
        ----------
        is_urgent
            Without the moment of quiet that lets a bell be heard.
        """
        if self._settings.speech != "voice":
            return
        engine = self._engine()
        if engine is None:
            return
        engine.say(spoken(text), 0.0 if is_urgent else BEFORE_WORDS_S)
        self._tell_once(engine.trouble)

    def stop(self) -> None:
        """Fall silent at once."""
        if self._found is not None and not isinstance(self._found, Trouble):
            self._found.stop()

    def apply(self, settings: SoundSettings) -> None:
        """Take over other settings; they hold from the next text on."""
        self._settings = settings
        if settings.speech != "voice":
            self.stop()
        elif self._found is not None and not isinstance(self._found, Trouble):
            self._set_up(self._found)

    def set_voice(self, voice_id: str) -> None:
        """Speak with a voice of `voices`; an unknown one gives the usual one."""
        if engine := self._engine():
            engine.set_voice(voice_id)

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower; 100 is usual."""
        if engine := self._engine():
            engine.set_rate(percent)

    def set_volume(self, percent: int) -> None:
        """Speak louder or quieter; 100 is full."""
        if engine := self._engine():
            engine.set_volume(percent)

    def close(self) -> None:
        """Fall silent and let go of the voice; it is found again when needed."""
        if self._found is not None and not isinstance(self._found, Trouble):
            self._found.close()
        self._found = None

    def _engine(self) -> VoiceEngine | None:
        if self._found is None:
            self._found = self._find_engine(self)
            if not isinstance(self._found, Trouble):
                self._set_up(self._found)
        return None if isinstance(self._found, Trouble) else self._found

    def _set_up(self, engine: VoiceEngine) -> None:
        engine.set_voice(self._settings.voice)
        engine.set_rate(self._settings.rate_percent)
        engine.set_volume(self._settings.volume_percent)

    def _trouble(self) -> Trouble | None:
        engine = self._engine()
        if engine is not None:
            return engine.trouble
        return self._found if isinstance(self._found, Trouble) else None

    def _tell_once(self, trouble: Trouble | None) -> None:
        if trouble is not None and not self._has_told:
            self._has_told = True
            self.became_unable.emit(words_for(trouble))


def speaker_for(
    settings: SoundSettings,
    parent: QObject | None = None,
    output: Output | None = None,
) -> Speaker:
    """Return the speaker of this machine, which looks for a voice when it must.

    Parameters
    ----------
    output
        The loudspeaker that bells use as well, if there is one already.
    """
    shared = output or Output()

    def find(owner: QObject) -> VoiceEngine | Trouble:
        # Late: what computes speech imports numpy.
        from app.ui.speech.finding import find_engine

        return find_engine(owner, shared)

    def load() -> None:
        from app.ui.speech.finding import load_renderer

        load_renderer()

    return Speaker(settings, find, parent, load)
