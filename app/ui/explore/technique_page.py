"""The page about one technique, wherever it is used."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import BodyMap, Region
from app.model.library import Library
from app.model.technique import Technique
from app.ui.explore.page import PanelPage
from app.ui.explore.sources_section import sources_section
from app.ui.explore.technique_card import TechniqueCard
from app.ui.explore.wording import GLYPH_OF_LEVEL, TINT_OF_LEVEL, name_with_side
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

PLACES_SHOWN = 10


class TechniquePage(PanelPage):
    """The opened card, its warnings, and the places that it suits."""

    def __init__(
        self,
        look: Look,
        library: Library,
        body_map: BodyMap,
        technique: Technique,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "technique_page", parent)
        self.add_text(technique.name, TextStyle.TITLE)
        self.add_text(
            tr("Technique \u00b7 {term}", term=technique.term), TextStyle.BODY, "quiet"
        )
        if not technique.is_taught:
            self._add_refusal(technique)
        shapes = {shape.contact: shape for shape in library.contacts}
        advice = TechniqueAdvice(technique, technique.level_max, False, ())
        card = TechniqueCard(look, advice, shapes.get(technique.contact), self)
        card.head.setChecked(True)
        self.add(card)
        self._add_places(body_map, technique)
        self.rows.addSpacing(10)
        grade = technique.evidence
        self.add(sources_section(look, library, technique.sources, grade, self))
        self.finish()

    def _add_refusal(self, technique: Technique) -> None:
        title = tr("Kneadmap does not teach this one.")
        reason = technique.not_taught_because
        self.add(NoticeBox(self.look, "no_entry", title, (reason,), "no_go", self))

    def _add_places(self, body_map: BodyMap, technique: Technique) -> None:
        places = _places(body_map, technique)[:PLACES_SHOWN]
        if not places:
            return
        self.add_section(tr("Where it suits"))
        for region in places:
            row = RowButton(
                self.look,
                name_with_side(region.name, region.side),
                region.term,
                GLYPH_OF_LEVEL[region.level],
                TINT_OF_LEVEL[region.level],
                parent=self,
            )
            row.clicked.connect(partial(self.feature_wanted.emit, str(region.id)))
            self.add(row)


def _places(body_map: BodyMap, technique: Technique) -> list[Region]:
    """Return the regions that the technique suits, best first."""
    order = {base: at for at, base in enumerate(technique.zones)}
    suited = [region for region in body_map.regions if region.base in order]
    return sorted(suited, key=lambda region: order[region.base])
