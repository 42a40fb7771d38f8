"""The marks as a list: the keyboard and screen-reader twin of those on the skin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.ui.feel.stage.moment import Place
from app.ui.feel.words import place_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

ROWS_SEEN, PAD_PX, GAP_PX = 4, 6, 2
"""Of a row: its letters have so much room above and below them, and around it."""


class MarksList(QListWidget):
    """One row a mark; the chosen one is ringed on the skin.

    Signals
    -------
    mark_chosen : int
        The row that the learner went to.
    """

    mark_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: tuple[Place, ...] = ()
        self.setObjectName("feel_marks")
        self.setAccessibleName(tr("Your marks"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(GAP_PX)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.currentRowChanged.connect(self._on_row_changed)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_marks(self, marks: tuple[Place, ...], chosen: int | None) -> None:
        """Show the marks, if they are others than before."""
        if marks != self._marks:
            self._marks = marks
            self.blockSignals(True)
            self.clear()
            for number, mark in enumerate(marks, 1):
                words = tr("{number}. {place}", number=number, place=place_words(mark))
                item = QListWidgetItem(words, self)
                item.setSizeHint(QSize(0, self._row_px()))
            self.blockSignals(False)
            self.setVisible(bool(marks))
            self._fit()
        row = -1 if chosen is None else chosen
        if row != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(row)
            self.blockSignals(False)

    def _on_row_changed(self, row: int) -> None:
        if row >= 0:
            self.mark_chosen.emit(row)

    def _fit(self) -> None:
        rows = min(max(len(self._marks), 1), ROWS_SEEN)
        self.setFixedHeight(rows * (self._row_px() + 2 * GAP_PX))

    def _row_px(self) -> int:
        return self.fontMetrics().height() + 2 * self._look.px(PAD_PX)

    def _dress(self) -> None:
        look, colours = self._look, self.palette()
        self.setFont(look.font(TextStyle.BODY))
        self._fit()
        colours.setColor(QPalette.ColorRole.Highlight, look.colour("surface"))
        colours.setColor(QPalette.ColorRole.HighlightedText, look.colour("text"))
        colours.setColor(QPalette.ColorRole.Text, look.colour("text"))
        colours.setColor(QPalette.ColorRole.Base, look.colour("accent_ground"))
        self.setPalette(colours)
