"""The foot: its measures, its no-go places, and what the guides do with feet."""

import pytest
import shapely

from app.guidance.answer import guidance_for_id
from app.model.body_map import Landmark, Region
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import Contact, Family, SafetyLevel
from app.model.technique import Technique
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

FOOT = MapId("foot")
SOLE_BELOW_MM = 262.0
OPEN = sorted(
    {r.base for r in shipped_map(FOOT).regions if r.level is not SafetyLevel.NO_GO}
)
SOLE = ("heel_pad", "foot_arch", "foot_outer_edge", "foot_ball", "toe_pads")
ABOVE = (
    *("big_toe_top", "second_toe_top", "third_toe_top", "fourth_toe_top"),
    *("little_toe_top", "instep", "ankle_front", "shin_end"),
)
THUMBS = {Contact.THUMB_PAD, Contact.STACKED_THUMBS, Contact.KNUCKLES}


def region(base: str) -> Region:
    """Return a region of the right foot."""
    found = shipped_map(FOOT).features[f"{base}_right"]
    assert isinstance(found, Region)
    return found


def place(base: str) -> MapPoint:
    """Return a landmark of the right foot."""
    found = shipped_map(FOOT).features[f"{base}_right"]
    assert isinstance(found, Landmark)
    return found.point


def offered(base: str) -> list[Technique]:
    """Return what is offered in a region of the right foot."""
    found = guidance_for_id(shipped_library(), shipped_atlas(FOOT), f"{base}_right")
    return [advice.technique for advice in found.techniques]


def outline_mm(above: bool) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of one view of the right foot."""
    atlas = shipped_atlas(FOOT)
    bases = ABOVE[:-1] if above else ("sole", "heel_cord_edge")
    boxes = [atlas.polygon(f"{base}_right").bounds for base in bases]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def test_the_sole_is_as_long_and_wide_as_an_average_adults() -> None:
    left, top, right, bottom = outline_mm(above=False)
    assert 235 <= bottom - top <= 265
    assert 90 <= right - left <= 105


def test_both_views_show_one_foot() -> None:
    below, above = outline_mm(above=False), outline_mm(above=True)
    assert below[2] - below[0] == pytest.approx(above[2] - above[0], abs=3)


def test_big_toes_point_to_the_middle_in_both_views() -> None:
    assert place("big_toe_ball").x_mm < place("little_toe_ball").x_mm
    assert place("big_toe_joint").x_mm < place("second_toe_root").x_mm


def test_soles_stand_toes_down_and_the_others_toes_up() -> None:
    assert place("heel_middle").y_mm < place("toe_crease").y_mm
    assert place("big_toe_joint").y_mm < place("ankle_bend").y_mm


def test_inner_ankle_bone_lies_higher_up_the_leg_than_the_outer() -> None:
    assert place("inner_ankle_tip").y_mm > place("outer_ankle_tip").y_mm


def test_bump_of_the_outer_edge_lies_halfway_between_heel_and_toe_tips() -> None:
    _, top, _, bottom = outline_mm(above=False)
    share = (place("outer_edge_bump").y_mm - top) / (bottom - top)
    assert 0.33 <= share <= 0.55


@pytest.mark.parametrize(
    ("base", "x_mm", "y_mm", "cap"),
    [
        ("ankle_bone_outer", 96, 469, 1),
        ("ankle_bone_inner", 41, 476, 1),
        ("behind_inner_ankle", 29, 478, 0),
        ("instep_pulse", 50, 402, 0),
    ],
)
def test_bones_and_pulses_are_no_go(
    base: str, x_mm: float, y_mm: float, cap: int
) -> None:
    atlas = shipped_atlas(FOOT)
    for side in (1, -1):
        point = MapPoint(side * x_mm, y_mm)
        assert base in {each.base for each in atlas.regions_at(point)}
        assert atlas.level_at(point) is SafetyLevel.NO_GO
        assert atlas.cap_at(point) == cap


@pytest.mark.parametrize("base", SOLE)
def test_the_sole_may_be_worked_on(base: str) -> None:
    assert region(base).level is SafetyLevel.WORK


@pytest.mark.parametrize("base", ABOVE)
def test_the_foot_from_above_is_never_more_than_caution(base: str) -> None:
    assert region(base).level is SafetyLevel.CAUTION
    assert region(base).cap <= 2


def test_the_instep_is_stroked_and_held_and_nothing_else() -> None:
    families = {technique.family for technique in offered("instep")}
    assert families == {Family.EFFLEURAGE, Family.HOLDING}


@pytest.mark.parametrize("base", ["ankle_front", "shin_end", "heel_cord_edge"])
def test_no_thumb_is_offered_at_the_ankle(base: str) -> None:
    assert not {technique.contact for technique in offered(base)} & THUMBS


@pytest.mark.parametrize("base", OPEN)
def test_each_region_has_exactly_one_first_choice(base: str) -> None:
    library = shipped_library()
    assert len([t for t in library.techniques if base in t.is_main_in]) == 1


@pytest.mark.parametrize("base", OPEN)
def test_the_first_choice_is_offered_first(base: str) -> None:
    assert base in offered(base)[0].is_main_in


def test_what_the_guides_do_with_soles_is_offered_there() -> None:
    taught = {str(technique.id) for technique in offered("foot_arch")}
    assert taught >= {
        *("foot_squeeze", "sole_thumbs", "dry_friction", "stacked_thumb_sole"),
    }


@pytest.mark.parametrize("base", ["foot_ball", "foot_arch", "sole"])
def test_the_squeeze_slides_towards_the_heel(base: str) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(FOOT), f"{base}_right")
    squeeze = next(a for a in found.techniques if a.technique.id == "foot_squeeze")
    loaded = next(path for path in squeeze.strokes if path.is_loaded)
    assert loaded.points[0].y_mm - loaded.points[-1].y_mm > 50


def test_the_stroke_on_the_instep_runs_towards_the_ankle() -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(FOOT), "instep_right")
    (path,) = next(
        a.strokes for a in found.techniques if a.technique.id == "instep_strokes"
    )
    assert path.points[-1].y_mm - path.points[0].y_mm > 40


@pytest.mark.parametrize("base", OPEN)
def test_no_stroke_leads_from_one_view_into_the_other(base: str) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(FOOT), f"{base}_right")
    for advice in found.techniques:
        heights = [p.y_mm for path in advice.strokes for p in path.points]
        views = {y_mm < SOLE_BELOW_MM for y_mm in heights}
        assert len(views) == 1, advice.technique.id


def test_the_sole_whose_parts_cover_it_is_named_in_its_middle() -> None:
    atlas = shipped_atlas(FOOT)
    point = atlas.point_of("sole_right")
    edge = atlas.polygon("sole_right").boundary
    assert shapely.distance(edge, shapely.Point(point.x_mm, point.y_mm)) > 20


def test_what_is_near_on_the_sheet_is_not_near_on_the_other_view() -> None:
    atlas = shipped_atlas(FOOT)
    toe_tip_below, toe_tip_above = MapPoint(37, 240), MapPoint(37, 284)
    assert atlas.nearest_no_go(toe_tip_below) is None
    found = atlas.nearest_no_go(toe_tip_above)
    assert found
    assert found.id == "instep_pulse_right"


@pytest.mark.parametrize("x_mm", [60, -60])
def test_the_long_bones_are_felt_from_above_and_not_through_the_sole(
    x_mm: float,
) -> None:
    atlas = shipped_atlas(FOOT)
    above = atlas.nearest_bone(MapPoint(x_mm, 276 + 95))
    below = atlas.nearest_bone(MapPoint(x_mm, 247 - 95))
    assert above
    assert above.distance_mm < 6
    assert below
    assert below.distance_mm > 20


@pytest.mark.parametrize("base", ["instep_pulse", "ankle_bone_outer"])
def test_a_no_go_place_above_sends_to_the_sole_and_tells_no_way(base: str) -> None:
    found = guidance_for_id(shipped_library(), shipped_atlas(FOOT), f"{base}_right")
    assert found.instead
    assert found.instead.region.base in SOLE
    assert found.instead.way == "in the other view"


def test_feet_that_feel_little_are_warned_of_with_what_to_do() -> None:
    warnings = [w for w in region("sole").warnings if "diabetes" in w.text]
    assert warnings
    assert all("light" in warning.instead for warning in warnings)


def test_one_sided_swelling_sends_to_a_doctor() -> None:
    warnings = [w for w in region("instep").warnings if "clot" in w.text]
    assert warnings
    assert all("doctor" in warning.instead for warning in warnings)


def test_pregnancy_is_spoken_of_at_the_ankle() -> None:
    assert any("pregnancy" in w.text.lower() for w in region("ankle_front").warnings)
