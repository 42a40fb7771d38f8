"""Noise that is the same on every machine: a hash of the lattice, no generator."""

import numpy as np

from app.figure.curves import Field
from app.figure.grid import Grid, blurred, resampled


def white_noise(rows: int, columns: int, seed: int) -> Field:
    """Return independent values from -1 to 1, shape (rows, columns)."""
    with np.errstate(over="ignore"):
        row = np.arange(rows, dtype=np.uint32)[:, None] * np.uint32(0x9E3779B1)
        column = np.arange(columns, dtype=np.uint32)[None, :] * np.uint32(0x85EBCA77)
        mixed = row ^ (column + np.uint32(seed) * np.uint32(0xC2B2AE3D))
        for shift, factor in ((15, 0x2C1B3C6D), (12, 0x297A2D39), (15, 0x165667B1)):
            mixed = (mixed ^ (mixed >> np.uint32(shift))) * np.uint32(factor)
        mixed ^= mixed >> np.uint32(16)
    return (mixed.astype(np.float32) / np.float32(2**31) - 1).astype(np.float32)


def soft_noise(onto: Grid, cell_mm: float, seed: int) -> Field:
    """Return noise that changes over about `cell_mm`, on a grid, about -1 to 1.

    It lies fast on the body: a finer grid shows the same noise more finely.
    """
    rows = int(onto.rows * onto.step_mm / cell_mm) + 4
    columns = int(onto.columns * onto.step_mm / cell_mm) + 4
    lattice = Grid(
        onto.left_mm - 2 * cell_mm, onto.top_mm - 2 * cell_mm, cell_mm, rows, columns
    )
    return np.float32(1.8) * resampled(white_noise(rows, columns, seed), lattice, onto)


def texture_tile(side: int, step_mm: float, cell_mm: float, seed: int) -> Field:
    """Return a square of noise that can be laid side by side without a seam.

    Parameters
    ----------
    side
        Cells along each side of the tile, `step_mm` wide.
    cell_mm
        Over what length the noise changes. Where that is finer than the tile can
        show, the noise gets weaker, as it does to the eye.
    """
    sigma = 0.42 * cell_mm / step_mm
    noise = white_noise(side, side, seed)
    if sigma > 0.3:
        rim = int(3 * sigma) + 2
        around = blurred(np.pad(noise, rim, mode="wrap"), sigma)
        noise = around[rim:-rim, rim:-rim]
    weight = min(1.0, cell_mm / step_mm) / float(noise.std())
    return np.asarray(noise * weight, dtype=np.float32)
