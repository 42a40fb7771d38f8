"""The words of a question, and what to answer it with beside the map."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.model.practice import PLACE_KINDS, Confidence, Question, QuestionKind
from app.ui.practise.confidence_row import ConfidenceRow
from app.ui.practise.option_button import OptionButton
from app.ui.practise.words import press_in_words, question_words
from app.ui.widgets.badge import PLAIN, Badge
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class QuestionColumn(QWidget):
    """Made anew for each question.

    Parameters
    ----------
    where
        Where the spot lies that is asked about, for who cannot see it.

    Signals
    -------
    choice_given : str
        Id of the option that was chosen.
    words_given : str
        The name that was typed.
    confidence_given : str
        How sure the learner is.
    typing_wanted : bool
        Names should be typed from now on; or chosen.
    rub_out_wanted
        The last line of what is drawn should go.
    """

    choice_given = Signal(str)
    words_given = Signal(str)
    confidence_given = Signal(str)
    typing_wanted = Signal(bool)
    rub_out_wanted = Signal()

    def __init__(
        self,
        look: Look,
        question: Question,
        library: Library,
        *,
        is_typing: bool,
        where: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._where = look, where
        self._rub_out: TextButton | None = None
        self.options: tuple[OptionButton, ...] = ()
        self.field: LineField | None = None
        self.words = question_words(question, library)
        self.setObjectName("question_column")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(10))
        self._say()
        is_name = question.card.kind is QuestionKind.NAME
        if is_name and is_typing:
            self._add_field()
        elif question.options:
            self._add_options(question)
        if is_name:
            self._add_switch(is_typing)
        if question.card.kind in PLACE_KINDS or not question.options:
            self._text(self.words.how, TextStyle.SMALL, "quiet")
        if question.card.kind is QuestionKind.DRAW_ZONE:
            self._add_rub_out()
        self._rows.addSpacing(look.px(6))
        self.confidence = ConfidenceRow(look, self, has_keys=self.field is None)
        self.confidence.chosen.connect(self.confidence_given)
        self._rows.addWidget(self.confidence)
        self._rows.addStretch(1)

    def spoken(self) -> str:
        """Return the question as it is read out."""
        words = self.words
        told = (words.title, words.side, self._where, *words.lines, words.how)
        return " ".join(filter(None, told))

    def show_confidence(self, confidence: Confidence | None) -> None:
        """Show how sure the learner said to be."""
        self.confidence.show_chosen(confidence)

    def show_drawn(self, is_any: bool) -> None:
        """Show whether there is anything to rub out."""
        if self._rub_out is not None:
            self._rub_out.setEnabled(is_any)

    def _say(self) -> None:
        words, look = self.words, self._look
        self._text(words.kind, TextStyle.SECTION, "accent")
        title = self._text(words.title, TextStyle.TITLE)
        title.setObjectName("question_title")
        if words.side:
            side = Badge(look, "body", words.side, PLAIN, self)
            side.setObjectName("question_side")
            self._rows.addWidget(side, 0, Qt.AlignmentFlag.AlignLeft)
        first, *others = words.lines or ("",)
        if first:
            self._text(first, TextStyle.LARGE)
        for line in others:
            self._text(line, TextStyle.BODY, "quiet")
        self._rows.addSpacing(look.px(4))

    def _text(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> TextLabel:
        label = TextLabel(self._look, text, style, tint, self)
        self._rows.addWidget(label)
        return label

    def _add_options(self, question: Question) -> None:
        made = []
        is_press = question.card.kind is QuestionKind.MAY_PRESS
        for number, option in enumerate(question.options, 1):
            text = press_in_words(option.id) if is_press else option.name
            button = OptionButton(self._look, str(number), text, self)
            button.clicked.connect(partial(self.choice_given.emit, option.id))
            self._rows.addWidget(button)
            made.append(button)
        self.options = tuple(made)

    def _add_field(self) -> None:
        name = tr("Name of the place")
        self.field = LineField(
            self._look, name, tr("Type its name"), "landmark", tr("Enter"), self
        )
        self.field.setObjectName("name_field")
        self.field.returnPressed.connect(self._on_typed)
        self._rows.addWidget(self.field)
        answer = TextButton(self._look, tr("Answer (Enter)"), parent=self)
        answer.setObjectName("answer_typed")
        answer.clicked.connect(self._on_typed)
        self._rows.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)
        self._text(tr("Slips of spelling are forgiven."), TextStyle.SMALL, "quiet")

    def _add_switch(self, is_typing: bool) -> None:
        text = tr("Choose from four instead") if is_typing else tr("Type it instead")
        switch = TextButton(self._look, text, parent=self)
        switch.setObjectName("typing_switch")
        switch.clicked.connect(partial(self.typing_wanted.emit, not is_typing))
        self._rows.addWidget(switch, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_rub_out(self) -> None:
        text = tr("Rub out (Backspace)")
        self._rub_out = TextButton(self._look, text, parent=self)
        self._rub_out.setObjectName("rub_out")
        self._rub_out.setEnabled(False)
        self._rub_out.clicked.connect(self.rub_out_wanted)
        self._rows.addWidget(self._rub_out, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_typed(self) -> None:
        if self.field is not None and self.field.text().strip():
            self.words_given.emit(self.field.text())
