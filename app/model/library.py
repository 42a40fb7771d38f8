"""Everything that the program knows, checked and ready to use."""

from functools import cached_property

from app.model.base import Value
from app.model.body_map import BodyMap, Region
from app.model.conflicts import Conflict
from app.model.health import Health
from app.model.ids import MapId, SourceId, TechniqueId
from app.model.pages import Page, PageId
from app.model.session import Checklist, Session, SessionId
from app.model.source import Source
from app.model.technique import ContactShape, PressureLevel, Technique, Term


class Library(Value):
    """All sound maps and the resources that they share."""

    maps: tuple[BodyMap, ...]
    techniques: tuple[Technique, ...]
    contacts: tuple[ContactShape, ...]
    pressure: tuple[PressureLevel, ...]
    sources: tuple[Source, ...]
    terms: tuple[Term, ...]
    pages: tuple[Page, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    health: Health = Health()
    sessions: tuple[Session, ...] = ()
    checklists: tuple[Checklist, ...] = ()

    @cached_property
    def technique_by_id(self) -> dict[TechniqueId, Technique]:
        """Return the techniques by id."""
        return {technique.id: technique for technique in self.techniques}

    @cached_property
    def source_by_id(self) -> dict[SourceId, Source]:
        """Return the sources by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def map_by_id(self) -> dict[MapId, BodyMap]:
        """Return the maps by id."""
        return {body_map.id: body_map for body_map in self.maps}

    @cached_property
    def page_by_id(self) -> dict[PageId, Page]:
        """Return the pages by id."""
        return {page.id: page for page in self.pages}

    @cached_property
    def session_by_id(self) -> dict[SessionId, Session]:
        """Return the sessions by id."""
        return {session.id: session for session in self.sessions}

    @cached_property
    def opt_in_regions(self) -> tuple[Region, ...]:
        """Return the regions that are worked only where both people agree."""
        return tuple(
            region
            for body_map in self.maps
            for region in body_map.regions
            if region.is_opt_in
        )
