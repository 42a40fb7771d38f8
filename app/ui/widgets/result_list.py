"""A list of rows with a sign, a title and a quiet line; for searching and browsing."""

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.result_row import Row, RowModel
from app.ui.widgets.row_painter import RowPainter
from app.ui.widgets.scroll_column import ThinScrollBar

SIDE_OF_KEY = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}


class ResultList(QListView):
    """Rows to walk with the arrows and to choose with Enter or a click.

    In a row that stands for two sides, Left and Right say which one is meant; a click
    on a side says so as well. The rows after it are asked for the same side.

    Signals
    -------
    row_chosen : str
        Id of the row, or of its side.
    """

    row_chosen = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = RowModel(self)
        self._painter = RowPainter(look, self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(look, self))
        # Always there: a bar that comes would narrow the rows and wrap them anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        look.changed.connect(self._on_look_changed)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are shown."""
        return self._model.rows

    @property
    def current_id(self) -> str:
        """Return the id of the row that is marked; empty for none."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        return self._model.rows[index.row()].id_at(self._model.side)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, none of them marked."""
        self._model.show_rows(rows)
        self.scrollToTop()

    def show_side(self, side: int) -> None:
        """Ask for a side in rows that have two: 0 the left, 1 the right."""
        self._model.show_side(side)

    def height_px(self, width_px: int) -> int:
        """Return how high all rows are in a list of this width."""
        room = width_px - self.verticalScrollBar().sizeHint().width()
        return sum(self._painter.height_px(row, room) for row in self.rows)

    def mark(self, row_id: str) -> None:
        """Mark the row with this id and bring it into sight; none if there is none."""
        for at, row in enumerate(self._model.rows):
            if row.id and row_id in row.ids:
                if row.sides:
                    self._model.show_side(row.ids.index(row_id))
                index = self._model.index(at)
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
                return
        self.setCurrentIndex(QModelIndex())

    def mark_step(self, step: int) -> None:
        """Mark the next (1) or the former (-1) row that is no heading."""
        rows = self._model.rows
        at = self.currentIndex().row() if self.currentIndex().isValid() else -1
        if at < 0 and step < 0:
            at = len(rows)
        at += step
        while 0 <= at < len(rows):
            if rows[at].id:
                self.setCurrentIndex(self._model.index(at))
                return
            at += step

    def choose_current(self) -> None:
        """Choose the marked row."""
        if self.current_id:
            self.row_chosen.emit(self.current_id)

    def _on_chosen(self, index: QModelIndex) -> None:
        row_id = self._model.rows[index.row()].id_at(self._model.side)
        if row_id:
            self.row_chosen.emit(row_id)

    def _on_look_changed(self) -> None:
        self._painter.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _take_side_at(self, place: QPoint) -> None:
        """Ask for the side that lies under a press, if one does."""
        index = self.indexAt(place)
        if not index.isValid():
            return
        row = self._model.rows[index.row()]
        boxes = self._painter.side_boxes(row, QRectF(self.visualRect(index)))
        for at, box in enumerate(boxes):
            if box.contains(place):
                self._model.show_side(at)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Without a marked row nothing would show that the keys go here.
        if not self.current_id:
            self.setCurrentIndex(QModelIndex())
            self.mark_step(1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._take_side_at(event.position().toPoint())
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = SIDE_OF_KEY.get(Qt.Key(event.key()))
        if side is None:
            super().keyPressEvent(event)
            return
        self._model.show_side(side)
        event.accept()
