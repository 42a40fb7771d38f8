"""From a view of the state to the page that tells it. Imported with the content."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.geometry.atlas import Atlas
from app.geometry.strokes import stroke_paths
from app.guidance.answer import guidance_for
from app.guidance.guidance import Guidance
from app.guidance.hurt import hurt_answer
from app.model.body_map import Region
from app.model.ids import TechniqueId
from app.model.library import Library
from app.model.safety import Side
from app.model.stroke import StrokePath
from app.model.technique import Technique
from app.safety.rules import SpokenRule
from app.ui.explore.hurt_page import HurtPage
from app.ui.explore.page import PanelPage
from app.ui.explore.place_page import PlacePage
from app.ui.explore.receiving import Receiving
from app.ui.explore.state import Page, View
from app.ui.explore.subjects import guidance_of, subject_of
from app.ui.explore.technique_page import TechniquePage
from app.ui.explore.term_page import TermPage, word_of
from app.ui.explore.welcome_page import WelcomePage
from app.ui.widgets.look import Look


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page, and the guidance that it shows, if it is about a place."""

    page: PanelPage
    guidance: Guidance | None = None


def page_for(
    look: Look,
    library: Library,
    atlas: Atlas,
    view: View,
    receiving: Receiving,
    parent: QWidget,
) -> ShownPage:
    """Return the page of a view; the welcome where its topic is unknown."""
    if view.page is Page.PLACE:
        guidance = guidance_of(library, atlas, view, receiving)
        subject = subject_of(atlas.body_map, view.feature_id)
        return ShownPage(PlacePage(look, library, guidance, subject, parent), guidance)
    if view.page is Page.HURT:
        opted_in = receiving.opted_in
        answer = hurt_answer(atlas, view.point, opted_in) if view.point else None
        marked_id, is_beside = view.feature_id, view.is_beside
        return ShownPage(HurtPage(look, answer, marked_id, is_beside, parent))
    return ShownPage(_page_of_topic(look, library, atlas, view, receiving, parent))


def strokes_for(
    library: Library,
    atlas: Atlas,
    receiving: Receiving,
    guidance: Guidance | None,
    technique_id: str,
) -> tuple[StrokePath, ...]:
    """Return the strokes that guidance drew for a place, else those that suit best.

    What a rule of the person is against is not drawn at all.
    """
    for advice in guidance.techniques if guidance else ():
        if advice.technique.id == technique_id:
            return advice.strokes
    technique = library.technique_by_id.get(TechniqueId(technique_id))
    if technique and rule_against(library, atlas, technique, receiving):
        return ()
    return strokes_anywhere(library, atlas, technique_id)


def rule_against(
    library: Library, atlas: Atlas, technique: Technique, receiving: Receiving
) -> SpokenRule | None:
    """Return the rule that keeps a technique from a person where it suits best."""
    rules = receiving.rules
    if rules.stops:
        return rules.stops[0].spoken
    best = _best_region(atlas, technique) if rules.rules else None
    if best is None:
        return None
    point, opted_in = atlas.point_of(best.id), receiving.opted_in
    said = guidance_for(library, atlas, point, best.id, opted_in, rules)
    for advice in said.excluded:
        if advice.technique.id == technique.id:
            return advice.excluded_by
    return None


def _best_region(atlas: Atlas, technique: Technique) -> Region | None:
    order = {base: at for at, base in enumerate(technique.zones)}
    suited = [region for region in atlas.body_map.regions if region.base in order]
    return min(
        suited,
        key=lambda each: (order[each.base], each.side is Side.LEFT),
        default=None,
    )


def strokes_anywhere(
    library: Library, atlas: Atlas, technique_id: str
) -> tuple[StrokePath, ...]:
    """Return the strokes of a technique on the place that it suits best.

    Of a pair that is the right side.
    """
    technique = library.technique_by_id.get(TechniqueId(technique_id))
    shapes = {shape.contact: shape for shape in library.contacts}
    if technique is None or not technique.is_taught:
        return ()
    if technique.contact not in shapes:
        return ()
    best = _best_region(atlas, technique)
    if best is None:
        return ()
    contact = shapes[technique.contact]
    point = atlas.point_of(best.id)
    return stroke_paths(technique, contact, atlas, best, point)


def _page_of_topic(
    look: Look,
    library: Library,
    atlas: Atlas,
    view: View,
    receiving: Receiving,
    parent: QWidget,
) -> PanelPage:
    technique = library.technique_by_id.get(TechniqueId(view.topic))
    if view.page is Page.TECHNIQUE and technique is not None:
        against = rule_against(library, atlas, technique, receiving)
        body_map = atlas.body_map
        return TechniquePage(look, library, body_map, technique, against, parent)
    kind, _, topic = view.topic.partition(":")
    word = word_of(library, kind, topic)
    return TermPage(look, library, word, parent) if word else WelcomePage(look, parent)
