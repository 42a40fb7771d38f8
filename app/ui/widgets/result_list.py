"""A list of rows with a sign, a title and a quiet line; for searching and browsing."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.scroll_column import ThinScrollBar

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list; a row without an id is a heading."""

    title: str
    line: str = ""
    id: str = ""
    glyph: str = ""
    tint: str = "quiet"
    kind: str = ""


class RowModel(QAbstractListModel):
    """Rows as Qt's views want them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows."""
        return self._rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.kind) if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.line
        if role == ROW_ROLE:
            return row
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self._rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowPainter(QStyledItemDelegate):
    """Draws the rows in our look."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        title_px = QFontMetrics(self._look.font(TextStyle.STRONG)).height()
        line_px = QFontMetrics(self._look.font(TextStyle.SMALL)).height()
        if not row.id:
            return QSize(100, line_px + self._look.px(16))
        return QSize(100, title_px + (line_px + 2 if row.line else 0) + 14)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        if not row.id:
            self._paint_heading(painter, rect, row)
        else:
            self._paint_ground(painter, rect, state)
            self._paint_row(painter, rect, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        painter.setFont(self._look.font(TextStyle.SECTION))
        painter.setPen(self._look.colour("quiet"))
        place = rect.adjusted(10, 0, -10, -4)
        bottom_left = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, bottom_left, row.title.upper())

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag
    ) -> None:
        box = rect.adjusted(2, 1, -2, -1)
        if state & QStyle.StateFlag.State_Selected:
            line = None
            if state & QStyle.StateFlag.State_HasFocus:
                line = self._look.colour("accent")
            paint_box(painter, box, 8, self._look.colour("accent_ground"), line, 2)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, 8, self._look.colour("raised"))

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = self._look
        side = look.px(19)
        icon = QRectF(rect.left() + 12, rect.center().y() - side / 2, side, side)
        paint_glyph(painter, row.glyph, icon, look.colour(row.tint))
        left = icon.right() + 11
        kind_px = self._paint_kind(painter, rect, row)
        room = rect.right() - 10 - left
        title, small = look.font(TextStyle.STRONG), look.font(TextStyle.SMALL)
        elide = Qt.TextElideMode.ElideRight
        metrics = QFontMetrics(title)
        painter.setFont(title)
        painter.setPen(look.colour("text"))
        place = QRectF(left, rect.top() + 7, room - kind_px, metrics.height())
        shown = metrics.elidedText(row.title, elide, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(look.colour("quiet"))
        place = QRectF(left, place.bottom() + 2, room, metrics.height())
        shown = metrics.elidedText(row.line, elide, int(room))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_kind(self, painter: QPainter, rect: QRectF, row: Row) -> int:
        """Write the kind at the right; return the room that it takes."""
        if not row.kind:
            return 0
        font = self._look.font(TextStyle.SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.colour("quiet"))
        width = metrics.horizontalAdvance(row.kind)
        place = QRectF(
            rect.right() - 12 - width, rect.top() + 8, width + 1, metrics.height()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row.kind)
        return width + 14


class ResultList(QListView):
    """Rows to walk with the arrows and to choose with Enter or a click.

    Signals
    -------
    row_chosen : str
        Id of the row.
    """

    row_chosen = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = RowModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowPainter(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinScrollBar(look, self))
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
        return self._model.rows[index.row()].id if index.isValid() else ""

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows, none of them marked."""
        self._model.show_rows(rows)
        self.scrollToTop()

    def mark(self, row_id: str) -> None:
        """Mark the row with this id and bring it into sight; none if there is none."""
        for at, row in enumerate(self._model.rows):
            if row.id and row.id == row_id:
                self.setCurrentIndex(self._model.index(at))
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
        row_id = self._model.rows[index.row()].id
        if row_id:
            self.row_chosen.emit(row_id)

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
