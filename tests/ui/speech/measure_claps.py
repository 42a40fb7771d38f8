"""Measure the clap detector: `python -m tests.ui.speech.measure_claps [MINUTES]`.

Prints how many of the claps were heard at each loudness, and how often something else
was taken for them, for each kind of material.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from app.ui.speech.claps import RATE_HZ, ClapDetector
from tests.ui.speech import material
from tests.ui.speech.material import Sound

BLOCK = 1_103  # as a microphone hands them over, 50 ms each
SEED = 20
ROOT = Path(__file__).resolve().parents[3]


def signs(sound: Sound) -> tuple[float, ...]:
    """Return when the detector hears a sign in a sound."""
    detector = ClapDetector()
    found: list[float] = []
    for start in range(0, len(sound), BLOCK):
        found += detector.feed(sound[start : start + BLOCK].astype(np.float32))
    return tuple(found)


def hits(count: int, peak_db: float, noise_db: float, seed: int = SEED) -> int:
    """Return in how many rooms the two claps were heard, once each."""
    random = np.random.default_rng(seed)
    peak, noise = 10 ** (peak_db / 20), 10 ** (noise_db / 20)
    return sum(
        len(signs(material.two_claps(random, peak, noise))) == 1 for _ in range(count)
    )


def false_signs(pieces: Iterator[Sound], length_s: float) -> tuple[int, float]:
    """Return how many signs were heard in so many seconds without a clap."""
    heard_s, found = 0.0, 0
    while heard_s < length_s:
        piece = next(pieces)
        found += len(signs(piece))
        heard_s += len(piece) / RATE_HZ
    return found, heard_s


def speech(seed: int = SEED) -> Iterator[Sound]:
    """Read the program's own pages aloud in many rooms, half a minute each."""
    random = np.random.default_rng(seed)
    texts = _sentences()
    while True:
        lines = [texts[random.integers(len(texts))] for _ in range(6)]
        yield material.in_a_room(_with_pauses(lines, random), random)


def music(seed: int = SEED) -> Iterator[Sound]:
    """Play pieces of half a minute, each with its own beat, drums and room."""
    random = np.random.default_rng(seed)
    while True:
        yield material.in_a_room(material.music(random, 30), random)


def own_sounds(seed: int = SEED) -> Iterator[Sound]:
    """Play our bells and pacers."""
    random = np.random.default_rng(seed)
    while True:
        yield material.in_a_room(material.own_sounds(random, 30), random)


def both(seed: int = SEED) -> Iterator[Sound]:
    """Speak over music."""
    for said, played in zip(speech(seed), music(seed + 1), strict=True):
        n_frames = min(len(said), len(played))
        yield 0.5 * (said[:n_frames] + played[:n_frames])


def noise(seed: int = SEED) -> Iterator[Sound]:
    """Hiss, hum and rumble at random loudness, half a minute each."""
    random = np.random.default_rng(seed)
    while True:
        raw = random.normal(size=30 * RATE_HZ)
        slow = 1 + np.sin(2 * np.pi * random.uniform(0.1, 4) * material.seconds(30))
        high_hz = random.uniform(300, 9000)
        yield 0.1 * random.random() * slow * material.filtered(raw, 30, high_hz)


KINDS = {
    "speech": speech,
    "music": music,
    "speech over music": both,
    "own bells and pacers": own_sounds,
    "noise": noise,
}


def _sentences() -> list[str]:
    """Return the sentences of the techniques' files: what is really spoken."""
    texts = []
    for path in sorted((ROOT / "resources" / "techniques").glob("*.toml")):
        for line in path.read_text("utf-8").splitlines():
            words = line.partition('"')[2].rstrip('",')
            if len(words) > 50:
                texts.append(words)
    return texts


def _with_pauses(lines: list[str], random: np.random.Generator) -> Sound:
    parts: list[Sound] = []
    for said in material.spoken_aloud(lines, random):
        parts += [said, np.zeros(round(random.uniform(0.2, 1.6) * RATE_HZ))]
    return np.concatenate(parts)


def main(minutes: float) -> None:
    """Print the figures."""
    for peak_db in (-3, -10, -20, -30, -40):
        for noise_db in (-70, -60, -50):
            heard = hits(100, peak_db, noise_db)
            sys.stdout.write(f"peak {peak_db} dB, noise {noise_db} dB: {heard} %\n")
    for name, pieces in KINDS.items():
        found, heard_s = false_signs(pieces(), minutes * 60)
        sys.stdout.write(f"{name}: {found} in {heard_s / 60:.1f} min\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 20)
