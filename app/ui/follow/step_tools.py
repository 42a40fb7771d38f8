"""The tools that change a session: each does the same as a key."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr

SIDE_PX = 32


class StepTools(QWidget):
    """A row of signs above the list; they are about the chosen step.

    Signals
    -------
    wanted : str
        up, down, shorter, longer, remove, undo or redo.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("step_tools")
        self.setAccessibleName(tr("Change the session"))
        self._buttons: dict[str, GlyphButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(4))
        for name, glyph, words in (
            ("up", "up", tr("Move the step up (Alt Up)")),
            ("down", "down", tr("Move the step down (Alt Down)")),
            ("shorter", "minus", tr("Shorter by 15 seconds (-)")),
            ("longer", "plus", tr("Longer by 15 seconds (+)")),
            ("remove", "close", tr("Remove the step (Delete)")),
            ("undo", "undo", tr("Undo (Ctrl Z)")),
            ("redo", "redo", tr("Do it again (Ctrl Shift Z)")),
        ):
            button = GlyphButton(look, glyph, words, SIDE_PX, self)
            button.setObjectName(f"tool_{name}")
            button.clicked.connect(partial(self.wanted.emit, name))
            row.addWidget(button)
            self._buttons[name] = button
        row.addStretch(1)

    def show_able(self, able: frozenset[str]) -> None:
        """Show which tools have anything to do."""
        for name, button in self._buttons.items():
            button.setEnabled(name in able)
