"""Bells and pacers, computed: no files, and no click at either end.

A bell is a few partials that die away, the high ones first, as in a small bowl.
"""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from app.ui.speech.mixer import Samples
from app.ui.speech.output import RATE_HZ

BellKind = Literal["begin", "change", "end", "soft"]
BELL_KINDS: tuple[BellKind, ...] = get_args(BellKind)

# Ratio to the tone, loudness, how much faster than the tone it dies away.
_PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.32, 1.6), (2.76, 0.22, 2.2), (5.4, 0.08, 4.5))
# Start in s, tone in Hz, time in s to fall to a third, loudness.
_STROKES: dict[BellKind, tuple[tuple[float, float, float, float], ...]] = {
    "begin": ((0.0, 523.25, 0.7, 0.30), (0.28, 783.99, 0.8, 0.26)),
    "change": ((0.0, 659.26, 0.7, 0.32),),
    "end": (
        (0.0, 783.99, 0.8, 0.26),
        (0.34, 659.26, 0.8, 0.26),
        (0.68, 392.0, 1.3, 0.34),
    ),
    "soft": ((0.0, 587.33, 0.35, 0.15),),
}
_ATTACK_S = 0.012
_TICK_HZ = 740.0
_BREATH_IN_PART = 0.42  # a calm breath goes out for longer than it comes in


def bell(kind: BellKind) -> Samples:
    """Return the sound of a bell, within -1 and 1, shape (n_frames,)."""
    strokes = _STROKES[kind]
    length_s = max(start_s + 4.5 * third_s for start_s, _, third_s, _ in strokes)
    total = np.zeros(round(length_s * RATE_HZ))
    for start_s, tone_hz, third_s, loudness in strokes:
        first = round(start_s * RATE_HZ)
        rest_s = _seconds(len(total) - first)
        total[first:] += loudness * _struck(rest_s, tone_hz, third_s)
    return _ended_softly(total)


def ticks(period_s: float) -> Samples:
    """Return one period of a pacer for strokes: a soft tick at its start."""
    at_s = _seconds(_frames(period_s))
    tick = np.sin(2 * np.pi * _TICK_HZ * at_s) * np.exp(-at_s / 0.022)
    knock = np.sin(2 * np.pi * _TICK_HZ / 2.4 * at_s) * np.exp(-at_s / 0.05)
    sound = 0.16 * (tick + 0.6 * knock) * _attack(at_s, 0.004)
    return _ended_softly(sound)


def breath(period_s: float) -> Samples:
    """Return one breath in and out: a chord that swells and rests, seamless."""
    n_frames = _frames(period_s)
    at_s = _seconds(n_frames)
    part = at_s / (n_frames / RATE_HZ)
    rise = np.sin(np.pi / 2 * np.clip(part / _BREATH_IN_PART, 0, 1)) ** 2
    fall = np.cos(np.pi / 2 * np.clip((part / _BREATH_IN_PART - 1), 0, None) / 1.3) ** 2
    swell = np.where(part < _BREATH_IN_PART, rise, fall)
    swell[part > _BREATH_IN_PART * 2.3] = 0.0
    # Whole periods of each tone in the loop: its end meets its start.
    length_s = n_frames / RATE_HZ
    tones = [round(hz * length_s) / length_s for hz in (130.8, 196.0, 261.6)]
    chord = sum(np.sin(2 * np.pi * hz * at_s) / (1 + n) for n, hz in enumerate(tones))
    return np.asarray(0.12 * swell * chord, dtype=np.float32)


def _struck(
    at_s: NDArray[np.float64], tone_hz: float, third_s: float
) -> NDArray[np.float64]:
    sound = np.zeros_like(at_s)
    for ratio, loudness, haste in _PARTIALS:
        decay = np.exp(-1.1 * haste * at_s / third_s)
        sound += loudness * decay * np.sin(2 * np.pi * tone_hz * ratio * at_s)
    return sound * _attack(at_s, _ATTACK_S)


def _attack(at_s: NDArray[np.float64], length_s: float) -> NDArray[np.float64]:
    return np.asarray(np.sin(np.pi / 2 * np.clip(at_s / length_s, 0, 1)) ** 2)


def _ended_softly(sound: NDArray[np.float64]) -> Samples:
    n_frames = min(round(0.02 * RATE_HZ), len(sound))
    if n_frames:
        sound[-n_frames:] *= np.linspace(1, 0, n_frames)
    return sound.astype(np.float32)


def _frames(period_s: float) -> int:
    return max(round(period_s * RATE_HZ), round(0.2 * RATE_HZ))


def _seconds(n_frames: int) -> NDArray[np.float64]:
    return np.arange(n_frames) / RATE_HZ
