"""The strip of a session as a widget, with a legend in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.session import StepKind
from app.ui.follow.strip import Piece, colour_of, paint_strip
from app.ui.follow.words import kind_in_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

STRIP_PX = 14
ABOVE_PX = 4
SAME_COLOUR = {
    StepKind.POSITION: StepKind.TALK,
    StepKind.AFTERCARE: StepKind.TALK,
    StepKind.RELAX: StepKind.SETTLE,
    StepKind.COOL_DOWN: StepKind.SETTLE,
}


class StripView(QWidget):
    """Each piece as long as its turn takes; below, what the colours stand for."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self._marked: int | None = None
        self._has_legend = True
        self.setObjectName("strip_view")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show another session."""
        self._pieces = pieces
        count = len(pieces)
        self.setAccessibleName(tr("{count} turns, one after the other", count=count))
        self.updateGeometry()
        self.update()

    def mark(self, step_index: int | None) -> None:
        """Ring the pieces of a step."""
        if step_index != self._marked:
            self._marked = step_index
            self.update()

    def show_legend(self, is_shown: bool) -> None:
        """Say below what the colours stand for, or leave it out where room is dear."""
        if is_shown != self._has_legend:
            self._has_legend = is_shown
            self.updateGeometry()
            self.update()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width_px: int) -> int:
        look = self._look
        strip_px = look.px(STRIP_PX + 2 * ABOVE_PX)
        return strip_px + (self._legend(None, 0, width_px) if self._has_legend else 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        above = look.px(ABOVE_PX)
        strip = QRectF(2, above, self.width() - 4, look.px(STRIP_PX))
        paint_strip(painter, strip, look, self._pieces, self._marked)
        if self._has_legend:
            self._legend(painter, strip.bottom() + look.px(8), self.width())

    def _legend(self, painter: QPainter | None, top: float, width_px: int) -> int:
        """Say what the colours stand for, wrapping; return how high it is."""
        look = self._look
        font = look.font(TextStyle.SMALL)
        metrics, side = QFontMetrics(font), look.px(9)
        line_px = metrics.height() + look.px(3)
        x, y = 2.0, 0
        for kinds in _groups(self._pieces):
            words = ", ".join(dict.fromkeys(map(kind_in_words, kinds)))
            wide = side + look.px(5) + metrics.horizontalAdvance(words)
            if x > 2.0 and x + wide > width_px:
                x, y = 2.0, y + line_px
            if painter:
                painter.setFont(font)
                middle = top + y + (metrics.height() - side) / 2
                box = QRectF(x, middle, side, side)
                paint_box(painter, box, 2.5, colour_of(look, kinds[0]))
                painter.setPen(look.colour("quiet"))
                place = QRectF(x + side + look.px(5), top + y, wide, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            x += wide + look.px(18)
        return y + line_px


def _groups(pieces: tuple[Piece, ...]) -> list[list[StepKind]]:
    """Return the kinds that occur, those of one colour together."""
    found: dict[StepKind, list[StepKind]] = {}
    for piece in pieces:
        kinds = found.setdefault(SAME_COLOUR.get(piece.kind, piece.kind), [])
        if piece.kind not in kinds:
            kinds.append(piece.kind)
    return list(found.values())
