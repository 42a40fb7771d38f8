"""Where the Follow room stands: its page, the session that lies open, for whom."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.model.library import Library
from app.model.session import Session, SessionId
from app.safety.session_offers import Atlases, SessionOffers
from app.safety.turns import FittedSession
from app.session.editing import Edited, Editor
from app.ui.follow import course as steps
from app.ui.follow import opened as changes
from app.ui.follow.changing import NO_WARNINGS, Warnings
from app.ui.follow.course import Course, Page
from app.ui.follow.fits import fitted_and_judged
from app.ui.follow.keeping import FollowKeeping
from app.ui.follow.leading import Leading
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.writing import write_text
from app.ui.health.controller import HealthController
from app.ui.rooms.aside import Aside
from app.ui.widgets.words import tr

STEP_S = 15
REFUSED = "refused"
"""The id of what the editor says where it changes nothing."""


class Standing(QObject):
    """The page, the open session, and what becomes of it for the person.

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
        self._leading = Leading()
        self._offers: SessionOffers | None = None
        self._offered_to: frozenset[str] = frozenset()
        self._warnings = NO_WARNINGS
        self._course = Course()
        self._opened: Opened | None = None
        self._fitted: FittedSession | None = None
        self._opted_in: frozenset[str] = frozenset()
        health.rules_changed.connect(self._on_rules_changed)
        health.people_changed.connect(self._on_people_changed)

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
    def opted_in(self) -> frozenset[str]:
        """Return the ids of the places that both people agreed to."""
        return self._opted_in

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
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions that come with the program, in their order."""
        return tuple(sorted(self.library.sessions, key=lambda each: each.order))

    def show_library(self) -> None:
        """Take the content that the health check has."""
        self._fit()
        self.state_changed.emit()

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

    def open_shipped(self, session_id: str) -> None:
        """Open a session that comes with the program."""
        session = self.library.session_by_id.get(SessionId(session_id))
        if session is not None:
            self.open(Opened(session, Origin.SHIPPED))

    def open(self, opened: Opened) -> None:
        """Open a session, and show its page."""
        self._take(opened)
        self.show(Page.SESSION)

    def edit(self, session: Session) -> None:
        """Take on a changed version of the open session."""
        if self._opened is not None:
            self._take(changes.edited(self._opened, session))

    def move_step(self, index: int, to: int) -> int:
        """Put a step at another place; return where it is now."""
        return self._change(lambda one, session: one.moved(session, index, to), index)

    def remove_step(self, index: int) -> int:
        """Leave a step out, on both sides; return what took its place."""
        return self._change(lambda one, session: one.removed(session, index), index)

    def lengthen_step(self, index: int, is_longer: bool) -> int:
        """Give a step more time, or less."""
        seconds = STEP_S if is_longer else -STEP_S
        return self._change(
            lambda one, session: one.lengthened(session, index, seconds), index
        )

    def _change(self, change: Callable[[Editor, Session], Edited], index: int) -> int:
        """Change the open session; what no session may be is told, and not done."""
        if self._opened is None:
            return index
        session = self._opened.session
        edited = change(Editor(self._offers_now()), session)
        refused = [one.text for one in edited.warnings if one.id == REFUSED]
        for text in refused:
            self.told.emit(text)
        if not refused:
            self.edit(edited.session)
        return edited.index

    @property
    def warnings(self) -> Warnings:
        """Return what the open session goes against, if somebody changed it."""
        return self._warnings

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

    def _tell_notices(self) -> None:
        for notice in self.keeping.take_notices():
            self.told.emit(notice)

    def _take(self, opened: Opened) -> None:
        is_same = self._opened is not None and opened.session == self._opened.session
        self._opened = opened
        if not is_same:
            self._fit()
        self.state_changed.emit()

    def _offers_now(self) -> SessionOffers:
        """Return what is offered to this person; what was asked before is known."""
        library, rules, agreed = self.library, self.health.rules, self.opted_in
        offers = self._offers
        # By identity: to compare whole libraries takes long.
        is_same = offers is not None and (
            offers.library is library
            and offers.person is rules
            and self._offered_to == agreed
        )
        if offers is None or not is_same:
            offers = SessionOffers(library, self._atlases, rules, agreed)
        self._offers, self._offered_to = offers, agreed
        return offers

    def _fit(self) -> None:
        """Have worked out what the open session is for this person."""
        if self._opened is None:
            return
        session = self._opened.session
        offers = self._offers_now()
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
        self._go_on_fitted(self._fitted)
        self.state_changed.emit()

    def _go_on_fitted(self, fitted: FittedSession) -> None:
        """Do what waited until the open session was known."""

    def _on_rules_changed(self) -> None:
        self._fit()
        self.state_changed.emit()

    def _on_people_changed(self) -> None:
        """Take note that somebody is kept, is called otherwise, or was forgotten."""

    def _turn(self, course: Course) -> None:
        if course != self._course:
            self._course = course
            self.course_changed.emit()
