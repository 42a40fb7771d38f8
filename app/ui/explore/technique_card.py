"""A technique as a card: what touches, which way, how fast, how long; and the steps."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.technique import ContactShape
from app.ui.explore.contact_art import paint_contact
from app.ui.explore.technique_facts import facts_of
from app.ui.explore.technique_steps import TechniqueSteps
from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box, paint_focus, shows_focus
from app.ui.widgets.words import tr

WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
PAD_PX = 12
TILE_PX = 38
RADIUS_PX = 10.0


class CardHead(LookButton):
    """The part of a card that is always seen; pressing it opens the steps.

    Signals
    -------
    attended
        The pointer or the focus came (True) or went (False).
    """

    attended = Signal(bool)

    def __init__(
        self,
        look: Look,
        advice: TechniqueAdvice,
        shape: ContactShape | None,
        parent: QWidget | None = None,
    ) -> None:
        technique = advice.technique
        super().__init__(look, technique.name, parent)
        self._advice = advice
        self._heights_px: dict[int, int] = {}
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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _name_read_out(self) -> str:
        name = self._advice.technique.name
        if self._advice.is_main:
            return tr("{name}, the main one here", name=name)
        return name

    @override
    def refresh(self) -> None:
        self._heights_px.clear()
        super().refresh()

    def _left_px(self) -> int:
        return PAD_PX + self._look.px(TILE_PX) + PAD_PX

    def _arranged(self, width_px: int, painter: QPainter | None) -> int:
        """Draw the words, or only measure them; return the height of the head."""
        look = self._look
        left = self._left_px()
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
            y += self._line(painter, (left, y, room), style, tint, text) + gap
        y = self._tags(painter, left, y, max(width_px - left - PAD_PX, 40))
        return max(y + PAD_PX, 2 * PAD_PX + look.px(TILE_PX))

    def _line(
        self,
        painter: QPainter | None,
        place: tuple[int, int, int],
        style: TextStyle,
        tint: str,
        text: str,
    ) -> int:
        x, y, room = place
        font = self._look.font(style)
        box = QFontMetrics(font).boundingRect(0, 0, room, 1 << 16, WRAPPED, text)
        if painter:
            painter.setFont(font)
            painter.setPen(self._look.colour(tint))
            painter.drawText(QRectF(x, y, room, box.height() + 2), WRAPPED, text)
        return box.height()

    def _tags(self, painter: QPainter | None, left: int, y: int, room: int) -> int:
        """Set the facts in small pills, wrapping; return where they end."""
        look = self._look
        font = look.font(TextStyle.SMALL)
        metrics = QFontMetrics(font)
        height, pad, gap = metrics.height() + look.px(6), look.px(8), look.px(5)
        x = left
        for fact in self._facts:
            text = metrics.elidedText(fact, Qt.TextElideMode.ElideRight, room - 2 * pad)
            width = metrics.horizontalAdvance(text) + 2 * pad
            if x > left and x + width > left + room:
                x, y = left, y + height + gap
            if painter:
                box = QRectF(x, y, width, height)
                paint_box(painter, box, height / 2, look.colour("raised"))
                painter.setFont(font)
                painter.setPen(look.colour("text"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            x += width + gap
        return y + height

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        if width_px not in self._heights_px:
            self._heights_px[width_px] = self._arranged(width_px, None)
        return self._heights_px[width_px]

    @override
    def sizeHint(self) -> QSize:
        width_px = self.width() if self.width() > 120 else 320
        return QSize(240, self.heightForWidth(width_px))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 2 * PAD_PX + self._look.px(TILE_PX))

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
        self._arranged(self.width(), painter)
        arrow = look.px(16)
        corner = QPointF(self.width() - PAD_PX - arrow + 2, PAD_PX + 1)
        glyph = "chevron_down" if self.isChecked() else "chevron_right"
        place = QRectF(corner.x(), corner.y(), arrow, arrow)
        paint_glyph(painter, glyph, place, look.colour("quiet"), 2)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.attended.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.attended.emit(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


class TechniqueCard(QWidget):
    """A framed head, and the steps below it once it is opened.

    Signals
    -------
    stroke_wanted : str
        Id of the technique whose stroke should be drawn; empty: none any more.
    """

    stroke_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        advice: TechniqueAdvice,
        shape: ContactShape | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.advice = advice
        self._look = look
        self._steps: TechniqueSteps | None = None
        self._is_lit = False
        self.setObjectName(f"card_{advice.technique.id}")
        self.head = CardHead(look, advice, shape, self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.head)
        self.head.toggled.connect(self._on_toggled)
        self.head.attended.connect(self._on_attended)
        look.changed.connect(self.update)

    def _on_toggled(self, is_open: bool) -> None:
        if is_open and self._steps is None:
            self._steps = TechniqueSteps(self._look, self.advice.technique, self)
            self._rows.addWidget(self._steps)
        if self._steps is not None:
            self._steps.setVisible(is_open)

    def _on_attended(self, is_attended: bool) -> None:
        if is_attended == self._is_lit:
            return
        self._is_lit = is_attended
        self.update()
        self.stroke_wanted.emit(self.advice.technique.id if is_attended else "")

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._on_attended(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_attended(self.head.hasFocus() and shows_focus(self.head))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        line = look.colour("accent" if self._is_lit else "line")
        fill = look.colour("hover" if self._is_lit else "surface")
        paint_box(painter, rect, RADIUS_PX, fill, line, 1.4 if self._is_lit else 1.0)
        if shows_focus(self.head):
            paint_focus(painter, rect, RADIUS_PX, look.colour("accent"))
