"""The microphone: opened only when wanted, heard in our own thread."""

import sys
from threading import Thread

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.speech.claps import RATE_HZ
from app.ui.speech.listener import ClapListener, OpenCapture, open_capture
from app.ui.speech.output import AudioError
from app.ui.speech.troubles import Trouble, words_for
from tests.ui.speech import material
from tests.ui.speech.fakes import FakeOpening, no_device, no_library


def _two_claps() -> np.ndarray:
    random = np.random.default_rng(5)
    return material.two_claps(random, 0.3, 0.001).astype(np.float32)


def test_the_microphone_stays_closed_until_it_is_wanted(qapp: QObject) -> None:
    opening = FakeOpening()
    listener = ClapListener(open_device=opening)
    assert opening.devices == []
    assert not listener.is_listening


def test_claps_in_the_devices_thread_are_heard_in_ours(qtbot: QtBot) -> None:
    opening = FakeOpening()
    listener = ClapListener(open_device=opening)
    listener.start()
    with qtbot.waitSignal(listener.heard):
        thread = Thread(target=opening.given[0], args=(_two_claps(),))
        thread.start()
        thread.join()
    listener.stop()


def test_starting_twice_opens_one_microphone(qapp: QObject) -> None:
    opening = FakeOpening()
    listener = ClapListener(open_device=opening)
    listener.start()
    listener.start()
    assert len(opening.devices) == 1


def test_stopping_lets_the_microphone_go(qapp: QObject) -> None:
    opening = FakeOpening()
    listener = ClapListener(open_device=opening)
    listener.start()
    listener.stop()
    listener.stop()
    assert opening.devices[0].is_closed
    assert not listener.is_listening


def test_claps_that_arrive_after_the_stop_are_nothing(qtbot: QtBot) -> None:
    opening = FakeOpening()
    listener = ClapListener(open_device=opening)
    listener.start()
    listener.stop()
    with qtbot.assertNotEmitted(listener.heard):
        opening.given[0](_two_claps())


@pytest.mark.parametrize(
    ("opening", "trouble"),
    [(no_library, Trouble.NO_LIBRARY), (no_device, Trouble.NO_MICROPHONE)],
)
def test_a_missing_microphone_is_told_in_words(
    opening: OpenCapture, trouble: Trouble, qapp: QObject
) -> None:
    listener = ClapListener(open_device=opening)
    assert listener.why_not == ""
    listener.start()
    assert not listener.is_able
    assert listener.why_not == words_for(trouble)


class _MiniaudioError(Exception):
    """As the package names its own."""


class _Device:
    """As the package's device."""

    def __init__(self, **wishes: object) -> None:
        self.wishes = wishes

    def start(self, generator: object) -> None:
        self.generator = generator


class _Miniaudio:
    """The little of the package that is used."""

    MiniaudioError = _MiniaudioError
    CaptureDevice: object = _Device

    class SampleFormat:
        """The formats."""

        FLOAT32 = 5


def test_bytes_of_the_device_become_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", _Miniaudio())
    blocks: list[np.ndarray] = []
    device = open_capture(blocks.append)
    assert isinstance(device, _Device)
    sound = np.linspace(-1, 1, RATE_HZ // 20, dtype=np.float32)
    device.generator.send(sound.tobytes())  # type: ignore[attr-defined]  # a generator
    assert np.array_equal(blocks[0], sound)


def test_no_microphone_is_an_audio_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise _MiniaudioError("failed to init device", -401)

    package = _Miniaudio()
    package.CaptureDevice = broken
    monkeypatch.setitem(sys.modules, "miniaudio", package)
    with pytest.raises(AudioError):
        open_capture(lambda _: None)
