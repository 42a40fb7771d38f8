"""The guide shows every page whole, and leads on from each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.library import Library
from app.model.pages import Page, PageSection, Shown
from app.ui.explore.conflicts_section import ConflictText
from app.ui.pages.contents import Contents
from app.ui.pages.groups import grouped_pages
from app.ui.pages.links import link_of
from app.ui.pages.page_body import PageBody
from app.ui.pages.room import READABLE_PX, GuideRoom
from app.ui.pages.section import SectionBlock
from app.ui.pages.see_chip import SeeChip
from app.ui.pages.shown import ConflictList, GradeLegend, LevelMark
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Appearance, Look
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.text_label import TextLabel


def button(within: QWidget, name: str) -> QAbstractButton:
    found = within.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def texts(within: QWidget) -> str:
    """Return all that a reader can read without opening anything."""
    labels = (label.accessibleName() or label.text() for label in _labels(within))
    return "\n".join(labels)


def _labels(within: QWidget) -> list[TextLabel]:
    return within.findChildren(TextLabel)


def all_sections(library: Library) -> list[tuple[Page, PageSection]]:
    return [(page, section) for page in library.pages for section in page.sections]


def test_every_page_stands_in_one_group(library: Library) -> None:
    listed = [page.id for _, pages in grouped_pages(library) for page in pages]
    assert sorted(listed) == sorted(page.id for page in library.pages)


def test_groups_follow_the_massage(library: Library) -> None:
    titles = [title for title, _ in grouped_pages(library)]
    assert titles == ["Before", "During", "After", "Good to know"]


def test_index_names_every_page(room: GuideRoom, library: Library) -> None:
    for page in library.pages:
        assert button(room, f"index_{page.id}").text() == page.title


def test_row_of_the_index_asks_for_its_page(room: GuideRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.page_wanted) as told:
        button(room, "index_oil").click()
    assert told.args == ["oil"]


def test_every_page_tells_all_its_words(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    lacking = []
    for page in library.pages:
        body = PageBody(look, library, page)
        qtbot.addWidget(body)
        read = texts(body)
        for section in page.sections:
            told = (section.title, section.said, section.known)
            wanted = (*told, *section.paragraphs, *section.items, *section.steps)
            lacking += [text for text in wanted if text and text not in read]
    assert not lacking


def test_every_warning_says_what_to_do_instead(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    for page, section in all_sections(library):
        if not section.precautions:
            continue
        block = SectionBlock(look, library, page.id, section)
        qtbot.addWidget(block)
        boxes = block.findChildren(NoticeBox)
        said = [box.accessibleDescription() for box in boxes]
        assert said == [each.instead for each in section.precautions]


def test_every_see_also_leads_somewhere(library: Library) -> None:
    names = [name for _, section in all_sections(library) for name in section.see]
    assert names
    assert [name for name in names if link_of(library, name) is None] == []


def test_see_also_asks_for_what_it_names(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    section = library.page_by_id[library.pages[0].id].sections
    found = next(s for s in section if s.see)
    block = SectionBlock(look, library, library.pages[0].id, found)
    qtbot.addWidget(block)
    with qtbot.waitSignal(block.link_wanted) as told:
        block.findChildren(SeeChip)[0].click()
    assert told.args == [found.see[0]]


def test_pressure_page_shows_the_whole_scale(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    body = PageBody(look, library, library.page_by_id["pressure"])  # type: ignore[index]  # a name of ours
    qtbot.addWidget(body)
    marks = [mark.accessibleName() for mark in body.findChildren(LevelMark)]
    assert marks == [f"Level {step.level}" for step in library.pressure]
    assert "deep \u00b7 never offered" in texts(body).lower()


def test_page_on_the_guides_folds_every_disagreement(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    widget = ConflictList(look, library.conflicts)
    qtbot.addWidget(widget)
    folds = widget.findChildren(Collapsible)
    assert len(folds) == len(library.conflicts)
    assert not widget.findChildren(ConflictText)


def test_disagreement_tells_both_sides_and_what_is_done(
    look: Look, library: Library, qtbot: QtBot
) -> None:
    conflict = library.conflicts[0]
    widget = ConflictText(look, conflict)
    qtbot.addWidget(widget)
    read = texts(widget)
    assert all(side in read for side in conflict.sides)
    assert f"What we do: {conflict.program}" in read
    assert f"Why: {conflict.why}" in read


def test_grades_are_explained(look: Look, qtbot: QtBot) -> None:
    legend = GradeLegend(look)
    qtbot.addWidget(legend)
    assert all(f"Evidence {grade}:" in texts(legend) for grade in "ABCX")


def test_every_kind_of_block_is_shown_somewhere(library: Library) -> None:
    shown = {section.shows for _, section in all_sections(library)} - {None}
    assert {Shown.PRESSURE_SCALE, Shown.CONFLICTS} <= shown


def test_contents_mark_the_open_page_and_list_its_sections(
    room: GuideRoom, library: Library
) -> None:
    room.show_page("oil")
    contents = room.findChild(Contents)
    assert contents is not None
    assert button(contents, "contents_oil").isChecked()
    oil = next(page for page in library.pages if page.id == "oil")
    for section in oil.sections:
        assert button(contents, f"contents_oil#{section.id}").text() == section.title


def test_section_is_brought_to_the_top(room: GuideRoom, qtbot: QtBot) -> None:
    room.show_page("oil#patch")
    qtbot.waitUntil(lambda: room.scrolled_px > 0)
    block = room.findChild(SectionBlock, "section_patch")
    assert block is not None
    top = block.mapTo(room, block.rect().topLeft()).y()
    assert 0 < top < 120


def test_disagreement_is_found_and_unfolded(room: GuideRoom, qtbot: QtBot) -> None:
    room.show_page("X-09")
    assert room.page is not None
    assert room.page.id == "guides"
    assert room.findChild(ConflictText, "conflict_X-09") is not None
    qtbot.waitUntil(lambda: room.scrolled_px > 0)


def test_unknown_page_gives_way_to_the_index(room: GuideRoom, library: Library) -> None:
    bare = GuideRoom(Look(parent=room), library.model_copy(update={"pages": ()}), room)
    bare.show_page("nothing")
    assert bare.page is None


@pytest.mark.parametrize(
    ("key", "is_down"),
    [
        (Qt.Key.Key_Down, True),
        (Qt.Key.Key_PageDown, True),
        (Qt.Key.Key_End, True),
        (Qt.Key.Key_Home, False),
        (Qt.Key.Key_Up, False),
    ],
)
def test_keys_read_on_and_back(
    room: GuideRoom, qtbot: QtBot, key: Qt.Key, is_down: bool
) -> None:
    room.show_page("oil")
    qtbot.waitUntil(lambda: room._scroll.verticalScrollBar().maximum() > 0)
    room.scroll_to(200)
    qtbot.waitUntil(lambda: room.scrolled_px == 200)
    QTest.keyClick(room, key)
    assert (room.scrolled_px > 200) == is_down


@pytest.mark.parametrize("percent", [100, 160])
@pytest.mark.parametrize("width_px", [700, 1200, 1840])
def test_lines_stay_readable_and_nothing_is_cut(
    room: GuideRoom, look: Look, percent: int, width_px: int
) -> None:
    look.show_appearance(Appearance(text_percent=percent))
    room.show_page("knots")
    room.resize(width_px, 800)
    room.grab()
    body = room.findChild(PageBody)
    assert body is not None
    assert body.width() <= look.px(READABLE_PX)
    for widget in body.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(body, widget.rect().topRight()).x()
            assert right <= body.width(), widget.objectName()


def test_contents_leave_where_there_is_no_room(room: GuideRoom) -> None:
    room.show_page("oil")
    assert room._side.isVisible()
    room.resize(640, 700)
    assert not room._side.isVisible()
    assert button(room, "guide_all").isVisible()
