"""The voice that the system has, through Qt.

QtTextToSpeech comes in PySide6-Addons, which need not be installed, and on Linux
imports only where libpulse0 is. Its signals are not relied on to tell when a sentence
is over: without a sound card that moment never comes.
"""

from importlib import import_module
from typing import Any

from PySide6.QtCore import QLoggingCategory, QObject, QTimer

from app.ui.speech.troubles import Trouble
from app.ui.speech.voice import Voice

SILENT_ENGINES = frozenset({"mock", "dummy", ""})
_PERCENT_TO_FULL_RATE = 100
_LIKE_OUR_TEXTS = "en-GB/"
_MODULE = "PySide6.QtTextToSpeech"


Listed = tuple[tuple[Voice, Any], ...]
"""Our value of each voice, and Qt's."""


class SystemVoice(QObject):
    """One engine of Qt's.

    Parameters
    ----------
    engine
        Qt's own object; Any, because its module may be missing on this machine.
    listed
        Its voices, at least one, the usual one first.
    """

    def __init__(
        self, engine: Any, listed: Listed, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("system_voice")
        self._engine = engine
        engine.setParent(self)
        self._trouble: Trouble | None = None
        self._listed = listed
        self._waiting = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_quiet_over)
        engine.errorOccurred.connect(self._on_error)

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, the usual one first."""
        return tuple(voice for voice, _ in self._listed)

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing is spoken; None while it works."""
        return self._trouble

    def say(self, text: str, delay_s: float) -> None:
        """Cut what is being said and speak `text` after a while."""
        self.stop()
        if not text or self._trouble is not None:
            return
        self._waiting = text
        if delay_s > 0:
            self._timer.start(round(delay_s * 1000))
        else:
            self._on_quiet_over()

    def stop(self) -> None:
        """Fall silent at once."""
        self._timer.stop()
        self._engine.stop()

    def set_voice(self, voice_id: str) -> None:
        """Speak with a voice; with the usual one where it is not known."""
        chosen = next((qt for voice, qt in self._listed if voice.id == voice_id), None)
        self._engine.setVoice(self._listed[0][1] if chosen is None else chosen)

    def set_rate(self, percent: int) -> None:
        """Speak faster or slower; 100 is usual, which Qt calls 0."""
        rate = (percent - 100) / _PERCENT_TO_FULL_RATE
        self._engine.setRate(min(max(rate, -1.0), 1.0))

    def set_volume(self, percent: int) -> None:
        """Speak louder or quieter; 100 is full."""
        self._engine.setVolume(percent / 100)

    def close(self) -> None:
        """Fall silent; Qt lets the engine go with this object."""
        self.stop()
        self.deleteLater()

    def _on_quiet_over(self) -> None:
        self._engine.say(self._waiting)

    def _on_error(self, *_: object) -> None:
        self._trouble = Trouble.VOICE_FAILED


def system_voice(parent: QObject | None = None) -> SystemVoice | None:
    """Return the system's voice; None where Qt or the system has none."""
    # On a system without PipeWire, Qt would say so on the terminal, each time.
    QLoggingCategory.setFilterRules("qt.multimedia.symbolsresolver=false")
    try:
        qt: Any = import_module(_MODULE)  # Any: may not be installed
    except ImportError:
        # Without PySide6-Addons, or without a library that it loads.
        return None
    for name in qt.QTextToSpeech.availableEngines():
        if name in SILENT_ENGINES:
            continue
        engine = qt.QTextToSpeech(name)
        is_broken = engine.state() == qt.QTextToSpeech.State.Error
        if not is_broken and (listed := _voices_of(engine)):
            return SystemVoice(engine, listed, parent)
        engine.deleteLater()
    return None


def _voices_of(engine: Any) -> Listed:
    """Return ours and Qt's value of each English voice, the usual one first.

    Where none is English, those of the engine's own language: all languages together
    may be thousands.
    """
    usual = engine.voice().name()
    english = [each for each in engine.availableLocales() if _is_english(each)]
    found = []
    for locale in english or [engine.locale()]:
        engine.setLocale(locale)
        language = locale.bcp47Name()
        for voice in engine.availableVoices():
            name = voice.name()
            # espeak-ng lists each voice a hundred times, as it were for each mood.
            if "+" not in name:
                ours = Voice(
                    f"{language}/{name}", f"{name} ({language})", bool(english)
                )
                found.append((ours, voice))
    return tuple(sorted(found, key=lambda pair: _rank(pair[0], pair[1], usual)))


def _rank(ours: Voice, voice: Any, usual: str) -> tuple[bool, bool]:
    return voice.name() != usual, not ours.id.startswith(_LIKE_OUR_TEXTS)


def _is_english(locale: Any) -> bool:
    # The locale of no language calls itself English, with the voices of all languages.
    name = str(locale.bcp47Name())
    return name.split("-")[0] == "en" and "POSIX" not in name
