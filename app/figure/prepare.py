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
from app.figure.prepared import picture_name, silhouette_name
from app.figure.render import coloured
from app.figure.silhouette import Ring, silhouette
from app.figure.towel import upper_edge_mm
from app.model.body import Body, BuildId, Towel

SHARP_PX_PER_MM = 4.0
FIRST_PX_PER_MM = 1.5
QUALITY = 92
BELOW_TOWEL_MM = 50.0


class ImageWriter(Protocol):
    """Writes pixels, shape (rows, columns, 3), as a JPEG file."""

    def __call__(self, rgb: NDArray[np.uint8], path: Path, quality: int) -> None:
        """Write `rgb` to `path` at a JPEG quality of 0 to 100."""


def prepare_figures(
    body: Body, folder: Path, write_image: ImageWriter
) -> tuple[Path, ...]:
    """Write silhouettes of all builds and the default pictures; return the files."""
    written = []
    for build in body.builds:
        path = folder / silhouette_name("back", build.id)
        path.write_text(silhouette_json(body, build.id), encoding="utf-8")
        written.append(path)
    tone = body.tone(body.default_tone)
    for px_per_mm in (FIRST_PX_PER_MM, SHARP_PX_PER_MM):
        image = coloured(lit_figure(body, body.default_build, px_per_mm), tone)
        name = picture_name("back", body.default_build, tone.id, px_per_mm)
        write_image(image.rgb, folder / name, QUALITY)
        written.append(folder / name)
    return tuple(written)


def silhouette_json(body: Body, build_id: BuildId) -> str:
    """Return a build's silhouette and what its towel hides, one ring per line."""
    rings = ",\n".join(_packed(ring) for ring in silhouette(body, build_id))
    cover = _packed(_cover(body.towel))
    return (
        f'{{"build": "{build_id}",\n"cover_mm": {cover},\n"rings_mm": [\n{rings}\n]}}\n'
    )


def _cover(towel: Towel) -> Ring:
    """Return the area that the towel hides, generously wide, as a ring."""
    edge = upper_edge_mm(towel)
    below = towel.bottom_mm + BELOW_TOWEL_MM
    corners = [(edge[-1][0], below), (edge[0][0], below), edge[0]]
    return np.array([*edge, *corners])


def _packed(ring: Ring) -> str:
    return json.dumps(_rounded(ring)).replace(" ", "")


def _rounded(ring: Ring) -> list[list[float]]:
    return [[round(float(x), 2), round(float(y), 2)] for x, y in ring]
