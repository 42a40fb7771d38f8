"""The card that says what an underlined word means."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.technique import Term
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDTH_PX = 300
APART_PX = 6
SHADOW_PX = 10


class WordCard(QWidget):
    """Floats over the window, beside the word that it explains.

    Signals
    -------
    more_wanted : str
        The term whose page is to be opened.
    entered, left
        The pointer came onto the card, or went.
    """

    more_wanted = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._over = look, over
        self._term = ""
        self.setObjectName("word_card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = TextLabel(look, "", TextStyle.HEADING, parent=self)
        self._plain = TextLabel(look, "", TextStyle.BODY, parent=self)
        self._others = TextLabel(look, "", TextStyle.SMALL, "quiet", self)
        self.more = TextButton(look, tr("More about it"), parent=self)
        self.more.setObjectName("word_more")
        self.more.clicked.connect(self._on_more)
        rows = QVBoxLayout(self)
        side = SHADOW_PX + 14
        rows.setContentsMargins(side, SHADOW_PX + 10, side, SHADOW_PX + 12)
        rows.setSpacing(5)
        for label in (self._title, self._plain, self._others):
            rows.addWidget(label)
        rows.addSpacing(4)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    @property
    def term(self) -> str:
        """Return the term that is explained; empty while the card is away."""
        return self._term if self.isVisible() else ""

    def explain(self, term: Term, beside: QRect) -> None:
        """Explain a term beside a box of what the card floats over."""
        self._term = term.term
        self._title.setText(f"{term.term[:1].upper()}{term.term[1:]}")
        self._plain.setText(f"{term.plain[:1].upper()}{term.plain[1:]}.")
        said = ", ".join(term.synonyms)
        self._others.setVisible(bool(said))
        self._others.setText(tr("People also say: {words}", words=said))
        self.setAccessibleName(term.term)
        self.setAccessibleDescription(term.plain)
        width = self._look.px(WIDTH_PX) + 2 * SHADOW_PX
        size = QSize(width, self.heightForWidth(width))
        self.resize(size)
        self.move(_place(size, beside, self._over.rect()))
        self.show()
        self.raise_()

    def _on_more(self) -> None:
        self.hide()
        self.more_wanted.emit(self._term)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.entered.emit()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = SHADOW_PX
        box = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        for spread, alpha in ((8, 8), (5, 14), (2, 22)):
            shade = box.adjusted(-spread, -spread + 2, spread, spread + 2)
            paint_box(painter, shade, 10 + spread, QColor(0, 0, 0, alpha))
        look = self._look
        paint_box(painter, box, 10, look.colour("surface"), look.colour("line"))


def _place(size: QSize, beside: QRect, room: QRect) -> QPoint:
    """Return where the card lies: below the word, above it where there is no room."""
    y = beside.bottom() + APART_PX - SHADOW_PX
    if y + size.height() > room.bottom():
        y = beside.top() - APART_PX + SHADOW_PX - size.height()
    x = min(beside.left() - SHADOW_PX, room.right() - size.width())
    return QPoint(max(x, room.left()), max(y, room.top()))
