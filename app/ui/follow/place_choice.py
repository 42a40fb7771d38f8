"""Where to work: a part of the body, or one knot; and on which side."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.model.safety import Side
from app.session.parts import FOCUS_BY_ID
from app.session.sides import base_of, side_of
from app.ui.follow.focus_tile import FocusTile
from app.ui.follow.focuses import focus_places, has_sides, knot_places
from app.ui.follow.knot_picker import KnotPicker
from app.ui.follow.thumb import FigureSource
from app.ui.widgets.cards_layout import CardsLayout
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr

TILE_PX, MOST_COLUMNS, GAP_PX = 104, 8, 10
BOTH = "both_sides"


class PlaceChoice(QWidget):
    """Tiles for the parts, a fold with the knots, and the sides of a single place.

    Signals
    -------
    place_chosen : str
        Id of a focus, or of a region or a knot, with its side where one is meant.
    """

    place_chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        library: Library,
        figures: FigureSource,
        wished: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._library, self._figures = look, library, figures
        self._wished = wished
        self._knots = knot_places(library)
        self._tiles: dict[str, FocusTile] = {}
        self._picker: KnotPicker | None = None
        self.setAccessibleName(tr("Where"))
        self._fold = Collapsible(look, tr("One knot"), self._made_picker, self)
        self._fold.setObjectName("wish_knots")
        sides = (
            (BOTH, tr("both sides")),
            (Side.RIGHT.value, tr("right")),
            (Side.LEFT.value, tr("left")),
        )
        self._sides = ChoiceRow(look, tr("On which side"), sides, parent=self)
        self._sides.setObjectName("wish_sides")
        self._sides.chosen.connect(self._on_side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(10))
        rows.addWidget(self._made_tiles())
        rows.addWidget(self._sides)
        rows.addWidget(self._fold)
        if self._knot_name():
            self._fold.button.setChecked(True)

    def show_place(self, wished: str) -> None:
        """Show what is wished for."""
        self._wished = wished
        base, side = base_of(wished), side_of(wished)
        for place_id, tile in self._tiles.items():
            tile.setChecked(place_id in (wished, base))
            tile.update()
        name = self._knot_name()
        text = tr("One knot: {name}", name=name) if name else tr("One knot")
        self._fold.button.setText(text)
        self._fold.button.updateGeometry()
        if self._picker is not None:
            self._picker.show_chosen(base)
        self._sides.show_chosen(side.value if side else BOTH)
        is_single = wished not in FOCUS_BY_ID and has_sides(self._library, base)
        self._sides.setVisible(is_single)

    def _made_tiles(self) -> QWidget:
        look, held = self._look, QWidget(self)
        layout = CardsLayout(look, held, TILE_PX, MOST_COLUMNS, gap_px=GAP_PX)
        for place in focus_places(self._library, self._wished):
            tile = FocusTile(look, place.name, place.worked, self._figures, held)
            tile.setObjectName(f"focus_{place.id}")
            tile.clicked.connect(partial(self.place_chosen.emit, place.id))
            layout.addWidget(tile)
            self._tiles[place.id] = tile
        return held

    def _made_picker(self, parent: QWidget) -> QWidget:
        self._picker = KnotPicker(self._look, self._knots, self._figures, parent)
        self._picker.knot_picked.connect(self.place_chosen)
        self._picker.show_chosen(base_of(self._wished))
        return self._picker

    def _knot_name(self) -> str:
        base = base_of(self._wished)
        return next((knot.name for knot in self._knots if knot.id == base), "")

    def _on_side(self, side: str) -> None:
        base = base_of(self._wished)
        self.place_chosen.emit(base if side == BOTH else f"{base}_{side}")
