"""Hands keep to the ways and the pace of the strokes."""

from itertools import pairwise
from math import hypot

import pytest

from app.model.outline import MapPoint
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from app.ui.follow.player.stroke_play import StrokePlay

PALM = ContactShape(contact=Contact.PALM, name="Palm", along_mm=160, across_mm=80)


def stroke(
    *points: tuple[float, float],
    period_s: float = 2.0,
    begins_s: float = 0.0,
    cycle_s: float = 0.0,
    is_loaded: bool = True,
    angle_deg: float = -90.0,
) -> StrokePath:
    """Return a stroke of a palm."""
    places = tuple(MapPoint(x, y) for x, y in points)
    return StrokePath(places, PALM, angle_deg, period_s, is_loaded, begins_s, cycle_s)


UP = stroke((30, 200), (30, 0), cycle_s=4.0)
BACK = stroke((30, 0), (30, 200), begins_s=2.0, cycle_s=4.0, is_loaded=False)
UP_LEFT = stroke((-30, 200), (-30, 0), cycle_s=4.0)


def test_the_contact_is_halfway_at_half_the_period() -> None:
    (pose,) = StrokePlay((UP, BACK)).poses(1.0)
    assert (pose.x_mm, pose.y_mm) == pytest.approx((30, 100))


def test_the_way_back_follows_the_way_there() -> None:
    (pose,) = StrokePlay((UP, BACK)).poses(3.0)
    assert pose.y_mm == pytest.approx(100)
    assert not pose.is_loaded


def test_the_stroke_begins_again_after_its_cycle() -> None:
    play = StrokePlay((UP, BACK))
    assert play.poses(5.0) == play.poses(1.0)


def test_each_side_has_its_own_hand() -> None:
    poses = StrokePlay((UP, UP_LEFT), hands=2).poses(0.5)
    assert {pose.x_mm > 0: pose.is_right for pose in poses} == {
        True: True,
        False: False,
    }


def test_a_left_turn_is_done_by_the_left_hand() -> None:
    (pose,) = StrokePlay((UP_LEFT,)).poses(0.5)
    assert not pose.is_right


def test_two_thumbs_that_press_in_turn_stay_where_they_are() -> None:
    one = stroke((20, 100), period_s=1.5, cycle_s=3.0)
    other = stroke((40, 100), period_s=1.5, begins_s=1.5, cycle_s=3.0)
    play = StrokePlay((one, other), hands=2)
    for seconds in (0.1, 1.0, 1.7, 2.9):
        assert [pose.x_mm for pose in play.poses(seconds)] == [20, 40]


def test_a_press_comes_on_with_time() -> None:
    play = StrokePlay((stroke((20, 100), period_s=4.0),))
    presses = [play.poses(seconds)[0].press for seconds in (0.0, 1.0, 2.0, 3.0)]
    assert presses == pytest.approx([0.0, 0.25, 0.5, 0.75])


def test_a_hand_lifts_on_its_way_to_the_next_place() -> None:
    one = stroke((20, 100), cycle_s=4.0)
    far = stroke((20, 20), begins_s=2.0, cycle_s=4.0)
    (pose,) = StrokePlay((one, far)).poses(2.2)
    assert pose.lift > 0.5
    assert 20 < pose.y_mm < 100


def test_no_hand_jumps() -> None:
    one = stroke((20, 100), (20, 20), cycle_s=6.0)
    far = stroke((60, 20), (60, 100), begins_s=2.0, cycle_s=6.0)
    play = StrokePlay((one, far))
    places = [play.poses(n * 0.02)[0] for n in range(900)]
    steps = [hypot(b.x_mm - a.x_mm, b.y_mm - a.y_mm) for a, b in pairwise(places)]
    assert max(steps) < 9.0


def test_the_beat_is_the_cycle_of_the_first_loaded_part() -> None:
    assert StrokePlay((UP, BACK)).beat_s == 4.0


def test_without_strokes_there_is_no_beat_and_no_hand() -> None:
    play = StrokePlay(())
    assert play.beat_s is None
    assert play.bounds_mm is None
    assert play.poses(1.0) == ()


def test_the_bounds_hold_every_pose_with_its_contact() -> None:
    bounds = StrokePlay((UP, UP_LEFT)).bounds_mm
    assert bounds == pytest.approx((-110, -80, 110, 280))


def test_a_grip_is_one_hand_with_its_thumb() -> None:
    fingers = stroke((28, 0), cycle_s=4.0)
    thumb = stroke((-28, 0), cycle_s=4.0, is_loaded=False)
    poses = StrokePlay((fingers, thumb), is_grip=True).poses(0.5)
    assert {pose.x_mm: pose.has_hand for pose in poses} == {28: True, -28: False}
