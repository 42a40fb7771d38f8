"""Draws ahead of time what the window shows first, so that starting costs no render.

Per build one JSON file with the silhouette, and for the default build and tone the
pictures. `app.figure.prepared` reads them back without numpy.
"""

import json
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.figure.lit import lit_figure
from app.figure.prepared import ORIGINS_NAME, picture_name, silhouette_name
from app.figure.render import coloured
from app.figure.silhouette import Ring, silhouette
from app.figure.towel import dressed, upper_edge_mm
from app.model.body import Body, BuildId, Frame, Towel

SHARP_PX_PER_MM = 4.0
FIRST_PX_PER_MM = 1.5
QUALITY = 92
BELOW_TOWEL_MM = 50.0


class ImageWriter(Protocol):
    """Writes pixels, shape (rows, columns, 3), as a JPEG file."""

    def __call__(self, rgb: NDArray[np.uint8], path: Path, quality: int) -> None:
        """Write `rgb` to `path` at a JPEG quality of 0 to 100."""


def prepare_figures(
    map_id: str, body: Body, folder: Path, write_image: ImageWriter
) -> tuple[Path, ...]:
    """Write silhouettes of all builds and the default pictures; return the files."""
    written = [_kept_origin(folder, map_id, body.frame)]
    for build in body.builds:
        path = folder / silhouette_name(map_id, build.id)
        path.write_text(silhouette_json(body, build.id), encoding="utf-8")
        written.append(path)
    tone = body.tone(body.default_tone)
    for px_per_mm in (FIRST_PX_PER_MM, SHARP_PX_PER_MM):
        image = coloured(lit_figure(body, body.default_build, px_per_mm), tone)
        name = picture_name(map_id, body.default_build, tone.id, px_per_mm)
        write_image(image.rgb, folder / name, QUALITY)
        written.append(folder / name)
    return tuple(written)


def _kept_origin(folder: Path, map_id: str, frame: Frame) -> Path:
    """Write where the picture lies on the map beside those of the other maps."""
    path = folder / ORIGINS_NAME
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    kept[map_id] = list(frame.origin_mm)
    path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return path


def silhouette_json(body: Body, build_id: BuildId) -> str:
    """Return a build's silhouette and what its towel hides, one ring per line."""
    rings = ",\n".join(_packed(ring) for ring in silhouette(body, build_id))
    towel = dressed(body, build_id).towel
    cover = _packed(_cover(towel) / body.frame.enlarged) if towel else "[]"
    return (
        f'{{"build": "{build_id}",\n"cover_mm": {cover},\n"rings_mm": [\n{rings}\n]}}\n'
    )


def _cover(towel: Towel) -> Ring:
    """Return the area that the towel hides, generously wide, as a ring."""
    edge = upper_edge_mm(towel)
    if towel.is_on_trunk:
        edge = [(x, y) for x, y in edge if abs(x) <= max(towel.side.x_mm)]
    beyond = -BELOW_TOWEL_MM if towel.is_above else BELOW_TOWEL_MM
    below = towel.bottom_mm + beyond
    corners = [(edge[-1][0], below), (edge[0][0], below), edge[0]]
    return np.array([*edge, *corners])


def _packed(ring: Ring) -> str:
    return json.dumps(_rounded(ring)).replace(" ", "")


def _rounded(ring: Ring) -> list[list[float]]:
    return [[round(float(x), 2), round(float(y), 2)] for x, y in ring]
