"""What all pages of the Follow room share."""

from PySide6.QtWidgets import QWidget

from app.ui.follow.checklist_view import ChecklistView
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

    def add_checklist(
        self, list_id: str, gap_px: int, *, is_whole: bool = True
    ) -> ChecklistView | None:
        """Set a list to tick below the others, if there is one of that name."""
        checklist = self.follow.checklist(list_id)
        if checklist is None:
            return None
        self.add_gap(gap_px)
        view = ChecklistView(self.look, checklist, self, is_whole=is_whole)
        view.toggled.connect(self.follow.toggle_item)
        self.add(view)
        return view
