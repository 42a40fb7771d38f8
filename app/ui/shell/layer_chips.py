"""The chips over the map: one per layer; what does not fit goes into a menu."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.explore.swatches import SWATCH_OF_LAYER
from app.ui.shell.actions import LAYER_COMMANDS, LAYER_TEXTS
from app.ui.widgets.chip import Chip
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr

GAP_PX = 6


class LayerChips(QWidget):
    """A row of chips that never wraps: the last ones fold into "Layers".

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
        self.setObjectName("layer_chips")
        self.setAccessibleName(tr("Layers"))
        self._chips = {name: self._chip(name) for name in LAYER_COMMANDS}
        self._more = Chip(look, tr("Layers"), glyph="layers", parent=self)
        self._more.setObjectName("chip_more")
        self._more.setCheckable(False)
        self._more.clicked.connect(self._on_more)
        self.hurt = Chip(look, tr("Where it hurts"), glyph="hurt", parent=self)
        self.hurt.setObjectName("chip_hurt")
        self.hurt.setToolTip(
            tr("Pick a sore place; see which knots are felt there (H)")
        )
        self.hurt.clicked.connect(self._on_hurt)
        self._folded: tuple[str, ...] = ()

    def show_layers(self, layers: frozenset[str]) -> None:
        """Show which layers are on."""
        self._layers = layers
        for name, chip in self._chips.items():
            chip.setChecked(name in layers)

    def show_asking(self, is_asking: bool) -> None:
        """Show whether the map asks where it hurts."""
        self.hurt.setChecked(is_asking)

    def arrange(self, width_px: int) -> int:
        """Set the chips in one row of this width; return its height."""
        height = self.hurt.sizeHint().height()
        room = width_px - self.hurt.sizeHint().width() - GAP_PX
        names = self._fitting(room)
        x = 0
        for name, chip in self._chips.items():
            chip.setVisible(name in names)
            if name in names:
                x = self._place(chip, x)
        self._folded = tuple(name for name in self._chips if name not in names)
        self._more.setVisible(bool(self._folded))
        if self._folded:
            x = self._place(self._more, x)
        end = self._place(self.hurt, x)
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

    def _fitting(self, room_px: int) -> tuple[str, ...]:
        """Return the names of the chips that fit, with room for "Layers" if needed."""
        widths = {n: c.sizeHint().width() + GAP_PX for n, c in self._chips.items()}
        if sum(widths.values()) <= room_px:
            return tuple(widths)
        room_px -= self._more.sizeHint().width() + GAP_PX
        names: list[str] = []
        for name, width in widths.items():
            if width > room_px:
                break
            names.append(name)
            room_px -= width
        return tuple(names)

    def _place(self, chip: Chip, x: int) -> int:
        size = chip.sizeHint()
        chip.setGeometry(x, 0, size.width(), size.height())
        return x + size.width() + GAP_PX

    def _on_chip(self, name: str) -> None:
        self.toggle(name)

    def _on_hurt(self) -> None:
        self.hurt_wanted.emit()

    def _on_more(self) -> None:
        menu = QMenu(self)
        for name in self._folded:
            action = menu.addAction(tr(LAYER_TEXTS[name]))
            action.setCheckable(True)
            action.setChecked(name in self._layers)
            action.triggered.connect(partial(self.toggle, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))
