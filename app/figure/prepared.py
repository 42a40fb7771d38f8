"""Figures drawn ahead of time: their files, read without numpy.

The pictures show the part of the map that `app.figure.frame` names: the upper left
corner of the first pixel lies at `ORIGIN_MM`.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from app.model.body import BuildId, ToneId

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class PreparedSilhouette:
    """The outline of one build: the outer ring first, then the gaps, all closed."""

    build_id: BuildId
    rings_mm: tuple[tuple[Point, ...], ...]


def silhouette_name(map_id: str, build_id: BuildId) -> str:
    """Return the name of the file that holds a build's silhouette."""
    return f"{map_id}_{build_id}.json"


def picture_name(
    map_id: str, build_id: BuildId, tone_id: ToneId, px_per_mm: float
) -> str:
    """Return the name of the file that holds a picture."""
    return f"{map_id}_{build_id}_{tone_id}_{px_per_mm:g}.jpg"


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
        return PreparedSilhouette(BuildId(content["build"]), rings)
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name}: not a silhouette") from error
