"""Joins the guide and the words of the field with the rest of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.model.library import Library
from app.ui.explore.word_cards import WordCards
from app.ui.pages import course
from app.ui.pages.course import INDEX, Course
from app.ui.pages.links import link_of
from app.ui.pages.room import GuideRoom

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow

ROOM = "guide"


class GuideDesk(QObject):
    """Made with the content, after the first paint.

    The guide opens again where it was left.
    """

    def __init__(self, window: "MainWindow", library: Library) -> None:
        super().__init__(window)
        self.setObjectName("guide_desk")
        self._window, self._library = window, library
        left_at = window.settings.page_id
        self._course = Course(left_at if left_at in library.page_by_id else INDEX)
        self._left_at_px = 0
        self._room: GuideRoom | None = None
        self.words = WordCards(window.look, library.terms, window.whole)
        self.words.explain_in(window.side.panel)
        self.words.term_wanted.connect(self._on_term_wanted)
        window.rooms.offer(ROOM, self._made_room)
        window.rooms.room_opened.connect(self._on_room_opened)
        window.explore.page_wanted.connect(self.open_page)

    @property
    def is_open(self) -> bool:
        """Return whether the guide is what the window shows."""
        return self._window.rooms.open_id == ROOM

    @property
    def page_id(self) -> str:
        """Return the page that is open; empty for the list of all."""
        return self._course.page.partition("#")[0]

    def open(self) -> None:
        """Open the guide where it was left."""
        self._window.commands.open_room(ROOM)

    def open_page(self, name: str) -> None:
        """Open a page, one of its sections, or a disagreement."""
        self._turn_to(course.opened(self._course, name))
        self._window.commands.open_room(ROOM)

    def go_back(self) -> None:
        """Show the page before; from the list of all, the map."""
        if self._course == Course():
            self._window.commands.open_room("explore")
        else:
            self._turn_to(course.gone_back(self._course))

    def explain_next(self) -> None:
        """Explain the next underlined word that can be seen."""
        room = self._open_room() if self.is_open else None
        self.words.show_next(room or self._window.side.panel)

    def _turn_to(self, new: Course) -> None:
        self._course = new
        self._left_at_px = 0
        room = self._open_room()
        if room is not None:
            self.words.close_card()
            _show(room, new.page)

    def _open_room(self) -> GuideRoom | None:
        """Return the room while the window shows it."""
        room = self._room
        return room if room is not None and isValid(room) and self.is_open else None

    def _made_room(self, parent: QWidget) -> GuideRoom:
        room = GuideRoom(self._window.look, self._library, parent)
        self.words.explain_in(room)
        room.page_wanted.connect(self._on_page_wanted)
        room.link_wanted.connect(self._on_link_wanted)
        room.left.connect(self._on_left)
        _show(room, self._course.page)
        if self._left_at_px:
            room.scroll_to(self._left_at_px)
        self._room = room
        return room

    def _on_left(self, at_px: int) -> None:
        self._left_at_px = at_px

    def _on_room_opened(self, room_id: str) -> None:
        self.words.close_card()

    def _on_page_wanted(self, name: str) -> None:
        self._turn_to(course.opened(self._course, name))

    def _on_term_wanted(self, term: str) -> None:
        self._window.commands.open_room("explore")
        self._window.explore.open_term(f"term:{term}")

    def _on_link_wanted(self, name: str) -> None:
        """Follow a "see also" within the guide, or out to the map."""
        link = link_of(self._library, name)
        if link is None:
            return
        explore = self._window.explore
        if link.kind == "page":
            self._turn_to(course.opened(self._course, link.id))
            return
        self._window.commands.open_room("explore")
        if link.kind == "technique":
            explore.open_technique(link.id)
        elif link.kind == "word":
            explore.open_term(link.id)
        else:
            explore.go_to(link.id)


def _show(room: GuideRoom, name: str) -> None:
    if name == INDEX:
        room.show_index()
    else:
        room.show_page(name)
