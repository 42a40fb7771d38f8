"""Neck and head: the back's places seen again, and the head from its sides."""

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.shapes import area_of
from app.guidance.answer import guidance_for_id
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Knot, Landmark, Region
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import SafetyLevel
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

NECK_HEAD = MapId("neck_head")
EAR_CANAL_X_MM, NAPE_X_MM = 284, 217
SHARED = sorted(
    {region.base for region in shipped_map(NECK_HEAD).regions}
    & {region.base for region in shipped_map().regions}
)
FROM_THE_SIDE = (
    *("scalp_crown", "scalp_side", "scalp_back", "forehead", "temple", "jaw"),
    *("cheek_bone", "jaw_joint", "jaw_edge", "face_middle"),
    *("suboccipital_side", "neck_side"),
)
TENDER = (
    *("neck_back_right", "neck_side_right", "suboccipital_right"),
    *("suboccipital_side_right", "temple_right", "jaw_right"),
)
WARNED_OF = ("throat", "pulse", "hollow behind", "headache", "weakness on one side")


def region(map_id: MapId, base: str) -> Region:
    """Return a region of a map: the right one, or the one in the middle."""
    features = shipped_map(map_id).features
    found = features.get(f"{base}_right") or features[base]
    assert isinstance(found, Region)
    return found


def landmark(map_id: MapId, feature_id: str) -> Landmark:
    """Return a landmark of a map."""
    found = shipped_map(map_id).features[feature_id]
    assert isinstance(found, Landmark)
    return found


def offered(feature_id: str) -> tuple[TechniqueAdvice, ...]:
    """Return what is offered for a feature."""
    atlas = shipped_atlas(NECK_HEAD)
    return guidance_for_id(shipped_library(), atlas, feature_id).techniques


def islands() -> list[BaseGeometry]:
    """Return the head from the left, the neck from behind, the head from the right."""
    rings = map(area_of, shipped_map(NECK_HEAD).silhouette)
    return sorted(rings, key=lambda ring: ring.centroid.x)


@pytest.mark.parametrize("base", SHARED)
def test_place_is_as_strict_as_on_the_back(base: str) -> None:
    here, there = region(NECK_HEAD, base), region(MapId("back"), base)
    assert (here.level, here.cap) == (there.level, there.cap)
    assert here.excluded_contacts == there.excluded_contacts
    assert here.excluded_families == there.excluded_families


@pytest.mark.parametrize("knot", shipped_map(NECK_HEAD).knots, ids=lambda knot: knot.id)
def test_knot_lies_where_it_lies_on_the_back(knot: Knot) -> None:
    there = shipped_map().features[knot.id]
    kept = ("point", "radius_mm", "max_level", "muscle", "cautions")
    assert [getattr(knot, name) for name in kept] == [
        getattr(there, name) for name in kept
    ]


@pytest.mark.parametrize(
    ("base", "cap"),
    [
        ("face_middle", 0),
        ("ear", 0),
        ("behind_ear", 0),
        ("neck_front_edge", 0),
        ("under_cloth", 0),
        ("cheek_bone", 1),
        ("jaw_joint", 1),
        ("jaw_edge", 1),
    ],
)
def test_nothing_is_offered_where_hands_stay_off(base: str, cap: int) -> None:
    kept = region(NECK_HEAD, base)
    assert (kept.level, kept.cap) == (SafetyLevel.NO_GO, cap)
    assert not offered(kept.id)


@pytest.mark.parametrize(
    ("place", "x_mm", "y_mm"),
    [
        ("hollow below the ear lobe", 272, -112),
        ("pulse of the neck", 300, -50),
        ("throat", 318, -30),
        ("closed eye", 366, -170),
        ("mouth", 380, -105),
        ("ear from the side", 268, -157),
        ("ear from behind", 84, -160),
        ("side of the neck from behind", 52, -75),
    ],
)
def test_place_that_takes_no_touch_has_cap_0(
    place: str, x_mm: float, y_mm: float
) -> None:
    atlas = shipped_atlas(NECK_HEAD)
    for side in (1, -1):
        point = MapPoint(side * x_mm, y_mm)
        assert atlas.is_on_figure(point), place
        assert (atlas.level_at(point), atlas.cap_at(point)) == (SafetyLevel.NO_GO, 0)


@pytest.mark.parametrize("feature_id", ["temple_right", "jaw_left", "forehead_right"])
def test_face_is_touched_lightly_if_at_all(feature_id: str) -> None:
    assert [advice.level_max for advice in offered(feature_id)] == [1]


@pytest.mark.parametrize("feature_id", TENDER)
def test_every_step_on_neck_and_jaw_carries_all_warnings(feature_id: str) -> None:
    assert offered(feature_id)
    for advice in offered(feature_id):
        said = " ".join(warning.text for warning in advice.technique.warnings)
        missing = [word for word in WARNED_OF if word not in said]
        assert not missing, advice.technique.id


def test_head_is_cradled_under_the_skull() -> None:
    first = offered("suboccipital_side_right")[0]
    assert (first.technique.id, first.is_main) == ("head_cradle", True)
    assert {path.points[0].x_mm > 0 for path in first.strokes} == {True, False}


@pytest.mark.parametrize("base", ["scalp_crown", "scalp_side", "scalp_back", "head"])
def test_scalp_circles_are_offered_all_over_the_scalp(base: str) -> None:
    ids = [each.technique.id for each in offered(region(NECK_HEAD, base).id)]
    assert "scalp_circles" in ids


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("base", ["scalp_crown", "scalp_side"])
def test_scalp_circles_go_from_the_face_to_the_back(base: str, side: str) -> None:
    circles = next(
        each
        for each in offered(f"{base}_{side}")
        if each.technique.id == "scalp_circles"
    )
    inwards = [
        (path.begins_s, -abs(path.points[0].x_mm))
        for path in circles.strokes
        if (path.points[0].x_mm > 0) is (side == "right")
    ]
    assert len(inwards) > 1
    assert inwards == sorted(inwards)
    assert [place for _, place in inwards] == sorted(place for _, place in inwards)


@pytest.mark.parametrize(
    ("from_the_side", "from_behind"),
    [
        ("occipital_bump_side_right", "occipital_bump"),
        ("neck_bump_side_right", "spinous_c7"),
        ("mastoid_side_right", "mastoid_right"),
    ],
)
def test_place_from_the_side_is_as_high_as_from_behind(
    from_the_side: str, from_behind: str
) -> None:
    side = landmark(NECK_HEAD, from_the_side).point
    behind = landmark(NECK_HEAD, from_behind).point
    assert side.y_mm == pytest.approx(behind.y_mm, abs=8)


def test_neck_bump_lies_where_the_header_says() -> None:
    bump = landmark(NECK_HEAD, "neck_bump_side_right").point
    assert bump.x_mm == pytest.approx(NAPE_X_MM, abs=3)


def test_both_views_of_the_head_are_equally_high() -> None:
    left, middle, right = islands()
    tops = [view.bounds[1] for view in (left, middle, right)]
    assert tops == pytest.approx([tops[0]] * 3, abs=3)


def test_head_is_as_long_and_as_high_as_an_adult_head() -> None:
    _, _, right = islands()
    skull = right.intersection(shapely.box(100, -300, 500, -180))
    length_mm = skull.bounds[2] - skull.bounds[0]
    chin_y_mm = right.intersection(shapely.box(360, -300, 500, 0)).bounds[3]
    # A band round what anatomy books give: 19 to 20 cm long, about 22 cm high.
    assert 185 <= length_mm <= 205
    assert 210 <= chin_y_mm - right.bounds[1] <= 240


def test_ear_canal_lies_halfway_along_the_head() -> None:
    _, _, right = islands()
    skull = right.intersection(shapely.box(100, -300, 500, -180))
    middle = (skull.bounds[0] + skull.bounds[2]) / 2
    assert middle == pytest.approx(EAR_CANAL_X_MM, abs=6)


@pytest.mark.parametrize("base", FROM_THE_SIDE)
def test_place_from_the_side_is_no_part_of_the_view_from_behind(base: str) -> None:
    _, middle, right = islands()
    shape = area_of(region(NECK_HEAD, base).outline)
    assert shape.intersects(right)
    assert shape.intersection(middle).area == 0


@pytest.mark.parametrize("step_mm", [1, 2, 5])
@pytest.mark.parametrize("shift_mm", [0.0, 0.5])
def test_every_point_lies_strictly_inside_a_region(
    step_mm: float, shift_mm: float
) -> None:
    figure = shipped_atlas(NECK_HEAD).areas.figure
    left, top, right, bottom = (round(edge) for edge in figure.bounds)
    x, y = np.meshgrid(
        np.arange(left, right, step_mm) + shift_mm,
        np.arange(top, bottom, step_mm) + shift_mm,
    )
    is_bare = shapely.contains_xy(figure, x, y)
    for each in shipped_map(NECK_HEAD).regions:
        shape = area_of(each.outline)
        shapely.prepare(shape)
        is_bare[is_bare] = ~shapely.contains_xy(shape, x[is_bare], y[is_bare])
    assert not is_bare.any(), list(zip(x[is_bare], y[is_bare], strict=True))[:5]


def test_what_the_cloth_hides_is_left_to_the_map_of_the_back() -> None:
    (cover,) = map(area_of, shipped_map(NECK_HEAD).cover)
    hidden = region(NECK_HEAD, "under_cloth")
    seen = cover.buffer(-4).intersection(shipped_atlas(NECK_HEAD).areas.figure)
    assert area_of(hidden.outline).covers(seen)
    assert hidden.detail_map == "back"
