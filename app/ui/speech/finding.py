"""Which voice speaks on this machine."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from app.ui.speech.espeak import EspeakError, espeak
from app.ui.speech.output import Output
from app.ui.speech.rendered_voice import RenderedVoice, Renderer
from app.ui.speech.system_voice import SystemVoice, system_voice
from app.ui.speech.troubles import Trouble
from app.ui.speech.voice import VoiceEngine

FindSystemVoice = Callable[[QObject], SystemVoice | None]


def find_engine(
    owner: QObject,
    output: Output,
    find_system: FindSystemVoice = system_voice,
    open_renderer: Callable[[], Renderer] = espeak,
) -> VoiceEngine | Trouble:
    """Return the best voice there is, or why there is none.

    The system's own comes first when it speaks English, the language of our texts;
    then the one that we compute; then a foreign one of the system's.
    """
    system = find_system(owner)
    if system is not None and any(voice.is_english for voice in system.voices):
        return system
    try:
        renderer = open_renderer()
    except (ImportError, EspeakError):
        return system or Trouble.NO_VOICE
    if output.trouble is not None:
        return system or output.trouble
    if system is not None:
        system.close()
    return RenderedVoice(renderer, output, owner)


def load_renderer(open_renderer: Callable[[], Renderer] = espeak) -> None:
    """Load the voice that we compute, if there is one: it is found at once then."""
    with suppress(ImportError, EspeakError):
        open_renderer()
