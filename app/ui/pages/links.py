"""What a "see also" leads to: a place, a technique, a page, a word. No Qt."""

from dataclasses import dataclass

from app.model.body_map import Feature
from app.model.ids import TechniqueId
from app.model.library import Library
from app.model.pages import PageId
from app.ui.widgets.words import tr

SIDES = ("", "_right", "_left")
"""A name without a side means the right one of a pair."""

GLYPHS = {
    "region": "region",
    "knot": "knot",
    "landmark": "landmark",
    "bone": "bone",
    "muscle": "muscle",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Where a name leads.

    Attributes
    ----------
    kind
        page, technique, word or feature.
    id
        As the room that shows it wants it: "oil#choice", "term:petrissage", an id of
        a map.
    """

    kind: str
    id: str
    title: str
    glyph: str
    map_id: str = ""


def link_of(library: Library, name: str) -> Link | None:
    """Return where "technique:basic_rub" or "page:oil#dry" leads; None: nowhere."""
    kind, _, what = name.partition(":")
    if kind == "page":
        return _page_link(library, what)
    if kind == "technique":
        technique = library.technique_by_id.get(TechniqueId(what))
        return Link("technique", what, technique.name, "hand") if technique else None
    if kind == "term":
        return Link("word", name, what, "book")
    if kind == "pressure":
        return _pressure_link(library, what)
    return _feature_link(library, what)


def _page_link(library: Library, what: str) -> Link | None:
    page_id, _, section_id = what.partition("#")
    page = library.page_by_id.get(PageId(page_id))
    if page is None:
        return None
    section = page.section_by_id.get(section_id)
    return Link("page", what, section.title if section else page.title, "page")


def _pressure_link(library: Library, what: str) -> Link | None:
    for step in library.pressure:
        if what == str(step.level):
            title = tr("Pressure {level}: {name}", level=step.level, name=step.name)
            return Link("word", f"pressure:level_{step.level}", title, "ruler")
    return None


def _feature_link(library: Library, base: str) -> Link | None:
    for body_map in library.maps:
        for side in SIDES:
            feature: Feature | None = body_map.features.get(f"{base}{side}")
            if feature is not None:
                glyph = GLYPHS[type(feature).__name__.lower()]
                place = str(feature.id), feature.name, glyph, str(body_map.id)
                return Link("feature", *place)
    return None
