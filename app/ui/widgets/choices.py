"""Choices as a row of chips: one out of several, or any of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.chip import Chip, Swatch
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override


class ChipRow(QWidget):
    """Chips that are on or off; they wrap where it is narrow.

    Parameters
    ----------
    choices
        Ids and words.
    kind
        What the names of the chips begin with.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        choices: tuple[tuple[str, str], ...],
        kind: str,
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
            chip.setObjectName(f"{kind}_{choice_id}")
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(partial(self._on_clicked, choice_id))
            row.addWidget(chip)
            self._chips[choice_id] = chip

    def show_on(self, on: frozenset[str]) -> None:
        """Show which are on."""
        for choice_id, chip in self._chips.items():
            chip.setChecked(choice_id in on)

    def _on_clicked(self, choice_id: str) -> None:
        raise NotImplementedError


class ChoiceRow(ChipRow):
    """Exactly one is on.

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
        super().__init__(look, name, choices, "choice", swatches, parent)

    def show_chosen(self, choice_id: str) -> None:
        """Show which choice is made."""
        self.show_on(frozenset({choice_id}))

    @override
    def _on_clicked(self, choice_id: str) -> None:
        self.show_chosen(choice_id)
        self.chosen.emit(choice_id)


class ToggleRow(ChipRow):
    """Any of them may be on.

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
        super().__init__(look, name, choices, "toggle", parent=parent)

    @override
    def _on_clicked(self, choice_id: str) -> None:
        self.toggled.emit(choice_id)
