"""A whole map on one sheet, for the wall: zones, places, legend and levels."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from app.model.library import Library
from app.ui.map.easel import Easel
from app.ui.map.hatch import paint_hatch
from app.ui.map.knot_art import paint_disc, paint_dot
from app.ui.map.layers import CAUTION, KNOTS, LABELS, MASSAGE_ZONE, NO_GO
from app.ui.map.picture import MapContent
from app.ui.map.sheet import paint_sheet
from app.ui.map.theme import tinted
from app.ui.map.viewport import Viewport
from app.ui.map.zone_art import caution_hatch, no_go_hatch
from app.ui.printing.blocks import Block, Lines, Stack, in_columns
from app.ui.printing.card import CardLevel
from app.ui.printing.ink import BLACK, PRINT_THEME, QUIET, Letters, font_of
from app.ui.printing.paper import A4, MM, Paper
from app.ui.printing.pressure_art import LevelBlock
from app.ui.printing.text import Text
from app.ui.widgets.words import tr

LAYERS = frozenset({MASSAGE_ZONE, CAUTION, NO_GO, KNOTS, LABELS})
_PX = 2.6
"""Units of paper for one logical pixel of the map."""

_FONT_PX = 11
_BESIDE_PX = 96
"""For the names of places, in pixels of the map."""

_WIDE = 1.2
_GAP = 4.0 * MM
_SWATCH = 7.0 * MM


@dataclass(frozen=True, slots=True)
class WallMap:
    """A map, and the levels of pressure."""

    title: str
    content: MapContent
    levels: tuple[CardLevel, ...]
    paper: Paper


def wall_map_of(library: Library, content: MapContent, paper: Paper) -> WallMap:
    """Return a map for the wall; its levels are those that are ever offered.

    A figure that is much wider than high turns the sheet.
    """
    left, top, right, bottom = content.scene.bounds_mm
    if right - left > _WIDE * (bottom - top):
        paper = paper.turned()
    levels = tuple(
        CardLevel(each.level, each.name, each.felt)
        for each in library.pressure
        if each.level and each.is_offered
    )
    return WallMap(content.scene.scene.title, content, levels, paper)


def paint_wall_map(painter: QPainter, wall: WallMap) -> None:
    """Paint the sheet: title, map, legend, levels, and what it is not."""
    scale = min(wall.paper.width_mm, wall.paper.height_mm) / A4.width_mm
    painter.save()
    # A larger sheet is read from farther off: everything grows with it.
    painter.scale(scale, scale)
    whole = wall.paper.body
    body = QRectF(whole.topLeft() / scale, whole.size() / scale)
    head, foot = _head(wall), _foot(wall)
    high = head.height(body.width())
    head.paint(painter, QRectF(body.left(), body.top(), body.width(), high))
    low = foot.height(body.width())
    foot.paint(painter, QRectF(body.left(), body.bottom() - low, body.width(), low))
    room = body.adjusted(0, high + _GAP / 2, 0, -low - _GAP)
    _paint_map(painter, room, wall)
    painter.restore()


def _paint_map(painter: QPainter, room: QRectF, wall: WallMap) -> None:
    font = QFont(font_of(Letters.BODY))
    font.setPixelSize(_FONT_PX)
    painter.save()
    painter.setClipRect(room)
    painter.translate(room.topLeft())
    painter.scale(_PX, _PX)
    size = QSizeF(room.width() / _PX, room.height() / _PX)
    paint_sheet(
        painter,
        size,
        wall.content,
        LAYERS,
        PRINT_THEME,
        font,
        is_vector=True,
        beside=_BESIDE_PX,
    )
    painter.restore()


def _head(wall: WallMap) -> Block:
    told = tr(
        "Work where it is green without lines, lightly where it is ruled one way. Stay "
        "off where it is ruled crosswise."
    )
    return Lines((Text(wall.title, Letters.DISPLAY), Text(told)), 0.8 * MM)


def legend_of(wall: WallMap) -> tuple["LegendLine", ...]:
    """Return what is drawn on the map, and no more."""
    legend = [
        LegendLine("work", tr("Work here; paler: beside the massage zone")),
        LegendLine("caution", tr("With care: lighter, or not with everything")),
        LegendLine("no_go", tr("Stay off: no pressure here")),
    ]
    if any(shape.kind == "knot" for shape in wall.content.scene.scene.shapes):
        legend.append(LegendLine("knot", tr("Where knots are common")))
    return tuple(legend)


def _foot(wall: WallMap) -> Block:
    levels = [LevelBlock(level) for level in wall.levels]
    end = tr(
        "The receiver decides. No medical advice: pain that is new, strong or "
        "unexplained belongs to a doctor. Places differ from body to body. Kneadmap."
    )
    return Stack(
        (
            *in_columns(legend_of(wall), 4, _GAP),
            *in_columns(levels, max(len(levels), 1), _GAP),
            Lines((Text(end, Letters.SMALL, QUIET),)),
        ),
        2.6 * MM,
    )


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A sample of how something is drawn, and its name."""

    kind: str
    words: str

    def height(self, width: float) -> float:
        """Return the height of sample or words."""
        return max(_SWATCH, self._text().height(width - _SWATCH - 2 * MM))

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint the sample beside the words."""
        sample = QRectF(box.left(), box.top(), _SWATCH, _SWATCH)
        _paint_sample(painter, sample, self.kind)
        wide = box.width() - _SWATCH - 2 * MM
        text = self._text()
        middle = box.top() + max((_SWATCH - text.height(wide)) / 2, 0.0)
        text.paint(painter, sample.right() + 2 * MM, middle, wide)

    def _text(self) -> Text:
        return Text(self.words, Letters.SMALL_STRONG)


def _paint_sample(painter: QPainter, box: QRectF, kind: str) -> None:
    side = box.width() / _PX
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(_PX, _PX)
    easel = Easel(
        painter, Viewport(1.0, 0.0, 0.0), (side, side), PRINT_THEME, is_vector=True
    )
    area = QPainterPath()
    area.addRoundedRect(QRectF(0, 0, side, side), 3, 3)
    if kind == "work":
        painter.fillPath(area, tinted(PRINT_THEME.work, PRINT_THEME.work_alpha))
    elif kind == "caution":
        paint_hatch(easel, area, caution_hatch(PRINT_THEME))
    elif kind == "no_go":
        paint_hatch(easel, area, no_go_hatch(PRINT_THEME))
    else:
        paint_disc(easel, (side / 2, side / 2), side / 2, 0.85)
        paint_dot(easel, (side / 2, side / 2), 3.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(BLACK), 0.8))
    painter.drawPath(area)
    painter.restore()
