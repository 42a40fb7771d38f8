"""Leads through one time that a session is given: before, while and after."""

from dataclasses import replace

from app.model.feedback import Done
from app.model.session import Checklist
from app.safety.turns import FittedSession
from app.session.feedback import done_of
from app.session.player_state import PlayerState
from app.session.snapshot import SnapshotError, restored
from app.ui.follow.course import Page
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.plan_keeping import PlanKeeping
from app.ui.follow.resuming import UnderWay, began_before, under_way
from app.ui.follow.visit import Visit, toggled
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class Visiting(PlanKeeping):
    """Knows what is said around the session, and goes on with one that was cut off."""

    _visit = Visit()
    _resuming: UnderWay | None = None
    _resumed: PlayerState | None = None
    _is_begin_awaited = False

    @override
    def open(self, opened: Opened) -> None:
        self._resuming = None
        if self._opened is None or opened.session.id != self._opened.session.id:
            self._visit = Visit()
        super().open(opened)

    @property
    def visit(self) -> Visit:
        """Return what is said around the session at hand."""
        return self._visit

    def checklist(self, list_id: str) -> Checklist | None:
        """Return a list to tick; None where the content has none of this id."""
        lists = self.library.checklists
        return next((each for each in lists if each.id == list_id), None)

    def toggle_item(self, line: str) -> None:
        """Tick a line of a list, or take the tick away."""
        self._tell_of(toggled(self._visit, line))

    def say_tension_before(self, tension: int | None) -> None:
        """Take how tense it feels before."""
        self._tell_of(replace(self._visit, tension_before=tension))

    def say_tension_after(self, tension: int | None) -> None:
        """Take how tense it feels after."""
        self._tell_of(replace(self._visit, tension_after=tension))

    def write_comment(self, comment: str) -> None:
        """Take what was written."""
        self._visit = replace(self._visit, comment=comment)

    @property
    def can_begin(self) -> bool:
        """Return whether there is anything to play."""
        return self._fitted is not None and bool(self._fitted.turns)

    @property
    def may_begin(self) -> bool:
        """Return whether there is anything to play, or that is still worked out."""
        return self.can_begin or (self._opened is not None and self._fitted is None)

    @property
    def is_begin_awaited(self) -> bool:
        """Return whether the session begins as soon as it is worked out."""
        return self._is_begin_awaited

    def begin(self) -> None:
        """Begin the session at its first step, at once or as soon as it is known."""
        self._is_begin_awaited = self.may_begin and not self.can_begin
        if self.can_begin:
            self._visit = replace(self._visit, began_at=self._now(), end=None)
            self.show(Page.PLAYER)
        elif self._is_begin_awaited:
            self.state_changed.emit()

    def under_way(self) -> UnderWay | None:
        """Return the session that was cut off, if there is one."""
        found = under_way(self.keeping.running())
        self._tell_notices()
        return found

    def resume(self) -> None:
        """Go on with the session that was cut off."""
        found = self.under_way()
        if found is None:
            self.state_changed.emit()
            return
        if found.person and found.person != self.health.receiver.name:
            self.health.choose(found.person)
        around = found.snapshot.around
        self._opened = Opened(found.session, Origin.PLANNED)
        self._opted_in = around.opted_in
        self._visit = Visit(
            began_at=began_before(found) or self._now(),
            tension_before=around.tension_before,
        )
        if around.had_answers and not self.health.rules.rules:
            self._tell_answers_are_gone()
        else:
            self._resuming = found
        self._fit()

    def _tell_answers_are_gone(self) -> None:
        """Lead nobody on whose answers nobody kept: they may forbid some of it."""
        self.told.emit(
            tr(
                "This session was made for answers of the health check that were not "
                "kept. Answer again, then begin it anew."
            )
        )
        self.show(Page.SESSION)

    def drop_under_way(self) -> None:
        """Forget the session that was cut off."""
        self.keeping.forget_running()
        self._tell_notices()
        self.state_changed.emit()

    def take_resumed(self) -> PlayerState | None:
        """Return where to go on, once; None to begin at the first step."""
        resumed, self._resumed = self._resumed, None
        return resumed

    def finish(self, end: PlayerState) -> None:
        """Show what comes after the last touch."""
        self._visit = replace(self._visit, end=end)
        self.show(Page.AFTER)

    def leave_player(self) -> None:
        """Leave the player before anything was played."""
        self.show(Page.SESSION)

    def done_now(self) -> Done | None:
        """Return the session that is just over, as it would be kept."""
        visit, opened = self._visit, self._opened
        if visit.end is None or opened is None or visit.began_at is None:
            return None
        return done_of(
            visit.end,
            opened.session,
            visit.began_at.isoformat(timespec="seconds"),
            self.health.receiver.name or None,
            visit.tension_before,
            visit.tension_after,
            visit.comment.strip(),
        )

    def keep_visit(self) -> None:
        """Keep the session that is over in the history."""
        done = self.done_now()
        is_kept = done is not None and self.keeping.keep_done(done)
        self._tell_notices()
        if is_kept:
            self._note_done()
            self.told.emit(tr("Kept in the history of this machine."))
            self._end_visit()

    def drop_visit(self) -> None:
        """Keep nothing of the session that is over."""
        self._end_visit()

    def _end_visit(self) -> None:
        self._visit = Visit()
        self.show(Page.CHOOSER)

    def _tell_of(self, visit: Visit) -> None:
        self._visit = visit
        self.state_changed.emit()

    def _note_done(self) -> None:
        """Note that there is one session more in the history."""

    @override
    def _go_on_fitted(self, fitted: FittedSession) -> None:
        is_awaited, self._is_begin_awaited = self._is_begin_awaited, False
        if self._resuming is not None:
            self._go_on_with(self._resuming, fitted)
        elif is_awaited and self._course.page is Page.BEFORE:
            self.begin()

    @override
    def _on_rules_changed(self) -> None:
        # What was agreed to before other answers came is asked anew.
        self._is_begin_awaited = False
        super()._on_rules_changed()

    def _go_on_with(self, found: UnderWay, fitted: FittedSession) -> None:
        self._resuming = None
        if not fitted.turns:
            self.show(Page.SESSION)
            return
        try:
            self._resumed = restored(fitted, found.snapshot)
        except SnapshotError as error:
            self.told.emit(str(error))
            self.show(Page.SESSION)
            return
        self.show(Page.PLAYER)
