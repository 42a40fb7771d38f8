"""The knots to choose one from: found by name or muscle, each with its place."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.session_hits import begin_all
from app.ui.follow.focuses import Place
from app.ui.follow.knot_tile import HIGH_PX, WIDE_PX, KnotTile
from app.ui.follow.thumb import FigureSource
from app.ui.widgets.cards_layout import CardsLayout
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

MOST_COLUMNS, GAP_PX = 3, 8
ROWS_SHOWN = 3.5
"""The half one tells that there are more."""


class KnotPicker(QWidget):
    """A field to search in, and below it a tile for each knot that fits.

    Signals
    -------
    knot_picked : str
        Base of the knot.
    """

    knot_picked = Signal(str)

    def __init__(
        self,
        look: Look,
        knots: tuple[Place, ...],
        figures: FigureSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._knots = look, knots
        self._tiles: dict[str, KnotTile] = {}
        self.setAccessibleName(tr("One knot"))
        hint = tr("Name, place or muscle of the knot")
        self.field = LineField(look, tr("Find a knot"), hint, parent=self)
        self.field.setObjectName("knot_search")
        self.field.textChanged.connect(self._on_words)
        self.field.returnPressed.connect(self._on_return)
        self._none = TextLabel(look, tr("No knot is called so."), parent=self)
        self._none.setObjectName("knot_none")
        self._none.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(8))
        rows.addWidget(self.field)
        rows.addWidget(self._none)
        self._scroll = ScrollColumn(look, "knots_scroll", self)
        self._scroll.setAccessibleName(tr("Knots"))
        self._scroll.setWidget(self._made_tiles(look, figures))
        rows.addWidget(self._scroll)
        self._fit_height()
        look.changed.connect(self._fit_height)

    def _fit_height(self) -> None:
        """Show so many rows that what is wished besides stays near."""
        high_px = ROWS_SHOWN * (self._look.px(HIGH_PX) + GAP_PX)
        self._scroll.setFixedHeight(round(high_px))

    def _made_tiles(self, look: Look, figures: FigureSource) -> QWidget:
        held = QWidget()
        held.setAutoFillBackground(False)
        layout = CardsLayout(look, held, WIDE_PX, MOST_COLUMNS, gap_px=GAP_PX)
        for knot in self._knots:
            tile = KnotTile(look, knot, figures, held)
            tile.clicked.connect(partial(self.knot_picked.emit, knot.id))
            layout.addWidget(tile)
            self._tiles[knot.id] = tile
        return held

    def show_chosen(self, base: str) -> None:
        """Show which knot is chosen, if one is."""
        for own, tile in self._tiles.items():
            tile.setChecked(own == base)
            tile.update()

    def _shown(self) -> list[KnotTile]:
        wanted = self.field.text().lower().split()
        return [
            self._tiles[knot.id]
            for knot in self._knots
            if begin_all(wanted, knot.found_by)
        ]

    def _on_words(self, _: str) -> None:
        shown = self._shown()
        for tile in self._tiles.values():
            tile.setVisible(tile in shown)
        self._none.setVisible(not shown)

    def _on_return(self) -> None:
        for tile in self._shown()[:1]:
            tile.click()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field down to the first knot that is found."""
        shown = self._shown()
        if self.field.hasFocus() and shown and event.key() == Qt.Key.Key_Down:
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)
            event.accept()
            return
        super().keyPressEvent(event)
