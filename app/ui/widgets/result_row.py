"""The rows of a list, as values and as Qt's model."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.ui.widgets.overriding import override

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list; a row without an id is a heading.

    Attributes
    ----------
    sides
        Id and word of each side, where a row stands for both: the left first.
    """

    title: str
    line: str = ""
    id: str = ""
    glyph: str = ""
    tint: str = "quiet"
    kind: str = ""
    sides: tuple[tuple[str, str], ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return every id that the row stands for."""
        return tuple(side_id for side_id, _ in self.sides) or (self.id,)

    def id_at(self, side: int) -> str:
        """Return the id of a side; of a row without sides its own."""
        return self.sides[side][0] if self.sides else self.id


class RowModel(QAbstractListModel):
    """Rows as Qt's views want them, and the side that all of them are asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._side = 1

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows."""
        return self._rows

    @property
    def side(self) -> int:
        """Return which side is asked for: 0 the left, 1 the right."""
        return self._side

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_side(self, side: int) -> None:
        """Ask for the other side, in every row that has one."""
        if side == self._side:
            return
        self._side = side
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = row.sides[self._side][1] if row.sides else row.kind
            return ", ".join(part for part in (row.title, kind) if part)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.line
        if role == ROW_ROLE:
            return row
        if role == SIDE_ROLE:
            return self._side
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self._rows[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
