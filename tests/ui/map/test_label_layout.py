"""Where labels may stand."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.map.label_layout import placed_labels
from app.ui.map.label_parts import (
    ROW_PX,
    Box,
    LabelRoom,
    LabelWish,
    PlacedLabel,
    distance_to,
    is_crossing,
    runs_over,
)

WIDTH, HEIGHT = 900, 760
BODY = (300.0, 600.0)
ZOOM_BUTTONS: Box = (16, 630, 54, 744)


def room(body: tuple[float, float] | None = BODY) -> LabelRoom:
    return LabelRoom(
        left_px=0,
        right_px=WIDTH,
        top_px=60,
        bottom_px=HEIGHT,
        edges=(body,) * (HEIGHT // ROW_PX),
        obstacles=(ZOOM_BUTTONS,),
        height_px=18,
    )


def wish(
    key: str, x: float, y: float, priority: int = 50, side: str = "", width: float = 90
) -> LabelWish:
    return LabelWish(f"{key}_{side}", key, key, width, x, y, priority, side)


WISHES = st.lists(
    st.builds(
        wish,
        key=st.text("abcdefgh", min_size=1, max_size=3),
        x=st.floats(*BODY),
        y=st.floats(60, HEIGHT),
        priority=st.integers(1, 99),
        side=st.sampled_from(("", "left", "right")),
        width=st.floats(20, 260),
    ),
    max_size=40,
    unique_by=lambda one: one.id,
)


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


@settings(deadline=None)
@given(WISHES)
def test_labels_never_overlap(wishes: list[LabelWish]) -> None:
    placed = placed_labels(wishes, room())
    boxes = [label.box for label in placed] + [ZOOM_BUTTONS]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


@settings(deadline=None)
@given(WISHES)
def test_labels_never_lie_on_the_body_or_outside_the_room(
    wishes: list[LabelWish],
) -> None:
    for label in placed_labels(wishes, room()):
        left, top, right, bottom = label.box
        assert right < BODY[0] or left > BODY[1]
        assert left >= 0
        assert top >= 60
        assert right <= WIDTH
        assert bottom <= HEIGHT


@settings(deadline=None)
@given(WISHES)
def test_leader_lines_never_cross(wishes: list[LabelWish]) -> None:
    leaders = [label.leader for label in placed_labels(wishes, room())]
    assert not any(is_crossing(one, other) for one, other in combinations(leaders, 2))


def slim_waist(row: int) -> tuple[float, float]:
    """Return a body that is wide above and below, so that labels start unevenly."""
    reach = 90 + abs(row * ROW_PX - 400) / 4
    return 450 - reach, 450 + reach


@settings(deadline=None)
@given(WISHES)
def test_leader_lines_never_run_over_another_label(wishes: list[LabelWish]) -> None:
    edges = tuple(slim_waist(row) for row in range(HEIGHT // ROW_PX))
    placed = placed_labels(wishes, replace(room(), edges=edges))
    assert not any(
        runs_over(one.leader, other.box)
        for one in placed
        for other in placed
        if one is not other
    )


@settings(deadline=None)
@given(WISHES)
def test_each_text_is_placed_at_most_once(wishes: list[LabelWish]) -> None:
    keys = [label.wish.key for label in placed_labels(wishes, room())]
    assert len(keys) == len(set(keys))


def names(placed: tuple[PlacedLabel, ...]) -> set[str]:
    return {label.wish.key for label in placed}


def test_least_important_labels_are_dropped_when_space_is_short() -> None:
    crowd = [wish(f"n{rank}", 450, 300 + rank % 5, rank, "right") for rank in range(60)]
    placed = names(placed_labels(crowd, room()))
    assert "n59" in placed
    assert "n0" not in placed


def test_paired_labels_are_shared_out_to_both_sides() -> None:
    wishes = [
        wish(key, x, 200 + 60 * row, side=side)
        for row, key in enumerate("abcd")
        for side, x in (("left", 380), ("right", 520))
    ]
    sides = [label.side for label in placed_labels(wishes, room())]
    assert sorted(sides) == ["left", "left", "right", "right"]


@settings(deadline=None)
@given(WISHES)
def test_one_label_more_moves_no_other_to_the_other_side(
    wishes: list[LabelWish],
) -> None:
    extra = wish("extra", 450, 400, 1000, side="left")
    before = {label.wish.id: label.side for label in placed_labels(wishes, room())}
    after = placed_labels(wishes, room(), (extra,))
    assert all(before.get(one.wish.id, one.side) == one.side for one in after)
    assert "extra" in names(after)


def test_label_stands_at_the_height_of_its_place_when_it_is_alone() -> None:
    (label,) = placed_labels([wish("a", 500, 301)], room())
    middle = (label.box[1] + label.box[3]) / 2
    assert abs(middle - 301) <= ROW_PX


def test_no_label_stands_where_the_body_fills_the_view() -> None:
    assert not placed_labels([wish("a", 450, 300)], room((-50.0, 950.0)))


SIGNS = st.lists(
    st.tuples(st.floats(*BODY), st.floats(60, HEIGHT)), max_size=6, unique=True
)


@settings(deadline=None)
@given(WISHES, SIGNS)
def test_leader_lines_never_run_through_a_sign(
    wishes: list[LabelWish], signs: list[tuple[float, float]]
) -> None:
    marked = replace(room(), signs=tuple(signs), sign_reach_px=9.0)
    for label in placed_labels(wishes, marked):
        own = (label.wish.x_px, label.wish.y_px)
        others = [sign for sign in signs if sign != own]
        assert all(distance_to(label.leader, *sign) >= 9 for sign in others)
