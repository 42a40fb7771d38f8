"""For how long the hands have gone on with a stroke: it rests while they rest."""

from collections.abc import Callable


class HandClock:
    """Counts on from where it was held.

    Parameters
    ----------
    clock
        Monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._counted_s = 0.0
        self._since_s: float | None = None

    @property
    def is_running(self) -> bool:
        """Say whether time is counted."""
        return self._since_s is not None

    @property
    def seconds(self) -> float:
        """Return what was counted."""
        if self._since_s is None:
            return self._counted_s
        return self._counted_s + max(0.0, self._clock() - self._since_s)

    def restart(self) -> None:
        """Begin at nought, at rest."""
        self._counted_s, self._since_s = 0.0, None

    def run(self, is_running: bool) -> None:
        """Count on, or hold."""
        if is_running and self._since_s is None:
            self._since_s = self._clock()
        elif not is_running and self._since_s is not None:
            self._counted_s, self._since_s = self.seconds, None
