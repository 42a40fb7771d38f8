"""What all pages of the Follow room share."""

from PySide6.QtWidgets import QWidget

from app.ui.follow.controller import FollowController
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.look import Look


class FollowPage(ColumnPage):
    """A page that shows what the room's controller holds."""

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, parent)
        self.follow = follow
