"""The loudspeaker: one device that plays whatever the mixer has."""

import threading
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from app.ui.speech.device import AudioError, Device, Kind, open_device
from app.ui.speech.troubles import Trouble

if TYPE_CHECKING:
    from app.ui.speech.mixer import Mixer, Samples

RATE_HZ = 44_100
BUFFER_MS = 60

OpenPlayback = Callable[[Callable[[int], "Samples"]], Device]
"""Opens a device that pulls blocks; raises ImportError or AudioError."""


def open_playback(pull: "Callable[[int], Samples]") -> Device:
    """Open the loudspeaker, and begin to play what is pulled; as `open_device`."""
    return open_device(Kind.LOUDSPEAKER, RATE_HZ, BUFFER_MS, _blocks(pull))


def _blocks(
    pull: "Callable[[int], Samples]",
) -> "Generator[Samples | bytes, int, None]":
    n_frames = yield b""
    while True:
        n_frames = yield pull(n_frames).reshape(-1, 1)


class Output:
    """The mixer, and the device that plays it once there is something to play.

    Parameters
    ----------
    open_device
        How to open the device; handed in so that a test needs none.
    """

    def __init__(self, open_device: OpenPlayback = open_playback) -> None:
        self._mixer: Mixer | None = None
        self._open_device = open_device
        self._opening = threading.RLock()
        self._device: Device | None = None
        self._has_tried = False
        self._trouble: Trouble | None = None

    @property
    def mixer(self) -> "Mixer":
        """What adds the sounds up; made when it is asked for first."""
        with self._opening:
            if self._mixer is None:
                # Late: numpy is not for the first picture of the window.
                from app.ui.speech.mixer import Mixer

                self._mixer = Mixer()
            return self._mixer

    @property
    def trouble(self) -> Trouble | None:
        """Why nothing can be heard; opens the device when asked first."""
        self.open()
        return self._trouble

    def hush(self, channel: str) -> None:
        """Let a channel fall silent, if anything was ever heard."""
        if self._mixer is not None:
            self._mixer.stop(channel)

    def open(self) -> None:
        """Open the device; what goes wrong is kept in `trouble`.

        That takes up to a second, so that any thread may do it; whoever else asks
        meanwhile waits.
        """
        with self._opening:
            if self._has_tried:
                return
            self._has_tried = True
            try:
                self._device = self._open_device(self.mixer.block)
            except ImportError:
                self._trouble = Trouble.NO_LIBRARY
            except AudioError:
                self._trouble = Trouble.NO_OUTPUT

    def close(self) -> None:
        """Let the device go; it is opened again when it is needed."""
        with self._opening:
            if self._device is not None:
                self._device.close()
            self._device = None
            self._has_tried = False
            self._trouble = None
