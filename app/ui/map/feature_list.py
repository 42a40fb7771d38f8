"""The map as a list: its twin for the keyboard and the screen reader."""

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.model.scene import MapScene, Shape
from app.ui.map.words import allowance, sided_name, tip_of
from app.ui.widgets.overriding import override

_SECTIONS = ("region", "knot", "landmark")


class Role(IntEnum):
    """What a row knows beside its text."""

    ID = Qt.ItemDataRole.UserRole
    IS_HEADING = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2


class FeatureList(QWidget):
    """Regions, knots and landmarks as rows, with a line to filter them.

    Signals
    -------
    feature_picked : str
        The id of the row that was chosen.
    """

    feature_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("feature_list")
        self.setAccessibleName(self.tr("List of everything on the map"))
        self._model = QStandardItemModel(self)
        self._shown = _Filter(self)
        self._shown.setSourceModel(self._model)
        self._rows = _RowView(self)
        self._rows.setModel(self._shown)
        self._rows.row_entered.connect(self._on_row_entered)
        self._words = QLineEdit(self)
        self._words.setObjectName("feature_filter")
        self._words.setClearButtonEnabled(True)
        self._words.setPlaceholderText(self.tr("Shoulder, kidney, knot …"))
        self._words.setAccessibleName(self.tr("Filter the list"))
        self._words.textChanged.connect(self._on_words)
        self._words.returnPressed.connect(self._pick_first)
        label = QLabel(self.tr("&Filter"), self)
        label.setBuddy(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (label, self._words, self._rows):
            column.addWidget(widget)
        self.setFocusProxy(self._words)

    @property
    def shown_ids(self) -> tuple[str, ...]:
        """Return the ids of the rows that the filter lets through, in order."""
        rows = range(self._shown.rowCount())
        ids = (self._shown.index(row, 0).data(Role.ID) for row in rows)
        return tuple(one for one in ids if one)

    @property
    def selected_id(self) -> str | None:
        """Return the id of the current row; None when there is none."""
        chosen = self._rows.currentIndex().data(Role.ID)
        return str(chosen) if chosen else None

    def show_scene(
        self, scene: MapScene, opted_in: frozenset[str] = frozenset()
    ) -> None:
        """Show what is on a map, by kind, from head to foot."""
        self._model.clear()
        shown = [
            shape
            for shape in scene.shapes
            if not shape.is_opt_in or shape.id in opted_in
        ]
        for kind in _SECTIONS:
            shapes = sorted(
                (shape for shape in shown if shape.kind == kind), key=_top_down
            )
            if shapes:
                self._model.appendRow(_heading(self._section_name(kind), kind))
            for shape in shapes:
                self._model.appendRow(_row(shape))
        # A heading was let in before there was anything below it.
        self._shown.show_words(self._words.text())

    def select(self, feature_id: str | None) -> None:
        """Make a row the current one; None for none. Nothing is emitted."""
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if feature_id and index.data(Role.ID) == feature_id:
                self._rows.setCurrentIndex(index)
                self._rows.scrollTo(index)
                return
        self._rows.setCurrentIndex(QModelIndex())

    def _section_name(self, kind: str) -> str:
        return {
            "region": self.tr("Regions"),
            "knot": self.tr("Knots"),
            "landmark": self.tr("Landmarks"),
        }[kind]

    def _on_words(self, words: str) -> None:
        self._shown.show_words(words)

    def _on_row_entered(self, feature_id: str) -> None:
        self.feature_picked.emit(feature_id)

    def _pick_first(self) -> None:
        """Pick the current row, or the first one that the filter lets through."""
        chosen = self.selected_id
        ids = self.shown_ids
        if chosen not in ids and ids:
            chosen = ids[0]
            self.select(chosen)
        if chosen:
            self.feature_picked.emit(chosen)


class _RowView(QListView):
    """The rows themselves.

    Signals
    -------
    row_entered : str
        The id of the row that was clicked or entered.
    """

    row_entered = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("feature_rows")
        self.setAccessibleName(self.tr("Regions, knots and landmarks"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setWordWrap(False)
        self.clicked.connect(self._enter)

    def _enter(self, index: QModelIndex) -> None:
        feature_id = index.data(Role.ID)
        if feature_id:
            self.row_entered.emit(feature_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)


class _Filter(QSortFilterProxyModel):
    """Lets rows through that hold all the words, and the headings above them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()

    def show_words(self, words: str) -> None:
        """Let rows through that hold all of these words."""
        self._words = tuple(words.casefold().split())
        self.invalidate()

    @override
    def filterAcceptsRow(
        self, row: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        model = self.sourceModel()
        index = model.index(row, 0, parent)
        if not index.data(Role.IS_HEADING):
            return self._holds_all(index)
        for below in range(row + 1, model.rowCount()):
            index = model.index(below, 0, parent)
            if index.data(Role.IS_HEADING):
                return False
            if self._holds_all(index):
                return True
        return False

    def _holds_all(self, index: QModelIndex) -> bool:
        said = str(index.data(Qt.ItemDataRole.AccessibleTextRole)).casefold()
        return all(word in said for word in self._words)


def _heading(text: str, kind: str) -> QStandardItem:
    item = QStandardItem(text)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setData(True, Role.IS_HEADING)
    item.setData(kind, Role.SECTION)
    return item


def _row(shape: Shape) -> QStandardItem:
    item = QStandardItem(sided_name(shape))
    item.setData(shape.id, Role.ID)
    item.setData(shape.kind, Role.SECTION)
    item.setData(tip_of(shape), Qt.ItemDataRole.AccessibleTextRole)
    item.setData(allowance(shape), Qt.ItemDataRole.ToolTipRole)
    item.setEditable(False)
    return item


def _top_down(shape: Shape) -> tuple[float, str, str]:
    """Return the order of the rows: by height on the body, then by name and side."""
    if shape.point is not None:
        return shape.point.y_mm, shape.name, shape.side
    numbers: Iterable[float] = (
        y
        for _, coordinates in (shape.outline.segments if shape.outline else ())
        for y in coordinates[1::2]
    )
    return min(numbers, default=0.0), shape.name, shape.side
