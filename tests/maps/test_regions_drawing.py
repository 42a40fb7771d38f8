"""The outlines of the back's regions: where they lie and how they fit together."""

import pytest
import shapely

from tests.maps.region_files import (
    both_sides,
    drawn_id,
    drawn_paths,
    figure,
    grid,
    regions,
    shape,
)

BASES = sorted(regions())
BUILDS = ("slim", "average", "broad")
MOST_NODES = 36
LAYERED = {
    frozenset({"paraspinal", "interscapular"}),
    frozenset({"blade_ridge", "shoulder_blade"}),
    frozenset({"blade_tip", "shoulder_blade"}),
    frozenset({"buttock_sciatic", "buttock"}),
    frozenset({"elbow", "forearm"}),
}
"""Pairs that lie on one another on purpose; the massage zone holds its parts."""

ZONE_PARTS = (
    "shoulder_top",
    "neck_base",
    "neck_shoulder_line",
    "interscapular",
    "blade_inner_border",
    "paraspinal",
    "mid_back",
    "lower_rim",
    "kidney_column",
    "paraspinal_lower",
    "lower_back",
)


def test_tables_and_outlines_name_the_same_regions() -> None:
    assert {drawn_id(table) for table in regions().values()} == set(drawn_paths())


def test_no_left_side_is_drawn() -> None:
    assert not [name for name in drawn_paths() if name.endswith("_left")]


@pytest.mark.parametrize("base", BASES)
def test_outline_does_not_cross_itself(base: str) -> None:
    assert shape(base).is_valid, shapely.is_valid_reason(shape(base))


@pytest.mark.parametrize("base", [b for b in BASES if regions()[b]["paired"]])
def test_paired_region_stays_on_its_own_side(base: str) -> None:
    assert shape(base).bounds[0] >= 0


@pytest.mark.parametrize("base", [b for b in BASES if not regions()[b]["paired"]])
def test_midline_region_is_its_own_mirror_image(base: str) -> None:
    right, left = shape(base), shapely.transform(shape(base), lambda p: p * [-1, 1])
    assert right.symmetric_difference(left).area < 0.5


@pytest.mark.parametrize("base", BASES)
def test_outline_has_few_nodes(base: str) -> None:
    data = drawn_paths()[drawn_id(regions()[base])]
    assert data.count("C") + data.count("L") <= MOST_NODES


@pytest.mark.parametrize("build", BUILDS)
def test_every_point_of_the_figure_lies_in_a_region(build: str) -> None:
    covered = shapely.union_all([side for base in BASES for side in both_sides(base)])
    bare = [point for point in grid(build) if not covered.covers(point)]
    assert not bare, f"in no region: {bare[:5]}"


def test_neighbours_leave_no_gap_between_them() -> None:
    covered = shapely.union_all([side for base in BASES for side in both_sides(base)])
    assert figure("average").difference(covered).area < 0.01


@pytest.mark.parametrize("base", [b for b in BASES if b != "massage_zone"])
def test_only_layered_regions_overlap(base: str) -> None:
    others = [
        other
        for other in BASES
        if other not in (base, "massage_zone") and {base, other} not in LAYERED
    ]
    around = shapely.union_all([side for b in others for side in both_sides(b)])
    assert shape(base).intersection(around).area < 0.5


def test_zone_is_the_sum_of_its_parts() -> None:
    parts = shapely.union_all([shape(part) for part in ZONE_PARTS])
    assert parts.symmetric_difference(shape("massage_zone")).area < 0.5


@pytest.mark.parametrize("base", [b for b in BASES if regions()[b]["level"] == "no_go"])
def test_zone_holds_no_forbidden_place(base: str) -> None:
    assert shape("massage_zone").intersection(shape(base)).area < 0.5


def test_spine_strip_is_15_mm_wide_on_each_side() -> None:
    widths = [
        shape("spine").intersection(shapely.LineString([(-99, y), (99, y)])).length
        for y in range(-60, 461, 20)
    ]
    assert widths == pytest.approx([30.0] * len(widths), abs=1.0)


@pytest.mark.parametrize("tip_y_mm", [-67, 466])
def test_spine_strip_reaches_from_c2_to_s1(tip_y_mm: int) -> None:
    assert shape("spine").covers(shapely.Point(0, tip_y_mm))


def test_kidney_and_column_fill_the_kidney_zone() -> None:
    together = shape("kidney").union(shape("kidney_column"))
    # 25-95 mm beside the midline, T11 to L3: surface anatomy; inner edge: the strip.
    assert together.bounds == pytest.approx((15, 284, 95, 398), abs=3)


# Means of the left and the right kidney of the measured body, mirrored.
@pytest.mark.parametrize(
    ("pole", "x_mm", "y_mm"),
    [("upper", 53, 288), ("lower", 57, 393), ("outer", 89, 343)],
)
def test_kidney_regions_reach_the_measured_kidney(
    pole: str, x_mm: float, y_mm: float
) -> None:
    together = shape("kidney").union(shape("kidney_column"))
    assert together.boundary.distance(shapely.Point(x_mm, y_mm)) <= 20, pole


def test_kidney_is_round_at_its_outer_side() -> None:
    outer = shape("kidney").intersection(shapely.box(72, 200, 200, 500))
    assert outer.area / outer.convex_hull.area > 0.99


# Measured body; the shoulder tip 24 mm further out, as most people's is.
@pytest.mark.parametrize(
    ("place", "x_mm", "y_mm"),
    [
        ("superior angle", 78, 31),
        ("root of the ridge", 56, 70),
        ("inner border at T4", 57, 85),
        ("inner border at T5", 62, 126),
        ("inner border at T6", 71, 154),
        ("inner border at T7", 86, 180),
        ("inferior angle", 94, 185),
    ],
)
def test_blade_outline_passes_through_measured_places(
    place: str, x_mm: float, y_mm: float
) -> None:
    distance_mm = shape("shoulder_blade").exterior.distance(shapely.Point(x_mm, y_mm))
    assert distance_mm <= 6, place


@pytest.mark.parametrize(
    ("base", "x_mm", "y_mm"),
    [
        ("acromion", 180, 27),
        ("blade_tip", 94, 185),
        ("blade_ridge", 62, 68),
        ("kidney", 84, 357),
        ("rib_tips", 107, 360),
        ("coccyx", 0, 586),
        ("sit_bone", 40, 617),
        ("behind_ear", 56, -120),
        ("sacrum", 44, 483),
        ("neck_base", 40, 20),
        ("shoulder_top", 100, 15),
        ("neck_back", 25, -40),
        ("suboccipital", 25, -90),
        ("lumbar_side", 90, 428),
        ("ribs_side", 120, 250),
        ("flank", 130, 390),
    ],
)
def test_place_lies_in_the_region_that_names_it(
    base: str, x_mm: float, y_mm: float
) -> None:
    assert shape(base).covers(shapely.Point(x_mm, y_mm))


def test_columns_clear_the_spine_strip() -> None:
    assert all(
        shape(base).bounds[0] >= 15
        for base in ("paraspinal", "kidney_column", "paraspinal_lower")
    )


def test_zone_stays_behind_the_edge_of_the_shoulder() -> None:
    beyond = shape("massage_zone").buffer(6).difference(figure("average"))
    assert beyond.area < 1


def test_work_below_the_blade_stops_within_95_mm_of_the_midline() -> None:
    below = shapely.box(0, 190, 300, 480)
    assert shape("massage_zone").intersection(below).bounds[2] <= 95
