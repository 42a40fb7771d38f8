"""What is felt as a sound: a soft tone follows stiffness, a lower one depth."""

from typing import TYPE_CHECKING

import numpy as np

from app.palpation.finger import Felt
from app.ui.feel.settings import Sound
from app.ui.speech.device import AudioError, Device
from app.ui.speech.output import RATE_HZ, OpenPlayback, open_playback
from app.ui.speech.troubles import Trouble, words_for

if TYPE_CHECKING:
    from app.ui.speech.mixer import Samples

STIFF_HZ, DEEP_HZ = (196.0, 588.0), (55.0, 110.0)
STIFFEST_N_PER_MM, DEEPEST_MM = 12.0, 16.0
STIFF_LOUD, DEEP_LOUD = 0.10, 0.14
TOUCHING_N = 0.3
HEARD = {
    Sound.OFF: (0.0, 0.0),
    Sound.STIFFNESS: (1.0, 0.0),
    Sound.DEPTH: (0.0, 1.0),
    Sound.BOTH: (1.0, 1.0),
}
"""How loud stiffness and depth are."""


class FeelTone:
    """Silent until it is switched on; opens the loudspeaker only then.

    Parameters
    ----------
    open_device
        How to open the device; handed in so that a test needs none.
    """

    def __init__(self, open_device: OpenPlayback = open_playback) -> None:
        self._open_device = open_device
        self._device: Device | None = None
        self._heard = HEARD[Sound.BOTH]
        self._aim = (STIFF_HZ[0], DEEP_HZ[0], 0.0)
        self._now = self._aim
        self._turns = (0.0, 0.0)

    @property
    def is_on(self) -> bool:
        """Return whether it can be heard."""
        return self._device is not None

    def switch(self, sound: Sound) -> str:
        """Let something be heard; return in words why nothing can be, if so."""
        self._heard = HEARD[sound]
        if sound is Sound.OFF:
            self.switch_off()
            return ""
        if self._device is not None:
            return ""
        try:
            self._device = self._open_device(self.block)
        except ImportError:
            return words_for(Trouble.NO_LIBRARY)
        except AudioError:
            return words_for(Trouble.NO_OUTPUT)
        return ""

    def switch_off(self) -> None:
        """Let the loudspeaker go."""
        if self._device is not None:
            self._device.close()
        self._device = None

    def follow(self, felt: Felt) -> None:
        """Sound as what is felt now."""
        stiff = min(felt.stiffness_n_per_mm / STIFFEST_N_PER_MM, 1.0)
        deep = min(felt.depth_mm / DEEPEST_MM, 1.0)
        self._aim = (
            _between(STIFF_HZ, stiff**0.5),
            _between(DEEP_HZ, deep),
            1.0 if felt.force_n >= TOUCHING_N else 0.0,
        )

    def block(self, n_frames: int) -> "Samples":
        """Return the next frames; pitch and loudness glide, so that nothing clicks."""
        aim = self._aim
        stiff_hz, deep_hz, loud = (
            np.linspace(now, then, n_frames, dtype=np.float64)
            for now, then in zip(self._now, aim, strict=True)
        )
        self._now = aim
        stiff = self._turns[0] + np.cumsum(stiff_hz) / RATE_HZ
        deep = self._turns[1] + np.cumsum(deep_hz) / RATE_HZ
        if n_frames:
            self._turns = float(stiff[-1]) % 1.0, float(deep[-1]) % 1.0
        stiff_heard, deep_heard = self._heard
        wave = stiff_heard * STIFF_LOUD * np.sin(2 * np.pi * stiff)
        wave += deep_heard * DEEP_LOUD * np.sin(2 * np.pi * deep)
        return np.asarray(loud * wave, dtype=np.float32)


def _between(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share
