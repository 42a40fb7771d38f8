"""The page that tells how everything is done, what is drawn, and with which keys."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.explore.legend import Legend, level_entries, mark_entries, other_entries
from app.ui.explore.other_rooms import other_rooms
from app.ui.feel import keys as feel
from app.ui.follow.player.bindings import help_rows
from app.ui.practise import keys as practise
from app.ui.shell.actions import COMMANDS, Command, Group
from app.ui.shell.room_page import RoomPage
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.key_table import KeyTable
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.numbered import NumberedSteps
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import RichLabel
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.library import Library


class HelpPage(RoomPage):
    """How to use it; what is drawn; the pressure scale; every shortcut."""

    def __init__(
        self, look: Look, library: "Library | None", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "help_page", tr("Help"), parent)
        self._add_use()
        self._add_rooms()
        self.add_heading(tr("Safety levels"))
        self.add(Legend(look, level_entries(), self))
        self.add_text(tr("Where areas overlap, the stricter one counts."), tint="quiet")
        self.add_heading(tr("What else is drawn"))
        self.add(Legend(look, (*mark_entries(), *other_entries()), self))
        if library is not None:
            self._add_pressure(library)
        for group in Group:
            self._add_group(group)
        self._add_session_keys()
        for title, rows in (
            (tr("Keys: while a question of Practise is asked"), practise.key_rows()),
            (tr("Keys: in an exercise of Feel"), feel.key_rows()),
        ):
            self.add_heading(title)
            self.add(KeyTable(look, rows, self))
        self._add_guide()
        self._add_about()

    def _add_use(self) -> None:
        self.add_heading(tr("How to use it"))
        steps = (
            tr("Click a place, or walk there with the keys."),
            tr(
                "The panel tells its level, how firmly at most, what to be careful of, "
                "and which strokes suit it: to begin, to work, to finish."
            ),
            tr("Point at a stroke, or go to it with Tab: the map shows how it goes."),
        )
        self.add(NumberedSteps(self.look, steps, self))
        self.add_text(
            tr(
                "Turn the wheel or pinch to zoom, drag to move, double-click to come "
                "closer."
            )
        )

    def _add_rooms(self) -> None:
        self.add_heading(tr("The other rooms"))
        for room in other_rooms():
            button = RowButton(
                self.look, room.name, room.line, room.glyph, "accent", parent=self
            )
            button.setObjectName(f"open_{room.command}")
            button.clicked.connect(partial(self.command_wanted.emit, room.command))
            self.add(button)

    def _add_pressure(self, library: "Library") -> None:
        self.add_heading(tr("The pressure scale"))
        for step in library.pressure:
            label = RichLabel(self.look, parent=self)
            told = f"{step.felt} {step.kitchen_scale}".strip()
            name = tr("{level} \u00b7 {name}.", level=step.level, name=step.name)
            label.show_runs(("bold", name), ("plain", " "), ("quiet", told))
            self.add(label)
        self.add_text(
            tr("The one who receives says what is right; the scale only helps."),
            TextStyle.SMALL,
            "quiet",
        )

    def _add_group(self, group: Group) -> None:
        title = tr("Keys: {group}", group=tr(group.value))
        self.add_heading(title)
        rows = tuple(
            (tr(command.text), keys_in_words(command))
            for command in COMMANDS
            if command.group is group
        )
        self.add(KeyTable(self.look, rows, self))

    def _add_session_keys(self) -> None:
        self.add_heading(tr("Keys: while a session is played"))
        for text, ways in help_rows():
            label = RichLabel(self.look, parent=self)
            said = tr("{text}.", text=text)
            label.show_runs(("bold", said), ("plain", " "), ("quiet", ways))
            self.add(label)

    def _add_guide(self) -> None:
        self.add_heading(tr("The guide"))
        self.add_text(
            tr(
                "Pages on what to prepare, how to talk and press, what comes after, "
                "what is said and what is known. Underlined words have a card: point "
                "at one, or press W."
            )
        )
        for command, glyph, words in (
            ("guide", "book", tr("Open the guide")),
            ("limits", "page", tr("What this program is not")),
        ):
            button = TextButton(self.look, words, glyph=glyph, parent=self)
            button.setObjectName(f"open_{command}")
            button.clicked.connect(partial(self.command_wanted.emit, command))
            self.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_about(self) -> None:
        about = TextButton(self.look, tr("About Kneadmap"), glyph="info", parent=self)
        about.setObjectName("open_about")
        about.clicked.connect(self._on_about)
        self.add_heading(tr("About"))
        self.add_text(tr("What it is, what it is not, and on which sources it stands."))
        self.rows.addWidget(about, 0, Qt.AlignmentFlag.AlignLeft)

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
