"""The things on a map as rows: by area, both sides together."""

import pytest

from app.model.body_map import BodyMap
from app.ui.explore.areas import Spot, area_at, area_names
from app.ui.explore.body_rows import filtered, rows_of, side_asked
from app.ui.widgets.result_row import Row
from tests.support.sample_guidance import sample_map


def front() -> BodyMap:
    """Return the sample map under the name of one that has no areas."""
    return sample_map().model_copy(update={"id": "front"})


def headings(rows: tuple[Row, ...]) -> list[str]:
    return [row.title for row in rows if not row.id]


def test_everything_on_the_map_is_listed() -> None:
    ids = {each for row in rows_of(sample_map()) if row.id for each in row.ids}
    assert ids == set(sample_map().features)


def test_nothing_is_listed_twice() -> None:
    ids = [each for row in rows_of(sample_map()) if row.id for each in row.ids]
    assert len(ids) == len(set(ids))


def test_map_without_areas_has_a_heading_per_kind() -> None:
    assert headings(rows_of(front())) == [
        "Regions",
        "Knots",
        "Muscles",
        "Landmarks",
        "Bones",
    ]


def test_areas_follow_each_other_from_head_to_foot() -> None:
    found = headings(rows_of(sample_map()))
    names = area_names(sample_map())
    assert found == [name for name in names if name in found]
    assert len(found) > 1


def test_left_and_right_share_a_row() -> None:
    row = next(row for row in rows_of(sample_map()) if "interscapular_left" in row.ids)
    assert row.sides == (
        ("interscapular_left", "left"),
        ("interscapular_right", "right"),
    )


def test_midline_has_no_sides() -> None:
    row = next(row for row in rows_of(sample_map()) if row.id == "spine")
    assert row.sides == ()


def test_filter_keeps_rows_with_every_word() -> None:
    rows = filtered(rows_of(front()), "right inter")
    assert [row.id for row in rows] == ["", "interscapular_right"]


def test_name_of_an_area_finds_what_lies_in_it() -> None:
    rows = filtered(rows_of(sample_map()), "upper back inter")
    assert "interscapular_right" in [row.id for row in rows]


def test_heading_without_rows_is_left_out() -> None:
    rows = filtered(rows_of(front()), "scapula")
    assert "Landmarks" not in headings(rows)


def test_heading_is_kept_once() -> None:
    rows = filtered(rows_of(sample_map()), "back")
    assert len(headings(rows)) == len(set(headings(rows)))


def test_filter_without_match_is_empty() -> None:
    assert filtered(rows_of(sample_map()), "elephant") == ()


@pytest.mark.parametrize(
    ("words", "side"),
    [("rhomboid left", 0), ("r kidney", 1), ("kidney", None), ("", None)],
)
def test_side_can_be_typed(words: str, side: int | None) -> None:
    assert side_asked(words) == side


@pytest.mark.parametrize(
    ("spot", "area"),
    [
        (Spot(0, 200, 500), "The whole back"),
        (Spot(30, -60), "Head and neck"),
        (Spot(108, 15), "Shoulders and shoulder blades"),
        (Spot(35, 132), "Upper back"),
        (Spot(57, 235), "Mid back"),
        (Spot(51, 431), "Lower back"),
        (Spot(125, 579), "Hips and buttocks"),
        (Spot(199, 257), "Arms"),
    ],
)
def test_place_tells_the_area(spot: Spot, area: str) -> None:
    assert area_names(sample_map())[area_at(spot)] == area
