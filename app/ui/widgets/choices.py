"""One choice out of several, as a row of chips."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.chip import Chip, Swatch
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look


class ChoiceRow(QWidget):
    """Chips of which exactly one is on; they wrap where it is narrow.

    Signals
    -------
    chosen : str
        Id of the choice that the user made.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        choices: tuple[tuple[str, str], ...],
        swatches: dict[str, Swatch] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        row = FlowLayout(self, gap_px=8)
        for choice_id, text in choices:
            swatch = (swatches or {}).get(choice_id)
            glyph = "" if swatch else "tick"
            chip = Chip(look, text, swatch, glyph, is_choice=True, parent=self)
            chip.setObjectName(f"choice_{choice_id}")
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(partial(self._on_clicked, choice_id))
            row.addWidget(chip)
            self._chips[choice_id] = chip

    def show_chosen(self, choice_id: str) -> None:
        """Show which choice is made."""
        for own_id, chip in self._chips.items():
            chip.setChecked(own_id == choice_id)

    def _on_clicked(self, choice_id: str) -> None:
        self.show_chosen(choice_id)
        self.chosen.emit(choice_id)
