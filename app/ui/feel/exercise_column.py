"""Beside the stage: what to do, what is answered, how firm it is."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.palpation.exercises.words import AIMS, TITLES
from app.ui.feel.curve import ForceCurve
from app.ui.feel.force_gauge import ForceGauge
from app.ui.feel.keys import how_words
from app.ui.feel.marks_list import MarksList
from app.ui.feel.play import Play
from app.ui.feel.senses_row import SensesRow
from app.ui.feel.settings import FeelSettings
from app.ui.feel.tasks.search import SearchTask
from app.ui.feel.tasks.task import Choice, Said
from app.ui.feel.words import clock_words, shown_words
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

WIDE_PX = 340
SEEN_FROM = 0.5
"""More than this of what lies below is shown: it can be spoken of."""

FRAMES_PER_CURVE = 4
"""The curve is drawn every fourth frame: finer nobody sees, and it is the slowest."""


class ExerciseColumn(QWidget):
    """Shows a play; what is chosen goes to the page.

    Signals
    -------
    chosen : Choice
        An answer.
    mark_wanted, unmark_wanted
        A mark under the finger, or one taken back.
    mark_chosen : int
        The mark that the keys act on.
    look_through_wanted : bool
        The skin is to be seen through, or not more than the level allows.
    senses_wanted : FeelSettings
        What is felt is to be shown and heard otherwise.
    """

    chosen = Signal(object)
    mark_wanted = Signal()
    unmark_wanted = Signal()
    mark_chosen = Signal(int)
    look_through_wanted = Signal(bool)
    senses_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._frames = 0
        self._play: Play | None = None
        self._buttons: list[TextButton] = []
        self._settings = FeelSettings()
        self._senses: SensesRow | None = None
        self.setObjectName("feel_column")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 8, 0)
        self.rows.setSpacing(look.px(10))
        self.title = TextLabel(look, "", TextStyle.TITLE, parent=self)
        self.aim = TextLabel(look, "", tint="quiet", parent=self)
        self.rows.addWidget(self.title)
        self.rows.addWidget(self.aim)
        self._add_now_box()
        self.gauge = ForceGauge(look, self)
        self.rows.addWidget(self.gauge)
        self.curve = ForceCurve(look, self)
        self.rows.addWidget(self.curve)
        note = tr(
            "Line: force in N over seconds (10 N are 1 kg). Dashed: depth in mm. Green:"
            " firm enough to work on a knot, and still pleasant; searching is lighter."
        )
        self.rows.addWidget(TextLabel(look, note, TextStyle.SMALL, "quiet", self))
        self._add_switches()
        self.rows.addStretch(1)

    def show_play(self, play: Play) -> None:
        """Begin to show another play."""
        self._play = play
        kind = play.round.kind
        self.title.setText(tr(TITLES[kind]))
        self.aim.setText(tr(AIMS[kind]))
        self._marks_box.setVisible(play.task.has_marks and not play.is_shown)
        self._show_choices(() if play.is_shown else play.task.choices())
        self.look_through.setChecked(play.visibility > play.level.visibility)
        self.look_through.setVisible(not play.is_shown and play.level.visibility < 1.0)
        self.say(None)
        hint = play.task.hint_words()
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.standing.setVisible(not play.is_shown)
        self.show_frame()

    def show_settings(self, settings: FeelSettings) -> None:
        """Show how what is felt is shown and heard."""
        self._settings = settings
        if self._senses is not None:
            self._senses.show_settings(settings)

    def show_frame(self) -> None:
        """Show what is felt now."""
        play = self._play
        if play is None:
            return
        self._show_now(play)
        self.gauge.show_play(play)
        if self._frames % FRAMES_PER_CURVE == 0:
            self.curve.show_play(play)
        self._frames += 1
        if isinstance(play.task, SearchTask):
            marks = tuple(play.task.round.marks)
            self.marks.show_marks(marks, play.task.chosen)
            self._unmark.setEnabled(bool(marks))

    def say(self, said: Said | None) -> None:
        """Say something to the last answer."""
        self.said.setVisible(said is not None)
        if said is not None:
            self.said.setText(said.words)
            self.said.show_tint("work_text" if said.is_good else "no_go_text")

    def _show_now(self, play: Play) -> None:
        words = play.task.now_words(is_seen=play.visibility > SEEN_FROM)
        if play.is_shown:
            words = shown_words(play.round.kind, is_over=play.is_over)
        if words != self.now.text():
            self.now.setText(words)
            self._now_box.setAccessibleName(words)
        standing = "" if play.is_shown else play.task.standing_words()
        if play.left_s is not None:
            left = clock_words(play.left_s)
            standing = tr("{left} left · {standing}", left=left, standing=standing)
        if standing != self.standing.text():
            self.standing.setText(standing)

    def _add_now_box(self) -> None:
        look = self._look
        box = self._now_box = PanelBox(look, "feel_now", parent=self)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(*(look.px(14),) * 4)
        rows.setSpacing(look.px(10))
        self.now = TextLabel(look, "", TextStyle.STRONG, parent=box)
        self.now.setObjectName("feel_now_words")
        self.standing = TextLabel(look, "", tint="work_text", parent=box)
        self.standing.setObjectName("feel_standing")
        self.said = TextLabel(look, "", TextStyle.STRONG, "work_text", box)
        self.said.setObjectName("feel_said")
        self.said.hide()
        self._choices_box = QWidget(box)
        self._choices = FlowLayout(self._choices_box)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self.hint = TextLabel(look, "", TextStyle.SMALL, "quiet", box)
        for part in (
            self.now,
            self.standing,
            self._choices_box,
            self.said,
            self._made_marks(box),
            self.hint,
        ):
            rows.addWidget(part)
        self.rows.addWidget(box)

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        for button in self._buttons:
            self._choices.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._choice_button(choice) for choice in choices]
        self._choices_box.setVisible(bool(choices))

    def _choice_button(self, choice: Choice) -> TextButton:
        words = tr("{words}  ({key})", words=choice.words, key=choice.key)
        button = TextButton(self._look, words, parent=self._now_box)
        button.setObjectName(f"choice_{choice.id}")
        button.clicked.connect(partial(self.chosen.emit, choice))
        self._choices.addWidget(button)
        button.show()
        return button

    def _made_marks(self, parent: QWidget) -> QWidget:
        look = self._look
        box = self._marks_box = QWidget(parent)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(6))
        self.marks = MarksList(look, box)
        self.marks.mark_chosen.connect(self.mark_chosen)
        mark = TextButton(look, tr("Mark here (M)"), parent=box)
        mark.setObjectName("mark")
        mark.clicked.connect(self.mark_wanted)
        self._unmark = TextButton(look, tr("Take back (X)"), parent=box)
        self._unmark.setObjectName("unmark")
        self._unmark.clicked.connect(self.unmark_wanted)
        row = QHBoxLayout()
        row.addWidget(mark)
        row.addWidget(self._unmark)
        row.addStretch(1)
        rows.addLayout(row)
        rows.addWidget(self.marks)
        return box

    def _add_switches(self) -> None:
        look = self._look
        self.look_through = Chip(look, tr("Look through the skin"), glyph="layers")
        self.look_through.setObjectName("look_through")
        self.look_through.toggled.connect(self.look_through_wanted)
        self.rows.addWidget(self.look_through)
        words = tr("Pointer, sound and keys")
        self.rows.addWidget(Collapsible(look, words, self._made_more, self))

    def _made_more(self, parent: QWidget) -> QWidget:
        """Return what is seldom wanted."""
        more = QWidget(parent)
        rows = QVBoxLayout(more)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.px(8))
        self._senses = SensesRow(self._look, more)
        self._senses.chosen.connect(self.senses_wanted)
        self._senses.show_settings(self._settings)
        rows.addWidget(self._senses)
        rows.addWidget(
            TextLabel(self._look, how_words(), TextStyle.SMALL, "quiet", more)
        )
        return more
