"""Sounds to measure the clap detector by: rooms, claps, speech and music, computed.

Everything is made at the detector's rate from a seed: a figure can be had again.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from app.ui.speech.bells import BELL_KINDS, bell, breath, ticks
from app.ui.speech.claps import RATE_HZ

Sound = NDArray[np.float64]
Random = np.random.Generator


def seconds(length_s: float) -> Sound:
    return np.arange(round(length_s * RATE_HZ)) / RATE_HZ


def filtered(sound: Sound, low_hz: float, high_hz: float) -> Sound:
    """Return what lies between two frequencies, with soft edges."""
    spectrum = np.fft.rfft(sound)
    hz = np.fft.rfftfreq(len(sound), 1 / RATE_HZ)
    keep = 1 / (1 + (low_hz / np.maximum(hz, 1)) ** 4) / (1 + (hz / high_hz) ** 4)
    return np.fft.irfft(spectrum * keep, len(sound))


def convolved(sound: Sound, other: Sound) -> Sound:
    n_frames = len(sound) + len(other) - 1
    n_fft = 1 << (n_frames - 1).bit_length()
    product = np.fft.rfft(sound, n_fft) * np.fft.rfft(other, n_fft)
    return np.fft.irfft(product, n_fft)[:n_frames]


def room(random: Random) -> Sound:
    """Return how a room answers: the direct sound, a few walls, and a dying tail."""
    length_s = random.uniform(0.2, 0.6)  # until the tail is 60 dB down
    at_s = seconds(length_s)
    tail = random.normal(size=len(at_s)) * np.exp(-6.9 * at_s / length_s)
    tail = filtered(tail, 100, 6000)
    tail[: round(0.004 * RATE_HZ)] = 0
    tail *= 10 ** (-random.uniform(0, 9) / 20) / np.sqrt(np.sum(tail**2))
    answer = tail
    answer[0] = 1.0
    for _ in range(4):
        answer[random.integers(20, 500)] += random.uniform(-0.4, 0.4)
    return answer


def clap(random: Random, body_hz: float, width: float) -> Sound:
    """Return one clap: two or three bursts of noise around the hands' own tone."""
    sound = np.zeros(round(0.08 * RATE_HZ))
    for _ in range(random.integers(1, 4)):
        first = random.integers(0, round(0.006 * RATE_HZ))
        at_s = np.arange(len(sound) - first) / RATE_HZ
        burst = random.normal(size=len(at_s)) * np.exp(
            -at_s / random.uniform(0.003, 0.009)
        )
        sound[first:] += burst * random.uniform(0.4, 1.0)
    around = filtered(sound, body_hz / width, body_hz * width)
    wide = filtered(sound, 300, 9000)
    both = around / np.abs(around).max() + 0.35 * wide / np.abs(wide).max()
    return np.asarray(both / np.abs(both).max())


def two_claps(random: Random, peak: float, noise: float) -> Sound:
    """Return 3.4 s of a room in which somebody claps twice."""
    dry = np.zeros(round(3.4 * RATE_HZ))
    body_hz, width = random.uniform(1000, 2600), random.uniform(1.6, 3.0)
    start_s = random.uniform(1.3, 1.6)
    for at_s in (start_s, start_s + random.uniform(0.22, 0.58)):
        at = round(at_s * RATE_HZ)
        one = clap(random, body_hz * random.uniform(0.85, 1.15), width)
        dry[at : at + len(one)] += one * 10 ** (random.uniform(-4, 0) / 20)
    wet = convolved(dry, room(random))[: len(dry)]
    wet *= peak / np.abs(wet).max()
    return wet + noise * random.normal(size=len(wet))


def spoken_aloud(texts: list[str], random: Random) -> Iterator[Sound]:
    """Read texts by espeak-ng, each with another voice, pace and loudness."""
    from app.ui.speech.espeak import espeak

    voices = [voice.id for voice in espeak().voices()]
    for number, text in enumerate(texts):
        voice = voices[number % len(voices)] + random.choice(["", "+f3", "+m4"])
        rate = int(random.integers(70, 150))
        raw = espeak().rendered(text, str(voice), rate)
        yield raw / 32_768 * 10 ** (random.uniform(-18, 0) / 20)


def drum(random: Random, kind: str) -> Sound:
    at_s = seconds(0.3)
    noise = random.normal(size=len(at_s))
    if kind == "kick":
        swept = 2 * np.pi * (50 * at_s - 60 * 0.03 * np.exp(-at_s / 0.03))
        return np.asarray(np.sin(swept) * np.exp(-at_s / 0.09))
    if kind == "snare":
        rattle = filtered(noise, 800, 7000) * np.exp(-at_s / random.uniform(0.03, 0.08))
        return rattle + 0.6 * np.sin(2 * np.pi * 190 * at_s) * np.exp(-at_s / 0.06)
    if kind == "hat":
        return 0.5 * filtered(noise, 5000, 10_500) * np.exp(-at_s / 0.025)
    if kind == "stick":
        return filtered(noise, 900, 4000) * np.exp(-at_s / 0.008)
    return filtered(noise, 900, 5000) * np.exp(-at_s / 0.02)  # hands, as a machine has


def note(random: Random, hz: float, length_s: float) -> Sound:
    """Return a plucked string or a struck one."""
    at_s = seconds(length_s)
    sound = np.zeros_like(at_s)
    stiff = random.uniform(0, 0.0004)
    for number in range(1, 12):
        partial_hz = hz * number * np.sqrt(1 + stiff * number**2)
        if partial_hz > 9000:
            break
        decay = np.exp(-at_s * (1.5 + 0.9 * number))
        sound += np.sin(2 * np.pi * partial_hz * at_s) * decay / number
    hammer = 0.3 * random.normal(size=len(at_s)) * np.exp(-at_s / 0.003)
    return (sound + hammer) * np.minimum(at_s / 0.002, 1)


def music(random: Random, length_s: float) -> Sound:
    """Return a piece: drums or none, notes, and a beat that may leave gaps."""
    sound = np.zeros(round(length_s * RATE_HZ) + RATE_HZ * 4)
    beat_s = 60 / random.uniform(55, 150)
    has_drums = random.random() < 0.7
    density = random.uniform(0.15, 1.0)
    kinds = ["kick", "hat", "snare", "hat"]
    backbeat = str(random.choice(["snare", "hands", "stick"]))
    for step in range(int(length_s / beat_s * 2)):
        at = round((step * beat_s / 2 + random.normal(0, 0.004)) * RATE_HZ)
        at = max(at, 0)
        if has_drums and random.random() < density:
            kind = kinds[step % 4]
            kind = backbeat if kind == "snare" else kind
            _add(sound, at, 0.5 * drum(random, kind) * random.uniform(0.6, 1))
        if random.random() < 0.6:
            hz = 110 * 2 ** (random.integers(0, 36) / 12)
            _add(sound, at, 0.25 * note(random, hz, random.uniform(0.4, 2.5)))
    return sound[: round(length_s * RATE_HZ)] * 10 ** (random.uniform(-20, 0) / 20)


def own_sounds(random: Random, length_s: float) -> Sound:
    """Return our own bells, ticks and breath, as a microphone near by hears them."""
    n_frames = round(length_s * 44_100)
    pacer = ticks(random.uniform(0.4, 3.0)) if random.random() < 0.7 else breath(10.0)
    sound = np.tile(pacer, n_frames // len(pacer) + 1)[:n_frames].astype(np.float64)
    for at_s in np.arange(1, length_s - 8, random.uniform(4, 9)):
        ringing = bell(BELL_KINDS[random.integers(len(BELL_KINDS))])
        _add(sound, round(at_s * 44_100), ringing.astype(np.float64))
    return filtered_half(sound)


def filtered_half(sound: Sound) -> Sound:
    """Return every second sample of what lies below half the rate."""
    spectrum = np.fft.rfft(sound)
    spectrum[len(spectrum) // 2 :] = 0
    return np.fft.irfft(spectrum, len(sound))[::2]


def in_a_room(sound: Sound, random: Random) -> Sound:
    """Return a sound as a microphone in a room hears it, with the room's own hiss."""
    wet = convolved(sound, room(random))[: len(sound)]
    hiss = 10 ** (random.uniform(-75, -50) / 20)
    loudest = max(1.0, float(np.abs(wet).max()))
    return wet / loudest + hiss * random.normal(size=len(wet))


def _add(sound: Sound, at: int, piece: Sound) -> None:
    room_left = len(sound) - at
    sound[at : at + len(piece)] += piece[:room_left]
