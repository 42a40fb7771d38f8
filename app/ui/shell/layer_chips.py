"""The chips over the map: one per layer; what does not fit goes into a menu."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.explore.swatches import SWATCH_OF_LAYER
from app.ui.shell.actions import LAYER_COMMANDS, LAYER_TEXTS
from app.ui.shell.chip_plan import SAFETY, ChipPlan, plan_for
from app.ui.widgets.chip import Chip
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.widgets.popup_menu import PopupMenu

GAP_PX = 6


class LayerChips(QWidget):
    """A row of chips that never wraps: the last ones fold into "Layers".

    The three safety levels always stay; where it is narrow, as pictures alone.

    Signals
    -------
    layers_wanted : frozenset of str
        The layers that should be shown.
    hurt_wanted
        The chip that asks where it hurts was pressed.
    """

    layers_wanted = Signal(frozenset)
    hurt_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._layers: frozenset[str] = frozenset()
        self._folded: tuple[str, ...] = ()
        self._left_out: frozenset[str] = frozenset()
        self._menu: PopupMenu | None = None
        self.setObjectName("layer_chips")
        self.setAccessibleName(tr("Layers"))
        self._chips = {name: self._chip(name) for name in LAYER_COMMANDS}
        self._more = Chip(look, tr("Layers"), glyph="layers", parent=self)
        self._more.setObjectName("chip_more")
        self._more.setAccessibleName(tr("More layers"))
        self._more.setToolTip(tr("More layers"))
        self._more.setCheckable(False)
        self._more.clicked.connect(self._on_more)
        self.hurt = Chip(look, tr("Where it hurts"), glyph="hurt", parent=self)
        self.hurt.setObjectName("chip_hurt")
        self.hurt.setToolTip(
            tr("Pick a sore place; see which knots are felt there (H)")
        )
        self.hurt.clicked.connect(self._on_hurt)

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show which layers are on."""
        self._layers = layers
        for name, chip in self._chips.items():
            chip.setChecked(name in layers)
        if self._menu is not None:
            self._menu.show_checked(layers)

    def leave_out(self, names: frozenset[str]) -> None:
        """Offer no chip for layers that the map does not have."""
        self._left_out = names

    def show_asking(self, is_asking: bool) -> None:
        """Show whether the map asks where it hurts."""
        self.hurt.setChecked(is_asking)

    def arrange(self, width_px: int) -> int:
        """Set the chips in one row of this width; return its height."""
        plan = self._plan(width_px)
        x = 0
        for name, chip in self._chips.items():
            chip.setVisible(name in plan.shown)
            chip.show_compact(name in SAFETY and plan.is_safety_compact)
            if name in plan.shown:
                x = self._place(chip, x)
        self._folded = tuple(name for name in self._names if name not in plan.shown)
        self._more.setVisible(bool(self._folded))
        self._more.show_compact(plan.is_menu_compact)
        self.hurt.show_compact(plan.is_hurt_compact)
        if self._folded:
            x = self._place(self._more, x)
        end = self._place(self.hurt, x)
        height = self.hurt.sizeHint().height()
        self.resize(end - GAP_PX, height)
        return height

    def toggle(self, name: str) -> None:
        """Switch one layer."""
        self.layers_wanted.emit(self._layers ^ {name})

    def _chip(self, name: str) -> Chip:
        text = tr(LAYER_TEXTS[name])
        chip = Chip(self._look, text, SWATCH_OF_LAYER[name], parent=self)
        chip.setObjectName(f"chip_{name}")
        tip = tr("Show or hide: {layer} ({key})", layer=text, key=LAYER_COMMANDS[name])
        chip.setToolTip(tip)
        chip.clicked.connect(partial(self._on_chip, name))
        return chip

    def _plan(self, width_px: int) -> ChipPlan:
        chips = {**self._chips, "more": self._more, "hurt": self.hurt}
        named = {name: chip.width_px(False) + GAP_PX for name, chip in chips.items()}
        small = {name: chip.width_px(True) + GAP_PX for name, chip in chips.items()}
        return plan_for(self._names, named, small, width_px + GAP_PX)

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(name for name in self._chips if name not in self._left_out)

    def _place(self, chip: Chip, x: int) -> int:
        size = chip.sizeHint()
        chip.setGeometry(x, 0, size.width(), size.height())
        return x + size.width() + GAP_PX

    def _on_chip(self, name: str) -> None:
        self.toggle(name)

    def _on_hurt(self) -> None:
        self.hurt_wanted.emit()

    def _on_more(self) -> None:
        # Late: nobody needs a menu before the first paint.
        from app.ui.widgets.popup_menu import MenuItem, PopupMenu

        items = tuple(
            MenuItem(
                name, tr(LAYER_TEXTS[name]), LAYER_COMMANDS[name], SWATCH_OF_LAYER[name]
            )
            for name in self._folded
        )
        menu = PopupMenu(self._look, tr("Layers"), items, self._more)
        menu.chosen.connect(self.toggle)
        menu.destroyed.connect(self._on_menu_gone)
        self._menu = menu
        menu.show_checked(self._layers)
        menu.open()

    def _on_menu_gone(self) -> None:
        self._menu = None
