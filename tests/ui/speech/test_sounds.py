"""Bells and the pacer, as somebody likes them."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.ui.speech.output import RATE_HZ, OpenPlayback, Output
from app.ui.speech.settings import SoundSettings
from app.ui.speech.sounds import Sounds
from app.ui.speech.troubles import Trouble, words_for
from tests.ui.speech.fakes import FakeOpening, heard, no_device, no_library

USUAL = SoundSettings()
TICKING = SoundSettings(pacer="strokes")


@pytest.fixture
def output() -> Output:
    return Output(FakeOpening())


def _sounds(settings: SoundSettings, output: Output) -> Sounds:
    return Sounds(settings, output)


def test_a_bell_rings(output: Output, qapp: QObject) -> None:
    _sounds(USUAL, output).bell("begin")
    assert heard(output).any()


def test_a_bell_rings_also_where_steps_are_not_spoken(
    output: Output, qapp: QObject
) -> None:
    _sounds(SoundSettings(speech="bell"), output).bell("change")
    assert heard(output).any()


def test_silence_is_silent(output: Output, qapp: QObject) -> None:
    sounds = _sounds(SoundSettings(speech="silent", pacer="strokes"), output)
    sounds.bell("end")
    sounds.start_pacer(1.0)
    assert not heard(output).any()


def test_no_pacer_sounds_unless_it_is_wanted(output: Output, qapp: QObject) -> None:
    _sounds(USUAL, output).start_pacer(1.0)
    assert not heard(output).any()


def test_ticks_come_at_the_pace_of_the_stroke(output: Output, qapp: QObject) -> None:
    _sounds(TICKING, output).start_pacer(0.5)
    first, second = np.split(heard(output, 1.0), 2)
    assert first.any()
    assert np.allclose(first, second)


def test_the_first_tick_waits_for_the_hand(output: Output, qapp: QObject) -> None:
    _sounds(TICKING, output).start_pacer(1.0, from_s=0.75)
    assert np.flatnonzero(np.abs(heard(output, 0.5)) > 0.01)[0] >= RATE_HZ // 4


def test_a_breath_is_a_pacer_too(output: Output, qapp: QObject) -> None:
    _sounds(SoundSettings(pacer="breath"), output).start_pacer(1.0)
    assert heard(output, 4.0).any()


def test_a_stopped_pacer_is_silent(output: Output, qapp: QObject) -> None:
    sounds = _sounds(TICKING, output)
    sounds.start_pacer(0.5)
    sounds.stop_pacer()
    assert not heard(output).any()


def test_turning_the_pacer_off_silences_it(output: Output, qapp: QObject) -> None:
    sounds = _sounds(TICKING, output)
    sounds.start_pacer(0.5)
    sounds.apply(replace(TICKING, pacer="off"))
    assert not heard(output).any()


def test_loudness_follows_the_settings(output: Output, qapp: QObject) -> None:
    sounds = _sounds(replace(TICKING, volume_percent=100), output)
    sounds.start_pacer(0.5)
    loud = np.abs(heard(output)).max()
    sounds.apply(replace(TICKING, volume_percent=50))
    heard(output, 0.5)
    assert np.abs(heard(output)).max() == pytest.approx(loud / 2, rel=0.01)


@pytest.mark.parametrize(
    ("opening", "trouble"),
    [(no_library, Trouble.NO_LIBRARY), (no_device, Trouble.NO_OUTPUT)],
)
def test_where_nothing_can_be_heard_it_is_said_and_nothing_breaks(
    opening: OpenPlayback, trouble: Trouble, qapp: QObject
) -> None:
    sounds = _sounds(TICKING, Output(opening))
    sounds.bell("begin")
    sounds.start_pacer(1.0)
    sounds.stop()
    assert not sounds.is_able
    assert sounds.why_not == words_for(trouble)
