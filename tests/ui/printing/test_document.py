"""PDF files of cards and wall maps."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize

from app.model.session import SessionId
from app.ui.printing.card import Basis
from app.ui.printing.files import CardWish, card_pdf, wall_map_pdf
from app.ui.printing.paper import A3, A4, LETTER, Paper, paper_of, usual_paper
from app.ui.printing.saving import saved
from app.ui.printing.wall_map import WallMap, legend_of, wall_map_of
from tests.support.shipped import shipped_library
from tests.ui.printing.conftest import FIGURES, fitted, maps, shipped_scene

MOST_BYTES = 5_000_000
SHORT = SessionId("low_back_short")

pytestmark = pytest.mark.usefixtures("qapp")


def wish(session_id: SessionId = SHORT, paper: Paper = A4) -> CardWish:
    """Return the wish for a card."""
    return CardWish(
        shipped_library(),
        fitted(session_id),
        Basis.NOBODY,
        shipped_scene,
        FIGURES,
        paper,
    )


def sheets(pdf: bytes) -> int:
    """Return how many pages a file has."""
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def test_a_file_has_the_sheets_of_the_card() -> None:
    assert sheets(card_pdf(wish())) == wish().pages().count


def test_the_same_card_is_the_same_file() -> None:
    assert card_pdf(wish()) == card_pdf(wish())


def test_a_file_does_not_tell_when_it_was_written() -> None:
    assert set(re.findall(rb"D:(\d{8})", card_pdf(wish()))) <= {b"20000101"}


def test_the_largest_card_is_under_five_megabytes() -> None:
    assert len(card_pdf(wish(SessionId("whole_body")))) < MOST_BYTES


def test_letters_are_in_the_file() -> None:
    pdf = card_pdf(wish())
    assert pdf.count(b"/FontFile") == len(re.findall(rb"/Type /FontDescriptor", pdf))
    assert b"/FontFile" in pdf


@pytest.mark.parametrize("paper", [A4, A3], ids=lambda p: p.id)
def test_a_wall_map_is_one_sheet(paper: Paper) -> None:
    pdf = wall_map_pdf(shipped_library(), shipped_scene("back"), FIGURES, paper)
    assert sheets(pdf) == 1
    assert len(pdf) < MOST_BYTES


def test_paper_is_what_the_country_prints_on() -> None:
    english = QLocale.Language.English
    american = QLocale(english, QLocale.Country.UnitedStates)
    british = QLocale(english, QLocale.Country.UnitedKingdom)
    assert usual_paper(american) is LETTER
    assert usual_paper(british) is A4


def test_a_printer_may_hold_any_paper() -> None:
    assert paper_of(QPageSize(QPageSize.PageSizeId.Letter)) is LETTER
    other = paper_of(QPageSize(QSizeF(250, 200), QPageSize.Unit.Millimeter, "odd"))
    assert (other.width_mm, other.height_mm) == (200, 250)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    assert str(path) in saved(path, b"all of it")
    assert path.read_bytes() == b"all of it"


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    told = saved(tmp_path / "nowhere" / "card.pdf", b"")
    assert told.startswith("card.pdf could not be written: ")
    assert "Choose another place" in told


def wall(map_id: str) -> WallMap:
    """Return a shipped map on Letter paper."""
    content = maps().content(map_id)
    assert content is not None
    return wall_map_of(shipped_library(), content, LETTER)


@pytest.mark.parametrize(("map_id", "is_wide"), [("neck_head", True), ("foot", False)])
def test_only_a_wide_figure_turns_the_sheet(map_id: str, is_wide: bool) -> None:
    paper = wall(map_id).paper
    assert paper == (LETTER.turned() if is_wide else LETTER)
    assert (paper.width_mm > paper.height_mm) is is_wide
    points = paper.layout().fullRectPoints().size()
    assert (points.width() > points.height()) is is_wide


@pytest.mark.parametrize(("map_id", "has_any"), [("neck_head", True), ("foot", False)])
def test_legend_names_knots_only_where_there_are_some(
    map_id: str, has_any: bool
) -> None:
    kinds = [line.kind for line in legend_of(wall(map_id))]
    assert ("knot" in kinds) is has_any
