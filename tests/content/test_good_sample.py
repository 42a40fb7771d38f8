"""What a sound map becomes."""

import pytest

from app.content.load import load_library
from app.model.body_map import BodyMap, Bone, Knot, Landmark, Region
from app.model.library import Library
from app.model.outline import MapPoint, Outline
from app.model.safety import Contact, SafetyLevel, Side
from app.model.source import Citation
from tests.content.samples import Sample


@pytest.fixture
def library(sample: Sample) -> Library:
    return load_library(sample.roots).library


@pytest.fixture
def body_map(library: Library) -> BodyMap:
    return library.maps[0]


def test_good_sample_has_no_problem(sample: Sample) -> None:
    assert load_library(sample.roots).problems == ()


def test_paired_regions_lie_on_both_sides_and_midline_ones_once(
    body_map: BodyMap,
) -> None:
    assert [region.id for region in body_map.regions] == [
        "massage_zone_right",
        "massage_zone_left",
        "spine",
        "paraspinal_right",
        "paraspinal_left",
        "kidney_column_right",
        "kidney_column_left",
    ]


def test_left_outline_is_the_mirrored_right_one(body_map: BodyMap) -> None:
    right, left = (body_map.features[f"paraspinal_{s}"] for s in ("right", "left"))
    assert isinstance(right, Region)
    assert isinstance(left, Region)
    assert left.outline == right.outline.mirrored()


def test_left_that_is_drawn_is_not_mirrored(sample: Sample) -> None:
    sample.insert_paths(
        "regions.svg", '<path id="kidney_column_left" d="M-15 140h-40v60h40z"/>'
    )
    body_map = load_library(sample.roots).library.maps[0]
    left = body_map.features["kidney_column_left"]
    assert isinstance(left, Region)
    assert left.outline.segments[2] == ("L", (-55.0, 200.0))


def test_names_say_nothing_of_the_side(body_map: BodyMap) -> None:
    names = {body_map.features[f"lo1_{side}"].name for side in ("left", "right")}
    assert names == {"Mid column"}


def test_knot_is_mirrored_with_its_referral_areas_but_not_its_fibres(
    body_map: BodyMap,
) -> None:
    left = body_map.features["lo1_left"]
    assert isinstance(left, Knot)
    assert left.side is Side.LEFT
    assert left.point == MapPoint(-35, 100)
    assert left.fibre_deg == 85
    first = left.referral_areas[0]
    assert (first.x_mm, first.y_mm, first.angle_deg) == (-40, 180, -10)


def test_radius_that_is_not_written_is_what_an_expert_repeats(
    body_map: BodyMap,
) -> None:
    knot = body_map.features["lo2_right"]
    assert isinstance(knot, Knot)
    assert knot.radius_mm == 25


def test_midline_landmark_is_its_base(body_map: BodyMap) -> None:
    landmark = body_map.features["c7"]
    assert isinstance(landmark, Landmark)
    assert landmark.side is Side.MIDLINE
    assert landmark.point == MapPoint(0, 0)


def test_lines_of_a_bone_are_mirrored_with_it(body_map: BodyMap) -> None:
    left = body_map.features["rib_8_left"]
    assert isinstance(left, Bone)
    assert left.lines == Outline((("M", (-14.0, 93.0)), ("L", (-60.0, 98.0))))


def test_warning_tables_become_warnings(body_map: BodyMap) -> None:
    spine = body_map.features["spine"]
    assert isinstance(spine, Region)
    assert [warning.severity for warning in spine.warnings] == [3]


def test_source_texts_become_citations(body_map: BodyMap) -> None:
    spine = body_map.features["spine"]
    assert isinstance(spine, Region)
    assert spine.sources == (
        Citation(source="small_guide", place="page 2"),
        Citation(source="small_book", place=""),
    )


def test_texts_become_choices(body_map: BodyMap) -> None:
    region = body_map.features["kidney_column_right"]
    assert isinstance(region, Region)
    assert region.level is SafetyLevel.CAUTION
    assert region.excluded_contacts == (Contact.FOREARM, Contact.KNUCKLES)


def test_techniques_are_called_as_their_files(library: Library) -> None:
    assert [t.id for t in library.techniques] == ["fan_stroke", "press_and_hold"]


def test_figure_edge_is_a_closed_ring(body_map: BodyMap) -> None:
    assert [op for op, _ in body_map.silhouette[0].segments] == list("MLLLZ")


def test_own_silhouette_goes_before_the_shared_one(sample: Sample) -> None:
    (sample.map_folder / "silhouette.json").write_text(
        '{"rings_mm": [[[-90, -40], [90, -40], [90, 240.5], [-90, 240.5]]]}'
    )
    body_map = load_library(sample.roots).library.maps[0]
    assert body_map.silhouette[0].segments[0] == ("M", (-90.0, -40.0))


def test_map_needs_no_bones_and_no_knots(sample: Sample) -> None:
    for name in ("bones.svg", "bones.toml", "knots.toml", "landmarks.toml"):
        sample.path(name).unlink()
    sample.append("map.toml", 'without = ["bones", "knots", "landmarks"]\n')
    loaded = load_library(sample.roots)
    assert loaded.problems == ()
    assert loaded.library.maps[0].knots == ()


def test_pressure_scale_goes_from_light_to_strong(library: Library) -> None:
    assert [level.level for level in library.pressure] == [0, 1, 2, 3, 4, 5]
