"""Claims about the sound of what is felt."""

from collections.abc import Callable

import numpy as np

from app.palpation.finger import Felt
from app.ui.feel.settings import Sound
from app.ui.feel.tone import FeelTone
from app.ui.speech.output import RATE_HZ
from tests.ui.feel.conftest import NoDevice, no_loudspeaker


def _felt(force_n: float, depth_mm: float, stiffness: float) -> Felt:
    return Felt(0, 0, 0, depth_mm, force_n, force_n, stiffness, 0, 0, 0, 0, 0)


def _pitch_hz(felt: Felt) -> float:
    """Return where most of the sound above the low tone lies."""
    tone = FeelTone(NoDevice)
    tone.follow(felt)
    tone.block(RATE_HZ // 10)
    spectrum = np.abs(np.fft.rfft(tone.block(RATE_HZ)))
    spectrum[:150] = 0.0
    return float(np.argmax(spectrum))


def test_it_is_silent_off_the_skin() -> None:
    tone = FeelTone(NoDevice)
    tone.follow(_felt(0.0, 0.0, 0.0))
    tone.block(512)
    assert not tone.block(512).any()


def test_stiffer_tissue_sounds_higher() -> None:
    assert _pitch_hz(_felt(5.0, 4.0, 8.0)) > _pitch_hz(_felt(5.0, 4.0, 2.0)) + 50


def test_one_block_joins_the_next_without_a_click() -> None:
    tone = FeelTone(NoDevice)
    tone.follow(_felt(5.0, 4.0, 3.0))
    tone.block(700)
    wave = np.concatenate([tone.block(700), tone.block(700)])
    assert np.abs(np.diff(wave)).max() < 0.02


def test_a_machine_without_a_loudspeaker_says_so_in_words() -> None:
    tone = FeelTone(no_loudspeaker)
    assert "loudspeaker" in tone.switch(Sound.BOTH)
    assert not tone.is_on


def test_switched_off_it_lets_the_loudspeaker_go() -> None:
    opened: list[NoDevice] = []

    def open_device(pull: Callable[[int], object]) -> NoDevice:
        opened.append(NoDevice(pull))
        return opened[-1]

    tone = FeelTone(open_device)
    assert tone.switch(Sound.BOTH) == ""
    tone.switch_off()
    assert [device.is_closed for device in opened] == [True]
