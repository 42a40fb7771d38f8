"""Sections side by side where there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.columns_layout import ColumnsLayout, shared_out
from app.ui.widgets.look import Appearance, Look

HEIGHTS = st.lists(st.integers(1, 500), min_size=1, max_size=20)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    layout = ColumnsLayout(look, page)
    for height in (300, 100, 100, 100):
        section = QWidget(page)
        section.setFixedHeight(height)
        layout.addWidget(section)
    return page


def layout_of(page: QWidget) -> ColumnsLayout:
    layout = page.layout()
    assert isinstance(layout, ColumnsLayout)
    return layout


@given(heights=HEIGHTS, count=st.integers(1, 3))
def test_every_section_has_its_column(heights: list[int], count: int) -> None:
    sizes = shared_out(heights, count, 10)
    assert sum(sizes) == len(heights)
    assert len(sizes) <= count


def test_columns_are_about_as_high() -> None:
    assert shared_out([300, 100, 100, 100], 2, 0) == (1, 3)


@pytest.mark.parametrize(("width_px", "count"), [(500, 1), (1100, 2), (1800, 3)])
def test_wider_pages_have_more_columns(
    page: QWidget, width_px: int, count: int
) -> None:
    assert layout_of(page).column_count(width_px) == count


def test_large_text_takes_fewer_columns(page: QWidget, look: Look) -> None:
    look.show_appearance(Appearance(text_percent=160))
    assert layout_of(page).column_count(1100) == 1


def test_columns_make_the_page_lower(page: QWidget) -> None:
    layout = layout_of(page)
    assert layout.heightForWidth(1100) < layout.heightForWidth(500)


def test_sections_never_overlap(page: QWidget) -> None:
    page.resize(1100, 600)
    layout_of(page).activate()
    boxes = [
        child.geometry() for child in page.children() if isinstance(child, QWidget)
    ]
    assert not any(
        one.intersects(other) for one in boxes for other in boxes if one is not other
    )
