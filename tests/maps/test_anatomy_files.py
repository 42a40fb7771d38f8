"""The drawings of bones and muscles are sound, and agree with what is said of them."""

import pytest

from app.model.body_map import MuscleDepth
from tests.maps.anatomy_shapes import (
    BACK,
    drawn_id,
    lines,
    outline_ids,
    path_data,
    rows,
    shape,
)

DRAWINGS = ("bones", "muscles")
OUTLINES = [(drawing, name) for drawing in DRAWINGS for name in outline_ids(drawing)]
PAIRED = [(drawing, name) for drawing, name in OUTLINES if name.endswith("_right")]
LARGEST_BYTES = 150_000
ACROSS_MIDLINE_MM = 3.0
OUTSIDE_MM = 4.0

VERTEBRAE = [
    *(f"vertebra_c{number}" for number in range(2, 8)),
    *(f"vertebra_t{number}" for number in range(1, 13)),
    *(f"vertebra_l{number}" for number in range(1, 6)),
]
RIBS = [f"rib_{number}" for number in range(1, 13)]
OTHER_BONES = [
    "sacrum_bone", "coccyx_bone", "scapula", "clavicle", "humerus", "skull", "hip_bone",
]  # fmt: skip
KNOTTED_MUSCLES = [
    "trapezius_upper", "trapezius_middle", "trapezius_lower", "levator_scapulae",
    "rhomboid_minor", "rhomboid_major", "supraspinatus", "infraspinatus", "teres_minor",
    "teres_major", "latissimus_dorsi", "serratus_posterior_superior",
    "serratus_posterior_inferior", "iliocostalis", "longissimus", "multifidus",
    "quadratus_lumborum", "gluteus_medius", "gluteus_minimus", "gluteus_maximus",
    "piriformis", "splenius_capitis", "splenius_cervicis", "semispinalis",
    "suboccipitals",
]  # fmt: skip


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_rows_and_outlines_are_the_same_in_the_same_order(drawing: str) -> None:
    named = [drawn_id(drawing, base) for base in rows(drawing)]
    assert outline_ids(drawing) == named


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_lines_belong_to_an_outline(drawing: str) -> None:
    owners = {name.removesuffix(".lines") for name in path_data(drawing)}
    assert owners == set(outline_ids(drawing))


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_drawing_is_small_enough_to_be_read_at_once(drawing: str) -> None:
    assert (BACK / f"{drawing}.svg").stat().st_size < LARGEST_BYTES


@pytest.mark.parametrize(("drawing", "name"), OUTLINES)
def test_outline_is_closed(drawing: str, name: str) -> None:
    assert path_data(drawing)[name].rstrip().endswith("Z")


@pytest.mark.parametrize(("drawing", "name"), OUTLINES)
def test_outline_does_not_cross_itself(drawing: str, name: str) -> None:
    (edge,) = lines(drawing, name)
    assert edge.is_simple


@pytest.mark.parametrize(("drawing", "name"), PAIRED)
def test_paired_outline_stays_on_its_side(drawing: str, name: str) -> None:
    assert shape(drawing, name).bounds[0] > -ACROSS_MIDLINE_MM


@pytest.mark.parametrize(("drawing", "name"), OUTLINES)
def test_lines_stay_inside_their_outline(drawing: str, name: str) -> None:
    if f"{name}.lines" not in path_data(drawing):
        pytest.skip("no lines are drawn inside")
    allowed = shape(drawing, name).buffer(OUTSIDE_MM)
    drawn = lines(drawing, f"{name}.lines")
    assert [line for line in drawn if not allowed.covers(line)] == []


@pytest.mark.parametrize("base", [*VERTEBRAE, *RIBS, *OTHER_BONES])
def test_bone_is_drawn(base: str) -> None:
    assert base in rows("bones")


@pytest.mark.parametrize("base", KNOTTED_MUSCLES)
def test_muscle_that_holds_knots_is_drawn(base: str) -> None:
    assert base in rows("muscles")


def test_deep_muscles_are_drawn_before_superficial_ones() -> None:
    order = list(MuscleDepth)
    names = {drawn_id("muscles", base): row for base, row in rows("muscles").items()}
    depths = [
        order.index(MuscleDepth(str(names[name]["depth"])))
        for name in outline_ids("muscles")
    ]
    assert depths == sorted(depths, reverse=True)


@pytest.mark.parametrize("base", rows("muscles"))
def test_muscle_says_where_it_attaches_and_what_it_does(base: str) -> None:
    row = rows("muscles")[base]
    assert all(row[key] for key in ("origin", "insertion", "action", "sources"))


def test_muscles_have_short_names_of_their_own() -> None:
    names = [str(row["name"]) for row in rows("muscles").values()]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 30


@pytest.mark.parametrize("base", rows("muscles"))
def test_muscle_says_what_the_field_calls_it(base: str) -> None:
    assert rows("muscles")[base]["term"] != ""
