"""A loudspeaker or a microphone, and what is raised where there is none."""

import sys
from collections.abc import Generator

import pytest

from app.ui.speech.device import AudioError, Kind, open_device
from tests.ui.speech.fakes import Miniaudio

RATE_HZ, BUFFER_MS = 8_000, 20


def work() -> Generator[bytes, object, None]:
    """Take blocks and give none."""
    while True:
        yield b""


@pytest.mark.parametrize(
    ("kind", "name", "format_of"),
    [
        (Kind.LOUDSPEAKER, "PlaybackDevice", "output_format"),
        (Kind.MICROPHONE, "CaptureDevice", "input_format"),
    ],
)
def test_the_device_is_opened_as_it_is_wished_for(
    kind: Kind, name: str, format_of: str, miniaudio: Miniaudio
) -> None:
    open_device(kind, RATE_HZ, BUFFER_MS, work())
    opened = miniaudio.opened[0]
    assert opened.name == name
    assert opened.wishes == {
        format_of: miniaudio.SampleFormat.FLOAT32,
        "nchannels": 1,
        "sample_rate": RATE_HZ,
        "buffersize_msec": BUFFER_MS,
        "app_name": "Kneadmap",
    }


def test_the_device_may_send_its_first_block_at_once(miniaudio: Miniaudio) -> None:
    open_device(Kind.MICROPHONE, RATE_HZ, BUFFER_MS, work())
    assert miniaudio.opened[0].work.send(b"\0") == b""


@pytest.mark.parametrize("kind", Kind)
def test_no_device_is_an_audio_error(kind: Kind, miniaudio: Miniaudio) -> None:
    miniaudio.is_broken = True
    with pytest.raises(AudioError, match="failed to init device"):
        open_device(kind, RATE_HZ, BUFFER_MS, work())


def test_a_missing_package_is_an_import_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(ImportError):
        open_device(Kind.LOUDSPEAKER, RATE_HZ, BUFFER_MS, work())
