"""Holds what the Follow room shows: the one place where that changes."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.library import Library
from app.model.session import Session, SessionId
from app.safety.session_offers import Atlases
from app.safety.sessions import fitted_session
from app.safety.turns import FittedSession
from app.ui.follow import course as steps
from app.ui.follow import opened as changes
from app.ui.follow.course import Course, Page
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.work import Aside
from app.ui.health.controller import HealthController


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
    """

    course_changed = Signal()
    state_changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        health: HealthController,
        atlases: Atlases,
        aside: Aside,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("follow_controller")
        self.health = health
        self._atlases, self.aside = atlases, aside
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
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions that come with the program, in their order."""
        return tuple(sorted(self.library.sessions, key=lambda each: each.order))

    def show_library(self) -> None:
        """Take the content that the health check has."""
        self._fit()
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

    def plan_for(self, minutes: int) -> None:
        """Ask what to plan; so many minutes, or as before where it is 0."""
        self.show(Page.WISH)

    # --- the open session ---------------------------------------------------------

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
        work = partial(
            fitted_session,
            self.library,
            self._atlases,
            session,
            self.health.rules,
            self._opted_in,
        )
        self._fitted = None
        self.aside.run("fit", work, partial(self._on_fitted, session))

    def _on_fitted(self, session: Session, fitted: FittedSession) -> None:
        if self._opened is not None and self._opened.session == session:
            self._fitted = fitted
            self.state_changed.emit()

    def _on_rules_changed(self) -> None:
        self._fit()
        self.state_changed.emit()

    def _turn(self, course: Course) -> None:
        if course != self._course:
            self._course = course
            self.course_changed.emit()
