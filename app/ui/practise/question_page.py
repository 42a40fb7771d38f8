"""A question on a full map, and its answer on the same page."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.geometry.atlas import Atlas
from app.model.outline import MapPoint
from app.model.practice import PLACE_KINDS, Confidence, QuestionKind
from app.practice.asking import Asked, Turn
from app.ui.practise.asking_map import AskingMap
from app.ui.practise.chosen_words import reason_lines
from app.ui.practise.confidence_row import KEYS
from app.ui.practise.controller import PractiseController
from app.ui.practise.feedback_column import FeedbackColumn
from app.ui.practise.marking import (
    ache_of,
    answer_marks,
    asked_side,
    question_marks,
    question_spot,
)
from app.ui.practise.progress_line import ProgressLine
from app.ui.practise.question_column import QuestionColumn
from app.ui.practise.where_words import where_in_words
from app.ui.practise.words import Line
from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.told_line import ToldLine
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

BESIDE_PX = 412
MOST_SHARE = 0.46
"""Of the page, so much at the most is taken from the map."""

PAD_PX = 22

REASONED_AFTER_MS = 120
"""Which rules decide is asked for when the question has been painted."""


class QuestionPage(ColumnPage):
    """The map at the left, the words at the right, what leads on below them."""

    is_wide = True
    is_bare = True

    def __init__(
        self, look: Look, practise: PractiseController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "practise_question", parent)
        self._practise = practise
        self._shown: Asked | Turn | None = None
        self._reasons: tuple[Line, ...] | None = None
        self._to_reason = QTimer(self, singleShot=True, interval=REASONED_AFTER_MS)
        self._to_reason.timeout.connect(self._find_reasons)
        self.question: QuestionColumn | None = None
        self.feedback: FeedbackColumn | None = None
        self.map = AskingMap(self)
        self.map.point_picked.connect(self._on_point)
        self.map.outline_changed.connect(self._on_outline_changed)
        self.map.outline_done.connect(self._on_outline_done)
        self.map.crosshair_moved.connect(self._on_crosshair)
        self._side = QWidget(self)
        self._side.setObjectName("practise_side")
        self._lay_out()
        self._make_keys()
        look.changed.connect(self._on_look_changed)

    @override
    def first_stop(self) -> QWidget:
        """Return the map for a question, the way on for an answer."""
        if self._practise.turn is not None:
            return self._on
        if self.question is not None and self.question.field is not None:
            return self.question.field
        return self.map

    @override
    def show_state(self) -> None:
        practise = self._practise
        self._show_progress()
        shown: Asked | Turn | None = practise.asked or practise.turn
        if shown is None:
            self._title.setText(tr("One moment\u2026"))
        elif shown != self._shown:
            self._shown = shown
            if isinstance(shown, Asked):
                self._show_question(shown)
            else:
                self._show_answer(shown)
        if self.question is not None:
            self.question.show_confidence(practise.confidence)
        if isinstance(shown, Turn):
            self._show_memory(shown)

    def tell(self, text: str) -> None:
        """Say something beside the map, which keeps its place."""
        self._told.show_text(text)

    # --- how it is laid out ---------------------------------------------------------

    def _lay_out(self) -> None:
        look, side = self.look, QVBoxLayout(self._side)
        pad = look.px(PAD_PX)
        side.setContentsMargins(pad, look.px(14), look.px(12), pad)
        side.setSpacing(look.px(12))
        side.addLayout(self._made_head())
        self._progress = ProgressLine(look, self._side)
        side.addWidget(self._progress)
        self._scroll = ScrollColumn(look, "practise_words", self._side)
        self._scroll.setAccessibleName(tr("Question and answer"))
        side.addWidget(self._scroll, 1)
        self._told = ToldLine(look, self._side)
        side.addWidget(self._told)
        side.addWidget(self._made_foot())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.map, 1)
        row.addWidget(self._side)
        self.rows.addLayout(row, 1)

    def _made_head(self) -> QHBoxLayout:
        look, head = self.look, QHBoxLayout()
        back = GlyphButton(
            look, "back", tr("Leave; the round is kept (Esc)"), 34, self._side
        )
        back.setObjectName("practise_leave")
        back.clicked.connect(self._practise.leave)
        self._title = TextLabel(look, "", TextStyle.STRONG, "quiet", self._side)
        self._title.setObjectName("practise_count")
        self._title.setWordWrap(False)
        head.setSpacing(look.px(10))
        head.addWidget(back)
        head.addWidget(self._title, 1)
        return head

    def _made_foot(self) -> QWidget:
        look, held = self.look, QWidget(self._side)
        foot = FlowLayout(held, gap_px=8)
        self._on = self.main_button(look, tr("Go on"), True, "", self._side)
        self._done = self.main_button(look, tr("Done"), True, "", self._side)
        self._give_up = TextButton(look, "", parent=self._side)
        self._skip = TextButton(look, "", parent=self._side)
        for name, button, handler in (
            ("practise_on", self._on, self._practise.go_on),
            ("outline_done", self._done, self._on_outline_done),
            ("give_up", self._give_up, self._practise.give_up),
            ("skip", self._skip, self._practise.skip),
        ):
            button.setObjectName(name)
            button.clicked.connect(handler)
            foot.addWidget(button)
        return held

    def _make_keys(self) -> None:
        go_on = self._practise.go_on
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.keys[key] = go_on
        for number in range(1, 5):
            key = Qt.Key(Qt.Key.Key_0 + number)
            self.keys[key] = partial(self._choose, number - 1)
        for letter, confidence in KEYS.items():
            self.letters[letter] = partial(self._be_sure, confidence.value)
        self.letters["x"] = self._practise.give_up
        self.letters["s"] = self._practise.skip
        self.letters["n"] = self._put_aside
        self.letters["r"] = self._start_anew

    # --- what is shown --------------------------------------------------------------

    def _show_progress(self) -> None:
        round_ = self._practise.round
        if round_ is None:
            return
        outcomes = tuple(turn.marked.outcome for turn in round_.turns)
        self._progress.show_progress(outcomes, round_.length)
        at = len(outcomes) + (round_.asked is not None)
        self._title.setText(
            tr("{number} of {count}", number=max(at, 1), count=round_.length)
        )

    def _show_question(self, asked: Asked) -> None:
        question, practise = asked.question, self._practise
        map_id = question.card.map_id
        is_drawing = question.card.kind is QuestionKind.DRAW_ZONE
        practise.bodies.dress(self.map, map_id, asked.presentation)
        self.map.show_referral(ache_of(question, self._atlas(asked)))
        self.map.begin(asked.presentation, draws=is_drawing)
        self.map.show_marks(question_marks(question), (), asked_side(question))
        where = self._where(asked)
        column = QuestionColumn(
            self.look,
            question,
            practise.library,
            is_typing=practise.settings.is_typing,
            where=where,
        )
        column.choice_given.connect(practise.answer_choice)
        column.words_given.connect(practise.answer_typed)
        column.confidence_given.connect(self._be_sure)
        column.typing_wanted.connect(self._on_typing_wanted)
        column.rub_out_wanted.connect(self.map.take_back_piece)
        self.question, self.feedback = column, None
        self._show_column(column)
        self._show_foot(is_asking=True, is_drawing=is_drawing)
        self.setAccessibleName(column.words.title)
        self.map.setAccessibleName(column.words.title)
        self.map.setAccessibleDescription(where)
        self._announce(column.spoken())
        self._reasons = None
        self._to_reason.start()

    def _find_reasons(self) -> None:
        """Find what is said of any answer, while nobody waits for it."""
        asked = self._practise.asked
        if asked is not None:
            library, atlas = self._practise.library, self._atlas(asked)
            self._reasons = reason_lines(asked.question, library, atlas)

    def _show_answer(self, turn: Turn) -> None:
        practise, atlas = self._practise, self._atlas(turn.asked)
        self.map.end()
        marks, words = answer_marks(turn, practise.bodies, atlas)
        side = asked_side(turn.asked.question)
        self.map.show_marks(marks, words, side)
        self._to_reason.stop()
        column = FeedbackColumn(self.look, turn, practise.library, atlas, self._reasons)
        column.card.undo_wanted.connect(practise.undo)
        column.card.aside_wanted.connect(self._put_aside)
        column.card.anew_wanted.connect(self._start_anew)
        self.question, self.feedback = None, column
        # Before it is shown: words that come later have all laid out once more.
        self._show_memory(turn)
        self._show_column(column)
        self._show_foot(is_asking=False, is_drawing=False)
        self._announce(column.spoken())

    def _show_memory(self, turn: Turn) -> None:
        if self.feedback is not None:
            practise = self._practise
            memory = practise.memory_of(turn.asked.question.card)
            self.feedback.card.show_memory(memory, practise.day.now)

    def _show_column(self, column: QWidget) -> None:
        focused = self.window().focusWidget()
        is_here = focused is None or focused is self or self.isAncestorOf(focused)
        self._told.go()
        old = self._scroll.takeWidget()
        if old is not None:
            # Later: one of its own signals may be what led here.
            old.hide()
            old.deleteLater()
        # Else it is laid out twice, at first as wide as its longest line.
        column.resize(self._scroll.viewport().size())
        self._scroll.setWidget(column)
        column.setAutoFillBackground(False)
        column.show()
        self._scroll.verticalScrollBar().setValue(0)
        if is_here:
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_foot(self, *, is_asking: bool, is_drawing: bool) -> None:
        self._on.setVisible(not is_asking)
        self._done.setVisible(is_drawing)
        self._done.setEnabled(False)
        self._give_up.setVisible(is_asking)
        self._skip.setVisible(is_asking)
        has_keys = self.question is None or self.question.field is None
        for button, words, key in (
            (self._give_up, tr("Show me"), "X"),
            (self._skip, tr("Skip"), "S"),
        ):
            with_key = tr("{words} ({key})", words=words, key=key)
            shown = with_key if has_keys else words
            if button.text() != shown:
                button.setText(shown)
                button.setAccessibleName(shown)
                button.refresh()

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _where(self, asked: Asked) -> str:
        """Return where the spot lies that is asked about, in words."""
        at = question_spot(asked.question)
        if at is None:
            return ""
        said = where_in_words(at, self._atlas(asked))
        return tr("The spot: {where}.", where=said)

    def _atlas(self, asked: Asked) -> Atlas:
        return self._practise.bodies.atlas(asked.question.card.map_id)

    # --- what the user does ---------------------------------------------------------

    def _on_point(self, x_mm: float, y_mm: float) -> None:
        asked = self._practise.asked
        if asked is None:
            self._practise.go_on()
        elif asked.question.card.kind in PLACE_KINDS:
            px_per_mm = self.map.viewport_mm.px_per_mm
            self._practise.answer_point(MapPoint(x_mm, y_mm), px_per_mm)

    def _on_outline_changed(self) -> None:
        self._done.setEnabled(self.map.trace.is_area)
        if self.question is not None:
            self.question.show_drawn(bool(self.map.trace.pieces))

    def _on_outline_done(self) -> None:
        outline = self.map.trace.outline()
        if outline is not None:
            self._practise.answer_outline(outline)

    def _on_crosshair(self) -> None:
        """Say where the crosshair is, for who cannot see it."""
        at, asked = self.map.crosshair, self._practise.asked
        if at is not None and asked is not None:
            said = where_in_words(at, self._atlas(asked))
            self.map.setAccessibleDescription(said)
            self._announce(said)

    def _choose(self, number: int) -> None:
        asked = self._practise.asked
        if asked is not None and number < len(asked.question.options):
            self._practise.answer_choice(asked.question.options[number].id)

    def _be_sure(self, confidence: str) -> None:
        if self._practise.asked is not None:
            self._practise.be_sure(Confidence(confidence))

    def _put_aside(self) -> None:
        """Never ask again what is looked at; or ask it again after all."""
        turn = self._practise.turn
        if turn is not None:
            self._practise.put_aside_or_back(turn.asked.question.card)

    def _start_anew(self) -> None:
        turn = self._practise.turn
        if turn is not None:
            self._practise.start_anew(turn.asked.question.card)

    def _on_typing_wanted(self, is_typing: bool) -> None:
        self._shown = None
        self._practise.type_names(is_typing)

    def _on_look_changed(self) -> None:
        shown = self._shown
        if shown is not None:
            asked = shown if isinstance(shown, Asked) else shown.asked
            map_id = asked.question.card.map_id
            self._practise.bodies.dress(self.map, map_id, asked.presentation)
        self._fit()

    def _fit(self) -> None:
        most = round(self.width() * MOST_SHARE)
        self._side.setFixedWidth(max(min(self.look.px(BESIDE_PX), most), 260))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
