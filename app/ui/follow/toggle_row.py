"""Several things of which any may be chosen, as a row of chips."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look


class ToggleRow(QWidget):
    """Chips that are on or off; they wrap where it is narrow.

    Signals
    -------
    toggled : str
        Id of the chip that was pressed.
    """

    toggled = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        row = FlowLayout(self, gap_px=8)
        for choice_id, text in choices:
            chip = Chip(look, text, glyph="tick", is_choice=True, parent=self)
            chip.setObjectName(f"toggle_{choice_id}")
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(partial(self.toggled.emit, choice_id))
            row.addWidget(chip)
            self._chips[choice_id] = chip

    def show_on(self, on: frozenset[str]) -> None:
        """Show which are on."""
        for choice_id, chip in self._chips.items():
            chip.setChecked(choice_id in on)
