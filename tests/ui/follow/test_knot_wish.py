"""One knot is wished for by its name, and on the side that hurts."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.model.session import StepKind
from app.ui.follow.controller import FollowController
from app.ui.follow.knot_tile import KnotTile
from app.ui.follow.room import FollowRoom
from app.ui.widgets.chip import Chip
from app.ui.widgets.collapsible import Collapsible
from tests.support.children import child


def open_knots(room: FollowRoom, follow: FollowController) -> QLineEdit:
    """Open the wish page with its knots; return the field to search in."""
    follow.plan_for(5)
    child(room, Collapsible, "wish_knots").button.click()
    return child(room, QLineEdit, "knot_search")


def shown_knots(room: FollowRoom) -> list[str]:
    """Return the names of the knots that are shown."""
    tiles = room.findChildren(KnotTile)
    return [tile.text() for tile in tiles if not tile.isHidden()]


def test_knot_is_found_by_words_of_its_name_or_muscle(
    room: FollowRoom, follow: FollowController
) -> None:
    field = open_knots(room, follow)
    QTest.keyClicks(field, "crest shou")
    assert shown_knots(room) == ["Shoulder crest"]
    field.setText("levator")
    assert "Angle of the neck" in shown_knots(room)


def test_knot_is_chosen_by_key_and_planned(
    room: FollowRoom, follow: FollowController
) -> None:
    field = open_knots(room, follow)
    QTest.keyClicks(field, "shoulder crest")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert follow.wish.focus == "ut2"
    assert child(room, KnotTile, "knot_ut2").isChecked()
    assert follow.plan is not None
    assert follow.plan.session is not None
    kinds = {step.kind for step in follow.plan.session.steps}
    assert StepKind.KNOT in kinds


def test_side_of_a_knot_is_chosen(room: FollowRoom, follow: FollowController) -> None:
    open_knots(room, follow)
    child(room, KnotTile, "knot_ut2").click()
    child(room, Chip, "choice_left").click()
    assert follow.wish.focus == "ut2_left"
    assert child(room, KnotTile, "knot_ut2").isChecked()
    child(room, Chip, "choice_both_sides").click()
    assert follow.wish.focus == "ut2"


def test_sides_are_asked_for_a_single_place_only(
    room: FollowRoom, follow: FollowController
) -> None:
    open_knots(room, follow)
    assert child(room, QWidget, "wish_sides").isHidden()
    child(room, KnotTile, "knot_ut2").click()
    assert not child(room, QWidget, "wish_sides").isHidden()


def test_words_that_find_no_knot_say_so(
    room: FollowRoom, follow: FollowController
) -> None:
    field = open_knots(room, follow)
    field.setText("elbow")
    assert shown_knots(room) == []
    assert not child(room, QLabel, "knot_none").isHidden()


def test_knot_wished_for_elsewhere_is_shown_at_once(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.plan_for(5, "ut2_left")
    assert child(room, KnotTile, "knot_ut2").isChecked()
    assert child(room, Chip, "choice_left").isChecked()
