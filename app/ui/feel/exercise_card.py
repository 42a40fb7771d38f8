"""An exercise to choose: its aim, how it went last, a way in and one to watch."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.exercise import ExerciseDone
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level
from app.palpation.exercises.result import Result
from app.palpation.exercises.words import AIMS, TITLES, VERDICTS
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.date_words import day_words
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

GLYPHS = {
    ExerciseKind.SEARCH: "search",
    ExerciseKind.BONE_OR_KNOT: "bone",
    ExerciseKind.STIFFER: "differ",
    ExerciseKind.ON_TOP: "knot",
    ExerciseKind.HOLD: "hand",
    ExerciseKind.WHOLE_BACK: "body",
}
TILE_PX = 44


class GlyphTile(QWidget):
    """A sign on a tinted square."""

    def __init__(self, look: Look, glyph: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._glyph = look, glyph
        side = look.px(TILE_PX)
        self.setFixedSize(QSize(side, side))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        paint_box(painter, rect, 12, self._look.colour("accent_ground"))
        inset = rect.width() * 0.24
        sign = rect.adjusted(inset, inset, -inset, -inset)
        paint_glyph(painter, self._glyph, sign, self._look.colour("accent"), 2.0)


class ExerciseCard(PanelBox):
    """Two buttons under words; the card itself cannot be pressed.

    Signals
    -------
    begin_wanted, watch_wanted : ExerciseKind
        The learner wants to do it, or to see how it is done.
    """

    begin_wanted = Signal(object)
    watch_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        kind: ExerciseKind,
        level: Level,
        last: ExerciseDone | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, f"exercise_{kind.value}", "surface", "line", parent)
        self._kind = kind
        title = tr(TITLES[kind])
        self.setAccessibleName(title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(look.px(18),) * 4)
        rows.setSpacing(look.px(8))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(GlyphTile(look, GLYPHS[kind], self))
        head.addWidget(TextLabel(look, title, TextStyle.HEADING, parent=self), 1)
        rows.addLayout(head)
        rows.addWidget(TextLabel(look, tr(AIMS[kind]), parent=self))
        rows.addStretch(1)
        standing = standing_words(level, last)
        rows.addWidget(TextLabel(look, standing, TextStyle.SMALL, "quiet", self))
        rows.addLayout(self._buttons(title))

    def _buttons(self, title: str) -> QHBoxLayout:
        look = self._look
        begin = TextButton(look, tr("Begin"), is_main=True, parent=self)
        begin.setObjectName(f"begin_{self._kind.value}")
        begin.setAccessibleName(tr("Begin: {title}", title=title))
        begin.clicked.connect(self._on_begin)
        watch = TextButton(look, tr("Watch how it is done"), parent=self)
        watch.setObjectName(f"watch_{self._kind.value}")
        watch.setAccessibleName(tr("Watch how it is done: {title}", title=title))
        watch.clicked.connect(self._on_watch)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(begin)
        row.addWidget(watch)
        row.addStretch(1)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return row

    def _on_begin(self) -> None:
        self.begin_wanted.emit(self._kind)

    def _on_watch(self) -> None:
        self.watch_wanted.emit(self._kind)


def standing_words(level: Level, last: ExerciseDone | None) -> str:
    """Return how an exercise went last, and what the next round will be like."""
    if level.visibility >= 0.95:
        shown = tr("Next: you see through the skin.")
    elif level.visibility > 0.05:
        shown = tr("Next: {share} is seen.", share=f"{level.visibility:.0%}")
    else:
        shown = tr("Next: by feel alone.")
    if last is None:
        return tr("Not done yet. {shown}", shown=shown)
    kept = Result(ExerciseKind(last.kind), last.figures.get("score", 0.0), {}, ())
    verdict = tr(VERDICTS[kept.verdict])
    return tr(
        "Last: {verdict}, {day}. {shown}",
        verdict=verdict,
        day=day_words(last.at.date()),
        shown=shown,
    )
