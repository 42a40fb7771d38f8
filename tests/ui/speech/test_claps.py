"""The sign of two claps: what is one, what is none, and how often each is heard.

`python -m tests.ui.speech.measure_claps` gives the figures over 20 minutes a kind.
"""

from itertools import islice

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.speech.claps import RATE_HZ, ClapDetector
from tests.ui.speech import material
from tests.ui.speech.material import Sound
from tests.ui.speech.measure_claps import (
    KINDS,
    hits,
    own_sounds,
    signs,
)

ROOMS = 40


def _clapped(*at_s: float, seed: int = 3, length_s: float = 5.0) -> Sound:
    """Return a quiet room in which somebody claps at these moments."""
    random = np.random.default_rng(seed)
    dry = np.zeros(round(length_s * RATE_HZ))
    for start_s in at_s:
        at = round(start_s * RATE_HZ)
        one = material.clap(random, 1500, 2.0)
        dry[at : at + len(one)] += 0.4 * one
    return dry + 0.0005 * random.normal(size=len(dry))


def test_two_claps_are_a_sign_at_the_second_of_them() -> None:
    (at_s,) = signs(_clapped(2.0, 2.4))
    assert at_s == pytest.approx(2.4, abs=0.03)


def test_the_sign_is_known_soon_after_the_second_clap() -> None:
    sound = _clapped(2.0, 2.4)[: round(3.0 * RATE_HZ)]
    assert len(signs(sound)) == 1


@pytest.mark.parametrize(
    "at_s",
    [
        (),
        (2.0,),
        (2.0, 2.1),
        (2.0, 2.8),
        (2.0, 2.4, 2.8),
        (1.6, 2.0, 2.4),
        (1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3.0),
    ],
    ids=["none", "one", "too quick", "too slow", "three", "three again", "applause"],
)
def test_anything_but_two_claps_is_no_sign(at_s: tuple[float, ...]) -> None:
    assert signs(_clapped(*at_s)) == ()


def test_two_signs_one_after_the_other_are_both_heard() -> None:
    assert len(signs(_clapped(1.2, 1.6, 3.2, 3.6))) == 2


def test_silence_and_a_steady_hiss_are_no_sign() -> None:
    hiss = 0.05 * np.random.default_rng(1).normal(size=5 * RATE_HZ)
    assert signs(hiss) + signs(np.zeros(5 * RATE_HZ)) == ()


def test_two_tones_that_begin_at_once_are_no_sign() -> None:
    sound = np.zeros(5 * RATE_HZ)
    at_s = np.arange(RATE_HZ // 5) / RATE_HZ
    for start_s in (2.0, 2.4):
        at = round(start_s * RATE_HZ)
        beep = 0.5 * np.sin(2 * np.pi * 2_000 * at_s) * np.exp(-at_s / 0.02)
        sound[at : at + len(beep)] += beep
    assert signs(sound) == ()


@settings(max_examples=25)
@given(st.lists(st.integers(0, 3_000), max_size=40))
def test_how_the_stream_is_cut_changes_nothing(lengths: list[int]) -> None:
    clapped = _clapped(1.2, 1.6, length_s=2.5)
    sound = clapped.astype(np.float32)
    detector = ClapDetector()
    found: list[float] = []
    start = 0
    for length in [*lengths, len(sound)]:
        found += detector.feed(sound[start : start + length])
        start += length
    assert tuple(found) == signs(clapped)


def test_hours_of_sound_take_no_more_memory() -> None:
    detector = ClapDetector()
    block = np.zeros(RATE_HZ, dtype=np.float32)
    for _ in range(20):
        detector.feed(block)
    assert detector.memory_s < 5
    assert detector.now_s == pytest.approx(20, abs=0.1)


@pytest.mark.parametrize(
    ("peak_db", "noise_db"), [(-3, -70), (-10, -60), (-20, -50), (-35, -65)]
)
def test_nearly_all_claps_are_heard_near_and_far(peak_db: int, noise_db: int) -> None:
    assert hits(ROOMS, peak_db, noise_db) >= 0.9 * ROOMS


@pytest.mark.parametrize("kind", ["music", "noise", "own bells and pacers"])
def test_nothing_else_is_taken_for_claps(kind: str) -> None:
    assert [signs(piece) for piece in islice(KINDS[kind](), 3)] == [()] * 3


@pytest.mark.parametrize("kind", ["speech", "speech over music"])
def test_speech_is_not_taken_for_claps(kind: str) -> None:
    pytest.importorskip("espeakng_loader")
    assert [signs(piece) for piece in islice(KINDS[kind](), 3)] == [()] * 3


def test_claps_are_heard_while_our_own_pacer_plays() -> None:
    playing = 0.1 * next(own_sounds())[: 5 * RATE_HZ]
    assert len(signs(_clapped(2.0, 2.4) + playing)) == 1
