"""A menu in our look: rows with a tick, a picture, words and a key."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.buttons import SMALLEST_TARGET_PX, LookButton
from app.ui.widgets.chip import Swatch
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box, shows_focus

BELOW_PX = 6
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One row of a menu; `key` is the key that does the same."""

    id: str
    text: str
    key: str = ""
    swatch: Swatch | None = None


class MenuRow(LookButton):
    """One row: ticked while what it names is on.

    Signals
    -------
    step_wanted : int
        The row before (-1) or after (1) should have the keys.
    close_wanted
        Esc was pressed.
    """

    step_wanted = Signal(int)
    close_wanted = Signal()

    def __init__(
        self, look: Look, item: MenuItem, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, item.text, parent)
        self._item = item
        self.setObjectName(f"menu_{item.id}")
        self.setAccessibleDescription(item.key)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _lefts_px(self) -> tuple[int, int]:
        """Return where the picture and the words begin."""
        picture = self._look.px(32)
        return picture, picture + (self._look.px(24) if self._item.swatch else 0)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        body = QFontMetrics(look.font(TextStyle.BODY))
        small = QFontMetrics(look.font(TextStyle.SMALL))
        words = body.horizontalAdvance(self.text())
        key = small.horizontalAdvance(self._item.key) + look.px(34)
        height = max(body.height() + look.px(12), SMALLEST_TARGET_PX)
        return QSize(self._lefts_px()[1] + words + key, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.underMouse() or shows_focus(self):
            paint_box(painter, rect, 7, look.colour("raised"))
        side = look.px(15)
        middle = rect.center().y() - side / 2
        if self.isChecked():
            tick = QRectF(look.px(9), middle, side, side)
            paint_glyph(painter, "tick", tick, look.colour("accent"), 2.4)
        picture, words = self._lefts_px()
        if self._item.swatch:
            self._item.swatch(painter, QRectF(picture, middle, side, side), look)
        flag = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(TextStyle.BODY))
        painter.setPen(look.colour("text"))
        painter.drawText(rect.adjusted(words, 0, 0, 0), flag, self.text())
        painter.setFont(look.font(TextStyle.SMALL))
        painter.setPen(look.colour("quiet"))
        right = flag | Qt.AlignmentFlag.AlignRight
        painter.drawText(rect.adjusted(0, 0, -look.px(12), 0), right, self._item.key)
        self.paint_ring(painter, 7)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc closes the menu; the window's own Esc must not come first.
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if (
            is_asked
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.step_wanted.emit(STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class PopupMenu(QWidget):
    """Lies over the whole window, so that a click beside it closes it.

    Of a choice exactly one row is ticked, and choosing closes the menu; else rows are
    switched one by one and the menu stays.

    Signals
    -------
    chosen : str
        Id of the row that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        items: tuple[MenuItem, ...],
        anchor: QWidget,
        is_choice: bool = False,
    ) -> None:
        super().__init__(anchor.window())
        self._look, self._anchor, self._is_choice = look, anchor, is_choice
        self._over = anchor.window()
        self.setObjectName("popup_menu")
        self.setAccessibleName(name)
        self._box = QWidget(self)
        self._box.setObjectName("popup_box")
        self._box.setAccessibleName(name)
        rows = QVBoxLayout(self._box)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.setSpacing(1)
        self._rows = {item.id: MenuRow(look, item, self._box) for item in items}
        for item_id, row in self._rows.items():
            rows.addWidget(row)
            row.clicked.connect(partial(self._on_clicked, item_id))
            row.step_wanted.connect(self._step)
            row.close_wanted.connect(self.close_menu)
        self._over.installEventFilter(self)

    def show_checked(self, checked: frozenset[str]) -> None:
        """Tick the rows with these ids."""
        for item_id, row in self._rows.items():
            row.setChecked(item_id in checked)

    def open(self) -> None:
        """Come up below the anchor, with the keys on the first row."""
        self.setGeometry(self._over.rect())
        self._place()
        self.show()
        self.raise_()
        by_key = shows_focus(self._anchor)
        reason = Qt.FocusReason
        self._first().setFocus(
            reason.TabFocusReason if by_key else reason.MouseFocusReason
        )

    def close_menu(self) -> None:
        """Go away, and give the keys back."""
        if self.isHidden():
            return
        self.hide()
        self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def _first(self) -> MenuRow:
        rows = list(self._rows.values())
        ticked = [row for row in rows if self._is_choice and row.isChecked()]
        return (ticked or rows)[0]

    def _place(self) -> None:
        """Stand below the anchor; above it, where there is no room below."""
        size = self._box.sizeHint()
        corner = self._anchor.mapTo(self._over, QPoint())
        left = max(min(corner.x(), self.width() - size.width() - BELOW_PX), BELOW_PX)
        top = corner.y() + self._anchor.height() + BELOW_PX
        above = corner.y() - BELOW_PX - size.height()
        if top + size.height() > self.height() and above >= 0:
            top = above
        self._box.setGeometry(QRect(QPoint(left, top), size))

    def _step(self, step: int) -> None:
        rows = list(self._rows.values())
        at = next((i for i, row in enumerate(rows) if row.hasFocus()), 0)
        rows[(at + step) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self, item_id: str) -> None:
        if self._is_choice:
            self.close_menu()
        self.chosen.emit(item_id)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        self._step(1 if is_next else -1)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.close_menu()
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_menu()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self._box.geometry())
        for spread, alpha in ((7, 8), (4, 12), (2, 18)):
            shade = box.adjusted(-spread, -spread + 3, spread, spread + 3)
            paint_box(painter, shade, 12 + spread, QColor(0, 0, 0, alpha))
        look = self._look
        paint_box(painter, box, 12, look.colour("surface"), look.colour("line"))
