"""What is said of an answer beside the map: verdict, reasons, when it comes again."""

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.geometry.atlas import Atlas
from app.model.library import Library
from app.model.practice import Outcome
from app.practice.asking import Turn
from app.ui.practise.feedback_words import FeedbackWords, feedback_words
from app.ui.practise.words import again_in_words, question_words, sided_name
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

SIGN_PX = 30


class Verdict(QWidget):
    """How it turned out: a sign and large words on the tint of the outcome."""

    def __init__(
        self, look: Look, words: FeedbackWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self.setObjectName("verdict")
        self.setAccessibleName(words.verdict)
        label = TextLabel(
            look, words.verdict, TextStyle.LARGE_STRONG, f"{words.tint}_text", self
        )
        label.setObjectName("verdict_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(26 + SIGN_PX), look.px(14), 14, look.px(14))
        row.addWidget(label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect, tint = self._look, QRectF(self.rect()), self._words.tint
        paint_box(painter, rect, 12, look.colour(f"{tint}_ground"))
        side = look.px(SIGN_PX)
        sign = QRectF(look.px(14), (rect.height() - side) / 2, side, side)
        ink = look.colour(f"{tint}_text")
        paint_glyph(painter, self._words.glyph, sign, ink, 2.2)


class FeedbackColumn(QWidget):
    """Made anew for each answer.

    Signals
    -------
    undo_wanted
        Take the answer back.
    aside_wanted
        Never ask this again.
    anew_wanted
        Count it as new.
    """

    undo_wanted = Signal()
    aside_wanted = Signal()
    anew_wanted = Signal()

    def __init__(
        self,
        look: Look,
        turn: Turn,
        library: Library,
        atlas: Atlas,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.words = feedback_words(turn, library, atlas)
        self.setObjectName("feedback_column")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(9))
        self._add_question(turn, library, atlas)
        self._rows.addWidget(Verdict(look, self.words, self))
        for bold, text in self.words.lines:
            line = RichLabel(look, parent=self)
            line.show_runs(("bold", bold), ("plain", " "), ("plain", text))
            self._rows.addWidget(line)
        self._add_again(turn, now)
        self._rows.addStretch(1)

    def spoken(self) -> str:
        """Return the verdict and the reasons as they are read out."""
        lines = (f"{bold} {text}" for bold, text in self.words.lines)
        return " ".join((self.words.verdict, *lines))

    def _add_question(self, turn: Turn, library: Library, atlas: Atlas) -> None:
        question = turn.asked.question
        feature = atlas.body_map.features[question.target_id]
        words = question_words(question, library)
        kind = TextLabel(self._look, words.kind, TextStyle.SECTION, "accent", self)
        self._rows.addWidget(kind)
        name = words.lines[0] if question.technique_id else sided_name(feature)
        title = TextLabel(self._look, name, TextStyle.TITLE, parent=self)
        title.setObjectName("feedback_title")
        self._rows.addWidget(title)

    def _add_again(self, turn: Turn, now: datetime) -> None:
        look = self._look
        text = again_in_words(turn.kept.review.after.due_at, now)
        if turn.marked.outcome is Outcome.HARM:
            text = tr("Safety comes first: {again}", again=text)
        self._rows.addSpacing(look.px(4))
        self._rows.addWidget(TextLabel(look, text, TextStyle.SMALL, "quiet", self))
        held = QWidget(self)
        flow = FlowLayout(held, gap_px=7)
        for name, words, signal in (
            ("undo_answer", tr("Take it back (Ctrl Z)"), self.undo_wanted),
            ("set_aside", tr("Never ask this"), self.aside_wanted),
            ("card_anew", tr("Count it as new"), self.anew_wanted),
        ):
            button = TextButton(look, words, parent=held)
            button.setObjectName(name)
            button.clicked.connect(signal)
            flow.addWidget(button)
        self._rows.addWidget(held)
