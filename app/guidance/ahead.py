"""Asks about every place of a map before anybody does: what is dear is then known."""

from collections.abc import Iterator

import numpy as np

from app.geometry.atlas import Atlas
from app.guidance.answer import NOBODY_AGREED, guidance_for, guidance_for_id
from app.model.library import Library
from app.model.outline import MapPoint

EVERY_MM = 20.0
"""How far apart the bare places lie that are asked about."""


def ask_everywhere(library: Library, atlas: Atlas) -> None:
    """Ask about everything on the map, and about bare places all over the figure.

    Once as before any agreement, once as after it. The answers are thrown away; what
    the atlas worked out for them stays with it.
    """
    regions = atlas.body_map.regions
    agreed = frozenset(str(region.base) for region in regions if region.is_opt_in)
    places = tuple(_all_over(atlas))
    for opted_in in dict.fromkeys((NOBODY_AGREED, agreed)):
        for feature_id in atlas.body_map.features:
            guidance_for_id(library, atlas, feature_id, opted_in)
        for point in places:
            guidance_for(library, atlas, point, opted_in=opted_in)


def _all_over(atlas: Atlas) -> Iterator[MapPoint]:
    left, top, right, bottom = atlas.areas.figure.bounds
    for y_mm in np.arange(top, bottom, EVERY_MM).tolist():
        for x_mm in np.arange(left, right, EVERY_MM).tolist():
            point = MapPoint(x_mm, y_mm)
            if atlas.is_on_figure(point):
                yield point
