"""The Explore room: from what the user does to what map and panel show."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.ui.explore.hurt_page import HurtPage
from app.ui.explore.pages import strokes_anywhere
from app.ui.explore.place_page import PlacePage
from app.ui.explore.state import Page
from app.ui.explore.technique_page import TechniquePage
from app.ui.explore.term_page import TermPage
from app.ui.explore.welcome_page import WelcomePage
from app.ui.map.layers import DEFAULT_LAYERS, KNOTS, LANDMARKS, MUSCLES
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.scroll_column import ScrollColumn
from tests.support.children import child
from tests.support.sample_guidance import sample_library
from tests.ui.explore.conftest import Room

KNOT = (50, 100)
BESIDE_KNOT = (50, 132)
SPINE = (0, 300)


def title(room: Room) -> str:
    page = room.panel.page
    assert page is not None
    return page.accessibleName()


def test_room_begins_with_welcome(room: Room) -> None:
    assert isinstance(room.panel.page, WelcomePage)


def test_click_tells_of_the_region(room: Room) -> None:
    room.map.point_picked.emit(*BESIDE_KNOT)
    assert title(room) == "Interscapular, right"


def test_click_on_a_disc_tells_of_the_knot_first(room: Room) -> None:
    room.map.point_picked.emit(*KNOT)
    assert title(room) == "Rhomboid, upper, right"


def test_hidden_knots_are_not_clicked(room: Room) -> None:
    room.map.show_layers(DEFAULT_LAYERS - {KNOTS})
    room.map.point_picked.emit(*KNOT)
    assert title(room) == "Interscapular, right"


def test_shown_landmark_is_clicked_before_its_region(room: Room) -> None:
    room.map.show_layers(DEFAULT_LAYERS | {LANDMARKS})
    room.map.point_picked.emit(2, 3)
    assert title(room) == "C7"


def test_shown_muscle_lies_below_the_regions(room: Room) -> None:
    room.map.show_layers(DEFAULT_LAYERS | {MUSCLES})
    room.map.point_picked.emit(*KNOT)
    assert room.controller.state.view.stack[-1] == "rhomboids_right"


def test_tab_cycles_what_lies_under_the_point(room: Room) -> None:
    room.map.point_picked.emit(*KNOT)
    seen = [title(room)]
    for _ in range(3):
        room.map.next_wanted.emit()
        seen.append(title(room))
    assert seen == [
        "Rhomboid, upper, right",
        "Interscapular, right",
        "Massage zone, right",
        "Rhomboid, upper, right",
    ]


def test_click_beside_the_body_welcomes(room: Room) -> None:
    room.map.point_picked.emit(*SPINE)
    room.map.point_picked.emit(900, 900)
    assert isinstance(room.panel.page, WelcomePage)


def test_row_of_a_page_goes_to_the_thing(room: Room) -> None:
    room.map.point_picked.emit(*BESIDE_KNOT)
    child(room.panel.page, RowButton, "row_rhomboid_right").click()
    assert title(room) == "Rhomboid, upper, right"


def test_stroke_of_a_card_is_drawn(room: Room) -> None:
    room.map.point_picked.emit(*BESIDE_KNOT)
    guidance = room.controller.guidance
    assert guidance is not None
    advice = guidance.techniques[0]
    room.panel.stroke_wanted.emit(advice.technique.id)
    assert room.controller.state.stroke_of == advice.technique.id


def test_answer_waits_for_content(qtbot: QtBot, empty_room: Room) -> None:
    with qtbot.waitSignal(empty_room.controller.waiting_changed) as waiting:
        empty_room.map.point_picked.emit(*BESIDE_KNOT)
    library = sample_library()
    empty_room.controller.show_library(library, Atlas(library.maps[0]))
    assert (waiting.args, title(empty_room)) == ([True], "Interscapular, right")


def test_where_it_hurts_asks_first(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    assert isinstance(room.panel.page, HurtPage)


def test_sore_place_names_the_knots_felt_there(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    assert child(room.panel.page, RowButton, "row_rhomboid_right")


def test_second_press_on_a_knot_goes_to_it(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    pages = []
    for _ in range(2):
        child(room.panel.page, RowButton, "row_rhomboid_right").click()
        pages.append(room.controller.state.view.page)
    assert pages == [Page.HURT, Page.PLACE]


def words_of(room: Room) -> str:
    page = room.panel.page
    assert page is not None
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_marking_a_knot_keeps_the_page_under_the_pointer(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    page = room.panel.page
    row = child(page, RowButton, "row_rhomboid_right")
    row.click()
    assert room.panel.page is page
    assert row.isChecked()


def test_knot_marked_on_the_map_is_brought_into_sight(qtbot: QtBot, room: Room) -> None:
    room.panel.resize(372, 400)
    room.panel.show()
    qtbot.waitExposed(room.panel)
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    row = child(room.panel.page, RowButton, "row_rhomboid_right")
    bar = child(room.panel, ScrollColumn).verticalScrollBar()
    assert room.panel.page is not None
    room.panel.page.setMinimumHeight(3000)
    qtbot.waitUntil(lambda: bar.maximum() > row.geometry().bottom())
    bar.setValue(bar.maximum())
    room.map.feature_picked.emit("rhomboid_right")
    assert not row.visibleRegion().isEmpty()


def test_agreeing_answers_the_question_anew(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    before = room.panel.page
    room.controller.agree_to(frozenset({"buttock"}))
    assert room.panel.page is not before


def test_enter_twice_on_a_knot_goes_to_it(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    row = child(room.panel.page, RowButton, "row_rhomboid_right")
    for _ in range(2):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert room.controller.state.view.feature_id == "rhomboid_right"
    assert room.controller.state.view.page is Page.PLACE


def test_leaving_a_marked_knot_unmarks_its_row(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(60, 130)
    row = child(room.panel.page, RowButton, "row_rhomboid_right")
    row.click()
    room.controller.leave()
    assert not row.isChecked()
    assert room.controller.state.is_asking_where_it_hurts


def test_label_of_a_place_is_a_place_that_hurts(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.feature_picked.emit("interscapular_right")
    assert room.controller.state.is_asking_where_it_hurts
    assert "You picked: Interscapular, right" in words_of(room)


def test_when_to_see_a_doctor_stays_below_the_page(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    foot = child(room.panel, QWidget, "hurt_foot")
    page = room.panel.page
    assert page is not None
    assert not page.isAncestorOf(foot)


def test_only_the_question_has_a_foot(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.controller.leave()
    left = room.panel.findChildren(QWidget, "hurt_foot")
    assert not [foot for foot in left if not foot.isHidden()]


def test_place_without_referral_says_so_and_leads_to_the_place(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(0, 400)
    assert "No knot on this map is known to be felt there." in words_of(room)
    child(room.panel.page, RowButton, "row_place").click()
    assert title(room) == "Spine"


def test_no_go_place_that_hurts_is_not_to_be_pressed(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(0, 400)
    assert "A no-go place: do not press here." in words_of(room)


def test_sore_place_beside_the_body_is_answered_in_words(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.map.point_picked.emit(900, 900)
    assert room.controller.state.view.point is None
    assert "That is beside the body." in words_of(room)


def test_leaving_ends_the_question(room: Room) -> None:
    room.controller.ask_where_it_hurts()
    room.controller.leave()
    assert not room.controller.state.is_asking_where_it_hurts


def test_leaving_hides_the_crosshair_first(room: Room) -> None:
    room.map.point_picked.emit(*SPINE)
    room.map.show_crosshair()
    room.controller.leave()
    assert (room.map.crosshair, title(room)) == (None, "Spine")


def test_arrow_walks_to_the_neighbour(room: Room) -> None:
    room.controller.pick_feature("interscapular_right")
    room.map.walk_wanted.emit(-1, 0)
    assert title(room) == "Spine"


def test_arrow_from_nothing_shows_the_crosshair(room: Room) -> None:
    room.map.walk_wanted.emit(1, 0)
    assert room.map.crosshair is not None


def test_found_technique_opens_its_page(room: Room) -> None:
    room.controller.open_hit("technique", "effleurage")
    assert isinstance(room.panel.page, TechniquePage)


def test_found_word_opens_its_page_though_a_technique_has_its_name(
    room: Room,
) -> None:
    room.controller.open_hit("term", "effleurage")
    assert isinstance(room.panel.page, TermPage)


def test_found_pressure_level_is_explained(room: Room) -> None:
    room.controller.open_hit("pressure", "level_3")
    assert title(room) == "Pressure 3: medium"


def test_found_region_is_selected(room: Room) -> None:
    room.controller.open_hit("region", "spine")
    assert room.controller.state.view.feature_id == "spine"


def test_unknown_id_changes_nothing(room: Room) -> None:
    room.controller.pick_feature("nowhere")
    assert isinstance(room.panel.page, WelcomePage)


def test_going_back_shows_the_page_before(room: Room) -> None:
    room.controller.pick_feature("spine")
    room.controller.pick_feature("interscapular_left")
    room.controller.go_back()
    assert title(room) == "Spine"


def test_page_takes_over_the_focus_of_the_page_before(qtbot: QtBot, room: Room) -> None:
    room.panel.show()
    qtbot.waitExposed(room.panel)
    room.panel.activateWindow()
    room.controller.pick_feature("interscapular_right")
    page = room.panel.page
    assert isinstance(page, PlacePage)
    row = child(page, RowButton, "row_rhomboid_right")
    row.setFocus()
    row.click()
    assert room.panel.window().focusWidget() is room.panel.page


def test_page_begins_at_its_top(qtbot: QtBot, room: Room) -> None:
    room.panel.show()
    qtbot.waitExposed(room.panel)
    room.panel.activateWindow()
    room.controller.pick_feature("interscapular_right")
    child(room.panel.page, RowButton, "row_rhomboid_right").setFocus()
    room.controller.open_technique("effleurage")
    column = child(room.panel, ScrollColumn)
    assert column.verticalScrollBar().value() == 0


def test_technique_page_draws_on_the_right_side(room: Room) -> None:
    library, atlas = room.controller.library, Atlas(sample_library().maps[0])
    assert library is not None
    drawn = strokes_anywhere(library, atlas, "press_and_knead")
    assert drawn
    assert all(point.x_mm > 0 for point in drawn[0].points)


def test_unknown_technique_draws_nothing(room: Room) -> None:
    library = room.controller.library
    assert library is not None
    assert strokes_anywhere(library, Atlas(library.maps[0]), "nothing") == ()


def test_no_go_page_leads_to_the_place_to_work_instead(room: Room) -> None:
    room.controller.pick_feature("spine")
    assert room.controller.guidance is not None
    instead = room.controller.guidance.instead
    assert instead is not None
    child(room.panel.page, RowButton, "work_instead").click()
    assert room.controller.state.view.feature_id == instead.region.id
