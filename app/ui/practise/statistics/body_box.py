"""The body at the side of the charts: what is known where, or where was clicked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.ids import MapId
from app.practice.bias import Bias
from app.practice.memory import NAME_RETENTION
from app.practice.retention import AreaRetention, chances_of, retention_of
from app.practice.statistics import biases_of, clicks_on
from app.practice.variation import Presentation
from app.ui.practise.statistics.overlay import known_areas, leanings_of
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.practise.statistics.told_map import Told, ToldMap
from app.ui.practise.statistics.words import (
    bias_words,
    percent,
    retention_words,
)
from app.ui.practise.words import sided_name
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

BETWEEN_PX = 8
LEAST_PX, AMONG_CHARTS_PX = 300, 420


class BodyBox(QWidget):
    """A choice of what is told, the body, and the same in words below it."""

    def __init__(
        self, look: Look, source: StatisticsSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._source = look, source
        self._map_id = MapId("")
        self._areas: tuple[AreaRetention, ...] = ()
        self._biases: tuple[Bias, ...] = ()
        self.setObjectName("statistics_body")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(BETWEEN_PX))
        self._maps: ChoiceRow | None = None
        choices = (
            (Told.KNOWN.value, tr("What stays")),
            (Told.CLICKS.value, tr("All clicks")),
        )
        self._choice = ChoiceRow(look, tr("On the body"), choices, parent=self)
        self._choice.chosen.connect(self._on_told)
        self._choice.show_chosen(Told.KNOWN)
        self.view = ToldMap(look, self)
        self.view.setMinimumHeight(look.px(LEAST_PX))
        self._words = TextLabel(look, "", parent=self)
        self._words.setObjectName("body_words")
        self._key = TextLabel(look, "", TextStyle.SMALL, "quiet", self)
        self._key.setObjectName("body_key")
        self._rows.addWidget(self._choice)
        self._rows.addWidget(self.view, 1)
        self._rows.addWidget(self._words)
        self._rows.addWidget(self._key)
        look.changed.connect(self._dress)

    @property
    def map_id(self) -> MapId:
        """Return the map that is shown."""
        return self._map_id

    def show_answers(self) -> None:
        """Show what there is now, of the map with the latest answer at first."""
        maps = self._maps_answered()
        if not maps:
            return
        if self._maps is None and len(maps) > 1:
            self._offer(maps)
        self._show_map(self._map_id if self._map_id in maps else maps[0])

    def show_whole(self, *, is_among_charts: bool) -> None:
        """Show all of the body; among charts it needs a height of its own."""
        least_px = AMONG_CHARTS_PX if is_among_charts else LEAST_PX
        self.view.setMinimumHeight(self._look.px(least_px))
        self.view.fit()

    def _maps_answered(self) -> tuple[MapId, ...]:
        """Return the maps with answers, the latest first."""
        known = self._source.library.map_by_id
        answers = reversed(self._source.practice.answers)
        found = dict.fromkeys(one.review.card.map_id for one in answers)
        return tuple(map_id for map_id in found if map_id in known)

    def _offer(self, maps: tuple[MapId, ...]) -> None:
        titles = self._source.library.map_by_id
        choices = tuple((str(key), titles[key].title) for key in maps)
        self._maps = ChoiceRow(self._look, tr("Map"), choices, parent=self)
        self._maps.chosen.connect(self._on_map)
        self._rows.insertWidget(0, self._maps)

    def _show_map(self, map_id: MapId) -> None:
        source, view = self._source, self.view
        if map_id != self._map_id:
            self._map_id = map_id
            self._dress()
            view.fit()
        if self._maps is not None:
            self._maps.show_chosen(str(map_id))
        practice, atlas = source.practice, source.bodies.atlas(map_id)
        memories = practice.deck.memories
        chances = chances_of(practice.answers, memories, source.day.now)
        self._areas = retention_of(chances, atlas)
        # Nothing is told on the towel: what lies below it is neither seen nor asked.
        seen = view.content.edge_mm.subtracted(view.content.scene.cover)
        view.show_known(known_areas(self._areas, atlas, seen))
        clicks = clicks_on(practice.answers, map_id)
        self._biases = biases_of(practice.answers, atlas)
        view.show_clicks(clicks, leanings_of(self._biases, clicks))
        self._say(len(clicks))

    def _say(self, clicks: int) -> None:
        if self.view.told is Told.KNOWN:
            self._words.setText(self._known_words())
            self._key.setText(
                tr(
                    "How many of 100 questions you would know now. Green: as many as "
                    "aimed at, {aim} or more; the stronger the amber, the fewer. What "
                    "went wrong last counts as not known.",
                    aim=round(100 * NAME_RETENTION),
                )
            )
        else:
            self._words.setText(self._click_words(clicks))
            self._key.setText(_clicks_key(has_ellipse=bool(self._biases)))
        told = [self._words.text()]
        if self.view.told is Told.KNOWN:
            told += [
                tr("{name}: {share}", name=name, share=percent(area.chance))
                for area, name in zip(self._areas, self._names(), strict=True)
            ]
        self.view.setAccessibleDescription("; ".join(told))

    def _known_words(self) -> str:
        return retention_words(self._areas, next(iter(self._names()), ""))

    def _names(self) -> tuple[str, ...]:
        """Return what the regions are called, the weakest first."""
        features = self._source.library.map_by_id[self._map_id].features
        return tuple(sided_name(features[area.region_id]) for area in self._areas)

    def _click_words(self, clicks: int) -> str:
        if not clicks:
            return tr("No place was pointed at on this map yet.")
        if not self._biases:
            return tr(
                "After a few more clicks it stands here whether they lean to one side."
            )
        return "\n".join(bias_words(bias, self._map_id) for bias in self._biases)

    def _on_told(self, told: str) -> None:
        self.view.show_told(Told(told))
        self._show_map(self._map_id)

    def _on_map(self, map_id: str) -> None:
        self._show_map(MapId(map_id))

    def _dress(self) -> None:
        if self._map_id:
            self._source.bodies.dress(self.view, self._map_id, Presentation())


def _clicks_key(*, has_ellipse: bool) -> str:
    """Return what the signs of the clicks stand for."""
    signs = tr(
        "\u25cf right   \u25cb near   \u00d7 missed   \u2296 where nobody may press. "
        "A line leads from the right place."
    )
    if not has_ellipse:
        return signs
    ellipse = tr(
        "The ellipse holds 95 of 100 answers of a side; its cross is the right place."
    )
    return f"{signs} {ellipse}"
