"""What is said beside a stroke."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.stroke_notes import (
    Caption,
    caption_for,
    first_strokes,
    press_chains,
)
from app.ui.map.view import BodyMapView

PALM = ContactShape(contact=Contact.PALM, name="Flat hand", along_mm=180, across_mm=85)
ROOM = QRectF(0, 60, 800, 640)


def way(is_loaded: bool = True, begins_s: float = 0.0, x_mm: float = 40) -> StrokePath:
    """Return a stroke of 20 cm in 4 s."""
    points = (MapPoint(x_mm, 200), MapPoint(x_mm, 0))
    return StrokePath(points, PALM, -90, 4.0, is_loaded, begins_s, 8.0)


def presses(x_mm: float = 40) -> list[StrokePath]:
    return [
        StrokePath((MapPoint(x_mm, 200 - 30 * n),), PALM, -90, 2.0, True, 2.0 * n, 6.0)
        for n in range(3)
    ]


def drawn(*strokes: StrokePath) -> list[DrawnStroke]:
    return [DrawnStroke(stroke) for stroke in strokes]


def caption(*strokes: StrokePath, room: QRectF = ROOM) -> Caption:
    made = caption_for(drawn(*strokes), QFont(), room)
    assert made is not None
    return made


def test_solid_and_dashed_lines_are_explained(qtbot: QtBot) -> None:
    made = caption(way(), way(is_loaded=False, begins_s=4.0))
    assert [kind for kind, _ in made.samples] == ["press", "light"]


def test_only_lines_that_are_drawn_are_explained(qtbot: QtBot) -> None:
    assert [kind for kind, _ in caption(way()).samples] == ["press"]
    assert [kind for kind, _ in caption(*presses()).samples] == ["next"]


def test_a_stroke_that_sets_out_lightly_begins_where_it_sets_out() -> None:
    light, loaded = drawn(way(is_loaded=False), way(begins_s=4.0))
    assert first_strokes([light, loaded]) == (light,)


def test_a_resting_hand_is_not_where_to_begin() -> None:
    resting = StrokePath((MapPoint(0, 300),), PALM, 0, 8.0, False)
    rest, work = drawn(resting, way())
    assert first_strokes([rest, work]) == (work,)


def test_caption_names_contact_and_speed(qtbot: QtBot) -> None:
    words = " ".join(caption(way()).words)
    assert "Flat hand" in words
    assert "5 cm a second" in words
    assert "2 s on each place" in " ".join(caption(*presses()).words)


def test_caption_stays_in_the_room_and_off_what_floats(qtbot: QtBot) -> None:
    pill = QRectF(300, 650, 200, 40)
    made = caption_for(drawn(way()), QFont(), ROOM, [pill])
    assert made is not None
    assert ROOM.contains(made.box)
    assert not made.box.intersects(pill)
    narrow = QRectF(0, 0, 260, 500)
    assert narrow.contains(caption(way(), room=narrow).box)


def test_nothing_is_explained_without_a_stroke(qtbot: QtBot) -> None:
    assert caption_for([], QFont(), ROOM) is None


def test_both_hands_begin_together() -> None:
    right, left = way(x_mm=40), way(x_mm=-40)
    back = way(is_loaded=False, begins_s=4.0)
    starts = first_strokes(drawn(right, back, left))
    assert [start.stroke for start in starts] == [right, left]


def test_presses_of_each_side_make_a_chain_of_their_own() -> None:
    chains = press_chains(drawn(*presses(40), *presses(-40)))
    assert [len(chain) for chain in chains] == [3, 3]
    assert not press_chains(drawn(way(), presses()[0]))


def test_caption_is_painted_while_strokes_are_shown(view: BodyMapView) -> None:
    before = view.grab().toImage()
    view.show_strokes((way(), *presses()))
    assert view._caption() is not None
    assert view.grab().toImage() != before
    view.show_strokes(())
    assert view._caption() is None
    assert view.grab().toImage() == before
