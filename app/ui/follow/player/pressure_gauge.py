"""How hard: five bars, the present one ringed, and what it feels like."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.player_look import WRAPPED, PlayerLook
from app.ui.follow.player.shown import Shown
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

HIGHEST = 5
_BAR, _BAR_GAP = 24, 12
_NAME, _FELT, _WATCH = 44, (32, 22), (46, 26)
_MIDDLE = WRAPPED | int(Qt.AlignmentFlag.AlignVCenter)


class PressureGauge(QWidget):
    """Bars up to the pressure in force are full; one that was offered is outlined.

    Where nothing is pressed, it says what to look out for.
    """

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Shown | None = None
        self.setObjectName("player_gauge")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def show_pressure(self, shown: Shown) -> None:
        """Show the pressure of a moment; nothing where nothing is pressed."""
        before, self._shown = self._shown, shown
        self.setAccessibleName(_said(shown))
        if before is None or _key(before) != _key(shown):
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self._shown
        if shown is None:
            return
        painter, look = QPainter(self), self._look
        if not shown.level_name:
            self._paint_watch(painter, shown.watch)
            return
        name = tr(
            "{name} \u00b7 {level} of 5", name=shown.level_name, level=shown.level
        )
        head = QRect(0, 0, self.width(), look.px(58))
        font = look.fitting_font(name, head, (_NAME, 30), QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)
        bars = QRectF(
            look.px(4), head.bottom() + look.px(12), self._wide(), look.px(_BAR)
        )
        self._paint_bars(painter, bars, shown)
        self._paint_felt(painter, round(bars.bottom()) + look.px(14), shown)

    def _paint_watch(self, painter: QPainter, watch: str) -> None:
        """Paint what to look out for: where nothing is pressed, here is room for it."""
        if not watch:
            return
        look = self._look
        indent = look.px(66)
        room = QRect(indent, 0, self.width() - indent, self.height())
        font = look.fitting_font(watch, room, _WATCH)
        painter.setFont(font)
        used = painter.boundingRect(room, _MIDDLE, watch)
        icon = QRectF(0, used.top(), look.px(46), QFontMetrics(font).height())
        paint_sign(painter, "eye", icon, look.colour("quiet"))
        painter.setPen(look.colour("quiet"))
        painter.drawText(room, _MIDDLE, watch)

    def _wide(self) -> int:
        return min(self.width() - self._look.px(8), self._look.px(620))

    def _paint_bars(self, painter: QPainter, room: QRectF, shown: Shown) -> None:
        look, gap = self._look, self._look.px(_BAR_GAP)
        wide = (room.width() - gap * (HIGHEST - 1)) / HIGHEST
        for step in range(1, HIGHEST + 1):
            left = room.left() + (step - 1) * (wide + gap)
            bar = QRectF(left, room.top(), wide, room.height())
            radius = room.height() / 2
            if step <= shown.level:
                paint_box(painter, bar, radius, look.colour("accent"))
            elif step <= shown.offered:
                ground, line = look.colour("accent_ground"), look.colour("accent")
                paint_box(painter, bar, radius, ground, line, look.px(3))
            else:
                paint_box(painter, bar, radius, look.colour("line"))
            if step == shown.level:
                out = look.px(7)
                ring = bar.adjusted(-out, -out, out, out)
                line = look.colour("text")
                paint_box(painter, ring, radius + out, None, line, look.px(4))

    def _paint_felt(self, painter: QPainter, top: int, shown: Shown) -> None:
        look = self._look
        room = QRect(0, top, self.width(), self.height() - top)
        font = look.fitting_font(shown.felt, room, _FELT)
        text = shown.felt
        metrics = QFontMetrics(font)
        box = metrics.boundingRect(0, 0, room.width(), 1 << 14, WRAPPED, text)
        if box.height() > room.height():
            text = metrics.elidedText(
                text, Qt.TextElideMode.ElideRight, room.width() * 2
            )
        painter.setFont(font)
        painter.setPen(look.colour("quiet"))
        painter.drawText(room, WRAPPED, text)


def _key(shown: Shown) -> tuple[object, ...]:
    return shown.level, shown.offered, shown.level_name, shown.felt, shown.watch


def _said(shown: Shown) -> str:
    if not shown.level_name:
        return ""
    return tr(
        "Pressure: {name}, {level} of 5. {felt}",
        name=shown.level_name,
        level=shown.level,
        felt=shown.felt,
    )
