"""What is said of an answer beside the map: verdict, reasons, when it comes again."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.geometry.atlas import Atlas
from app.model.library import Library
from app.model.practice import Outcome
from app.practice.asking import Turn
from app.ui.practise.card_row import CardRow
from app.ui.practise.feedback_words import FeedbackWords, feedback_words
from app.ui.practise.words import Line, question_words, sided_name
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

    Parameters
    ----------
    reasons
        Which rules decide, if they were asked for while the question stood.

    Attributes
    ----------
    card
        When it is asked again, and what may be done with it.
    """

    def __init__(
        self,
        look: Look,
        turn: Turn,
        library: Library,
        atlas: Atlas,
        reasons: tuple[Line, ...] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.words = feedback_words(turn, library, atlas, reasons)
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
        self._rows.addSpacing(look.px(4))
        if turn.marked.outcome is Outcome.HARM:
            first = tr("Safety comes first: it comes back soon.")
            self._rows.addWidget(TextLabel(look, first, TextStyle.SMALL, "quiet", self))
        self.card = CardRow(look, self)
        self._rows.addWidget(self.card)
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
        name = words.technique or sided_name(feature)
        title = TextLabel(self._look, name, TextStyle.TITLE, parent=self)
        title.setObjectName("feedback_title")
        self._rows.addWidget(title)
