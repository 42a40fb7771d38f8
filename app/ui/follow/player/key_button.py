"""A button for oily fingers: large, with the key that does the same."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.follow.player.player_look import PlayerLook
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import note_focus, paint_box, shows_focus

PLAIN, MAIN, ALARM = "plain", "main", "alarm"
_ALARM = "#A32138"
_ON_ALARM = "#FFF3F4"
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class KeyButton(QAbstractButton):
    """Words and, below, the key that does the same."""

    def __init__(
        self,
        look: PlayerLook,
        text: str,
        key: str,
        manner: str = PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._key, self._manner = look, key, manner
        self._painted_as: tuple[object, ...] = ()
        self._picture = QPixmap()
        self.show_text(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def show_text(self, text: str) -> None:
        """Say something else."""
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def show_key(self, key: str) -> None:
        """Name another key, or another way to press it."""
        self._key = key
        self.update()

    def show_manner(self, manner: str) -> None:
        """Look plain, or as the thing to do next."""
        if manner != self._manner:
            self._manner = manner
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(340), self._look.px(116))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        note_focus(self, event.reason())
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def colours(self) -> tuple[QColor, QColor, QColor]:
        """Return ground, ink and the ink of the key."""
        look = self._look
        if self._manner == ALARM:
            ground, ink, small = QColor(_ALARM), QColor(_ON_ALARM), QColor(_ON_ALARM)
        elif self._manner == MAIN:
            ground, ink = look.colour("accent"), look.colour("on_accent")
            small = QColor(ink)
        else:
            ground, ink = look.colour("surface"), look.colour("text")
            small = look.colour("quiet")
        if self.isDown():
            ground = ground.darker(112)
        elif self.underMouse() and self.isEnabled():
            ground = (
                ground.lighter(108) if look.own.theme.is_dark else ground.darker(103)
            )
        if not self.isEnabled():
            ink.setAlphaF(0.38)
            small.setAlphaF(0.38)
        return ground, ink, small

    def state_key(self) -> tuple[object, ...]:
        """Return all that the picture of the button depends on."""
        look = self._look
        return (
            self.text(),
            self._key,
            self._manner,
            self.size(),
            self.devicePixelRatioF(),
            self.isDown(),
            self.underMouse(),
            self.isEnabled(),
            shows_focus(self),
            look.own.theme.name,
            look.unit,
            look.text_share,
        )

    def paint_button(self, painter: QPainter) -> None:
        """Paint the button as it is now."""
        look = self._look
        ground, ink, small = self.colours()
        rect = QRectF(self.rect())
        radius = look.px(22)
        is_edged = self._manner == PLAIN and not look.own.theme.is_dark
        line = look.colour("line") if is_edged else None
        paint_box(painter, rect, radius, ground, line, 1.5)
        self._paint_words(painter, ink, small)
        if shows_focus(self):
            paint_box(painter, rect, radius, None, look.colour("accent"), look.px(5))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # What lies over the map is asked to paint in each frame of its motion.
        key, ratio = self.state_key(), self.devicePixelRatioF()
        if key != self._painted_as:
            self._painted_as = key
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            self.paint_button(painter)
            painter.end()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _paint_words(self, painter: QPainter, ink: QColor, small: QColor) -> None:
        look, rect = self._look, self.rect()
        inner = rect.adjusted(look.px(16), 0, -look.px(16), 0)
        head = QRect(
            inner.left(), rect.top(), inner.width(), round(rect.height() * 0.68)
        )
        head.translate(0, look.px(4))
        font = look.fitting_font(
            self.text(),
            head,
            (42 / look.text_share, 20),
            QFont.Weight.DemiBold,
            flags=_CENTRE,
        )
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(head, _CENTRE, self.text())
        foot = QRect(
            inner.left(),
            head.bottom() - look.px(8),
            inner.width(),
            rect.bottom() - head.bottom(),
        )
        painter.setFont(look.font(26 / look.text_share))
        painter.setPen(small)
        painter.drawText(foot, _CENTRE, self._key)
