"""The part of a technique's card that is always seen."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.technique import ContactShape
from app.ui.explore.contact_art import paint_contact
from app.ui.explore.technique_facts import facts_of
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr
from app.ui.widgets.wrapping_button import WrappingButton

PAD_PX = 12
TILE_PX = 38
LEAST_PX = 62
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class CardHead(WrappingButton):
    """What touches, which way, how fast, how long; pressing it opens the steps."""

    def __init__(
        self,
        look: Look,
        advice: TechniqueAdvice,
        shape: ContactShape | None,
        parent: QWidget | None = None,
    ) -> None:
        technique = advice.technique
        super().__init__(look, technique.name, LEAST_PX, parent)
        self._advice = advice
        self._way = tr(
            "{direction} {tempo}",
            direction=technique.direction,
            tempo=technique.tempo,
        )
        self._facts = facts_of(technique, advice.level_max, shape)
        self.setObjectName("card_head")
        self.setCheckable(True)
        self.setAccessibleName(self._name_read_out())
        self.setAccessibleDescription(", ".join((self._way, *self._facts)))

    def _name_read_out(self) -> str:
        name = self._advice.technique.name
        if self._advice.is_main:
            return tr("{name}, the main one here", name=name)
        return name

    @override
    def arranged(self, width_px: int, painter: QPainter | None) -> int:
        look = self._look
        left = PAD_PX + look.px(TILE_PX) + PAD_PX
        room = max(width_px - left - PAD_PX - look.px(18), 40)
        technique = self._advice.technique
        lines = [
            (TextStyle.STRONG, "text", technique.name, 1),
            (TextStyle.SMALL, "quiet", technique.term, 4),
            (TextStyle.SMALL, "text", self._way, look.px(7)),
        ]
        if self._advice.is_main:
            lines.insert(0, (TextStyle.SMALL_STRONG, "accent", tr("Main one here"), 1))
        y = PAD_PX - 1
        for style, tint, text, gap in lines:
            y += self.write(painter, (left, y, room), style, tint, text) + gap
        y = self._tags(painter, left, y, max(width_px - left - PAD_PX, 40))
        return max(y + PAD_PX, 2 * PAD_PX + look.px(TILE_PX))

    def _tags(self, painter: QPainter | None, left: int, y: int, room: int) -> int:
        """Set the facts in small pills, wrapping; return where they end."""
        look = self._look
        font = look.font(TextStyle.SMALL)
        metrics = QFontMetrics(font)
        line_px = metrics.height() + look.px(6)
        pad, gap = look.px(8), look.px(5)
        x, row_px = left, line_px
        for fact in self._facts:
            words = metrics.boundingRect(0, 0, room - 2 * pad, 1 << 14, CENTRED, fact)
            width, height = words.width() + 2 * pad, words.height() + look.px(6)
            if x > left and x + width > left + room:
                x, y, row_px = left, y + row_px + gap, line_px
            if painter:
                box = QRectF(x, y, width, height)
                paint_box(painter, box, line_px / 2, look.colour("raised"))
                painter.setFont(font)
                painter.setPen(look.colour("text"))
                painter.drawText(box, CENTRED, fact)
            x, row_px = x + width + gap, max(row_px, height)
        return y + row_px

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        side = look.px(TILE_PX)
        tile = QRectF(PAD_PX, PAD_PX, side, side)
        paint_box(painter, tile, 8, look.colour("raised"))
        technique = self._advice.technique
        inner = tile.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16)
        tint = look.colour("work_text")
        paint_contact(painter, technique.contact, technique.hands, inner, tint)
        self.arranged(self.width(), painter)
        arrow = look.px(16)
        glyph = "chevron_down" if self.isChecked() else "chevron_right"
        place = QRectF(self.width() - PAD_PX - arrow + 2, PAD_PX + 1, arrow, arrow)
        paint_glyph(painter, glyph, place, look.colour("quiet"), 2)
