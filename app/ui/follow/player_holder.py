"""The page that holds the player, which has the whole window to itself."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.follow.controller import FollowController
from app.ui.follow.page import FollowPage
from app.ui.follow.player.page import PlayerPage
from app.ui.widgets.look import Look

MakePlayer = Callable[[QWidget], PlayerPage]


class PlayerHolder(FollowPage):
    """Nothing but the player."""

    is_wide = True
    is_bare = True

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        make: MakePlayer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_player", parent)
        self.player = make(self)
        self.setFocusProxy(self.player)
        self.add(self.player)

    def first_stop(self) -> QWidget:
        """Return the player: every key is for it."""
        return self.player
