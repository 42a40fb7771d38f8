"""The overlay that finds anything: a line to type in, and what it finds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.result_list import ResultList
from app.ui.widgets.result_row import Row
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.guidance.search import Hit

DEBOUNCE_MS = 90
WIDEST_PX = 620
SHOWN_ROWS_PX = 420
SIDES_PX = 20

GLYPH_OF_KIND = {
    "region": "region",
    "knot": "knot",
    "landmark": "landmark",
    "bone": "bone",
    "muscle": "muscle",
    "technique": "hand",
    "term": "book",
    "warning": "warning",
    "pressure": "ruler",
    "rule": "info",
    "health": "health",
    "command": "chevron_right",
    "page": "page",
    "conflict": "differ",
    "map": "body",
    "session": "follow",
}
TINT_OF_KIND = {
    "knot": "knot",
    "warning": "caution",
    "technique": "accent",
    "map": "accent",
    "session": "accent",
}


class SearchPalette(QWidget):
    """Lies over the window; Esc or a click beside it closes it.

    Signals
    -------
    words_entered : str
        What to search for, once the typing rests for a moment.
    hit_chosen : str, str, str
        Kind, id and map of what was chosen; the map is empty where it has none.
    closed
        It went away.
    """

    words_entered = Signal(str)
    hit_chosen = Signal(str, str, str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._over = look, parent
        self.setObjectName("search_palette")
        self.setAccessibleName(tr("Search"))
        self._box = QWidget(self)
        self._box.setObjectName("search_box")
        placeholder = tr("Regions, knots, muscles, techniques, words")
        self.field = LineField(
            look, tr("Search everything"), placeholder, hint=tr("Esc"), parent=self._box
        )
        self.field.setObjectName("search_field")
        self.list = ResultList(look, tr("What was found"), self._box)
        self.list.setObjectName("search_results")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = TextLabel(look, "", TextStyle.SMALL, "quiet", self._box)
        rows = QVBoxLayout(self._box)
        rows.setContentsMargins(12, 12, SIDES_PX - 12, 10)
        rows.setSpacing(8)
        for widget in (self.field, self.list, self._hint):
            rows.addWidget(widget)
        self._rest = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._rest.setObjectName("search_debounce")
        self._rest.timeout.connect(self._on_rest)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_return_pressed)
        self.field.installEventFilter(self)
        self.list.row_chosen.connect(self._on_row_chosen)
        self.hide()

    def open(self) -> None:
        """Come up, empty, with the keys in the field."""
        self.setGeometry(self._over.rect())
        self.field.clear()
        self.show_hits("", ())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fit_parent(self) -> None:
        """Cover the whole parent, as large as it is now."""
        self.setGeometry(self._over.rect())
        self._arrange()

    def close_palette(self) -> None:
        """Go away."""
        if self.isVisible():
            self._rest.stop()
            self.hide()
            self.closed.emit()

    def show_hits(
        self,
        words: str,
        hits: "tuple[Hit, ...] | None",
        elsewhere: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show what was found; None while the index is still being made.

        Parameters
        ----------
        elsewhere
            Id and title of the maps that are not shown: their things name them.
        """
        rows = tuple(_row(hit, elsewhere) for hit in hits or ())
        self.list.show_rows(rows)
        if rows:
            self.list.mark_step(1)
        self._hint.setText(self._hint_for(words, hits))
        self._arrange()

    def _hint_for(self, words: str, hits: "tuple[Hit, ...] | None") -> str:
        if hits is None:
            return tr("One moment: the search is getting ready.")
        if not words.strip():
            return tr(
                "Try \u201cshoulder blade\u201d, \u201csore neck\u201d or "
                "\u201chow long to hold a knot\u201d. Spelling need not be right."
            )
        if not hits:
            return tr(
                "Nothing fits \u201c{words}\u201d. Try another word for it.",
                words=words.strip(),
            )
        return tr("Arrows to move, Enter to open, Esc to close.")

    def _arrange(self) -> None:
        width = min(WIDEST_PX, self.width() - 48)
        has_rows = bool(self.list.rows)
        self.list.setVisible(has_rows)
        hint_px = self._hint.heightForWidth(width - SIDES_PX)
        height = 22 + self.field.sizeHint().height() + 8 + hint_px
        if has_rows:
            wanted = self.list.height_px(width - SIDES_PX)
            room = self.height() - 140 - height
            height += min(wanted + 4, SHOWN_ROWS_PX, max(room, 120)) + 8
        left = (self.width() - width) // 2
        self._box.setGeometry(QRect(left, min(84, self.height() // 10), width, height))
        self.update()  # the shadow is painted by the whole, not by the box

    def _on_text_changed(self, words: str) -> None:
        self._rest.start()

    def _on_rest(self) -> None:
        self.words_entered.emit(self.field.text())

    def _on_return_pressed(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self._on_rest()
        self.list.choose_current()

    def _on_row_chosen(self, row_id: str) -> None:
        kind, map_id, hit_id = row_id.split(":", 2)
        self.close_palette()
        self.hit_chosen.emit(kind, hit_id, map_id)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 1,
                Qt.Key.Key_PageUp: -1,
            }
            step = steps.get(Qt.Key(event.key()))
            if step:
                far = event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
                for _ in range(5 if far else 1):
                    self.list.mark_step(step)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return True
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(20, 16, 12, 92))
        box = QRectF(self._box.geometry())
        for spread, alpha in ((10, 10), (6, 16), (3, 24)):
            shade = box.adjusted(-spread, -spread + 4, spread, spread + 4)
            paint_box(painter, shade, 14 + spread, QColor(0, 0, 0, alpha))
        line = self._look.colour("line")
        paint_box(painter, box, 14, self._look.colour("surface"), line)


def _row(hit: "Hit", elsewhere: Mapping[str, str]) -> Row:
    kind = kind_in_words(hit.kind)
    if hit.map_id in elsewhere:
        kind = tr("{kind} \u00b7 {map}", kind=kind, map=elsewhere[hit.map_id])
    return Row(
        title=hit.title,
        line=hit.answer,
        id=f"{hit.kind}:{hit.map_id}:{hit.id}",
        glyph=GLYPH_OF_KIND.get(hit.kind, "dot"),
        tint=TINT_OF_KIND.get(hit.kind, "quiet"),
        kind=kind,
    )


def kind_in_words(kind: str) -> str:
    """Return what a thing is, for the row that names it."""
    return {
        "region": tr("place"),
        "knot": tr("knot"),
        "landmark": tr("landmark"),
        "bone": tr("bone"),
        "muscle": tr("muscle"),
        "technique": tr("technique"),
        "term": tr("word"),
        "warning": tr("take care"),
        "pressure": tr("pressure"),
        "rule": tr("rule"),
        "health": tr("health check"),
        "command": tr("open"),
        "page": tr("guide"),
        "conflict": tr("guides differ"),
        "map": tr("map"),
        "session": tr("session"),
    }.get(kind, kind)
