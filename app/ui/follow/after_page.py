"""What comes after the last touch: rest, how it feels now, and whether to keep it."""

from PySide6.QtWidgets import QWidget

from app.ui.follow.comment_field import CommentField
from app.ui.follow.controller import FollowController
from app.ui.follow.page import FollowPage
from app.ui.follow.tension_row import TensionRow
from app.ui.follow.words import feedback_in_words, minutes_in_words
from app.ui.health.words import receiver_in_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

LIST_ID = "aftercare"


class AfterPage(FollowPage):
    """Nothing of it is kept unless that is wished for."""

    widest_px = 980

    def __init__(
        self, look: Look, follow: FollowController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, follow, "follow_after", parent)
        done = follow.done_now()
        is_whole = done is None or done.is_whole
        early = tr("It ended early. Let them rest")
        self.add_title(tr("Let them rest") if is_whole else early)
        if done is not None:
            self.add_text(
                tr(
                    "{title} \u00b7 {minutes} of {planned}",
                    title=done.title,
                    minutes=minutes_in_words(done.played_s),
                    planned=minutes_in_words(done.planned_s),
                ),
                TextStyle.LARGE,
                "quiet",
            )
            said = feedback_in_words(done.feedback)
            if said:
                self.add_text(said)
        if not is_whole:
            told = tr("Nothing has to be made up for. Do of the list what fits now.")
            self.add_text(told, tint="quiet")
        self._list = self.add_checklist(LIST_ID, 10, is_whole=is_whole)
        self._add_tension()
        self._add_comment()
        self.finish()
        self._add_foot()

    def _add_tension(self) -> None:
        self.add_heading(tr("How tense does it feel now?"))
        before = self.follow.visit.tension_before
        if before is not None:
            self.add_text(tr("Before it was {number}.", number=before), tint="quiet")
        self._tension = TensionRow(self.look, tr("Tension after"), self)
        self._tension.chosen.connect(self.follow.say_tension_after)
        self.add(self._tension)

    def _add_comment(self) -> None:
        self.add_heading(tr("What was good, what to change next time"))
        self._comment = CommentField(self.look, tr("Comment"), self)
        self._comment.show_text(self.follow.visit.comment)
        self._comment.written.connect(self.follow.write_comment)
        self.add(self._comment)
        health = self.follow.health
        name = receiver_in_words(health.receiver)
        told = (
            tr(
                "Kept for {name}: next time softer places are planned softer.",
                name=name,
            )
            if health.receiver.is_kept
            else tr("Kept without a name. It stays on this machine.")
        )
        self.add_text(told, TextStyle.SMALL, "quiet")

    def _add_foot(self) -> None:
        self._keep = self.add_button(
            "after_keep",
            tr("Keep it in the history"),
            self.follow.keep_visit,
            is_main=True,
        )
        self.add_button("after_drop", tr("Do not keep it"), self.follow.drop_visit)
        self.foot_row.addStretch(1)

    def first_stop(self) -> QWidget:
        """Return the button that keeps it."""
        return self._keep

    def show_state(self) -> None:
        """Show what was ticked and said."""
        visit = self.follow.visit
        if self._list is not None:
            self._list.show_ticked(visit.ticked)
        self._tension.show_tension(visit.tension_after)
