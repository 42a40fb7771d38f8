"""Light on a height field: facing, shadows that are cast, and hollows."""

from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field
from app.figure.grid import blurred, slopes

KEY = (-0.60, -0.52, 0.56)
"""Towards the main light: upper left, above the body."""

FILL = (0.80, -0.10, 0.59)
SHADOW_REACH_MM = 150.0


@dataclass(frozen=True, slots=True)
class Facing:
    """Unit normals of a surface, one field per axis."""

    x: Field
    y: Field
    z: Field

    def towards(self, direction: tuple[float, float, float]) -> Field:
        """Return the cosine between the surface and a direction."""
        x, y, z = _unit(direction)
        return np.asarray(self.x * x + self.y * y + self.z * z, dtype=np.float32)


def facing_of_height(height_mm: Field, step_mm: float) -> Facing:
    """Return the normals of a plain height field."""
    along_x, along_y = slopes(height_mm, step_mm)
    length = 1 / np.sqrt(along_x**2 + along_y**2 + 1)
    return Facing(-along_x * length, -along_y * length, length)


def facing_of_body(
    squared: Field, relief: Field, step_mm: float, edge_mm: float
) -> Facing:
    """Return the normals of a body from its squared height and its details.

    The slope of the height itself is endless at the outline, that of the squared
    height is not: so the edge has no stairs. Outside, the normals of the rim go
    on. `edge_mm` keeps the rim from turning away altogether.
    """
    squared_x, squared_y = slopes(squared, step_mm)
    relief_x, relief_y = slopes(relief, step_mm)
    twice = 2 * np.sqrt(np.maximum(squared, 0) + np.float32(edge_mm**2))
    x, y = -squared_x - twice * relief_x, -squared_y - twice * relief_y
    length = 1 / np.sqrt(x * x + y * y + twice * twice)
    return Facing(x * length, y * length, twice * length)


def wrapped(cosine: Field, wrap: float) -> Field:
    """Return how bright a surface is when the light reaches a little round it."""
    lit = np.clip((cosine + wrap) / (1 + wrap), 0, 1)
    return np.asarray(lit ** np.float32(1.15), dtype=np.float32)


def cast_shadow(height_mm: Field, step_mm: float) -> Field:
    """Return how much of the main light each point loses to higher ones, 0 to 1."""
    x, y, z = _unit(KEY)
    flat = float(np.hypot(x, y))
    rise = z / flat
    shadow = np.zeros_like(height_mm)
    distance = 2 * step_mm
    while distance < SHADOW_REACH_MM:
        rows = round(y / flat * distance / step_mm)
        columns = round(x / flat * distance / step_mm)
        above = _shifted(height_mm, rows, columns) - height_mm - distance * rise
        np.maximum(shadow, above / (5 + 0.16 * distance), out=shadow)
        distance *= 1.18
    return blurred(np.clip(shadow, 0, 1), 4.0 / step_mm)


def _shifted(field: Field, rows: int, columns: int) -> Field:
    """Return what lies `rows` and `columns` away; the edge is repeated."""
    at_row = np.clip(np.arange(field.shape[0]) + rows, 0, field.shape[0] - 1)
    at_column = np.clip(np.arange(field.shape[1]) + columns, 0, field.shape[1] - 1)
    return field[at_row[:, None], at_column[None, :]]


def openness(height_mm: Field, step_mm: float) -> Field:
    """Return how much of the sky each point sees, 1 on a plain, less in hollows."""
    closed = np.zeros_like(height_mm)
    for sigma_mm, weight in ((5.0, 0.032), (14.0, 0.016), (42.0, 0.007)):
        deeper = blurred(height_mm, sigma_mm / step_mm) - height_mm
        closed += np.float32(weight) * np.maximum(deeper, -0.35 * sigma_mm)
    sky = np.exp(-1.6 * np.maximum(closed, -0.12))
    # Light from skin nearby reaches the deepest fold.
    return np.asarray(0.2 + 0.8 * sky, dtype=np.float32)


def _unit(direction: tuple[float, float, float]) -> tuple[float, float, float]:
    length = float(np.sqrt(sum(part * part for part in direction)))
    x, y, z = direction
    return x / length, y / length, z / length
