"""Two claps as a sign, found in a stream of samples.

A clap is loud at once, holds no tone, and is gone a tenth of a second later. Speech
and drums have moments like that as well; what they do not have is two of them, alike,
in a gap of a quarter to a half second, with quiet before, between and after. So the
sign is known only after that last quiet.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Signal = NDArray[np.float32]
Powers = NDArray[np.float64]

RATE_HZ = 22_050
HOP = 64
_HOP_S = HOP / RATE_HZ

SHORTEST_GAP_S = 0.2
LONGEST_GAP_S = 0.6


@dataclass(frozen=True, slots=True)
class ClapLimits:
    """Where a clap ends and another sound begins; ratios are in decibels.

    Attributes
    ----------
    quietest_db
        Peak of the quietest clap, against full scale.
    rise_db
        How far the peak stands out of the moment before.
    fall_db, late_fall_db
        How far the sound has died away 40 ms and 90 ms after its peak.
    flatness
        From 0 for a pure tone to 1 for noise, between 1 and 8 kHz.
    low_part
        Most of the power that may lie below 400 Hz.
    lowest_centre_hz, highest_centre_hz
        Where the middle of the power above 1 kHz may lie.
    alike_db
        Most by which two claps differ in loudness.
    quiet_db
        How far everything around the two stays below the quieter one.
    """

    quietest_db: float = -58.0
    rise_db: float = 14.0
    fall_db: float = 6.5
    late_fall_db: float = 11.0
    flatness: float = 0.08
    low_part: float = 0.5
    lowest_centre_hz: float = 1500.0
    highest_centre_hz: float = 5200.0
    alike_db: float = 9.0
    quiet_db: float = 8.0
    quiet_before_s: float = 1.0
    quiet_after_s: float = 0.45


@dataclass(frozen=True, slots=True)
class Clap:
    """One moment that sounds like a clap: its hop, and the power of its peak."""

    hop: int
    power: float


class ClapDetector:
    """Listens to blocks of any length; remembers two seconds."""

    def __init__(self, limits: ClapLimits | None = None) -> None:
        self._limits = limits or ClapLimits()
        self._sound = np.zeros(_KEPT_HOPS * HOP, dtype=np.float32)
        self._powers: Powers = np.full(_KEPT_HOPS, _NOTHING)
        self._rest = np.zeros(0, dtype=np.float32)
        self._first_hop = -_KEPT_HOPS
        self._next_hop = 0
        self._claps: list[Clap] = []

    def feed(self, samples: Signal) -> tuple[float, ...]:
        """Take the next samples; return when signs were found, in s from the start.

        The time is that of the second clap; it is known half a second later.
        """
        self._take(samples)
        self._find_claps()
        return self._found_signs()

    @property
    def now_s(self) -> float:
        """How much was listened to."""
        return (self._first_hop + len(self._powers)) * _HOP_S

    @property
    def memory_s(self) -> float:
        """How much is remembered."""
        return len(self._powers) * _HOP_S

    def _take(self, samples: Signal) -> None:
        sound = np.concatenate([self._rest, samples])
        n_hops = len(sound) // HOP
        if not n_hops:
            self._rest = sound
            return
        self._rest = sound[n_hops * HOP :]
        self._sound = np.concatenate([self._sound, sound[: n_hops * HOP]])
        last = self._sound[-(n_hops * HOP + len(_HIGH_PASS) - 1) :]
        high = np.convolve(last, _HIGH_PASS, "valid").reshape(n_hops, HOP)
        self._powers = np.concatenate(
            [self._powers, np.mean(high.astype(np.float64) ** 2, axis=1) + _NOTHING]
        )

    def _forget(self) -> None:
        """Let go of what no later question asks for."""
        extra = len(self._powers) - _KEPT_HOPS
        if extra > 0:
            self._powers = self._powers[extra:]
            self._sound = self._sound[extra * HOP :]
            self._first_hop += extra
        oldest = self._first_hop + round(self._limits.quiet_before_s / _HOP_S)
        self._claps = [clap for clap in self._claps if clap.hop >= oldest]

    def _find_claps(self) -> None:
        """Look at each new hop that has its future already."""
        start = self._next_hop - self._first_hop
        stop = len(self._powers) - _LATE[1]
        self._next_hop = max(self._next_hop, stop + self._first_hop)
        for at in _steep(self._powers, start, stop, self._limits.rise_db):
            is_new = (
                not self._claps or self._claps[-1].hop + _DEAD < at + self._first_hop
            )
            if is_new and self._is_clap(at):
                self._claps.append(Clap(at + self._first_hop, float(self._powers[at])))

    def _is_clap(self, at: int) -> bool:
        """Say whether the hop at a place of the memory is the peak of a clap."""
        peak = self._powers[at]
        limits = self._limits
        if peak < _ratio(limits.quietest_db):
            return False
        early = np.mean(self._powers[at + _EARLY[0] : at + _EARLY[1]])
        late = np.mean(self._powers[at + _LATE[0] : at + _LATE[1]])
        has_fallen = early * _ratio(limits.fall_db) <= peak
        if not has_fallen or late * _ratio(limits.late_fall_db) > peak:
            return False
        return self._sounds_like_hands(at)

    def _sounds_like_hands(self, at: int) -> bool:
        start = (at - 1) * HOP
        piece = self._sound[start : start + _WINDOW]
        spectrum = np.abs(np.fft.rfft(piece * _HANN)) ** 2 + _NOTHING
        band = spectrum[_BAND]
        flatness = np.exp(np.mean(np.log(band))) / np.mean(band)
        centre_hz = float(np.sum(_FREQUENCIES[_BAND] * band) / np.sum(band))
        low_part = np.sum(spectrum[_FREQUENCIES < 400]) / np.sum(spectrum)
        limits = self._limits
        return bool(
            flatness >= limits.flatness
            and limits.lowest_centre_hz <= centre_hz <= limits.highest_centre_hz
            and low_part <= limits.low_part
        )

    def _found_signs(self) -> tuple[float, ...]:
        """Return pairs whose quiet afterwards is over; they are used up."""
        found: list[float] = []
        after = round(self._limits.quiet_after_s / _HOP_S)
        end = self._first_hop + len(self._powers)
        while self._claps and (pair := self._pair(end - after)):
            first, second = pair
            if self._is_sign(first, second, after):
                found.append(second.hop * _HOP_S)
                self._claps = [clap for clap in self._claps if clap.hop > second.hop]
            else:
                self._claps = [clap for clap in self._claps if clap.hop > first.hop]
        self._forget()
        return tuple(found)

    def _pair(self, before_hop: int) -> tuple[Clap, Clap] | None:
        """Return the oldest two claps that are old enough to be judged.

        What is far quieter than the first is an echo, and no second clap.
        """
        if not self._claps:
            return None
        first = self._claps[0]
        least = first.power / _ratio(self._limits.alike_db)
        for second in self._claps[1:]:
            if second.power >= least:
                return (first, second) if second.hop <= before_hop else None
        return None

    def _is_sign(self, first: Clap, second: Clap, after: int) -> bool:
        limits = self._limits
        gap_s = (second.hop - first.hop) * _HOP_S
        if not SHORTEST_GAP_S <= gap_s <= LONGEST_GAP_S:
            return False
        quieter, louder = sorted((first.power, second.power))
        if louder > quieter * _ratio(limits.alike_db):
            return False
        before = round(limits.quiet_before_s / _HOP_S)
        around = (
            self._loudest(first.hop - before, first.hop - _NEAR),
            self._loudest(first.hop + _ECHO, second.hop - _NEAR),
            self._loudest(second.hop + _ECHO, second.hop + after),
        )
        return max(around) * _ratio(limits.quiet_db) <= quieter

    def _loudest(self, start_hop: int, stop_hop: int) -> float:
        start = max(start_hop - self._first_hop, 0)
        piece = self._powers[start : max(stop_hop - self._first_hop, start)]
        return float(piece.max()) if len(piece) else 0.0


def _steep(powers: Powers, start: int, stop: int, rise_db: float) -> list[int]:
    """Return the places that stand far out of the moment before, peaks only."""
    if stop <= start:
        return []
    sums = np.concatenate([[0.0], np.cumsum(powers)])
    at = np.arange(start, stop)
    before = (sums[at - _BEFORE[1]] - sums[at - _BEFORE[0]]) / (_BEFORE[0] - _BEFORE[1])
    here = powers[start:stop]
    is_peak = (here > powers[start - 1 : stop - 1]) & (
        here >= powers[start + 1 : stop + 1]
    )
    return [int(each) for each in at[is_peak & (here > before * _ratio(rise_db))]]


def _ratio(decibels: float) -> float:
    return float(10 ** (decibels / 10))


def _high_pass() -> Signal:
    """Return a filter that leaves what is above about 1 kHz."""
    taps = np.arange(-24, 25)
    cut = 2 * 1000 / RATE_HZ
    low = cut * np.sinc(cut * taps) * np.hamming(len(taps))
    high: Powers = -low / low.sum()
    high[24] += 1
    return high.astype(np.float32)


_NOTHING = 1e-12
_KEPT_HOPS = round(2.4 / _HOP_S)
_DEAD = round(0.08 / _HOP_S)  # an echo off the wall is no second clap
_BEFORE = (12, 4)  # hops ago: 35 to 12 ms
_BURST = 4  # hops: 12 ms
_EARLY = (round(0.030 / _HOP_S), round(0.050 / _HOP_S))
_LATE = (round(0.075 / _HOP_S), round(0.105 / _HOP_S))
_NEAR = round(0.02 / _HOP_S)
_ECHO = round(0.09 / _HOP_S)
_WINDOW = 512
_HANN = np.hanning(_WINDOW).astype(np.float32)
_FREQUENCIES = np.fft.rfftfreq(_WINDOW, 1 / RATE_HZ)
_BAND = (_FREQUENCIES >= 1000) & (_FREQUENCIES <= 8000)
_HIGH_PASS = _high_pass()
