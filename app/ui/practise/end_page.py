"""The end of a round: what it came to, what was wrong, what comes next."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.practice import QuestionKind
from app.practice.asking import Turn
from app.practice.rounds import RoundKind
from app.practice.summary import Coming, RoundSummary, coming, summary_of
from app.ui.practise.chosen_words import right_lines
from app.ui.practise.controller import PractiseController
from app.ui.practise.feedback_words import SIGNS, feedback_words
from app.ui.practise.progress_line import ProgressLine
from app.ui.practise.words import kind_in_words, sided_name
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class Figure(QWidget):
    """A number, and below it what it counts."""

    def __init__(
        self, look: Look, number: str, text: str, tint: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{text}: {number}")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        large = TextLabel(look, number, TextStyle.DISPLAY, tint, self)
        large.setWordWrap(False)
        rows.addWidget(large)
        small = TextLabel(look, text, TextStyle.SMALL, "quiet", self)
        small.setWordWrap(False)
        rows.addWidget(small)


class EndPage(ColumnPage):
    """Enter begins the next round.

    Signals
    -------
    place_wanted : str, str
        A map and a thing on it, to be looked at in Explore.
    spot_wanted : str, str, float, float
        The same, at the very spot that was asked about, in mm.
    """

    place_wanted = Signal(str, str)
    spot_wanted = Signal(str, str, float, float)
    widest_px = 820

    def __init__(
        self, look: Look, practise: PractiseController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "practise_end", parent)
        self._practise = practise
        summary = summary_of(practise.turns)
        self.add_title(_title(summary))
        self._add_line()
        self.add(self._made_figures(summary))
        self._add_mistakes(summary)
        self._add_coming()
        self.finish()
        self._add_buttons(bool(summary.mistakes))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keys[key] = self._lead.click

    def first_stop(self) -> QWidget:
        """Return the button that leads on."""
        return self._lead

    def _add_line(self) -> None:
        line = ProgressLine(self.look, self)
        outcomes = tuple(turn.marked.outcome for turn in self._practise.turns)
        line.show_progress(outcomes, len(outcomes))
        self.add(line)

    def _made_figures(self, summary: RoundSummary) -> QWidget:
        look = self.look
        panel = PanelBox(look, "practise_figures", "raised", parent=self)
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(look.px(22), look.px(16), look.px(22), look.px(16))
        held = QWidget(panel)
        flow = FlowLayout(held, gap_px=18)
        for number, text, tint in _figures(summary):
            flow.addWidget(Figure(look, number, text, tint, held))
        rows.addWidget(held)
        return panel

    def _add_mistakes(self, summary: RoundSummary) -> None:
        if not summary.mistakes:
            self.add_text(tr("Nothing was wrong."), tint="quiet")
            return
        self.add_heading(tr("What to look at again"))
        self.add_text(tr("Each opens on the map in Explore."), tint="quiet")
        for number, turn in enumerate(summary.mistakes):
            row = self._mistake(turn)
            row.setObjectName(f"mistake_{number}")
            self.add(row)

    def _mistake(self, turn: Turn) -> RowButton:
        practise, question = self._practise, turn.asked.question
        map_id = question.card.map_id
        atlas = practise.bodies.atlas(map_id)
        words = feedback_words(turn, practise.library, atlas)
        feature = atlas.body_map.features[question.target_id]
        kind = kind_in_words(question.card.kind)
        seconds = tr("{s} s.", s=round(turn.answer.seconds))
        right = (f"{bold} {text}." for bold, text in right_lines(turn))
        told = " ".join((words.verdict, *right, seconds))
        line = tr("{kind}: {told}", kind=kind.removesuffix("?"), told=told)
        glyph, tint = SIGNS[turn.marked.outcome]
        row = RowButton(
            self.look, sided_name(feature), line, glyph, f"{tint}_text", parent=self
        )
        row.clicked.connect(partial(self._show, turn))
        return row

    def _show(self, turn: Turn) -> None:
        """Show what was wrong on the map: the very spot, where one was asked about."""
        question = turn.asked.question
        map_id = str(question.card.map_id)
        if question.card.kind is QuestionKind.MAY_PRESS and question.point is not None:
            at = question.point
            self.spot_wanted.emit(map_id, question.target_id, at.x_mm, at.y_mm)
        else:
            self.place_wanted.emit(map_id, question.target_id)

    def _add_coming(self) -> None:
        practise = self._practise
        day = practise.day
        found = coming(practise.practice.deck.memories.values(), day.now, day.began_at)
        self.add_heading(tr("What comes next"))
        self.add_text(coming_in_words(found, day.now))

    def _add_buttons(self, has_mistakes: bool) -> None:
        practise = self._practise
        again = partial(practise.begin_again)
        more = partial(practise.begin, RoundKind.TEN)
        if has_mistakes:
            text = tr("Practise these again")
            self._lead = self.add_button("round_again", text, again, is_main=True)
        ten = self.add_button(
            "round_more", tr("Ten more"), more, is_main=not has_mistakes
        )
        if not has_mistakes:
            self._lead = ten
        self.add_button("round_enough", tr("Enough for now"), practise.leave)
        self.foot_row.addStretch(1)


def _title(summary: RoundSummary) -> str:
    if summary.count == 0:
        return tr("Nothing was answered")
    good = summary.right + summary.near
    return tr("{good} of {count} right or near", good=good, count=summary.count)


def _figures(summary: RoundSummary) -> tuple[tuple[str, str, str], ...]:
    """Return number, words and tint of each figure."""
    found = [
        (str(summary.right), tr("right"), "work_text"),
        (str(summary.near), tr("near"), "caution_text"),
        (str(summary.missed), tr("missed"), "text"),
    ]
    if summary.harmed:
        found.append((str(summary.harmed), tr("could do harm"), "no_go_text"))
    if summary.median_mm is not None:
        mm = tr("{mm} mm", mm=round(summary.median_mm))
        found.append((mm, tr("off, typically"), "text"))
    pressing = summary.pressing
    if pressing.allowed:
        hits = tr("{some} of {all}", some=pressing.hits, all=pressing.allowed)
        found.append((hits, tr("allowed spots pressed"), "text"))
    if pressing.forbidden:
        alarms = tr(
            "{some} of {all}", some=pressing.false_alarms, all=pressing.forbidden
        )
        found.append((alarms, tr("forbidden spots pressed"), "text"))
    seconds = tr("{s} s", s=round(summary.seconds_per_item))
    found.append((seconds, tr("for each answer"), "text"))
    return tuple(found)


def coming_in_words(found: Coming, now: datetime) -> str:
    """Return what comes due, without urging."""
    if found.next_at is None:
        return tr("Nothing waits.")
    told = []
    if found.later_today:
        minutes = max(1, round((found.next_at - now).total_seconds() / 60))
        told.append(
            tr(
                "Later today: {count}, the first in {minutes} min.",
                count=found.later_today,
                minutes=minutes,
            )
        )
    told.append(tr("Tomorrow: {count}.", count=found.tomorrow))
    return " ".join(told)
