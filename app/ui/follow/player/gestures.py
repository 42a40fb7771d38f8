"""What clicks, wheels and long presses mean: stray ones do not count."""

from collections.abc import Callable

HOLD_S = 1.4
"""How long lock is held to unlock: a wet finger that slides along does not last."""

WHEEL_NOTCH = 120
WHEEL_REST_S = 0.7
"""After a notch has counted the wheel counts for nothing for so long."""

CLICK_REST_S = 0.45
"""A second click this soon after the first is a double click, or a bounce."""


class WheelSteps:
    """Makes one step of a turn of the wheel, however far it is turned in one go."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._turned = 0
        self._last_s: float | None = None

    def step(self, angle: int) -> int:
        """Return 1 to go on, -1 to go back, 0 for nothing yet.

        Parameters
        ----------
        angle
            As Qt gives it: 120 for a notch, positive away from the user.
        """
        now = self._clock()
        if self._last_s is not None and now - self._last_s < WHEEL_REST_S:
            self._last_s = now  # it is still being turned
            return 0
        if self._turned * angle < 0:
            self._turned = 0
        self._turned += angle
        if abs(self._turned) < WHEEL_NOTCH:
            return 0
        step = 1 if self._turned < 0 else -1
        self._turned, self._last_s = 0, now
        return step


class Once:
    """Lets one press through, and none for a moment after it."""

    def __init__(self, clock: Callable[[], float], rest_s: float) -> None:
        self._clock, self._rest_s = clock, rest_s
        self._last_s: float | None = None

    def passes(self) -> bool:
        """Say whether a press counts."""
        now = self._clock()
        is_free = self._last_s is None or now - self._last_s >= self._rest_s
        if is_free:
            self._last_s = now
        return is_free


class Hold:
    """A press that has to last."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since_s: float | None = None

    @property
    def is_held(self) -> bool:
        """Say whether it is being pressed."""
        return self._since_s is not None

    @property
    def share(self) -> float:
        """Return how much of the time it has lasted, 0 to 1."""
        if self._since_s is None:
            return 0.0
        return min((self._clock() - self._since_s) / HOLD_S, 1.0)

    def press(self) -> None:
        """Begin; a key that repeats itself begins once."""
        if self._since_s is None:
            self._since_s = self._clock()

    def release(self) -> None:
        """Let go."""
        self._since_s = None
