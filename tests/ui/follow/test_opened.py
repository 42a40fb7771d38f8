"""Changes of an open session can be taken back and done again."""

from app.ui.follow.opened import (
    MOST_UNDOS,
    Opened,
    Origin,
    edited,
    redone,
    saved_as,
    undone,
)
from tests.ui.follow.conftest import made_up

FIRST = made_up()
SECOND = made_up(title="Second")
THIRD = made_up(title="Third")


def test_undo_brings_back_what_was_before() -> None:
    opened = edited(edited(Opened(FIRST, Origin.SHIPPED), SECOND), THIRD)
    assert undone(opened).session == SECOND
    assert undone(undone(opened)).session == FIRST
    assert not undone(undone(opened)).is_changed


def test_redo_does_again_what_was_taken_back() -> None:
    opened = edited(edited(Opened(FIRST, Origin.SHIPPED), SECOND), THIRD)
    assert redone(undone(opened)) == opened


def test_new_change_forgets_what_was_taken_back() -> None:
    opened = edited(undone(edited(Opened(FIRST, Origin.SHIPPED), SECOND)), THIRD)
    assert redone(opened) == opened


def test_a_change_to_the_same_is_none() -> None:
    opened = Opened(FIRST, Origin.SHIPPED)
    assert edited(opened, FIRST) is opened


def test_nothing_to_undo_leaves_it_as_it_is() -> None:
    opened = Opened(FIRST, Origin.SHIPPED)
    assert undone(opened) is opened
    assert redone(opened) is opened


def test_old_versions_do_not_pile_up_without_end() -> None:
    opened = Opened(FIRST, Origin.SHIPPED)
    for number in range(MOST_UNDOS + 5):
        opened = edited(opened, made_up(title=f"Version {number}"))
    assert len(opened.past) == MOST_UNDOS


def test_saved_session_counts_as_unchanged() -> None:
    opened = saved_as(edited(Opened(FIRST, Origin.SHIPPED), SECOND), "Sunday")
    assert not opened.is_changed
    assert opened.origin is Origin.SAVED
    assert opened.name == "Sunday"
