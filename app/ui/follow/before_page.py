"""What comes before the first touch: the health check, the room, and a yes."""

from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.follow.checklist_view import ChecklistView
from app.ui.follow.controller import FollowController
from app.ui.follow.page import FollowPage
from app.ui.follow.tension_row import TensionRow
from app.ui.follow.words import lubricant_in_words, minutes_in_words
from app.ui.health.point_row import PointRow
from app.ui.health.stop_card import StopCardBox
from app.ui.health.words import GLYPH_OF_STATE, TINT_OF_STATE, receiver_in_words
from app.ui.speech.settings import SpeechChoice
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

LIST_ID = "preparation"


class BeforePage(FollowPage):
    """Read together; the button at the foot says that both agree."""

    widest_px = 980

    def __init__(
        self, look: Look, follow: FollowController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, follow, "follow_before", parent)
        self.add_title(tr("Before the first touch"))
        opened = follow.opened
        if opened is not None:
            self.add_text(opened.session.title, TextStyle.LARGE, "quiet")
        self._add_health()
        self._add_changes()
        self._add_leading()
        self._add_list()
        self._add_tension()
        self.finish()
        self._add_foot()

    def _add_health(self) -> None:
        health = self.follow.health
        for card in health.stops:
            self.add(StopCardBox(self.look, card, self))
        screening = health.screening
        box = PanelBox(self.look, "before_health", "raised", parent=self)
        row = QHBoxLayout(box)
        px = self.look.px
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(16))
        tint = TINT_OF_STATE[screening.state]
        who = tr("For {name}", name=receiver_in_words(health.receiver))
        if health.receiver.is_nobody:
            who = tr("Nobody was asked yet")
        point = PointRow(
            self.look,
            GLYPH_OF_STATE[screening.state],
            who,
            screening.text,
            tint="accent" if tint == "plain" else tint,
            parent=box,
        )
        row.addWidget(point, 1)
        button = TextButton(self.look, tr("Health check\u2026"), parent=box)
        button.setObjectName("before_check")
        button.clicked.connect(self._on_health)
        row.addWidget(button)
        self.add(box)

    def _add_changes(self) -> None:
        """Say what of the session is otherwise for this person."""
        fitted = self.follow.fitted
        if fitted is None or fitted.stops:
            return
        self.add_gap(4)
        told = tr(
            "{minutes}, with {lubricant}.",
            minutes=minutes_in_words(fitted.total_s),
            lubricant=lubricant_in_words(fitted.lubricant),
        )
        lines = list(fitted.notes)
        count = len({each.step_index for each in fitted.left_out})
        if count:
            words = tr("1 step is left out.") if count == 1 else ""
            lines.append(words or tr("{count} steps are left out.", count=count))
        lines += [rule.text for rule in fitted.limits.doctor]
        if not lines:
            lines.append(tr("All of it is done as it stands in the list of steps."))
        self.add(PointRow(self.look, "clock", told, *dict.fromkeys(lines), parent=self))

    def _add_leading(self) -> None:
        """Ask how to lead: aloud or not, by itself or at the giver's word."""
        self.add_heading(tr("How you are led"))
        speech = (
            ("voice", tr("Spoken aloud, with bells")),
            ("bell", tr("Bells only")),
            ("silent", tr("Silent")),
        )
        pace = (
            ("by_itself", tr("Moves on by itself")),
            ("waiting", tr("Waits for me at each step")),
        )
        self._speech = ChoiceRow(self.look, tr("Sound"), speech, parent=self)
        self._speech.chosen.connect(self._on_speech)
        self._pace = ChoiceRow(self.look, tr("Pace"), pace, parent=self)
        self._pace.chosen.connect(self._on_pace)
        self.add(self._speech)
        self.add(self._pace)

    def _add_list(self) -> None:
        checklist = self.follow.checklist(LIST_ID)
        self._list: ChecklistView | None = None
        if checklist is None:
            return
        self.add_gap(12)
        self._list = ChecklistView(self.look, checklist, self)
        self._list.toggled.connect(self.follow.toggle_item)
        self.add(self._list)

    def _add_tension(self) -> None:
        self.add_heading(tr("How tense does it feel now?"))
        self.add_text(
            tr("The receiver says a number, or nothing. Afterwards you ask again."),
            tint="quiet",
        )
        self._tension = TensionRow(self.look, tr("Tension before"), self)
        self._tension.chosen.connect(self.follow.say_tension_before)
        self.add(self._tension)

    def _add_foot(self) -> None:
        self._begin = self.add_button(
            "before_begin",
            tr("We both agree: begin"),
            self.follow.begin,
            is_main=True,
        )
        words = tr(
            "Say it aloud: \u201cYou decide. Tell me softer, firmer or stop at any "
            "time, and I do it at once, without asking why.\u201d"
        )
        self._consent = TextLabel(self.look, words, TextStyle.BODY, "work_text")
        self._consent.setObjectName("before_consent")
        self.foot_row.addSpacing(self.look.px(8))
        self.foot_row.addWidget(self._consent, 1)

    def first_stop(self) -> QWidget:
        """Return the button that begins; without a session to play, the page."""
        return self._begin if self._begin.isEnabled() else self

    def show_state(self) -> None:
        """Show what was ticked and said."""
        visit = self.follow.visit
        if self._list is not None:
            self._list.show_ticked(visit.ticked)
        leading = self.follow.leading
        self._speech.show_chosen(leading.speech)
        self._pace.show_chosen("waiting" if leading.is_waiting else "by_itself")
        self._tension.show_tension(visit.tension_before)
        self._begin.setEnabled(self.follow.can_begin)
        for widget in (self._begin, self._consent):
            widget.setVisible(not self.follow.health.stops)

    def _on_speech(self, choice: str) -> None:
        for speech in get_args(SpeechChoice):
            if speech == choice:
                self.follow.lead_so(replace(self.follow.leading, speech=speech))

    def _on_pace(self, choice: str) -> None:
        is_waiting = choice == "waiting"
        self.follow.lead_so(replace(self.follow.leading, is_waiting=is_waiting))

    def _on_health(self) -> None:
        self.command_wanted.emit("health")
