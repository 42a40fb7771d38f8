"""Labels on the body, seen from near."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from app.model.scene import Shape
from app.ui.map.label_parts import ON_BODY, LabelRoom, LabelWish, PlacedLabel, meet
from app.ui.map.layers import DEFAULT_LAYERS, MUSCLES
from app.ui.map.note_layout import NoteWish, placed_notes
from app.ui.map.notes import note_rows
from app.ui.map.view import BodyMapView
from app.ui.map.words import label_of, tip_of

ROOM = LabelRoom(0, 800, 0, 600, (), signs=((400.0, 300.0),))
WISHES = st.lists(
    st.builds(
        lambda name, x, y, width, priority: NoteWish(
            LabelWish(name, name, name, width, x, y, priority), width, 20, is_dot=True
        ),
        name=st.text("abcdef", min_size=1, max_size=3),
        x=st.floats(0, 800),
        y=st.floats(0, 600),
        width=st.floats(20, 160),
        priority=st.integers(1, 99),
    ),
    max_size=30,
    unique_by=lambda one: one.wish.id,
)


@settings(deadline=None)
@given(WISHES)
def test_notes_never_meet_each_other_a_dot_or_a_sign(wishes: list[NoteWish]) -> None:
    placed = placed_notes(wishes, ROOM)
    assert not any(meet(one.box, other.box) for one, other in combinations(placed, 2))
    places = [(one.wish.x_px, one.wish.y_px) for one in wishes] + [*ROOM.signs]
    assert not any(_covers(label, *place) for label in placed for place in places)


@settings(deadline=None)
@given(WISHES)
def test_notes_never_leave_the_room(wishes: list[NoteWish]) -> None:
    for label in placed_notes(wishes, ROOM):
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= 800
        assert bottom <= 600


def _covers(label: PlacedLabel, x: float, y: float) -> bool:
    left, top, right, bottom = label.box
    return left < x < right and top < y < bottom


def test_same_words_are_said_once() -> None:
    twins = [
        NoteWish(LabelWish(side, "Teres", "Teres", 60, x, 100, 9), 60, 20)
        for side, x in (("left", 200), ("right", 600))
    ]
    assert len(placed_notes(twins, ROOM)) == 1


@pytest.fixture
def near(view: BodyMapView) -> BodyMapView:
    """Return the view with labels, so near that the body fills it."""
    view.show_layers(DEFAULT_LAYERS | {MUSCLES})
    view.zoom_by(4.0, QPointF(*view.viewport_mm.to_px(70, 100)))
    view.finish_drawing()
    return view


def texts(view: BodyMapView) -> set[str]:
    return {label.wish.text for label in view.labels if label.side == ON_BODY}


def test_knots_are_named_from_near_only(view: BodyMapView, near: BodyMapView) -> None:
    assert "Shoulder crest" in texts(near)
    near.fit()
    near.finish_drawing()
    assert not texts(near)


def test_labels_remain_when_the_body_fills_the_view(near: BodyMapView) -> None:
    assert {"Spine · no-go", "Rhomboid"} <= texts(near)


def test_area_is_named_inside_itself(near: BodyMapView) -> None:
    for label in near.labels:
        shape = near._content.scene.by_id[label.wish.id]
        if shape.kind in ("region", "muscle"):
            left, top, right, bottom = label.box
            for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
                place = QPointF(*near.viewport_mm.to_mm(x, y))
                assert shape.path.contains(place)


def test_note_s_rows_are_about_equally_wide(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(QFont())
    rows = note_rows("Lower inner part of the blade", metrics)
    short, long = sorted(metrics.horizontalAdvance(row) for row in rows)
    assert short > long * 0.6


@pytest.mark.parametrize(
    ("name", "term", "label"),
    [
        ("Middle column", "Longissimus thoracis, cervicis and capitis (e. s.)", ""),
        ("Trapezius, upper part", "Trapezius, descending part", ""),
        ("Rib 4", "Costa IV", "Rib 4"),
        ("Collar bone", "Clavicle", "Clavicle"),
    ],
)
def test_muscles_and_bones_are_labelled_by_their_term(
    name: str, term: str, label: str
) -> None:
    shape = Shape("one", "muscle", name, "right", term=term)
    expected = label or {"M": "Longissimus thoracis", "T": term}[name[0]]
    assert label_of(shape) == expected
    assert tip_of(shape) == f"{name}, right · {term}"
