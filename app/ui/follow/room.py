"""The Follow room: choose a session, be led through it, say how it was."""

from PySide6.QtWidgets import QWidget

from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.page import FollowPage
from app.ui.follow.pages import PageMaker
from app.ui.health.person_chip import PersonChip
from app.ui.rooms.column_room import ColumnRoom
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class FollowRoom(ColumnRoom):
    """Shows the page of the room's course; at the right, for whom, and the history."""

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        make_page: PageMaker,
        parent: QWidget | None = None,
    ) -> None:
        back_words = tr("One page back (Esc)")
        super().__init__(look, "follow", tr("Follow"), back_words, parent)
        self._follow, self._make_page = follow, make_page
        self._person = PersonChip(look, follow.health, self.head)
        self._person.check_wanted.connect(self._on_health)
        self._person.people_wanted.connect(self._on_health)
        self.head.add(self._person)
        self._history = TextButton(look, tr("History"), glyph="clock", parent=self.head)
        self._history.setObjectName("follow_history")
        self._history.clicked.connect(self._on_history)
        self.head.add(self._history)
        self.show_page()
        follow.course_changed.connect(self.show_page)
        follow.state_changed.connect(self.show_state)

    @override
    def made_page(self) -> FollowPage:
        return self._make_page(self._follow.course.page, self)

    @override
    def go_back(self) -> None:
        self._follow.go_back()

    @override
    def show_state(self) -> None:
        """Offer what leads elsewhere than here, and let the page follow."""
        self.head.back.setVisible(self._follow.course.page is not Page.CHOOSER)
        self._history.setVisible(self._follow.course.page is not Page.HISTORY)
        super().show_state()

    def _on_health(self) -> None:
        self.command_wanted.emit("health")

    def _on_history(self) -> None:
        self._follow.show(Page.HISTORY)
