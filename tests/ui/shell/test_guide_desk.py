"""The guide and the words of the field, joined with the rest of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.explore.state import Page
from app.ui.explore.word_card import WordCard
from app.ui.pages.room import GuideRoom
from app.ui.shell.guide_desk import GuideDesk
from app.ui.shell.window import MainWindow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import TextLabel
from tests.support.children import child
from tests.ui.shell.conftest import COMPLETE_MS, Opener


@pytest.fixture
def desk(window: MainWindow) -> GuideDesk:
    assert window.content.guide is not None
    return window.content.guide


def open_page(window: MainWindow) -> str:
    """Return the id of the page that the guide shows; empty for the index."""
    room = window.rooms.currentWidget()
    assert isinstance(room, GuideRoom)
    return str(room.page.id) if room.page else ""


def card_of(window: MainWindow) -> WordCard:
    card = window.findChild(WordCard)
    assert isinstance(card, WordCard)
    return card


def test_key_opens_the_guide_at_its_index(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_G)
    assert open_page(window) == ""


def test_guide_asked_for_too_early_opens_when_it_is_there(
    open_window: Opener, qtbot: QtBot
) -> None:
    window = open_window()
    window.content.guide = None
    window.run_command("guide")
    assert window.rooms.open_id == "explore"
    assert window.content.loaded is not None
    window.content._begin_guide(window.content.loaded)
    assert window.rooms.open_id == "guide"


@pytest.mark.parametrize(
    ("kind", "hit_id", "page"),
    [("page", "oil#choice", "oil"), ("conflict", "X-05", "guides")],
)
def test_hit_opens_its_page(
    window: MainWindow, kind: str, hit_id: str, page: str
) -> None:
    window.explore.open_hit(kind, hit_id)
    assert open_page(window) == page


def test_back_goes_from_page_to_page_then_to_the_map(
    window: MainWindow, desk: GuideDesk
) -> None:
    window.run_command("guide")
    desk.open_page("oil")
    desk.open_page("knots")
    seen = []
    for _ in range(3):
        window.run_command("back")
        is_open = window.rooms.open_id == "guide"
        seen.append(open_page(window) if is_open else window.rooms.open_id)
    assert seen == ["oil", "", "explore"]


def test_guide_opens_where_it_was_left(
    window: MainWindow, desk: GuideDesk, qtbot: QtBot
) -> None:
    desk.open_page("oil#patch")
    room = window.rooms.currentWidget()
    assert isinstance(room, GuideRoom)
    qtbot.waitUntil(lambda: room.scrolled_px > 0)
    left_at = room.scrolled_px
    window.run_command("explore")
    window.run_command("guide")
    again = window.rooms.currentWidget()
    assert isinstance(again, GuideRoom)
    assert open_page(window) == "oil"
    qtbot.waitUntil(lambda: again.scrolled_px == left_at)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("technique:basic_rub", Page.TECHNIQUE),
        ("term:effleurage", Page.TERM),
        ("pressure:3", Page.TERM),
        ("region:kidney", Page.PLACE),
    ],
)
def test_see_also_leads_out_to_the_map(
    window: MainWindow, desk: GuideDesk, name: str, kind: Page
) -> None:
    window.run_command("guide")
    room = window.rooms.currentWidget()
    assert isinstance(room, GuideRoom)
    room.link_wanted.emit(name)
    assert window.rooms.open_id == "explore"
    assert window.explore.state.view.page is kind


def test_see_also_leads_on_within_the_guide(
    window: MainWindow, desk: GuideDesk
) -> None:
    desk.open_page("oil")
    room = window.rooms.currentWidget()
    assert isinstance(room, GuideRoom)
    room.link_wanted.emit("page:aftercare#drink")
    assert open_page(window) == "aftercare"


def test_panel_underlines_words_of_the_field(window: MainWindow) -> None:
    window.explore.open_technique("effleurage")
    page = window.side.panel.page
    assert page is not None
    window.side.grab()
    marked = {
        w.key for label in page.findChildren(TextLabel) for w in label.marked_words
    }
    assert marked


def test_key_explains_one_word_after_another(window: MainWindow) -> None:
    window.explore.open_technique("hacking")
    window.grab()
    card, seen = card_of(window), []
    for _ in range(2):
        window.run_command("word")
        assert card.isVisible()
        seen.append((card.term, card.x(), card.y()))
    assert len(set(seen)) == 2


def test_card_goes_with_escape_and_gives_the_keys_back(window: MainWindow) -> None:
    window.explore.open_technique("effleurage")
    window.activateWindow()
    window.stage.map.setFocus()
    window.grab()
    window.run_command("word")
    window.run_command("leave")
    assert not card_of(window).isVisible()
    assert window.focusWidget() is window.stage.map
    assert window.explore.state.view.page is Page.TECHNIQUE


def test_card_leads_to_the_page_of_the_word(window: MainWindow) -> None:
    window.explore.open_technique("effleurage")
    window.grab()
    window.run_command("word")
    card = card_of(window)
    term = card.term
    card.more.click()
    assert window.explore.state.view.topic == f"term:{term}"


def test_card_comes_when_the_pointer_rests_on_a_word_and_goes_when_it_leaves(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.explore.open_technique("effleurage")
    window.grab()
    page = window.side.panel.page
    assert page is not None
    label = next(each for each in page.findChildren(TextLabel) if each.marked_words)
    QTest.mouseMove(label, label.marked_words[0].box.center())
    qtbot.waitUntil(card_of(window).isVisible, timeout=COMPLETE_MS)
    label._attend(None)
    qtbot.waitUntil(lambda: not card_of(window).isVisible(), timeout=COMPLETE_MS)


def test_card_stays_inside_the_window(window: MainWindow) -> None:
    window.explore.open_technique("effleurage")
    window.grab()
    for _ in range(12):
        window.run_command("word")
        card = card_of(window)
        assert window.whole.rect().contains(card.geometry())


def test_words_are_explained_in_the_guide_too(
    window: MainWindow, desk: GuideDesk, qtbot: QtBot
) -> None:
    desk.open_page("oil")
    window.grab()
    window.run_command("word")
    assert card_of(window).isVisible()


@pytest.mark.parametrize("room", ["help", "about"])
def test_help_and_about_lead_to_what_the_program_is_not(
    window: MainWindow, room: str
) -> None:
    window.run_command(room)
    child(window.rooms, TextButton, "open_limits").click()
    assert open_page(window) == "limits"


@pytest.mark.parametrize(
    ("row", "page"), [("open_limits", "limits"), ("try_guide", "")]
)
def test_welcome_leads_to_the_guide(window: MainWindow, row: str, page: str) -> None:
    child(window.side.panel, RowButton, row).click()
    assert open_page(window) == page
