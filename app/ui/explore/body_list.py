"""Everything on the map as a list: its twin for the keyboard and screen readers."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.body_map import BodyMap
from app.ui.explore.body_rows import (
    ELSEWHERE,
    filtered,
    rows_elsewhere,
    rows_of,
    side_asked,
)
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.result_list import ResultList
from app.ui.widgets.result_row import Row
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

STEP_OF_KEY = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class BodyList(QWidget):
    """Regions, knots, landmarks, muscles and bones, with a filter on top.

    The arrows walk through the rows while the keys are in the filter, too. A filter
    also finds what lies on other maps.

    Signals
    -------
    feature_picked : str
        Id of the row that was chosen.
    picked_elsewhere : str, str
        Id of a thing on another map, and of the map.
    """

    feature_picked = Signal(str)
    picked_elsewhere = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body_list")
        self.setAccessibleName(tr("List of everything on the map"))
        self._all: tuple[Row, ...] = ()
        self._others: tuple[BodyMap, ...] = ()
        name = tr("Filter the list")
        self.filter = LineField(look, name, tr("Filter the list"), parent=self)
        self.filter.setObjectName("body_list_filter")
        self.list = ResultList(look, tr("Everything on the map, by area"), self)
        self.list.setObjectName("body_list_rows")
        self._hint = TextLabel(look, "", TextStyle.SMALL, "quiet", self)
        self._hint.setObjectName("body_list_hint")
        self._lay_out(look)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.returnPressed.connect(self._on_return_pressed)
        self.filter.installEventFilter(self)
        self.list.row_chosen.connect(self._on_row_chosen)

    def show_map(self, body_map: BodyMap, others: tuple[BodyMap, ...] = ()) -> None:
        """List what is on a map; what is on others only where a filter asks for it."""
        self._all, self._others = rows_of(body_map), others
        self._on_filter_changed(self.filter.text())

    def mark(self, feature_id: str | None) -> None:
        """Mark the row of what is selected on the map."""
        self.list.mark(feature_id or "")

    def _lay_out(self, look: Look) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 10, 2)
        top.setSpacing(6)
        top.addWidget(self.filter)
        top.addWidget(self._hint)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 4, 8)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(Hairline(look, self.list.verticalScrollBar(), self))
        rows.addWidget(self.list, 1)

    def _on_filter_changed(self, words: str) -> None:
        marked = self.list.current_id
        side = side_asked(words)
        if side is not None:
            self.list.show_side(side)
        shown = filtered(self._all, words)
        if words.strip():
            shown += rows_elsewhere(self._others, words)
        self.list.show_rows(shown)
        self.list.mark(marked)
        if words.strip() and not self.list.current_id:
            self.list.mark_step(1)
        self._hint.setText(
            tr("Arrows walk, also left and right; Enter opens.")
            if shown
            else tr("Nothing on the map fits \u201c{words}\u201d.", words=words.strip())
        )

    def _on_row_chosen(self, row_id: str) -> None:
        map_id, _, feature_id = row_id.rpartition(ELSEWHERE)
        if map_id:
            self.picked_elsewhere.emit(feature_id, map_id)
        else:
            self.feature_picked.emit(feature_id)

    def _on_return_pressed(self) -> None:
        if not self.list.current_id:
            self.list.mark_step(1)
        self.list.choose_current()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = STEP_OF_KEY.get(Qt.Key(event.key()), 0)
            for _ in range(abs(step)):
                self.list.mark_step(1 if step > 0 else -1)
            if step:
                return True
        return super().eventFilter(watched, event)
