"""The page about one technique, wherever it is used."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.guidance.conflicts import conflicts_of_technique
from app.model.body_map import BodyMap, Region
from app.model.library import Library
from app.model.technique import Technique
from app.safety.rules import SpokenRule
from app.ui.explore.conflicts_section import conflicts_section
from app.ui.explore.page import PanelPage
from app.ui.explore.sources_section import sources_section
from app.ui.explore.technique_facts import TechniqueFacts
from app.ui.explore.technique_steps import TechniqueSteps
from app.ui.explore.wording import name_with_side, region_glyph, region_tint
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

PLACES_SHOWN = 10


class TechniquePage(PanelPage):
    """What it is done with, its steps, and the places that it suits.

    One that is not taught shows only why, and what to do instead. `against` is what
    keeps it from the person of today.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        body_map: BodyMap,
        technique: Technique,
        against: SpokenRule | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "technique_page", parent)
        self.add_text(technique.name, TextStyle.TITLE)
        self.add_text(
            tr("Technique \u00b7 {term}", term=technique.term), TextStyle.BODY, "quiet"
        )
        if against is not None:
            title = tr("Not for today\u2019s person.")
            self.add(NoticeBox(look, "no_entry", title, (against.text,), "no_go", self))
        if technique.is_taught:
            self._add_facts(library, technique)
            self._add_places(body_map, technique)
            self._add_maps(library, body_map, technique)
        else:
            self._add_refusal(library, technique)
        self.rows.addSpacing(10)
        found = conflicts_of_technique(library, technique.id)
        fold = conflicts_section(look, found, self)
        if fold is not None:
            self.add(fold)
        grade = technique.evidence
        self.add(sources_section(look, library, technique.sources, grade, self))
        self.finish()

    def _add_facts(self, library: Library, technique: Technique) -> None:
        shapes = {shape.contact: shape for shape in library.contacts}
        shape = shapes.get(technique.contact)
        self.add(TechniqueFacts(self.look, technique, shape, self))
        steps = TechniqueSteps(self.look, technique, self)
        steps.sit_in_a_page()
        self.add(steps)

    def _add_refusal(self, library: Library, technique: Technique) -> None:
        """Add why it is refused and what to do instead: nothing that invites."""
        title = tr("Kneadmap does not teach this one.")
        reason = technique.not_taught_because
        self.add(NoticeBox(self.look, "no_entry", title, (reason,), "no_go", self))
        self.add_section(tr("Do this instead"))
        for words in instead_of(technique):
            self.add_text(words)
        for other in taught_instead(library, technique):
            row = RowButton(
                self.look, other.name, other.summary, "hand", "accent", parent=self
            )
            row.setObjectName(f"row_{other.id}")
            row.clicked.connect(partial(self.technique_wanted.emit, str(other.id)))
            self.add(row)

    def _add_maps(
        self, library: Library, body_map: BodyMap, technique: Technique
    ) -> None:
        """Lead to the places that it suits on other maps, a row for each map."""
        found = [
            (other, places)
            for other in library.maps
            if other.id != body_map.id and (places := _places(other, technique))
        ]
        if not found:
            return
        self.add_section(tr("On other maps"))
        for other, places in found:
            names = ", ".join(dict.fromkeys(place.name for place in places))
            row = RowButton(self.look, other.title, names, "body", "accent", None, self)
            row.setObjectName(f"row_map_{other.id}")
            place = str(places[0].id), str(other.id)
            row.clicked.connect(partial(self.place_wanted.emit, *place))
            self.add(row)

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
                region_glyph(region),
                region_tint(region),
                parent=self,
            )
            row.clicked.connect(partial(self.feature_wanted.emit, str(region.id)))
            self.add(row)


def instead_of(technique: Technique) -> tuple[str, ...]:
    """Return what a technique that is not taught says to do instead."""
    told = (*technique.steps, *(warning.instead for warning in technique.warnings))
    return tuple(words for words in told if words)


def taught_instead(library: Library, technique: Technique) -> tuple[Technique, ...]:
    """Return the taught techniques that it names to do its work, best first."""
    known = library.technique_by_id
    return tuple(known[other] for other in technique.taught_instead if other in known)


def _places(body_map: BodyMap, technique: Technique) -> list[Region]:
    """Return the regions that the technique suits, best first."""
    order = {base: at for at, base in enumerate(technique.zones)}
    suited = [region for region in body_map.regions if region.base in order]
    return sorted(suited, key=lambda region: order[region.base])
