"""The hand of who exercises: where it is, how firmly it presses, what it feels.

A screen gives no resistance. So the finger on it slows over what is stiff, swells a
little, and runs ahead as it slips off: the eye takes that for a bump (pseudo-haptics).
"""

import math
from dataclasses import dataclass

from app.figure.close_up import Area
from app.palpation.finger import Felt, Press

LIGHTEST_N, FIRST_N = 1.0, 5.0
RAMP_N_PER_S, LETS_GO_N_PER_S = 8.0, 40.0
TOUCHING_N = 0.3
STEP_N = 1.0

KNOWN_AFTER_S = 1.2
"""How long a stiffness has to last before it no longer stands out."""

SLOWS, SPEEDS, SWELLS = 1.1, 0.5, 0.22
LEAST_GAIN, MOST_GAIN = 0.35, 1.6
LEAST_SIZE, MOST_SIZE = 0.94, 1.16
SLIPPING_S = 0.25
CATCHES_UP_MM = 8.0
"""Lifted, the finger is back under the pointer after about this way."""


@dataclass(slots=True)
class Bump:
    """How much what is felt stands out from what was felt just before.

    Attributes
    ----------
    over
        Stiffness now as a share of the usual, less 1; below 0 as it slips off.
    """

    over: float = 0.0
    _usual: float = 0.0
    _fresh: float = 0.0

    def feel(self, felt: Felt, seconds: float) -> None:
        """Take in what was felt for a moment."""
        if felt.force_n < TOUCHING_N:
            self.over = self._usual = self._fresh = 0.0
            return
        # Tissue stiffens as it is loaded; what is left is what differs by place.
        hard = felt.stiffness_n_per_mm / (1.0 + felt.force_n)
        if self._usual <= 0.0:
            self._usual = self._fresh = hard
        self._usual += (hard - self._usual) * -math.expm1(-seconds / KNOWN_AFTER_S)
        self._fresh += (hard - self._fresh) * -math.expm1(-seconds / SLIPPING_S)
        level = self._fresh / self._usual - 1.0
        falling = min(hard / self._fresh - 1.0, 0.0)
        self.over = max(level, 0.0) + falling


class Hand:
    """Turns what the mouse, the pen or the keys do into a press.

    Attributes
    ----------
    feedback
        How strongly stiffness moves the pointer: 0 not at all, 1 as usual.
    is_holding
        The hand presses, or is about to.
    strength_n
        What it presses with once it has got there.
    """

    def __init__(self, area: Area, most_n: float, feedback: float = 1.0) -> None:
        self._area, self._most_n = area, most_n
        self.feedback = feedback
        self.is_holding = False
        self.strength_n = FIRST_N
        self.x_mm = area.left_mm + area.width_mm / 2
        self.y_mm = area.top_mm + area.height_mm / 2
        self._pointer: tuple[float, float] | None = None
        self._bump = Bump()
        self._felt: Felt | None = None

    @property
    def is_touching(self) -> bool:
        """Return whether the finger is on the skin."""
        return self._felt is not None and self._felt.force_n >= TOUCHING_N

    @property
    def gain(self) -> float:
        """Return how far the finger goes for each mm of the pointer."""
        if not self.is_touching:
            return 1.0
        over = self._bump.over * self.feedback
        if over >= 0.0:
            return max(1.0 / (1.0 + SLOWS * over), LEAST_GAIN)
        return min(1.0 - SPEEDS * over * 2.0, MOST_GAIN)

    @property
    def size(self) -> float:
        """Return how large the finger is drawn: it swells over what is stiff."""
        over = self._bump.over * self.feedback
        return min(max(1.0 + SWELLS * over, LEAST_SIZE), MOST_SIZE)

    def point_at(self, x_mm: float, y_mm: float) -> None:
        """Follow the pointer to a place."""
        last, self._pointer = self._pointer, (x_mm, y_mm)
        if last is None:
            self._go(x_mm, y_mm)
            return
        dx, dy = x_mm - last[0], y_mm - last[1]
        x, y = self.x_mm + dx * self.gain, self.y_mm + dy * self.gain
        if not self.is_touching:
            share = min(math.hypot(dx, dy) / CATCHES_UP_MM, 1.0)
            x, y = x + (x_mm - x) * share, y + (y_mm - y) * share
        self._go(x, y)

    def leave(self) -> None:
        """Forget where the pointer was: it may come back anywhere."""
        self._pointer = None

    def step(self, dx_mm: float, dy_mm: float) -> None:
        """Go a way, as the keys say it."""
        self._go(self.x_mm + dx_mm * self.gain, self.y_mm + dy_mm * self.gain)
        self._pointer = None

    def put(self, x_mm: float, y_mm: float) -> None:
        """Go to a place at once."""
        self._go(x_mm, y_mm)
        self._pointer = None

    def hold(self, is_holding: bool) -> None:
        """Press, or let go."""
        self.is_holding = is_holding

    def strengthen(self, steps: float) -> None:
        """Press firmer by so many steps, or lighter."""
        wanted_n = self.strength_n + steps * STEP_N
        self.strength_n = min(max(wanted_n, LIGHTEST_N), self._most_n)

    def press_with(self, share: float) -> None:
        """Press with a share of the greatest force, as a pen says it."""
        self.strength_n = max(share * self._most_n, LIGHTEST_N)

    def press(self) -> Press:
        """Return what the hand wants now."""
        force_n = self.strength_n if self.is_holding else 0.0
        ramp = RAMP_N_PER_S if self.is_holding else LETS_GO_N_PER_S
        return Press(self.x_mm, self.y_mm, force_n, ramp)

    def feel(self, felt: Felt, seconds: float) -> None:
        """Take in what the tissue answered over a frame."""
        self._felt = felt
        self._bump.feel(felt, seconds)

    def _go(self, x_mm: float, y_mm: float) -> None:
        area = self._area
        self.x_mm = min(max(x_mm, area.left_mm), area.left_mm + area.width_mm)
        self.y_mm = min(max(y_mm, area.top_mm), area.top_mm + area.height_mm)
