"""A computed voice: what is played, and what is not."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.speech.output import Output
from app.ui.speech.rendered_voice import RenderedVoice, playable
from app.ui.speech.troubles import Trouble
from tests.ui.speech.fakes import FakeOpening, FakeRenderer, heard, no_device


@pytest.fixture
def output() -> Output:
    return Output(FakeOpening())


@pytest.fixture
def renderer() -> FakeRenderer:
    return FakeRenderer()


@pytest.fixture
def waiting() -> list[Callable[[], None]]:
    """Return work that the thread has not done yet."""
    return []


@pytest.fixture
def voice(
    renderer: FakeRenderer,
    output: Output,
    waiting: list[Callable[[], None]],
    qapp: QObject,
) -> RenderedVoice:
    return RenderedVoice(renderer, output, run_aside=waiting.append)


def _level(output: Output) -> float:
    """Return the loudness of what is heard next, in letters of the fake voice."""
    return float(np.median(heard(output, 0.05))) * 32.768


def test_a_sentence_is_heard_once_it_is_computed(
    voice: RenderedVoice, output: Output, waiting: list[Callable[[], None]]
) -> None:
    voice.say("four", 0.0)
    assert _level(output) == 0
    waiting.pop()()
    assert _level(output) == pytest.approx(4, abs=0.1)


def test_what_was_overtaken_is_never_heard(
    voice: RenderedVoice, output: Output, waiting: list[Callable[[], None]]
) -> None:
    voice.say("the old", 0.0)
    voice.say("new", 0.0)
    for work in reversed(waiting):
        work()
    assert _level(output) == pytest.approx(3, abs=0.1)


def test_a_new_sentence_cuts_the_old_one_at_once(
    voice: RenderedVoice, output: Output, waiting: list[Callable[[], None]]
) -> None:
    voice.say("four", 0.0)
    waiting.pop()()
    heard(output, 0.02)
    voice.say("other", 0.0)
    heard(output, 0.01)
    assert _level(output) == 0


def test_what_is_computed_after_stop_is_not_heard(
    voice: RenderedVoice, output: Output, waiting: list[Callable[[], None]]
) -> None:
    voice.say("four", 0.0)
    voice.stop()
    waiting.pop()()
    assert _level(output) == 0


def test_a_sentence_said_again_is_not_computed_again(
    voice: RenderedVoice, renderer: FakeRenderer, waiting: list[Callable[[], None]]
) -> None:
    for _ in range(3):
        voice.say("four", 0.0)
        waiting.pop()()
    assert renderer.asked == [("four", "", 100)]


def test_another_pace_or_voice_is_computed_anew(
    voice: RenderedVoice, renderer: FakeRenderer, waiting: list[Callable[[], None]]
) -> None:
    voice.say("four", 0.0)
    voice.set_rate(120)
    voice.set_voice("other")
    voice.say("four", 0.0)
    for work in waiting:
        work()
    assert renderer.asked == [("four", "", 100), ("four", "other", 120)]


def test_an_unknown_voice_gives_the_usual_one(
    voice: RenderedVoice, renderer: FakeRenderer, waiting: list[Callable[[], None]]
) -> None:
    voice.set_voice("nobody")
    voice.say("four", 0.0)
    waiting.pop()()
    assert renderer.asked == [("four", "", 100)]


def test_without_a_loudspeaker_nothing_is_computed(
    renderer: FakeRenderer, waiting: list[Callable[[], None]], qapp: QObject
) -> None:
    voice = RenderedVoice(renderer, Output(no_device), run_aside=waiting.append)
    voice.say("four", 0.0)
    assert voice.trouble is Trouble.NO_OUTPUT
    assert waiting == []


def test_its_own_thread_hands_the_sentence_over_and_ends(
    renderer: FakeRenderer, output: Output, qtbot: QtBot
) -> None:
    voice = RenderedVoice(renderer, output)
    voice.say("four", 0.0)
    qtbot.waitUntil(lambda: output.mixer.is_sounding("voice"))
    voice.close()
    assert not output.mixer.is_sounding("voice") or _level(output) == 0


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 44_100])
def test_a_tone_keeps_its_pitch_at_the_rate_of_the_loudspeaker(rate_hz: int) -> None:
    at_s = np.arange(rate_hz) / rate_hz
    tone = (20_000 * np.sin(2 * np.pi * 1_000 * at_s)).astype(np.int16)
    spectrum = np.abs(np.fft.rfft(playable(tone, rate_hz)[:44_000]))
    assert int(np.argmax(spectrum)) == pytest.approx(1_000, abs=2)


def test_a_doubled_rate_adds_no_tone_of_its_own() -> None:
    at_s = np.arange(22_050) / 22_050
    tone = (20_000 * np.sin(2 * np.pi * 3_000 * at_s)).astype(np.int16)
    played = playable(tone, 22_050)
    spectrum = np.abs(np.fft.rfft(played[2_000:42_000] * np.hanning(40_000)))
    image = spectrum[len(spectrum) // 2 :].max()
    assert image < 0.003 * spectrum.max()


def test_quiet_ends_are_cut_off() -> None:
    sound = np.zeros(44_100, dtype=np.int16)
    sound[10_000:20_000] = 5_000
    assert len(playable(sound, 44_100)) == 10_000


def test_silence_is_nothing_to_play() -> None:
    assert len(playable(np.zeros(100, dtype=np.int16), 22_050)) == 0
