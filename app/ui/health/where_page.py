"""Where on the body it is: a click on the map, an area by name, or on no map."""

from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.geometry.atlas import Atlas
from app.model.health import HealthArea
from app.model.outline import MapPoint
from app.safety.person import PersonRules, rules_for
from app.ui.health.controller import HealthController
from app.ui.health.looks import person_look
from app.ui.health.page import HealthPage
from app.ui.health.spot_row import SpotRow
from app.ui.health.spots import (
    Spot,
    bases_of,
    is_area_picked,
    only_about,
    picked_by,
    regions_like,
    spots_of,
)
from app.ui.map.layers import CAUTION, LABELS, NO_GO
from app.ui.map.switcher import MapSwitcher
from app.ui.map.view import BodyMapView
from app.ui.widgets.chip import Chip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

LEAST_MAP_PX = 300


class MapSource(Protocol):
    """Where the page has its map from."""

    @property
    def atlas(self) -> Atlas | None:
        """Return what answers about places of the map that is shown."""

    @property
    def titles(self) -> dict[str, str]:
        """Return the maps there are, id and title."""

    def turn_to(self, map_id: str) -> None:
        """Show another map; `show_map` of the page is called when it is there."""

    def dress(self, view: BodyMapView) -> None:
        """Give a view the scene, the body and the colours of the window's map."""


class WherePage(HealthPage):
    """The map beside the words; each place can be taken away again."""

    is_wide = True

    def __init__(
        self,
        look: Look,
        health: HealthController,
        maps: MapSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, health, "health_where", parent)
        self._maps = maps
        self.map = BodyMapView(self)
        self.map.setObjectName("health_map")
        self.map.setMinimumWidth(LEAST_MAP_PX)
        maps.dress(self.map)
        self.map.show_layers(frozenset({CAUTION, NO_GO, LABELS}))
        self.map.point_picked.connect(self._on_point_picked)
        self.map.feature_picked.connect(self._on_feature_picked)
        self._areas: dict[str, Chip] = {}
        self._switcher: MapSwitcher | None = None
        self._lay_out()
        self.add_button("where_done", tr("Go on"), health.leave_place, is_main=True)
        self._later = self.add_button("where_later", tr("Later"), health.leave_place)
        self._later.setToolTip(tr("Until you say where, it counts everywhere."))
        self.foot_row.addStretch(1)
        self.keys = {Qt.Key.Key_Return: self._go_on, Qt.Key.Key_Enter: self._go_on}
        self.show_state()

    def show_state(self) -> None:
        """Show the places as they are now."""
        condition = self.health.condition
        if condition is None:
            return
        person, library = self.health.person, self.health.library
        spots = spots_of(person, condition.id, library)
        self._show_spots(spots)
        picked = picked_by(person, condition.id)
        for area in library.health.areas:
            self._areas[area.id].setChecked(is_area_picked(area, picked))
        self._elsewhere.setChecked(condition.id in person.elsewhere)
        for button in self.foot.findChildren(QWidget, "where_done"):
            button.setVisible(bool(spots))
        self._later.setVisible(not spots)
        self._show_on_map()

    def show_map(self) -> None:
        """Take the map that the window shows now."""
        self._maps.dress(self.map)
        self._mark_map()
        self._show_on_map()

    def _mark_map(self) -> None:
        atlas = self._maps.atlas
        if atlas is not None and self._switcher is not None:
            self._switcher.show_maps(self._maps.titles, str(atlas.body_map.id))

    def _lay_out(self) -> None:
        look = self.look
        words = QWidget()
        words.setObjectName("where_words")
        self._column = QVBoxLayout(words)
        self._column.setContentsMargins(0, 0, look.px(12), look.px(8))
        self._column.setSpacing(look.px(8))
        self._add_words(words)
        scroll = ScrollColumn(look, "where_scroll", self)
        scroll.setWidget(words)
        words.setAutoFillBackground(False)
        both = QHBoxLayout()
        both.setSpacing(look.px(16))
        both.addWidget(scroll, 5)
        beside = QVBoxLayout()
        beside.setSpacing(look.px(8))
        titles = self._maps.titles
        if len(titles) > 1:
            self._switcher = MapSwitcher(look, self)
            self._switcher.map_wanted.connect(self._maps.turn_to)
            self._mark_map()
            beside.addWidget(self._switcher, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self.map, 1)
        both.addLayout(beside, 6)
        self.rows.addLayout(both, 1)

    def _add_words(self, words: QWidget) -> None:
        condition = self.health.condition
        name = condition.name if condition else ""
        radius_mm = condition.mark_radius_mm if condition else 0.0
        title = tr("Where is it: {name}?", name=name)
        self.setAccessibleName(title)
        self._say(title, TextStyle.TITLE)
        self._say(
            tr(
                "Click it on the map. The disc, {across} cm across with its margin, "
                "is what counts. Several places are fine.",
                across=round(2 * radius_mm / 10),
            ),
            TextStyle.BODY,
            "quiet",
        )
        self._say(
            tr("With the keys: C shows a crosshair, arrows move it, Enter marks."),
            TextStyle.SMALL,
            "quiet",
        )
        self._spots = QVBoxLayout()
        self._spots.setSpacing(self.look.px(4))
        self._column.addLayout(self._spots)
        self._say(tr("Or choose an area"), TextStyle.STRONG)
        self._column.addWidget(self._area_chips(words))
        self._say(tr("Or a place by its name"), TextStyle.STRONG)
        self._add_search(words)
        self._column.addStretch(1)

    def _say(self, text: str, style: TextStyle, tint: str = "text") -> None:
        self._column.addWidget(TextLabel(self.look, text, style, tint, self))

    def _area_chips(self, parent: QWidget) -> QWidget:
        chips = QWidget(parent)
        flow = FlowLayout(chips, gap_px=7)
        for area in self.health.health.areas:
            chip = Chip(
                self.look, area.name, glyph="tick", is_choice=True, parent=chips
            )
            chip.setObjectName(f"area_{area.id}")
            chip.clicked.connect(partial(self._on_area, area))
            flow.addWidget(chip)
            self._areas[area.id] = chip
        flow.addWidget(self._elsewhere_chip(chips))
        return chips

    def _elsewhere_chip(self, parent: QWidget) -> Chip:
        text = tr("Not on these maps")
        chip = Chip(self.look, text, glyph="tick", is_choice=True, parent=parent)
        chip.setObjectName("where_elsewhere")
        chip.clicked.connect(self._on_elsewhere)
        self._elsewhere = chip
        return chip

    def _add_search(self, parent: QWidget) -> None:
        label = tr("Name of a place")
        self._field = LineField(
            self.look, label, tr("Shoulder, hip \u2026"), parent=parent
        )
        self._field.setObjectName("where_field")
        self._column.addWidget(self._field)
        self._found = QWidget(parent)
        self._flow = FlowLayout(self._found, gap_px=7)
        self._column.addWidget(self._found)
        self._field.textChanged.connect(self._on_words)

    def _show_spots(self, spots: tuple[Spot, ...]) -> None:
        _clear(self._spots)
        for number, spot in enumerate(spots):
            row = SpotRow(self.look, spot, self)
            row.setObjectName(f"spot_{number}")
            row.removed.connect(partial(self.health.remove_spot, spot))
            self._spots.addWidget(row)

    def _show_on_map(self) -> None:
        """Show this condition alone: the map asks about nothing else."""
        atlas, condition = self._maps.atlas, self.health.condition
        if atlas is None or condition is None:
            return
        alone = only_about(self.health.person, condition.id)
        if not alone.is_placed(condition.id):
            alone = alone.with_elsewhere(condition.id)
        rules = rules_for(alone, self.health.health)
        local = tuple(rule for rule in rules.rules if not rule.where.is_whole)
        look = person_look(atlas.body_map, PersonRules(local))
        self.map.show_person(replace(look, is_bare=True))

    def _on_point_picked(self, x_mm: float, y_mm: float) -> None:
        if self._maps.atlas is not None:
            self.health.mark_place(self._maps.atlas, MapPoint(x_mm, y_mm))

    def _on_feature_picked(self, feature_id: str) -> None:
        atlas = self._maps.atlas
        if atlas is not None and feature_id in atlas.body_map.features:
            self.health.mark_place(atlas, atlas.point_of(feature_id))

    def _on_area(self, area: HealthArea) -> None:
        regions = bases_of(area, self.health.library)
        if self._areas[area.id].isChecked():
            self.health.pick_regions(regions)
        else:
            self.health.remove_spot(Spot(area.name, regions=regions))

    def _on_words(self, words: str) -> None:
        _clear(self._flow)
        for number, spot in enumerate(regions_like(words, self.health.library)):
            chip = Chip(self.look, spot.text, is_choice=True, parent=self._found)
            chip.setObjectName(f"found_{number}")
            chip.clicked.connect(partial(self._on_found, spot))
            self._flow.addWidget(chip)
            chip.show()
        self._found.updateGeometry()

    def _on_found(self, spot: Spot) -> None:
        self._field.clear()
        self._field.setFocus()
        self.health.pick_regions(spot.regions)

    def _on_elsewhere(self) -> None:
        condition = self.health.condition
        if condition is None:
            return
        if condition.id in self.health.person.elsewhere:
            self.health.remove_spot(Spot(""))
        else:
            self.health.say_elsewhere()

    def _go_on(self) -> None:
        if not self._later.isVisible():
            self.health.leave_place()


def _clear(layout: QVBoxLayout | FlowLayout) -> None:
    """Let go of everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
