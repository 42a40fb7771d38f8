"""Figures drawn ahead of time: their files, read with the standard library alone.

The pictures show the part of the map that the frame of the body names; where the
upper left corner of the first pixel lies stands in `ORIGINS_NAME`, by map.
"""

import json
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]
Rings = tuple[tuple[Point, ...], ...]

ORIGINS_NAME = "origins.json"


@dataclass(frozen=True, slots=True)
class PreparedSilhouette:
    """The outline of one build: the outer ring first, then the gaps, all closed."""

    build: str
    rings_mm: Rings


def silhouette_name(map_id: str, build: str) -> str:
    """Return the name of the file that holds a build's silhouette."""
    return f"{map_id}_{build}.json"


def picture_name(map_id: str, build: str, tone: str, px_per_mm: float) -> str:
    """Return the name of the file that holds a picture."""
    return f"{map_id}_{build}_{tone}_{px_per_mm:g}.jpg"


def read_silhouette(path: Path) -> PreparedSilhouette:
    """Return the silhouette in a file.

    Raises
    ------
    OSError, ValueError
        If the file cannot be read or is not a silhouette.
    """
    content = json.loads(path.read_text(encoding="utf-8"))
    try:
        rings = tuple(
            tuple((float(x), float(y)) for x, y in ring) for ring in content["rings_mm"]
        )
        return PreparedSilhouette(str(content["build"]), rings)
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name}: not a silhouette") from error


def read_origin_mm(folder: Path, map_id: str) -> Point | None:
    """Return where a map's pictures lie; None where no file says it."""
    try:
        content = json.loads((folder / ORIGINS_NAME).read_text(encoding="utf-8"))
        x_mm, y_mm = content[map_id]
        return float(x_mm), float(y_mm)
    except (OSError, ValueError, KeyError, TypeError):
        return None
