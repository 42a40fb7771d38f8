"""How sounds are added up, to the sample."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.ui.speech.mixer import FADE_S, Mixer, Samples
from app.ui.speech.output import RATE_HZ

ONES: Samples = np.full(RATE_HZ, 0.25, dtype=np.float32)
HALVES: Samples = np.full(RATE_HZ, 0.125, dtype=np.float32)


def test_nothing_sounds_at_first() -> None:
    assert not Mixer().block(100).any()


def test_sounds_of_two_channels_are_added() -> None:
    mixer = Mixer()
    mixer.play("a", ONES)
    mixer.play("b", ONES)
    assert np.allclose(mixer.block(100), 0.5)


def test_a_new_sound_cuts_the_old_one_of_its_channel() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES)
    mixer.block(100)
    mixer.play("voice", HALVES)
    mixer.block(round(FADE_S * RATE_HZ) + 1)
    assert np.allclose(mixer.block(100), 0.125)


def test_what_was_not_heard_yet_is_cut_without_a_trace() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES)
    mixer.stop("voice")
    assert not mixer.block(1_000).any()


def test_a_cut_sound_fades_without_a_jump() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES)
    mixer.block(100)
    mixer.stop("voice")
    fading = mixer.block(1_000)
    assert np.abs(np.diff(fading)).max() < 0.002
    assert not fading[-100:].any()


def test_a_sound_waits_to_the_sample() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES, delay_s=0.01)
    block = mixer.block(1_000)
    assert np.flatnonzero(block)[0] == 441


def test_a_waiting_sound_counts_as_sounding() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES, delay_s=1.0)
    assert mixer.is_sounding("voice")


def test_a_finished_sound_is_over() -> None:
    mixer = Mixer()
    mixer.play("voice", ONES)
    mixer.block(RATE_HZ)
    assert not mixer.is_sounding("voice")


@given(st.lists(st.integers(1, 700), min_size=1, max_size=12), st.integers(1, 300))
def test_a_loop_has_no_gap_whatever_the_blocks(
    blocks: list[int], n_frames: int
) -> None:
    mixer = Mixer()
    piece: Samples = np.linspace(-0.5, 0.5, n_frames, dtype=np.float32)
    mixer.loop("pacer", piece)
    played = np.concatenate([mixer.block(each) for each in blocks])
    expected = np.tile(piece, len(played) // n_frames + 1)[: len(played)]
    assert np.allclose(played, expected)


def test_a_loop_begins_where_the_hand_is() -> None:
    mixer = Mixer()
    piece: Samples = np.linspace(0, 1, RATE_HZ, endpoint=False, dtype=np.float32)
    mixer.loop("pacer", piece, from_s=0.5)
    assert mixer.block(1)[0] == 0.5


def test_a_louder_channel_swells_without_a_jump() -> None:
    mixer = Mixer()
    mixer.set_gain("voice", 0.0)
    mixer.play("voice", ONES)
    mixer.block(100)
    mixer.set_gain("voice", 1.0)
    assert np.abs(np.diff(mixer.block(1_000))).max() < 0.001


def test_too_much_at_once_stays_within_the_scale() -> None:
    mixer = Mixer()
    for name in "abcdefgh":
        mixer.play(name, ONES)
    assert mixer.block(100).max() == 1.0
