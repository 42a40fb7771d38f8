"""Plans are changed, kept, shared and opened again."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from app.ui.follow.chooser_page import ChooserPage
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.room import FollowRoom
from app.ui.follow.session_card import SessionCard
from app.ui.follow.session_page import SessionPage
from app.ui.follow.step_row import StepRow
from app.ui.rooms.files import file_name
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.notice import NoticeBox
from tests.support.children import child
from tests.ui.follow.conftest import ChosenFiles, made_up


def click(widget: QWidget) -> None:
    """Click a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held or Qt.KeyboardModifier.NoModifier)


def titles(follow: FollowController) -> list[str]:
    """Return what the steps do, in their order."""
    assert follow.opened is not None
    return [step.technique or step.title for step in follow.opened.session.steps]


BEGUN = ["Ask first", "basic_rub", "paraspinal_friction", "effleurage", "Let them rest"]


def save_as(room: FollowRoom, name: str) -> None:
    """Save the open session by a name."""
    click(child(room, TextButton, "session_save"))
    field = child(room, QLineEdit, "name_field")
    field.setText(name)
    press(Qt.Key.Key_Return)


def test_step_is_moved_by_keys_and_keeps_them(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    child(room, StepRow, "step_1").setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(follow)[1:3] == ["paraspinal_friction", "basic_rub"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "step_2"


def test_step_is_pulled_to_another_place(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    QApplication.processEvents()
    row, target = child(room, StepRow, "step_0"), child(room, StepRow, "step_2")
    down = target.mapToGlobal(QPoint(60, target.height() - 4))
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    QTest.mouseMove(row, row.mapFromGlobal(down))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=row.mapFromGlobal(down))
    assert titles(follow)[:3] == [*BEGUN[1:3], BEGUN[0]]


def test_step_is_removed_by_key_and_brought_back(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    child(room, StepRow, "step_3").setFocus()
    press(Qt.Key.Key_Delete)
    assert titles(follow) == [*BEGUN[:3], BEGUN[4]]
    assert follow.undo()
    assert titles(follow) == BEGUN


def test_step_is_made_longer_by_key_and_by_tool(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    row = child(room, StepRow, "step_1")
    click(row)
    click(child(room, GlyphButton, "tool_longer"))
    row.setFocus()
    press(Qt.Key.Key_Minus)
    press(Qt.Key.Key_Minus)
    assert follow.opened is not None
    assert follow.opened.session.steps[1].seconds == 105


def test_tools_undo_and_redo(room: FollowRoom, follow: FollowController) -> None:
    follow.open_shipped("made_up")
    click(child(room, StepRow, "step_0"))
    click(child(room, GlyphButton, "tool_remove"))
    assert titles(follow) == BEGUN[1:]
    click(child(room, GlyphButton, "tool_undo"))
    assert titles(follow) == BEGUN
    click(child(room, GlyphButton, "tool_redo"))
    assert titles(follow) == BEGUN[1:]


def test_tools_without_a_step_have_nothing_to_do(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    assert not child(room, GlyphButton, "tool_up").isEnabled()
    assert not child(room, GlyphButton, "tool_undo").isEnabled()


def test_broken_rule_is_said_once_it_is_broken(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    warnings = child(room, QLabel, "session_warnings")
    assert warnings.isHidden()
    child(room, StepRow, "step_0").setFocus()
    press(Qt.Key.Key_Delete)
    said = [*follow.warnings.whole, *(text for _, text in follow.warnings.of_steps)]
    assert any("agree" in text.lower() for text in said)


def test_session_is_saved_by_a_name_and_stands_on_the_first_page(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    save_as(room, "Sunday evening")
    assert follow.opened is not None
    assert follow.opened.origin is Origin.SAVED
    follow.show(Page.CHOOSER)
    card = child(room, SessionCard, "plan_card_0")
    assert card.accessibleName().startswith("Sunday evening")
    click(card)
    assert isinstance(room.page, SessionPage)
    assert follow.opened.name == "Sunday evening"


def test_name_that_is_taken_is_refused(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    save_as(room, "Sunday")
    follow.open_shipped("second_one")
    save_as(room, "sunday")
    problem = child(room, QLabel, "plan_name_problem")
    assert problem.text() == "There is a plan of this name."
    assert len(follow.plans) == 1


def test_naming_can_be_called_off(room: FollowRoom, follow: FollowController) -> None:
    follow.open_shipped("made_up")
    click(child(room, TextButton, "session_save"))
    press(Qt.Key.Key_Escape)
    assert follow.plans == ()
    assert not child(room, TextButton, "session_save").isHidden()


def test_saved_plan_is_saved_again_without_asking(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.open_shipped("made_up")
    save_as(room, "Sunday")
    child(room, StepRow, "step_3").setFocus()
    press(Qt.Key.Key_Delete)
    click(child(room, TextButton, "session_save"))
    ((name, session),) = follow.plans
    assert name == "Sunday"
    assert len(session.steps) == 4


def test_plan_is_renamed(follow: FollowController) -> None:
    follow.open_shipped("made_up")
    assert follow.save_as("Sunday")
    assert follow.rename_plan("Monday")
    assert [(name, s.title) for name, s in follow.plans] == [("Monday", "Monday")]


def test_plan_is_duplicated(follow: FollowController) -> None:
    follow.open_shipped("made_up")
    assert follow.save_as("Sunday")
    follow.duplicate_plan()
    assert [name for name, _ in follow.plans] == ["Sunday", "Sunday (2)"]
    assert follow.opened is not None
    assert follow.opened.name == "Sunday (2)"


def test_plan_is_deleted(room: FollowRoom, follow: FollowController) -> None:
    follow.open_shipped("made_up")
    assert follow.save_as("Sunday")
    follow.delete_plan()
    assert follow.plans == ()
    assert isinstance(room.page, ChooserPage)


def test_menu_offers_what_a_plan_can_take(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "made_up.toml"
    follow.open_shipped("made_up")
    click(child(room, TextButton, "session_more"))
    window = room.window()
    click(child(window, QWidget, "menu_share"))
    assert "basic_rub" in files.path.read_text(encoding="utf-8")


def test_shared_file_opens_as_the_same_session(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "made_up.toml"
    follow.plan_for(5)
    follow.take_plan()
    assert follow.opened is not None
    shared = follow.opened.session
    follow.share(files.path)
    follow.show(Page.CHOOSER)
    click(child(room, TextButton, "open_file"))
    assert follow.file_problems == ()
    assert follow.opened.session.steps == shared.steps
    assert follow.opened.origin is Origin.FILE


def test_broken_file_says_where(
    room: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "broken.toml"
    files.path.write_text('title = "Broken"\nsteps = 3\n', encoding="utf-8")
    click(child(room, TextButton, "open_file"))
    assert isinstance(room.page, ChooserPage)
    box = child(room, NoticeBox, "file_problems")
    assert "broken.toml:" in box.accessibleDescription()


def test_file_is_named_after_its_session() -> None:
    assert file_name("Rub, work, rub again") == "rub_work_rub_again.toml"
    assert file_name("\u00bb\u00ab") == "session.toml"


def test_last_step_stays_and_that_is_told(follow: FollowController) -> None:
    told: list[str] = []
    follow.told.connect(told.append)
    follow.open(Opened(made_up(steps=made_up().steps[:1]), Origin.FILE))
    follow.remove_step(0)
    assert len(titles(follow)) == 1
    assert told
    assert told[0].startswith("Not changed:")
