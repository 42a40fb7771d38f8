"""The loudspeaker, and what is told where there is none."""

from collections.abc import Callable
from threading import Event, Thread

import pytest

from app.ui.speech.device import Device
from app.ui.speech.output import OpenPlayback, Output, open_playback
from app.ui.speech.troubles import Trouble
from tests.ui.speech.fakes import FakeOpening, Miniaudio, no_device, no_library

PATIENCE_S = 20


@pytest.mark.parametrize(
    ("opening", "trouble"),
    [(no_library, Trouble.NO_LIBRARY), (no_device, Trouble.NO_OUTPUT)],
)
def test_what_is_missing_is_known_and_asked_only_once(
    opening: OpenPlayback, trouble: Trouble
) -> None:
    tries: list[object] = []

    def counted(pull: object) -> object:
        tries.append(pull)
        return opening(pull)  # type: ignore[arg-type]  # passed on as it came

    output = Output(counted)  # type: ignore[arg-type]  # it never returns
    assert (output.trouble, output.trouble, len(tries)) == (trouble, trouble, 1)


def test_the_device_plays_what_the_mixer_has() -> None:
    opening = FakeOpening()
    output = Output(opening)
    assert output.trouble is None
    assert opening.given == [output.mixer.block]


def test_a_closed_loudspeaker_opens_again_when_needed() -> None:
    opening = FakeOpening()
    output = Output(opening)
    output.open()
    output.close()
    assert opening.devices[0].is_closed
    output.open()
    assert [device.is_closed for device in opening.devices] == [True, False]


def test_the_device_gets_as_many_frames_as_it_asks_for(miniaudio: Miniaudio) -> None:
    open_playback(Output(FakeOpening()).mixer.block)
    assert miniaudio.opened[0].work.send(441).shape == (441, 1)


def test_who_asks_while_it_opens_waits_and_finds_it_open() -> None:
    opening, is_opening, may_open = FakeOpening(), Event(), Event()

    def slow(pull: Callable[..., object]) -> Device:
        is_opening.set()
        assert may_open.wait(PATIENCE_S)
        return opening(pull)

    output = Output(slow)
    other = Thread(target=output.open)
    asking = Thread(target=output.open)
    other.start()
    assert is_opening.wait(PATIENCE_S)
    asking.start()
    may_open.set()
    for thread in (other, asking):
        thread.join(PATIENCE_S)
    assert output.trouble is None
    assert len(opening.devices) == 1
