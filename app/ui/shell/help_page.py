"""The page that lists how everything is done, and with which keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.shell.actions import COMMANDS, Command, Group
from app.ui.shell.room_page import RoomPage
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Tag
from app.ui.widgets.look import Look
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


class HelpPage(RoomPage):
    """A few words on the map, then every shortcut, from the table of commands."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "help_page", tr("Help"), parent)
        self.add_text(
            tr(
                "Click a place, or walk there with the keys. The panel tells its "
                "level, how firmly at most, what to be careful of, and which strokes "
                "suit it. Point at a stroke: the map shows how the hand moves, at true "
                "size."
            )
        )
        self.add_text(
            tr(
                "Turn the wheel or pinch to zoom, drag to move, double-click to come "
                "closer. A disc is a knot: its size says how unsure its place is."
            )
        )
        for group in Group:
            self._add_group(group)
        self.rows.addSpacing(18)
        about = TextButton(look, tr("About Kneadmap"), glyph="info", parent=self)
        about.setObjectName("open_about")
        about.clicked.connect(self._on_about)
        self.add(about)
        self.rows.addStretch(1)

    def _add_group(self, group: Group) -> None:
        self.add_heading(tr(group.value))
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for command in (each for each in COMMANDS if each.group is group):
            row = grid.rowCount()
            grid.addWidget(TextLabel(self.look, tr(command.text), parent=table), row, 0)
            key = Tag(self.look, keys_in_words(command), tr("Keys"), parent=table)
            grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
        self.add(table)

    def _on_about(self) -> None:
        self.command_wanted.emit("about")


def keys_in_words(command: Command) -> str:
    """Return the keys of a command as they are read: "Ctrl K or Ctrl F"."""
    shown = [
        key if key.endswith("+") else key.replace("+", " ") for key in command.keys
    ]
    shown = [key.replace("Ctrl++", "Ctrl +") for key in shown]
    if len(shown) == 1:
        return shown[0]
    return tr("{some} or {last}", some=", ".join(shown[:-1]), last=shown[-1])
