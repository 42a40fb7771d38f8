"""Why something is not heard, in words that say what to do."""

from enum import StrEnum

from app.ui.widgets.words import tr


class Trouble(StrEnum):
    """What may be missing on a machine."""

    NO_LIBRARY = "no_library"
    NO_OUTPUT = "no_output"
    NO_MICROPHONE = "no_microphone"
    NO_VOICE = "no_voice"
    VOICE_FAILED = "voice_failed"


def words_for(trouble: Trouble | None) -> str:
    """Return whole sentences for a person; empty where nothing is wrong."""
    if trouble is None:
        return ""
    return {
        Trouble.NO_LIBRARY: tr(
            "Bells and voice stay silent, because the package for sound is not "
            "installed. Everything is shown on the screen all the same."
        ),
        Trouble.NO_OUTPUT: tr(
            "No loudspeaker was found, so nothing will be heard. Everything is shown "
            "on the screen all the same; connect one and open the session again."
        ),
        Trouble.NO_MICROPHONE: tr(
            "No microphone was found, so clapping does nothing. Every key, click, "
            "tap and pedal moves on as before."
        ),
        Trouble.NO_VOICE: tr(
            "This system has no voice, so steps are shown and a bell marks each "
            "change. Installing a voice for the system brings speech back."
        ),
        Trouble.VOICE_FAILED: tr(
            "The voice stopped working, so steps are shown and a bell marks each "
            "change. Open the session again to try it once more."
        ),
    }[trouble]
