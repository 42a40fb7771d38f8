"""Holds what the Follow room shows: the one place where that changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.model.feedback import Done
from app.model.library import Library
from app.model.session import Checklist, Session, SessionId
from app.safety.person import PersonRules
from app.safety.session_offers import Atlases, SessionOffers
from app.safety.turns import FittedSession
from app.session.feedback import done_of, levels_down
from app.session.files import read_session, session_toml
from app.session.planner import Plan, Planner
from app.session.player_state import PlayerState
from app.session.snapshot import SnapshotError, restored
from app.session.wish import Wish
from app.store.export import history_csv, history_json
from app.store.history import KeptDone
from app.ui.follow import changing
from app.ui.follow import course as steps
from app.ui.follow import opened as changes
from app.ui.follow.changing import NO_WARNINGS, Warnings
from app.ui.follow.course import Course, Page
from app.ui.follow.fits import Fit, fits_of, fitted_and_judged
from app.ui.follow.keeping import FollowKeeping
from app.ui.follow.leading import Leading
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.resuming import UnderWay, began_before, under_way
from app.ui.follow.visit import Visit, toggled
from app.ui.follow.work import Aside
from app.ui.follow.writing import write_text
from app.ui.health.controller import HealthController
from app.ui.widgets.words import tr

USUAL_MIN, SHORT_MIN = 20, 5


class FollowController(QObject):
    """Turns what the user wants into sessions, and tells who listens.

    Signals
    -------
    course_changed
        Another page is to be shown.
    state_changed
        Something on the page is another now.
    told : str
        Something to tell the user, in a bar.
    leading_changed
        Sessions are to be led in another way.
    """

    course_changed = Signal()
    state_changed = Signal()
    told = Signal(str)
    leading_changed = Signal()

    def __init__(
        self,
        health: HealthController,
        atlases: Atlases,
        aside: Aside,
        keeping: FollowKeeping,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("follow_controller")
        self.health = health
        self._atlases, self.aside = atlases, aside
        self.keeping, self._now = keeping, now
        self._visit = Visit()
        self._history: tuple[KeptDone, ...] | None = None
        self._leading = Leading()
        self._wish = Wish(minutes=USUAL_MIN)
        self._plan: Plan | None = None
        self._is_opening_plan = False
        self._planner: Planner | None = None
        self._warnings = NO_WARNINGS
        self._fits: Mapping[str, Fit] = {}
        self._fits_of: PersonRules | None = None
        self._file_problems: tuple[str, ...] = ()
        self._resuming: UnderWay | None = None
        self._resumed: PlayerState | None = None
        self._course = Course()
        self._opened: Opened | None = None
        self._fitted: FittedSession | None = None
        self._opted_in: frozenset[str] = frozenset()
        health.rules_changed.connect(self._on_rules_changed)

    # --- what is shown ------------------------------------------------------------

    @property
    def library(self) -> Library:
        """Return the content."""
        return self.health.library

    @property
    def course(self) -> Course:
        """Return the page that is shown, and those behind it."""
        return self._course

    @property
    def opened(self) -> Opened | None:
        """Return the session that lies open."""
        return self._opened

    @property
    def fitted(self) -> FittedSession | None:
        """Return the open session as it is for this person; None until it is known."""
        return self._fitted

    @property
    def visit(self) -> Visit:
        """Return what is said around the session at hand."""
        return self._visit

    @property
    def opted_in(self) -> frozenset[str]:
        """Return the ids or bases of the places that both people agreed to."""
        opened = self._opened
        is_plan = opened is not None and opened.origin is Origin.PLANNED
        return self._opted_in | self._wish.opted_in if is_plan else self._opted_in

    @property
    def leading(self) -> Leading:
        """Return how sessions are led."""
        return self._leading

    def lead_so(self, leading: Leading) -> None:
        """Lead sessions in another way."""
        if leading != self._leading:
            self._leading = leading
            self.leading_changed.emit()
            self.state_changed.emit()

    @property
    def can_begin(self) -> bool:
        """Return whether there is anything to play."""
        return self._fitted is not None and bool(self._fitted.turns)

    def checklist(self, list_id: str) -> Checklist | None:
        """Return a list to tick; None where the content has none of this id."""
        lists = self.library.checklists
        return next((each for each in lists if each.id == list_id), None)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions that come with the program, in their order."""
        return tuple(sorted(self.library.sessions, key=lambda each: each.order))

    def show_library(self) -> None:
        """Take the content that the health check has."""
        self._planner = None
        self._fit()
        self.state_changed.emit()

    @property
    def fits(self) -> Mapping[str, Fit]:
        """Return what becomes of the shipped sessions for this person, by id."""
        return self._fits

    def look_over(self) -> None:
        """Have worked out what becomes of the shipped sessions for this person."""
        rules = self.health.rules
        if not rules.rules or rules.stops or self._fits_of is rules:
            return
        self._fits_of = rules
        offers = SessionOffers(self.library, self._atlases, rules, self._opted_in)
        work = partial(fits_of, offers, self.library.sessions)
        self.aside.run("fits", work, partial(self._on_looked_over, rules))

    def _on_looked_over(self, rules: PersonRules, fits: dict[str, Fit]) -> None:
        if rules is self.health.rules:
            self._fits = fits
            self.state_changed.emit()

    # --- the way through the room ---------------------------------------------------

    def show(self, page: Page) -> None:
        """Show a page."""
        self._turn(steps.turned_to(self._course, page))

    def go_back(self) -> bool:
        """Show the page before; return whether there was one."""
        if self._course == Course():
            return False
        self._turn(steps.gone_back(self._course))
        return True

    def agree_to(self, opted_in: frozenset[str]) -> None:
        """Take the ids of the places that both people agreed to."""
        if opted_in != self._opted_in:
            self._opted_in = opted_in
            self._fit()

    # --- planning -------------------------------------------------------------------

    @property
    def wish(self) -> Wish:
        """Return what is wished for."""
        return self._wish

    @property
    def plan(self) -> Plan | None:
        """Return the plan for the wish; None while it is worked out."""
        return self._plan

    def plan_for(self, minutes: int = 0, focus: str = "") -> None:
        """Show the page of the wish: so long and there, or as before."""
        changes: dict[str, object] = {}
        if minutes:
            changes["minutes"] = minutes
        if focus:
            changes["focus"] = focus
        self._wish = self._wish.model_copy(update=changes)
        self._work_out()
        self.show(Page.WISH)

    def plan_at(self, base: str) -> None:
        """Open a short plan for one place; one that is not quite it is shown first."""
        self._wish = self._wish.model_copy(update={"minutes": SHORT_MIN, "focus": base})
        self._is_opening_plan = True
        self._turn(Course(Page.WISH, (Page.CHOOSER,)))
        self._work_out()

    def wish_for(self, **changes: object) -> None:
        """Change the wish; the plan for it follows."""
        self._wish = self._wish.model_copy(update=changes)
        self._work_out()
        self.state_changed.emit()

    def agree_for_plan(self, is_agreed: bool) -> None:
        """Take that both agree to the places that are off else, or no more."""
        bases = {
            region.base
            for body_map in self.library.maps
            for region in body_map.regions
            if region.is_opt_in and is_agreed
        }
        self.wish_for(opted_in=frozenset(bases))

    def take_plan(self) -> None:
        """Open the plan as a session."""
        plan = self._plan
        if plan is not None and plan.session is not None:
            self.open(Opened(plan.session, Origin.PLANNED))

    def _work_out(self) -> None:
        """Have a plan worked out for the wish and the person."""
        name = self.health.receiver.name
        rows = self.keeping.feedback_of(name) if name else ()
        self._wish = self._wish.model_copy(update={"levels_down": levels_down(rows)})
        self._plan = None
        if self._planner is None:
            rules = self.health.rules
            self._planner = Planner(self.library, self._atlases, rules)
        wish, planner = self._wish, self._planner
        work = partial(planner.plan, wish)
        self.aside.run("plan", work, partial(self._on_planned, wish))

    def _on_planned(self, wish: Wish, plan: Plan) -> None:
        if wish != self._wish:
            return
        self._plan = plan
        is_opening, self._is_opening_plan = self._is_opening_plan, False
        if is_opening and not plan.is_nearest:
            self.take_plan()
        self.state_changed.emit()

    # --- the open session ---------------------------------------------------------

    def open_shipped(self, session_id: str) -> None:
        """Open a session that comes with the program."""
        session = self.library.session_by_id.get(SessionId(session_id))
        if session is not None:
            self.open(Opened(session, Origin.SHIPPED))

    def open(self, opened: Opened) -> None:
        """Open a session, and show its page."""
        self._resuming = None
        if self._opened is None or opened.session.id != self._opened.session.id:
            self._visit = Visit()
        self._take(opened)
        self.show(Page.SESSION)

    def edit(self, session: Session) -> None:
        """Take on a changed version of the open session."""
        if self._opened is not None:
            self._take(changes.edited(self._opened, session))

    @property
    def warnings(self) -> Warnings:
        """Return what the open session goes against, if somebody changed it."""
        return self._warnings

    @property
    def file_problems(self) -> tuple[str, ...]:
        """Return what is wrong with the file that was opened last, by line."""
        return self._file_problems

    def undo(self) -> bool:
        """Take the last change of the open session back."""
        if self._opened is None or not self._opened.past:
            return False
        self._take(changes.undone(self._opened))
        return True

    def redo(self) -> bool:
        """Do again what was taken back."""
        if self._opened is None or not self._opened.future:
            return False
        self._take(changes.redone(self._opened))
        return True

    # --- plans that are kept ----------------------------------------------------------

    @property
    def plans(self) -> tuple[tuple[str, Session], ...]:
        """Return the plans that are kept, by name."""
        found = self.keeping.plans()
        self._tell_notices()
        return found

    def open_plan(self, name: str) -> None:
        """Open a plan that is kept."""
        session = self.keeping.plan(name)
        self._tell_notices()
        if session is not None:
            self.open(Opened(session, Origin.SAVED, name))

    def is_plan_name_taken(self, name: str) -> bool:
        """Return whether another plan than the open one is kept by a name."""
        own = self._opened.name if self._opened else ""
        is_own = name.casefold() == own.casefold()
        return not is_own and self.keeping.has_plan(name)

    def save(self) -> bool:
        """Keep the open plan by the name that it has; return whether it was done."""
        opened = self._opened
        return opened is not None and bool(opened.name) and self.save_as(opened.name)

    def save_as(self, name: str) -> bool:
        """Keep the open session as a plan; return whether it was done."""
        if self._opened is None or self.is_plan_name_taken(name):
            return False
        session = changing.renamed(self._opened.session, name)
        is_kept = self.keeping.keep_plan(name, session)
        self._tell_notices()
        if is_kept:
            self.told.emit(tr("Saved as {name}.", name=name))
            self._take(Opened(session, Origin.SAVED, name))
        return is_kept

    def rename_plan(self, name: str) -> bool:
        """Keep the open plan under another name; return whether it was done."""
        opened = self._opened
        if opened is None or not opened.name or self.is_plan_name_taken(name):
            return False
        session = changing.renamed(opened.session, name)
        is_done = self.keeping.rename_plan(opened.name, name)
        is_done = is_done and self.keeping.keep_plan(name, session)
        self._tell_notices()
        if is_done:
            self._take(Opened(session, Origin.SAVED, name))
        return is_done

    def duplicate_plan(self) -> None:
        """Keep the open plan once more, and open the copy."""
        if self._opened is not None and self._opened.name:
            copy = self.keeping.duplicate_plan(self._opened.name)
            self._tell_notices()
            if copy:
                self.open_plan(copy)
                self.told.emit(tr("This is the copy: {name}.", name=copy))

    def delete_plan(self) -> None:
        """Delete the open plan; it stays open, unsaved, until it is left."""
        opened = self._opened
        if opened is not None and opened.name and self.keeping.forget_plan(opened.name):
            self._opened = Opened(opened.session, Origin.PLANNED)
            self.told.emit(tr("Deleted: {name}.", name=opened.name))
            self._course = Course()
            self.course_changed.emit()
        self._tell_notices()

    def share(self, path: Path) -> None:
        """Write the open session as a file to share."""
        if self._opened is not None:
            text = session_toml(self._opened.session).decode()
            self.save_text(path, text)

    def open_file(self, path: Path) -> None:
        """Open a session from a file; what is wrong with it is told by line."""
        loaded = read_session(path, self.library)
        self._file_problems = tuple(str(problem) for problem in loaded.problems)
        if loaded.session is not None:
            self.open(Opened(loaded.session, Origin.FILE))
        self.state_changed.emit()

    def forget_file_problems(self) -> None:
        """Show no more what was wrong with a file."""
        self._file_problems = ()
        self.state_changed.emit()

    # --- around it ------------------------------------------------------------------

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

    def begin(self) -> None:
        """Begin the session at its first step."""
        if self.can_begin:
            self._visit = replace(self._visit, began_at=self._now(), end=None)
            self.show(Page.PLAYER)

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
            self._history = None
            self.told.emit(tr("Kept in the history of this machine."))
            self._end_visit()

    def drop_visit(self) -> None:
        """Keep nothing of the session that is over."""
        self._end_visit()

    # --- history ----------------------------------------------------------------------

    @property
    def history(self) -> tuple[KeptDone, ...]:
        """Return what was done, oldest first."""
        if self._history is None:
            self._history = self.keeping.done()
            self._tell_notices()
        return self._history

    def forget_done(self, number: int) -> None:
        """Delete one session of the history; it cannot be undone."""
        self._forget_history(self.keeping.forget_done(number))

    def forget_history(self) -> None:
        """Delete all of the history; it cannot be undone."""
        self._forget_history(self.keeping.forget_all_done())

    def export_history(self, path: Path, kept: tuple[KeptDone, ...]) -> None:
        """Write sessions of the history to a file: JSON by its name, else CSV."""
        done = [each.done for each in kept]
        is_json = path.suffix.lower() == ".json"
        text = history_json(done) if is_json else history_csv(done)
        self.save_text(path, text)

    def save_text(self, path: Path, text: str) -> None:
        """Write a file, whole or not at all, and tell what came of it."""
        try:
            write_text(path, text)
        except OSError as error:
            why = error.strerror or str(error)
            told = tr("{path}: {why}. Choose another place.", path=path, why=why)
            self.told.emit(told)
        else:
            self.told.emit(tr("Saved: {path}", path=path))

    def _forget_history(self, is_done: bool) -> None:
        self._history = None
        self._tell_notices()
        if is_done:
            self.told.emit(tr("Deleted. Nothing of it is left on this machine."))
        self.state_changed.emit()

    def _end_visit(self) -> None:
        self._visit = Visit()
        self.show(Page.CHOOSER)

    def _tell_of(self, visit: Visit) -> None:
        self._visit = visit
        self.state_changed.emit()

    def _tell_notices(self) -> None:
        for notice in self.keeping.take_notices():
            self.told.emit(notice)

    def _take(self, opened: Opened) -> None:
        is_same = self._opened is not None and opened.session == self._opened.session
        self._opened = opened
        if not is_same:
            self._fit()
        self.state_changed.emit()

    def _fit(self) -> None:
        """Have worked out what the open session is for this person."""
        if self._opened is None:
            return
        session = self._opened.session
        offers = SessionOffers(
            self.library, self._atlases, self.health.rules, self.opted_in
        )
        is_judged = self._opened.is_changed or self._opened.origin is not Origin.SHIPPED
        work = partial(fitted_and_judged, offers, session, is_judged)
        self._fitted = None
        self.aside.run("fit", work, partial(self._on_fitted, session))

    def _on_fitted(
        self, session: Session, found: tuple[FittedSession, Warnings]
    ) -> None:
        if self._opened is None or self._opened.session != session:
            return
        self._fitted, self._warnings = found
        if self._resuming is not None:
            self._go_on_with(self._resuming, self._fitted)
        self.state_changed.emit()

    def _on_rules_changed(self) -> None:
        self._planner = None
        self._fits = {}
        if self._course.page is Page.WISH:
            self._work_out()
        elif self._course.page is Page.CHOOSER:
            self.look_over()
        self._fit()
        self.state_changed.emit()

    def _turn(self, course: Course) -> None:
        if course != self._course:
            self._course = course
            self.course_changed.emit()
