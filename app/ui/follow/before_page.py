"""What comes before the first touch: the health check, the room, and a yes."""

from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import QWidget

from app.ui.follow.before_person import BeforePerson
from app.ui.follow.controller import FollowController
from app.ui.follow.page import FollowPage
from app.ui.follow.tension_row import TensionRow
from app.ui.speech.settings import SpeechChoice
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.look import Look, TextStyle
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
        self._add_person()
        self._add_leading()
        self._list = self.add_checklist(LIST_ID, 12)
        self._add_tension()
        self.finish()
        self._add_foot()

    def _add_person(self) -> None:
        self._person = BeforePerson(self.look, self.follow, self)
        self._person.check_wanted.connect(self._on_health)
        self.add(self._person)

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
        self._person.show_state()
        if self._list is not None:
            self._list.show_ticked(visit.ticked)
        leading = self.follow.leading
        self._speech.show_chosen(leading.speech)
        self._pace.show_chosen("waiting" if leading.is_waiting else "by_itself")
        self._tension.show_tension(visit.tension_before)
        self._begin.setEnabled(self.follow.may_begin)
        is_awaited = self.follow.is_begin_awaited
        agreed, soon = tr("We both agree: begin"), tr("Begins in a moment\u2026")
        self._begin.setText(soon if is_awaited else agreed)
        self._begin.setAccessibleName(self._begin.text())
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
