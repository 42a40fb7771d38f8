"""Colours as fields: ramps from shadow to light."""

from collections.abc import Sequence

import numpy as np

from app.figure.curves import Field, along

STEPS = 2048


def rgb_of(code: str) -> Field:
    """Return red, green and blue from 0 to 1 of a code like `#D9A57E`."""
    parts = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return np.array(parts, dtype=np.float32)


def ramp_table(codes: Sequence[str]) -> Field:
    """Return a smooth ramp through evenly spaced colours, shape (3, STEPS)."""
    stops = np.array([rgb_of(code) for code in codes])
    places = np.linspace(0, 1, len(codes)).tolist()
    at = np.linspace(0, 1, STEPS, dtype=np.float32)
    return np.stack([along(at, places, stops[:, i].tolist()) for i in range(3)])


def looked_up(table: Field, place: Field) -> Field:
    """Return one channel of a ramp at places from 0 to 1."""
    index = np.clip(place * np.float32(STEPS - 1) + 0.5, 0, STEPS - 1)
    return np.asarray(table[index.astype(np.int16)], dtype=np.float32)
