"""Arm and hand: true size, both views of one arm, and what the hand must not press."""

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely.affinity import scale

from app.geometry.flatten import polylines_of
from app.guidance.answer import guidance_for_id
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Landmark, Region
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

ARM = MapId("arm_hand")
BETWEEN_THE_VIEWS_MM = 129.5
FINGERS = ("thumb", "index_finger", "middle_finger", "ring_finger", "little_finger")
DOWN_THE_BACK = ("outer_forearm", "outer_forearm_lower", "back_of_wrist")
DOWN_THE_FRONT = ("inner_forearm", "inner_forearm_lower", "wrist")
NO_TOUCH = (
    *("elbow", "elbow_groove", "elbow_crease"),
    *("thumb_side_pulse", "little_finger_side_pulse"),
)


def region(base: str, map_id: MapId = ARM) -> Region:
    """Return a region of the right by its base."""
    found = shipped_map(map_id).features[f"{base}_right"]
    assert isinstance(found, Region)
    return found


def place(base: str) -> MapPoint:
    """Return the place of a landmark of the right."""
    found = shipped_map(ARM).features[f"{base}_right"]
    assert isinstance(found, Landmark)
    return found.point


def advice(base: str) -> dict[str, TechniqueAdvice]:
    """Return what is offered in a region of the right, by technique."""
    atlas = shipped_atlas(ARM)
    found = guidance_for_id(shipped_library(), atlas, f"{base}_right")
    return {str(one.technique.id): one for one in found.techniques}


def edge() -> NDArray[np.float64]:
    """Return the points of the figure's edge."""
    outlines = shipped_map(ARM).silhouette
    return np.vstack([ring for outline in outlines for ring in polylines_of(outline)])


def test_hand_is_as_long_as_an_adults() -> None:
    middle = edge()[:, 1].max() - place("wrist_fold").y_mm
    assert middle == pytest.approx(190, abs=8)


def test_hand_is_as_broad_as_an_adults() -> None:
    points = edge()
    on_palm = points[(points[:, 0] > BETWEEN_THE_VIEWS_MM) & (points[:, 1] > 78)]
    knuckles = on_palm[(on_palm[:, 1] < 86) & (on_palm[:, 0] > 160)]
    assert np.ptp(knuckles[:, 0]) == pytest.approx(84, abs=5)


def test_forearm_is_as_long_as_an_adults() -> None:
    length = place("wrist_fold").y_mm - place("elbow_tip").y_mm
    assert length == pytest.approx(258, abs=18)


def test_thumbs_of_both_views_of_one_arm_face_each_other() -> None:
    for finger in ("back_of_thumb", "thumb"):
        x_mm = shipped_atlas(ARM).point_of(f"{finger}_right").x_mm
        assert abs(x_mm - BETWEEN_THE_VIEWS_MM) < 30


def test_both_views_have_one_outline() -> None:
    figure = shapely.Polygon(edge())
    back = figure & shapely.box(0, -300, BETWEEN_THE_VIEWS_MM, 300)
    palm = figure & shapely.box(BETWEEN_THE_VIEWS_MM, -300, 300, 300)
    turned = scale(palm, xfact=-1, origin=(BETWEEN_THE_VIEWS_MM, 0))
    assert back.hausdorff_distance(turned) < 3


@pytest.mark.parametrize("base", NO_TOUCH)
def test_nerves_vessels_and_pulses_are_never_touched(base: str) -> None:
    there = region(base)
    assert (there.level, there.cap) == (SafetyLevel.NO_GO, 0)
    assert not advice(base)


@pytest.mark.parametrize("base", ["pulse_point", "elbow_fold", "elbow_tip"])
def test_landmark_of_a_danger_lies_in_it(base: str) -> None:
    assert shipped_atlas(ARM).cap_at(place(base)) == 0


def test_whole_way_from_elbow_tip_to_inner_knob_is_closed() -> None:
    tip, knob = place("elbow_tip"), place("inner_elbow_knob")
    for part in np.linspace(0, 1, 20):
        x_mm = tip.x_mm + part * (knob.x_mm - tip.x_mm)
        y_mm = tip.y_mm + part * (knob.y_mm - tip.y_mm)
        assert shipped_atlas(ARM).cap_at(MapPoint(x_mm, y_mm)) == 0


@pytest.mark.parametrize("bases", [DOWN_THE_BACK, DOWN_THE_FRONT])
def test_pressure_grows_towards_the_body(bases: tuple[str, ...]) -> None:
    caps = [region(base).cap for base in bases]
    assert caps == sorted(caps, reverse=True)
    assert caps[0] > caps[-1]


@pytest.mark.parametrize("base", ["upper_arm", "elbow"])
def test_place_that_the_back_shows_too_is_as_strict_there(base: str) -> None:
    there = region(base, MapId("back"))
    assert (region(base).level, region(base).cap) == (there.level, there.cap)


@pytest.mark.parametrize("finger", FINGERS)
def test_each_finger_is_drawn_to_its_tip(finger: str) -> None:
    (path,) = advice(finger)["finger_draw"].strokes
    assert path.points[-1].y_mm > path.points[0].y_mm + 15


@pytest.mark.parametrize(
    "base", ["palm", "ball_of_thumb", "little_finger_side_of_palm"]
)
def test_palm_is_pressed_and_drawn_towards_the_fingers(base: str) -> None:
    (path,) = advice(base)["palm_draw"].strokes
    assert path.points[-1].y_mm > path.points[0].y_mm + 10


@pytest.mark.parametrize("base", [*DOWN_THE_BACK[:2], *DOWN_THE_FRONT[:2]])
def test_weight_goes_towards_the_elbow(base: str) -> None:
    loaded, light = advice(base)["heart_strokes"].strokes
    assert loaded.is_loaded
    assert not light.is_loaded
    assert loaded.points[-1].y_mm < loaded.points[0].y_mm


def test_forearm_of_the_back_leads_here() -> None:
    assert region("forearm", MapId("back")).detail_map == ARM
