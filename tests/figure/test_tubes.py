"""Curved limbs, such as fingers."""

from collections.abc import Sequence

import numpy as np
import pytest

from app.figure.curves import Field
from app.figure.forms import squared_height
from app.model.body import Body, Build, Frame
from app.model.body_shapes import Tube

BEND = Tube(
    id="finger",
    x_mm=(100, 100, 118, 150),
    y_mm=(0, 60, 110, 140),
    radius_mm=(20, 18, 16, 14),
    depth_mm=(30, 27, 24, 21),
    blend_mm=(1, 1, 1, 1),
    flesh=0.5,
)


def squared(
    body: Body, *tubes: Tube, at: Sequence[tuple[float, float]], flesh: float = 0.0
) -> Field:
    """Return the squared heights of a body of tubes alone at some points."""
    alone = Body(
        frame=Frame(),
        tubes=tubes,
        default_build=body.default_build,
        default_tone=body.default_tone,
        builds=body.builds,
        tones=body.tones,
    )
    average = alone.build(alone.default_build)
    build: Build = average.model_copy(update={"limb_flesh_mm": flesh})
    x = np.arange(40, 200, 1, dtype=np.float32)[None, :]
    y = np.arange(-60, 200, 1, dtype=np.float32)[:, None]
    field = squared_height(alone, build, x, y)
    return np.array([field[int(py) + 60, int(px) - 40] for px, py in at])


@pytest.mark.parametrize(
    ("place", "height_mm"), [((100, 0), 30), ((100, 60), 27), ((118, 110), 24)]
)
def test_tube_is_as_high_as_its_stations_say(
    body: Body, place: tuple[float, float], height_mm: float
) -> None:
    (found,) = squared(body, BEND, at=[place])
    assert np.sqrt(found) == pytest.approx(height_mm, abs=0.6)


def test_tube_ends_its_radius_from_the_path(body: Body) -> None:
    inside, outside = squared(body, BEND, at=[(118, 20), (122, 20)])
    assert inside > 0 > outside


def test_tube_ends_round(body: Body) -> None:
    (tip, corner) = squared(body, BEND, at=[(100, -19), (116, -16)])
    assert tip > 0 > corner


def test_tube_takes_its_share_of_the_flesh(body: Body) -> None:
    lean, fat = (squared(body, BEND, at=[(100, 0)], flesh=f)[0] for f in (0.0, 6.0))
    assert np.sqrt(fat) - np.sqrt(lean) == pytest.approx(3, abs=0.2)


def test_tubes_join_as_softly_as_they_say(body: Body) -> None:
    beside = BEND.model_copy(
        update={"id": "next", "x_mm": tuple(x + 34 for x in BEND.x_mm)}
    )
    soft = beside.model_copy(update={"blend_mm": (30, 30, 30, 30)})
    between = [(117, 30)]
    assert squared(body, BEND, soft, at=between)[0] > (
        squared(body, BEND, beside, at=between)[0] + 50
    )
