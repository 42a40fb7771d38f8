"""The steps of a session as a list: to read, to choose from, to put in order."""

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.follow.step_row import StepRow
from app.ui.follow.step_view import StepView
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

LINE_PX = 3


class StepList(QWidget):
    """Rows under each other; keys and the mouse say what is wanted of them.

    Signals
    -------
    attended : int
        The step under the pointer or the focus; -1 for none.
    chosen : int
        The step that was pressed.
    move_wanted : int, int
        A step is wanted at another place: from, to.
    remove_wanted : int
        A step is not wanted.
    length_wanted : int, bool
        A step is wanted longer (True) or shorter.
    """

    attended = Signal(int)
    chosen = Signal(int)
    move_wanted = Signal(int, int)
    remove_wanted = Signal(int)
    length_wanted = Signal(int, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[StepRow] = []
        self._chosen = -1
        self.setObjectName("step_list")
        self.setAccessibleName(tr("Steps"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 4, 16)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._line = _DropLine(look, self)

    @property
    def rows(self) -> tuple[StepRow, ...]:
        """Return the rows, in their order."""
        return tuple(self._rows)

    @property
    def chosen_index(self) -> int:
        """Return the number of the chosen step; -1 for none."""
        return self._chosen

    def show_steps(self, views: tuple[StepView, ...]) -> None:
        """Show steps; rows that are there already are used again."""
        for row, view in zip(self._rows, views, strict=False):
            if row.view != view:
                row.show_view(view)
        while len(self._rows) > len(views):
            self._drop_last()
        for view in views[len(self._rows) :]:
            self._add(view)
        self.choose(min(self._chosen, len(views) - 1))

    def choose(self, index: int, *, with_focus: bool = False) -> None:
        """Mark a step as the chosen one."""
        self._chosen = index
        for at, row in enumerate(self._rows):
            row.setChecked(at == index)
        if with_focus and 0 <= index < len(self._rows):
            self._rows[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, view: StepView) -> None:
        row = StepRow(self._look, view, self)
        index = len(self._rows)
        row.clicked.connect(partial(self._on_clicked, index))
        row.attended.connect(partial(self._on_attended, index))
        row.dragged.connect(partial(self._on_dragged, index))
        row.dropped.connect(partial(self._on_dropped, index))
        self._rows.append(row)
        self._column.insertWidget(index, row)
        # A layout would show it only with the next event: keys may come before.
        row.show()

    def _drop_last(self) -> None:
        row = self._rows.pop()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_clicked(self, index: int) -> None:
        self.choose(index)
        self.chosen.emit(index)

    def _on_attended(self, index: int, is_attended: bool) -> None:
        self.attended.emit(index if is_attended else -1)

    def _on_dragged(self, index: int, y_px: int) -> None:
        target = self._target(index, y_px)
        self._line.show_at(self._edge_px(index, target), self.width())

    def _on_dropped(self, index: int, y_px: int) -> None:
        self._line.hide()
        target = self._target(index, y_px)
        if target != index:
            self.move_wanted.emit(index, target)

    def _target(self, index: int, y_px: int) -> int:
        """Return where a row that is let go at a height would come to stand."""
        others = [row for at, row in enumerate(self._rows) if at != index]
        return sum(row.geometry().center().y() < y_px for row in others)

    def _edge_px(self, index: int, target: int) -> int:
        others = [row for at, row in enumerate(self._rows) if at != index]
        if target < len(others):
            return others[target].y() - 2
        return others[-1].geometry().bottom() if others else 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        at = next((i for i, row in enumerate(self._rows) if row.hasFocus()), None)
        if at is None:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        target = at + (step or 0)
        if step and 0 <= target < len(self._rows):
            if is_alt:
                self.choose(target)
                self.move_wanted.emit(at, target)
            self._rows[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit(at)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.length_wanted.emit(at, event.key() == Qt.Key.Key_Plus)
        else:
            return step is not None
        return True


class _DropLine(QWidget):
    """Where a row that is pulled would come to stand."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("drop_line")
        self.hide()

    def show_at(self, y_px: int, width_px: int) -> None:
        """Lie at a height of the list."""
        self.setGeometry(QRect(0, max(y_px - 1, 0), width_px, LINE_PX))
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("accent"))
