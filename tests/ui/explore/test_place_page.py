"""The page about a place, on stand-in guidance."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.guidance.guidance import Guidance, SpokenRule
from app.model.body_map import Muscle
from app.model.health import Urgency
from app.model.safety import SafetyLevel
from app.safety.limits import StopCard
from app.ui.explore.excluded_list import ExcludedList
from app.ui.explore.place_page import PlacePage
from app.ui.explore.pressure_section import PressureSection
from app.ui.explore.sources_section import SourceList
from app.ui.explore.technique_card import TechniqueCard
from app.ui.explore.technique_steps import TechniqueSteps
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.collapsible import Collapsible, FoldButton
from app.ui.widgets.gauge import StepGauge
from app.ui.widgets.look import Look
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.row_button import RowButton
from tests.support.children import child
from tests.support.sample_guidance import sample_guidance, sample_library


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def page_of(
    qtbot: QtBot, look: Look, guidance: Guidance, subject: Muscle | None = None
) -> PlacePage:
    page = PlacePage(look, sample_library(), guidance, subject)
    qtbot.addWidget(page)
    page.resize(372, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> PlacePage:
    return page_of(qtbot, look, sample_guidance())


def texts(within: QWidget) -> str:
    return " | ".join(label.text() for label in within.findChildren(QLabel))


def top_px(page: QWidget, widget: QWidget) -> int:
    return widget.mapTo(page, widget.rect().topLeft()).y()


def test_title_tells_name_and_side(page: PlacePage) -> None:
    title = child(page, QLabel, "place_title")
    assert title.text() == "Interscapular, right"


def test_badge_tells_level_and_how_far_the_no_go_edge_is(page: PlacePage) -> None:
    name = child(page, Badge).accessibleName()
    assert name == "Work zone \u00b7 18 mm to a no-go edge"


def test_gauge_shows_cap(page: PlacePage) -> None:
    assert child(page, StepGauge).cap == 3


def test_rule_behind_cap_is_named(page: PlacePage) -> None:
    label = child(page, QLabel, "cap_rule")
    assert label.text() == "Why: Thin muscle over ribs."


def test_pressure_says_what_it_feels_like(page: PlacePage) -> None:
    words = texts(child(page, PressureSection))
    assert "the muscle is worked" in words


def test_worst_warning_comes_first(page: PlacePage) -> None:
    boxes = sorted(page.findChildren(NoticeBox), key=lambda box: top_px(page, box))
    assert [box.accessibleName() for box in boxes] == [
        "Do not press on the edge of the blade.",
        "A bruise.",
    ]


def test_warning_says_what_to_do_instead(page: PlacePage) -> None:
    box = page.findChildren(NoticeBox)[0]
    assert box.accessibleDescription() == "Stay a thumb's width inside it."


def test_warnings_stand_above_techniques(page: PlacePage) -> None:
    lowest_warning = max(top_px(page, box) for box in page.findChildren(NoticeBox))
    first_card = min(top_px(page, card) for card in page.findChildren(TechniqueCard))
    assert lowest_warning < first_card


def test_main_technique_is_named_as_such(page: PlacePage) -> None:
    names = [c.head.accessibleName() for c in page.findChildren(TechniqueCard)]
    assert names[0] == "Press and knead, the main one here"


def test_hovering_a_card_asks_for_its_stroke(qtbot: QtBot, page: PlacePage) -> None:
    card = page.findChildren(TechniqueCard)[1]
    here = QPointF(5, 5)
    with qtbot.waitSignal(page.stroke_wanted) as wanted:
        QApplication.sendEvent(card, QEnterEvent(here, here, here))
    assert wanted.args == ["effleurage"]


def test_leaving_a_card_asks_for_no_stroke(qtbot: QtBot, page: PlacePage) -> None:
    card = page.findChildren(TechniqueCard)[1]
    here = QPointF(5, 5)
    QApplication.sendEvent(card, QEnterEvent(here, here, here))
    with qtbot.waitSignal(page.stroke_wanted) as wanted:
        QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert wanted.args == [""]


def test_keyboard_focus_asks_for_the_stroke_too(qtbot: QtBot, page: PlacePage) -> None:
    page.activateWindow()
    card = page.findChildren(TechniqueCard)[2]
    wanted: list[str] = []
    page.stroke_wanted.connect(wanted.append)
    card.head.setFocus(Qt.FocusReason.TabFocusReason)
    assert wanted[-1] == "footsteps"


def test_enter_opens_the_steps(qtbot: QtBot, page: PlacePage) -> None:
    card = page.findChildren(TechniqueCard)[0]
    QTest.keyClick(card.head, Qt.Key.Key_Return)
    steps = child(card, TechniqueSteps)
    assert "Rest both hands on the skin until they are warm." in texts(steps)


def test_excluded_technique_names_its_rule(page: PlacePage) -> None:
    fold = child(page, Collapsible, "excluded")
    fold.button.click()
    words = child(child(page, ExcludedList), QLabel).accessibleName()
    assert words == "Forearm circles: A forearm does not fit beside the spine."


def test_knot_row_goes_to_the_knot(qtbot: QtBot, page: PlacePage) -> None:
    row = child(page, RowButton, "row_rhomboid_right")
    with qtbot.waitSignal(page.feature_wanted) as wanted:
        row.click()
    assert wanted.args == ["rhomboid_right"]


def test_pointing_at_a_knot_asks_for_its_referral(
    qtbot: QtBot, page: PlacePage
) -> None:
    row = child(page, RowButton, "row_rhomboid_right")
    with qtbot.waitSignal(page.feature_pointed) as pointed:
        row.attended.emit(True)
    assert pointed.args == ["rhomboid_right"]


def test_other_things_under_the_point_are_listed(page: PlacePage) -> None:
    assert child(page, RowButton, "row_massage_zone_right") is not None


def test_distances_name_bone_and_no_go(page: PlacePage) -> None:
    words = texts(page)
    assert "14 mm sideways to the nearest bone you can feel: Shoulder blade" in words
    assert "18 mm sideways to the nearest no-go edge: Spine" in words


def test_sources_tell_evidence_in_words(page: PlacePage) -> None:
    fold = next(
        fold
        for fold in page.findChildren(FoldButton)
        if fold.text() == "Evidence and 1 source"
    )
    fold.click()
    assert "Evidence C" in texts(child(page, SourceList))
    assert "A handbook of soft hands: chapter 3" in texts(child(page, SourceList))


def test_knot_page_says_how_to_find_it(qtbot: QtBot, look: Look) -> None:
    guidance = sample_guidance()
    page = page_of(qtbot, look, replace(guidance, knot=guidance.knots[0].knot))
    words = texts(page)
    assert "Slide off the edge of the blade" in words
    assert "front of the shoulder" in words


def test_muscle_page_says_where_it_holds_on(qtbot: QtBot, look: Look) -> None:
    guidance = sample_guidance()
    muscle = guidance.body_map.muscles[0]
    page = page_of(qtbot, look, guidance, muscle)
    assert "Inner border of the blade" in texts(page)


def test_place_without_region_says_so(qtbot: QtBot, look: Look) -> None:
    guidance = replace(sample_guidance(), region=None, edges=(), techniques=())
    page = page_of(qtbot, look, guidance)
    assert "Beside the body" in texts(page)


def test_cap_of_zero_forbids_the_touch(qtbot: QtBot, look: Look) -> None:
    page = page_of(qtbot, look, replace(sample_guidance(), cap=0))
    assert "Do not touch this place." in texts(child(page, PressureSection))


def test_no_go_never_speaks_of_a_pressure_up_to(qtbot: QtBot, look: Look) -> None:
    guidance = replace(sample_guidance(), cap=1, level=SafetyLevel.NO_GO)
    section = child(page_of(qtbot, look, guidance), PressureSection)
    assert "Pressure up to" not in texts(section)
    assert "Aim nothing here." in child(section, StepGauge).accessibleName()


def test_place_to_agree_on_leads_to_the_setting(qtbot: QtBot, look: Look) -> None:
    rule = SpokenRule("opt_in:interscapular_right", "Ask first.", 0)
    page = page_of(qtbot, look, replace(sample_guidance(), cap=0, rules=(rule,)))
    with qtbot.waitSignal(page.command_wanted) as wanted:
        child(page, TextButton, "open_consent").click()
    assert wanted.args == ["settings"]


def test_place_to_agree_on_is_no_work_zone_while_off(qtbot: QtBot, look: Look) -> None:
    rule = SpokenRule("opt_in:interscapular_right", "Ask first.", 0)
    page = page_of(qtbot, look, replace(sample_guidance(), cap=0, rules=(rule,)))
    assert child(page, Badge).accessibleName() == "Off until you both agree"


def test_stop_invites_to_nothing(qtbot: QtBot, look: Look) -> None:
    stop = StopCard(
        None, Urgency.SAME_DAY, "See a doctor today", "Call.", "No massage."
    )
    sample = sample_guidance()
    knot = sample.body_map.knots[0]
    guidance = replace(sample, knot=knot, techniques=(), stops=(stop,))
    page = page_of(qtbot, look, guidance)
    assert page.findChild(Collapsible, "excluded") is None
    assert knot.find in texts(page)
    assert knot.technique not in texts(page)
    assert knot.cautions not in texts(page)


def test_position_that_answers_ask_for_is_said_once(qtbot: QtBot, look: Look) -> None:
    rule = SpokenRule("health:late:position", "Only seated because: late.", 4)
    sample = sample_guidance()
    held = tuple(replace(each, held_to=rule) for each in sample.techniques)
    page = page_of(qtbot, look, replace(sample, techniques=held))
    assert len(held) > 1
    assert texts(page).count(rule.text) == 1
