"""Makes the pages of the room."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.follow.after_page import AfterPage
from app.ui.follow.before_page import BeforePage
from app.ui.follow.chooser_page import ChooserPage
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.history_page import HistoryPage
from app.ui.follow.page import FollowPage
from app.ui.follow.player_holder import MakePlayer, PlayerHolder
from app.ui.follow.session_page import SessionPage
from app.ui.follow.step_map import MapDresser
from app.ui.follow.thumb import FigureSource
from app.ui.follow.wish_page import WishPage
from app.ui.rooms.files import Files
from app.ui.widgets.look import Look

PageMaker = Callable[[Page, QWidget], FollowPage]


class Pages:
    """Knows what each page is made with."""

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        figures: FigureSource,
        maps: MapDresser,
        files: Files,
        make_player: MakePlayer,
    ) -> None:
        self._look, self._follow = look, follow
        self._make_player = make_player
        self._figures, self._maps, self._files = figures, maps, files

    def make(self, page: Page, parent: QWidget) -> FollowPage:
        """Return a page."""
        look, follow = self._look, self._follow
        if page is Page.SESSION and follow.opened is not None:
            return SessionPage(look, follow, self._maps, self._files, parent)
        if page is Page.WISH:
            return WishPage(look, follow, self._figures, parent)
        if page is Page.BEFORE:
            return BeforePage(look, follow, parent)
        if page is Page.PLAYER and follow.can_begin:
            return PlayerHolder(look, follow, self._make_player, parent)
        if page is Page.AFTER:
            return AfterPage(look, follow, parent)
        if page is Page.HISTORY:
            return HistoryPage(look, follow, self._files, parent)
        return ChooserPage(look, follow, self._figures, self._files, parent)
