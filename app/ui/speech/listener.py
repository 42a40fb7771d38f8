"""The microphone, listened to for two claps; nothing of it is kept."""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.speech.device import AudioError, Device, Kind, open_device
from app.ui.speech.troubles import Trouble, words_for

if TYPE_CHECKING:
    from app.ui.speech.claps import Signal as Samples

BLOCK_MS = 50

OpenCapture = Callable[[Callable[["Samples"], None]], Device]
"""Opens a device that hands over blocks; raises ImportError or AudioError."""


def open_capture(hear: "Callable[[Samples], None]") -> Device:
    """Open the microphone, and begin to listen; as `open_device`."""
    # Late: most sessions never listen.
    from app.ui.speech.claps import RATE_HZ

    return open_device(Kind.MICROPHONE, RATE_HZ, BLOCK_MS, _hearing(hear))


def _hearing(hear: "Callable[[Samples], None]") -> Generator[None, bytes, None]:
    import numpy as np

    while True:
        block = yield
        hear(np.frombuffer(block, dtype=np.float32))


class ClapListener(QObject):
    """Tells when somebody claps twice.

    Signals
    -------
    heard
        Two claps, about half a second ago.
    """

    heard = Signal()
    _found = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        open_device: OpenCapture = open_capture,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clap_listener")
        self._open_device = open_device
        self._device: Device | None = None
        self._trouble: Trouble | None = None
        self._found.connect(self._on_found)

    @property
    def is_able(self) -> bool:
        """Say whether listening works, as far as it was tried."""
        return self._trouble is None

    @property
    def is_listening(self) -> bool:
        """Say whether the microphone is open."""
        return self._device is not None

    @property
    def why_not(self) -> str:
        """Why nothing is listened to, in words; empty where all is well."""
        return words_for(self._trouble)

    def start(self) -> None:
        """Open the microphone; what goes wrong is told by `why_not`."""
        if self._device is not None:
            return
        from app.ui.speech.claps import ClapDetector

        detector = ClapDetector()

        def hear(block: "Samples") -> None:
            # In the device's thread; Qt carries the signal over to ours.
            for _ in detector.feed(block):
                self._found.emit()

        try:
            self._device = self._open_device(hear)
            self._trouble = None
        except ImportError:
            self._trouble = Trouble.NO_LIBRARY
        except AudioError:
            self._trouble = Trouble.NO_MICROPHONE

    def stop(self) -> None:
        """Let the microphone go."""
        if self._device is not None:
            self._device.close()
        self._device = None

    def _on_found(self) -> None:
        # A block may be on its way while the microphone is let go.
        if self.is_listening:
            self.heard.emit()
