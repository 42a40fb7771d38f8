"""What the speaker says, and what it says of itself."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.speech import espeak
from app.ui.speech.output import Output
from app.ui.speech.settings import SoundSettings, SpeechChoice
from app.ui.speech.speaker import BEFORE_WORDS_S, Speaker, speaker_for
from app.ui.speech.troubles import Trouble, words_for
from tests.ui.speech.fakes import FakeEngine, no_device, no_library

VOICE = SoundSettings()


@pytest.fixture
def engine(qapp: QObject) -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def speaker(engine: FakeEngine) -> Speaker:
    return Speaker(VOICE, lambda _: engine)


def test_a_text_is_spoken_after_a_moment_for_the_bell(
    speaker: Speaker, engine: FakeEngine
) -> None:
    speaker.say("Change sides.")
    assert engine.said == [("Change sides.", BEFORE_WORDS_S)]


def test_an_urgent_text_does_not_wait(speaker: Speaker, engine: FakeEngine) -> None:
    speaker.say("Hands off.", is_urgent=True)
    assert engine.said == [("Hands off.", 0.0)]


def test_signs_are_spoken_as_words(speaker: Speaker, engine: FakeEngine) -> None:
    speaker.say("At 3 cm/s")
    assert engine.said[0][0] == "At 3 centimetres a second"


def test_a_voice_is_looked_for_once_when_it_is_needed_first(qapp: QObject) -> None:
    owners: list[QObject] = []

    def find(owner: QObject) -> Trouble:
        owners.append(owner)
        return Trouble.NO_VOICE

    speaker = Speaker(VOICE, find)
    speaker.apply(VOICE)
    speaker.stop()
    assert owners == []
    speaker.say("Change sides.")
    speaker.say("Hands off.")
    assert owners == [speaker]


@pytest.mark.parametrize("choice", ["bell", "silent"])
def test_where_speech_is_not_wanted_nothing_is_said_or_missed(
    choice: str, qapp: QObject
) -> None:
    settings = SoundSettings.from_object({"speech": choice})
    speaker = Speaker(settings, lambda _: Trouble.NO_VOICE)
    speaker.say("Change sides.")
    assert speaker.why_not == ""


@pytest.mark.parametrize("trouble", list(Trouble))
def test_each_trouble_is_told_in_words_and_breaks_nothing(
    trouble: Trouble, qapp: QObject
) -> None:
    speaker = Speaker(VOICE, lambda _: trouble)
    speaker.say("Change sides.")
    speaker.set_rate(120)
    speaker.stop()
    speaker.close()
    assert not speaker.is_able
    assert speaker.why_not == words_for(trouble) != ""


def test_settings_reach_the_voice(speaker: Speaker, engine: FakeEngine) -> None:
    speaker.say("x")
    engine.told.clear()
    speaker.apply(SoundSettings(voice="plain", rate_percent=120, volume_percent=30))
    assert engine.told == [("voice", "plain"), ("rate", 120), ("volume", 30)]


def test_turning_speech_off_cuts_it(speaker: Speaker, engine: FakeEngine) -> None:
    speaker.say("x")
    speaker.apply(replace(VOICE, speech="bell"))
    speaker.say("y")
    assert engine.stops == 1
    assert [text for text, _ in engine.said] == ["x"]


def test_a_voice_that_fails_is_told_once(
    speaker: Speaker, engine: FakeEngine, qtbot: QtBot
) -> None:
    engine.failure = Trouble.VOICE_FAILED
    with qtbot.waitSignal(speaker.became_unable) as told:
        speaker.say("x")
    assert told.args == [words_for(Trouble.VOICE_FAILED)]
    with qtbot.assertNotEmitted(speaker.became_unable):
        speaker.say("y")


def test_a_closed_speaker_lets_go_and_can_speak_again(
    speaker: Speaker, engine: FakeEngine
) -> None:
    speaker.say("x")
    speaker.close()
    assert engine.is_closed
    speaker.say("y")
    assert engine.said[-1][0] == "y"


@pytest.fixture
def no_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away every package that speech can use."""
    for name in ("PySide6.QtTextToSpeech", "espeakng_loader", "miniaudio"):
        monkeypatch.setitem(sys.modules, name, None)
    # One that other tests have opened stays open: it hangs when opened twice.
    monkeypatch.setattr(espeak, "only_one", espeak.Espeak)


@pytest.mark.parametrize(("speech", "loads"), [("voice", 1), ("bell", 0)])
def test_only_a_voice_that_is_wanted_is_loaded_ahead(
    speech: SpeechChoice, loads: int, qapp: QObject
) -> None:
    loaded: list[bool] = []
    speaker = Speaker(
        SoundSettings(speech=speech),
        lambda _: Trouble.NO_VOICE,
        load=lambda: loaded.append(True),
    )
    speaker.make_ready()
    assert len(loaded) == loads


@pytest.mark.usefixtures("no_packages", "qapp")
def test_loading_ahead_without_any_package_breaks_nothing() -> None:
    speaker_for(VOICE).make_ready()


@pytest.mark.usefixtures("no_packages", "qapp")
def test_without_any_package_the_speaker_is_silent_and_says_so() -> None:
    speaker = speaker_for(VOICE)
    speaker.say("Change sides.")
    assert speaker.why_not == words_for(Trouble.NO_VOICE)


@pytest.mark.parametrize(
    ("opening", "trouble"),
    [(no_library, Trouble.NO_LIBRARY), (no_device, Trouble.NO_OUTPUT)],
)
def test_a_computed_voice_without_a_loudspeaker_says_so(
    opening: object, trouble: Trouble, monkeypatch: pytest.MonkeyPatch, qapp: QObject
) -> None:
    pytest.importorskip("espeakng_loader")
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    speaker = speaker_for(VOICE, output=Output(opening))  # type: ignore[arg-type]  # a fake
    assert speaker.why_not == words_for(trouble)
