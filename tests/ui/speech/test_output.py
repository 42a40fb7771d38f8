"""The loudspeaker, and what is told where there is none."""

import sys

import pytest

from app.ui.speech.output import AudioError, OpenPlayback, Output, open_playback
from app.ui.speech.troubles import Trouble
from tests.ui.speech.fakes import FakeOpening, no_device, no_library


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


def test_a_missing_package_is_an_import_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    with pytest.raises(ImportError):
        open_playback(lambda n_frames: pytest.fail(str(n_frames)))


class _MiniaudioError(Exception):
    """As the package names its own."""


class _Device:
    """As the package's device: it keeps what it was made and started with."""

    def __init__(self, **wishes: object) -> None:
        self.wishes = wishes

    def start(self, generator: object) -> None:
        self.generator = generator


class _Miniaudio:
    """The little of the package that is used."""

    MiniaudioError = _MiniaudioError
    PlaybackDevice: object = _Device

    class SampleFormat:
        """The formats."""

        FLOAT32 = 5


def test_no_sound_card_is_an_audio_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise _MiniaudioError("failed to init device", -401)

    package = _Miniaudio()
    package.PlaybackDevice = broken
    monkeypatch.setitem(sys.modules, "miniaudio", package)
    with pytest.raises(AudioError):
        open_playback(lambda n_frames: pytest.fail(str(n_frames)))


def test_the_device_gets_as_many_frames_as_it_asks_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "miniaudio", _Miniaudio())
    device = open_playback(Output(FakeOpening()).mixer.block)
    assert isinstance(device, _Device)
    generator = device.generator
    assert generator.send(441).shape == (441, 1)  # type: ignore[attr-defined]  # a generator
