"""What all maps share: techniques, contacts, the pressure scale, sources, terms."""

from dataclasses import dataclass

from app.content.folders import Folder
from app.content.named_files import SUFFIX, read_files, read_named_table
from app.content.pages import PageFile, read_pages
from app.content.problems import Findings
from app.content.rows import (
    CHECKLISTS,
    CONFLICTS,
    CONTACTS,
    GUIDES,
    PRESSURE,
    SOURCES,
    TECHNIQUE,
    TERMS,
    FileKind,
)
from app.content.sessions import SessionFile, checklists_of, read_sessions
from app.content.tables import NO_TABLES, Table, Tables, read_tables
from app.model.conflicts import Conflict
from app.model.guides import GuideRow
from app.model.ids import TechniqueId
from app.model.pages import Page
from app.model.safety import Contact
from app.model.session import Checklist
from app.model.source import Source
from app.model.technique import ContactShape, PressureLevel, Technique, Term


@dataclass(frozen=True, slots=True)
class TechniqueFile:
    """One technique, and the table that it was read from."""

    technique: Technique
    table: Table


@dataclass(frozen=True, slots=True)
class Resources:
    """The sound part of the resources.

    Attributes
    ----------
    technique_ids
        Of all technique files, sound or not.
    sources
        As tables, to look up who is cited.
    """

    techniques: tuple[TechniqueFile, ...]
    technique_ids: frozenset[str]
    contacts: Tables
    pressure: Tables
    sources: Tables
    terms: Tables
    pages: tuple[PageFile, ...]
    conflicts: Tables
    guides: Tables
    sessions: tuple[SessionFile, ...] = ()
    checklists: Tables = NO_TABLES

    def contact_shapes(self) -> tuple[ContactShape, ...]:
        """Return the contacts with their sizes."""
        return tuple(ContactShape(**t.model_values()) for t in self.contacts.sound)

    def pressure_levels(self) -> tuple[PressureLevel, ...]:
        """Return the pressure scale from light to strong."""
        levels = (PressureLevel(**t.model_values()) for t in self.pressure.sound)
        return tuple(sorted(levels, key=lambda level: level.level))

    def source_list(self) -> tuple[Source, ...]:
        """Return all sources."""
        return tuple(Source(**t.values) for t in self.sources.sound)

    def term_list(self) -> tuple[Term, ...]:
        """Return all terms."""
        return tuple(Term(**t.model_values()) for t in self.terms.sound)

    def page_list(self) -> tuple[Page, ...]:
        """Return all pages, by their place in the list."""
        return tuple(file.page for file in self.pages)

    def conflict_list(self) -> tuple[Conflict, ...]:
        """Return where the guides disagree."""
        return tuple(Conflict(**t.model_values()) for t in self.conflicts.sound)

    def checklist_list(self) -> tuple[Checklist, ...]:
        """Return the lists to tick before and after a session."""
        return checklists_of(self.checklists)

    def guide_rows(self) -> tuple[GuideRow, ...]:
        """Return the register of what the guides teach."""
        return tuple(GuideRow(**t.values) for t in self.guides.sound)


def read_resources(folder: Folder, findings: Findings) -> Resources:
    """Return what is sound in the resources folder."""
    contacts = read_tables(folder, "contacts.toml", CONTACTS, findings)
    pressure = read_tables(folder, "pressure.toml", PRESSURE, findings)
    sources = read_tables(folder, "sources.toml", SOURCES, findings)
    terms = read_tables(folder, "terms.toml", TERMS, findings)
    techniques = folder.child("techniques")
    names = techniques.listed(SUFFIX, findings)
    resources = Resources(
        techniques=read_files(techniques, names, read_technique, findings),
        technique_ids=frozenset(name.removesuffix(SUFFIX) for name in names),
        contacts=contacts,
        pressure=pressure,
        sources=sources,
        terms=terms,
        pages=read_pages(folder, findings),
        conflicts=_optional(folder, CONFLICTS, findings),
        guides=_optional(folder, GUIDES, findings),
        sessions=read_sessions(folder, findings),
        checklists=_optional(folder, CHECKLISTS, findings),
    )
    _check_scale(folder, resources, findings)
    return resources


def _optional(folder: Folder, kind: FileKind, findings: Findings) -> Tables:
    """Return the tables of a file that need not be there."""
    if kind.name not in folder.names():
        return NO_TABLES
    return read_tables(folder, kind.name, kind, findings)


def read_technique(
    folder: Folder, name: str, findings: Findings
) -> TechniqueFile | None:
    """Return the technique of one file; None, with problems, if it is not sound."""
    found = read_named_table(folder, name, TECHNIQUE, findings)
    if found is None:
        return None
    technique_id, table = found
    values = table.model_values()
    return TechniqueFile(Technique(id=TechniqueId(technique_id), **values), table)


def _check_scale(folder: Folder, resources: Resources, findings: Findings) -> None:
    scale = {table.values["level"] for table in resources.pressure.sound}
    if resources.pressure.mentioned is not None and scale != set(range(6)):
        missing = ", ".join(str(level) for level in sorted(set(range(6)) - scale))
        rule = f"The scale has no level {missing}."
        file = folder.shown_name("pressure.toml")
        findings.add(file, None, "", rule, "Add a table [[level]] for it.")
    sized = {table.values["contact"] for table in resources.contacts.sound}
    for contact in Contact:
        if resources.contacts.mentioned is not None and contact not in sized:
            rule = f"Contact {contact} has no size."
            file = folder.shown_name("contacts.toml")
            findings.add(file, None, "", rule, "Add a table [[contact]] for it.")
