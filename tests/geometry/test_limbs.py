"""Strokes on arms and legs follow the limb, on one limb at a time."""

import pytest

from app.geometry.atlas import Atlas
from app.geometry.strokes import stroke_paths
from app.model.outline import MapPoint
from app.model.safety import Side
from app.model.stroke import StrokePath
from app.model.technique import HandPlay, StrokePattern
from tests.support.sample_map import box, region, sample_map
from tests.support.sample_techniques import sample_library, technique

LIMBS = region("wrist", box(30, 100, 130, 160), Side.RIGHT, is_limb=True)
SHAPES = {shape.contact: shape for shape in sample_library().contacts}


def strokes(*, is_limb: bool, **changes: object) -> tuple[StrokePath, ...]:
    """Return the strokes on a piece that is wider than long."""
    piece = LIMBS.model_copy(update={"is_limb": is_limb})
    atlas = Atlas(sample_map().model_copy(update={"regions": (piece,), "knots": ()}))
    one = technique("glide", **changes)
    shape = SHAPES[one.contact].model_copy(update={"along_mm": 30, "across_mm": 30})
    return stroke_paths(one, shape, atlas, piece, MapPoint(80, 130))


def run(path: StrokePath) -> tuple[float, float]:
    """Return how far a path goes across and down."""
    first, last = path.points[0], path.points[-1]
    return abs(last.x_mm - first.x_mm), abs(last.y_mm - first.y_mm)


def test_a_short_piece_of_a_limb_is_followed_along_the_limb() -> None:
    (path,) = strokes(is_limb=True, pattern=StrokePattern.ALONG_UP)
    across, down = run(path)
    assert down > across


def test_another_piece_that_lies_across_is_followed_across() -> None:
    (path,) = strokes(is_limb=False, pattern=StrokePattern.ALONG_UP)
    across, down = run(path)
    assert across > down


@pytest.mark.parametrize("play", [HandPlay.BOTH_SIDES, HandPlay.SIDES_IN_TURN])
def test_one_limb_is_worked_at_a_time(play: HandPlay) -> None:
    paths = strokes(is_limb=True, pattern=StrokePattern.ALONG_UP, hand_play=play)
    assert all(point.x_mm > 0 for path in paths for point in path.points)


def test_a_loop_over_the_trunk_becomes_a_way_there_and_back_on_a_limb() -> None:
    there, back = strokes(is_limb=True, pattern=StrokePattern.LOOP, is_gliding=True)
    assert there.is_loaded
    assert not back.is_loaded
    assert back.points == there.points[::-1]
