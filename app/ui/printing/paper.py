"""Sheets of paper, and lengths on them."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize

MM = 10.0
"""All lengths on paper are in tenths of a millimetre: units of 254 to the inch."""

UNITS_PER_INCH = 254
MARGIN_MM = 12.0

_Country = QLocale.Country
_LETTER_COUNTRIES = frozenset(
    {
        _Country.UnitedStates,
        _Country.Canada,
        _Country.Mexico,
        _Country.Philippines,
        _Country.Chile,
        _Country.Colombia,
        _Country.CostaRica,
        _Country.Guatemala,
        _Country.Panama,
        _Country.PuertoRico,
        _Country.Venezuela,
        _Country.ElSalvador,
        _Country.Nicaragua,
        _Country.DominicanRepublic,
    }
)
"""Where offices print on Letter; everybody else has A4."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright if it is not turned."""

    id: str
    width_mm: float
    height_mm: float
    page_size: QPageSize.PageSizeId
    is_turned: bool = False

    def turned(self) -> "Paper":
        """Return the sheet with its long side below."""
        turned = replace(self, width_mm=self.height_mm, height_mm=self.width_mm)
        return replace(turned, is_turned=not self.is_turned)

    @property
    def body(self) -> QRectF:
        """Return what lies within the margins, in units."""
        margin = MARGIN_MM * MM
        return QRectF(
            margin,
            margin,
            self.width_mm * MM - 2 * margin,
            self.height_mm * MM - 2 * margin,
        )

    def layout(self) -> QPageLayout:
        """Return the whole sheet, without margins of its own."""
        ways = QPageLayout.Orientation
        way = ways.Landscape if self.is_turned else ways.Portrait
        return QPageLayout(QPageSize(self.page_size), way, QMarginsF())


A4 = Paper("a4", 210.0, 297.0, QPageSize.PageSizeId.A4)
LETTER = Paper("letter", 215.9, 279.4, QPageSize.PageSizeId.Letter)
A3 = Paper("a3", 297.0, 420.0, QPageSize.PageSizeId.A3)

PAPERS = {paper.id: paper for paper in (A4, LETTER, A3)}


def usual_paper(locale: QLocale) -> Paper:
    """Return what lies in the printers of a country."""
    return LETTER if locale.territory() in _LETTER_COUNTRIES else A4


def paper_of(page_size: QPageSize) -> Paper:
    """Return the sheet that lies in a printer, upright, whatever its size."""
    for paper in PAPERS.values():
        if paper.page_size is page_size.id():
            return paper
    width, height = sorted(page_size.size(QPageSize.Unit.Millimeter).toTuple())
    return Paper("other", width, height, page_size.id())
