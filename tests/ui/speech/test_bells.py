"""How bells and pacers sound, as far as numbers tell."""

import numpy as np
import pytest

from app.ui.speech.bells import BELL_KINDS, BellKind, bell, breath, ticks
from app.ui.speech.mixer import Samples
from app.ui.speech.output import RATE_HZ

SOFTLY = 0.25  # most that may be jumped from one sample to the next


@pytest.mark.parametrize("kind", BELL_KINDS)
def test_a_bell_begins_and_ends_in_silence(kind: BellKind) -> None:
    sound = bell(kind)
    assert abs(sound[0]) < 1e-4
    assert abs(sound[-1]) < 1e-4


@pytest.mark.parametrize("kind", BELL_KINDS)
def test_a_bell_is_not_too_loud_and_not_too_soft(kind: BellKind) -> None:
    assert 0.08 < np.abs(bell(kind)).max() < 0.75


@pytest.mark.parametrize("kind", BELL_KINDS)
def test_a_bell_dies_away(kind: BellKind) -> None:
    sound = bell(kind)
    tenth = len(sound) // 10
    assert _loudness(sound[-tenth:]) < 0.05 * _loudness(sound[: 3 * tenth])


def test_the_soft_bell_is_the_softest() -> None:
    peaks = {kind: np.abs(bell(kind)).max() for kind in BELL_KINDS}
    assert min(peaks, key=lambda kind: peaks[kind]) == "soft"


@pytest.mark.parametrize("period_s", [0.5, 1.37, 4.0])
def test_a_tick_comes_once_a_period_to_the_sample(period_s: float) -> None:
    sound = ticks(period_s)
    assert len(sound) == round(period_s * RATE_HZ)
    assert not sound[len(sound) // 2 :].any() or _loudness(
        sound[len(sound) // 2 :]
    ) < 0.01 * _loudness(sound[: len(sound) // 2])


def test_the_shortest_period_leaves_room_for_a_tick() -> None:
    assert len(ticks(0.0)) == round(0.2 * RATE_HZ)


@pytest.mark.parametrize("sound", [ticks(2.0), breath(10.0)], ids=["tick", "breath"])
def test_a_loop_joins_without_a_click(sound: Samples) -> None:
    assert abs(float(sound[-1]) - float(sound[0])) < 0.003


def test_a_breath_swells_and_rests() -> None:
    parts = [_loudness(part) for part in np.array_split(breath(10.0), 10)]
    assert parts[0] < parts[4] > parts[9]
    assert parts[9] < 0.1 * parts[4]


def test_a_breath_never_jumps() -> None:
    assert np.abs(np.diff(breath(10.0))).max() < SOFTLY


def _loudness(sound: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))
