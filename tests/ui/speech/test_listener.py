"""The microphone: opened only when wanted, heard in our own thread."""

from threading import Thread

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.speech.claps import RATE_HZ
from app.ui.speech.listener import ClapListener, OpenCapture, open_capture
from app.ui.speech.troubles import Trouble, words_for
from tests.ui.speech import material
from tests.ui.speech.fakes import FakeOpening, Miniaudio, no_device, no_library


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


def test_bytes_of_the_device_become_samples(miniaudio: Miniaudio) -> None:
    blocks: list[np.ndarray] = []
    open_capture(blocks.append)
    sound = np.linspace(-1, 1, RATE_HZ // 20, dtype=np.float32)
    miniaudio.opened[0].work.send(sound.tobytes())
    assert np.array_equal(blocks[0], sound)
