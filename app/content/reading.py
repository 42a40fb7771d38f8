"""Reads and checks all content files: what is sound becomes the library."""

from dataclasses import dataclass

from app.content import limits
from app.content.folders import Folder
from app.content.health import read_health
from app.content.layers import check_layers, check_names_of_files
from app.content.maps import MapFiles, body_map_of, read_map_files
from app.content.names import (
    check_names,
    check_page_sources,
    check_session_sources,
)
from app.content.placement import check_placement
from app.content.problems import Findings, Problem, shown
from app.content.references import check_detail_maps, check_references, check_sources
from app.content.resources import Resources, read_resources
from app.content.roots import ContentRoots
from app.content.session_checks import SessionKnown, sound_sessions
from app.content.techniques import sound_techniques
from app.model.body_map import BodyMap
from app.model.library import Library


@dataclass(frozen=True, slots=True)
class MapReading:
    """One map's files, sound or not, and everything that is wrong with them.

    Attributes
    ----------
    findings
        What keeps the map from being used.
    remarks
        What its author should know though the map can be used: a layer that is
        missing, a file that nobody reads.
    """

    files: MapFiles | None
    findings: Findings
    remarks: Findings
    folder_name: str

    @property
    def map_id(self) -> str:
        """Return the map's id; where even that is not sound, what it should be."""
        return self.files.map_id if self.files else self.folder_name


def read_library(roots: ContentRoots) -> tuple[Library, tuple[Problem, ...]]:
    """Return all maps and techniques that are sound, and what is wrong with others."""
    findings = Findings()
    folder = Folder.root(roots.resources)
    resources = read_resources(folder, findings)
    readings = read_maps(roots, resources, findings)
    for reading in readings:
        findings.take(reading.findings)
    library = library_of(folder, resources, readings, findings)
    for reading in readings:
        findings.take(reading.remarks)
    return library, findings.problems()


def library_of(
    folder: Folder,
    resources: Resources,
    readings: tuple[MapReading, ...],
    findings: Findings,
) -> Library:
    """Return what is sound; what does not fit the rest is added to the findings.

    Parameters
    ----------
    folder
        Where the resources lie.
    """
    maps = _sound_maps(readings, findings)
    known = tuple(reading.files for reading in readings)
    techniques = sound_techniques(resources, known, findings)
    library = Library(
        maps=maps,
        techniques=techniques,
        contacts=resources.contact_shapes(),
        pressure=resources.pressure_levels(),
        sources=resources.source_list(),
        terms=resources.term_list(),
        pages=resources.page_list(),
        conflicts=resources.conflict_list(),
        health=read_health(folder, resources, known, findings),
        checklists=resources.checklist_list(),
    )
    session_known = SessionKnown(library, _unread(library, resources, readings))
    sound = sound_sessions(resources.sessions, session_known, findings)
    sessions = tuple(file.session for file in sound)
    library = library.model_copy(update={"sessions": sessions})
    _check_cited(resources, findings)
    if not findings.has_any() and not any(r.findings.has_any() for r in readings):
        check_names(resources, library, findings)
    return library


def _unread(
    library: Library, resources: Resources, readings: tuple[MapReading, ...]
) -> frozenset[str]:
    """Return the ids of maps and techniques that are there and not sound."""
    maps = {reading.map_id for reading in readings} - library.map_by_id.keys()
    return frozenset(maps | (resources.technique_ids - library.technique_by_id.keys()))


def _check_cited(resources: Resources, findings: Findings) -> None:
    """Add a problem for every source that the resources cite in vain."""
    for page in resources.pages:
        check_page_sources(page, resources.sources, findings)
    for tables in (
        resources.contacts,
        resources.pressure,
        resources.terms,
        resources.conflicts,
        resources.checklists,
    ):
        for table in tables.sound:
            check_sources(table, resources.sources, findings)
    for session in resources.sessions:
        check_session_sources(session, resources.sources, findings)


def read_maps(
    roots: ContentRoots, resources: Resources, findings: Findings
) -> tuple[MapReading, ...]:
    """Return all maps with their own problems; those of the folder go to `findings`."""
    figures = Folder.root(roots.resources).child("figures")
    readings = tuple(
        read_and_check(folder, figures, resources)
        for folder in _map_folders(roots, findings)
    )
    known = frozenset(reading.map_id for reading in readings)
    for reading in readings:
        if reading.files is not None:
            # A map is sound without the one that shows it closer.
            check_detail_maps(reading.files, known, reading.remarks)
    return readings


def read_and_check(folder: Folder, figures: Folder, resources: Resources) -> MapReading:
    """Return one map's files and everything that is wrong with them."""
    findings = Findings()
    remarks = Findings()
    check_names_of_files(folder, remarks)
    files = read_map_files(folder, figures, findings)
    if files is not None:
        check_layers(folder, files.header, remarks)
        check_references(files, resources, findings)
        check_placement(files, findings)
    return MapReading(files, findings, remarks, folder.path.name)


def _map_folders(roots: ContentRoots, findings: Findings) -> tuple[Folder, ...]:
    root = Folder.root(roots.body_maps)
    names = tuple(name for name in root.names() if (root.path / name).is_dir())
    if not names:
        remedy = "Put the map's folder there, or install the program anew."
        findings.add(root.shown, None, "", "There is no map.", remedy)
    if len(names) > limits.MAPS:
        rule = f"At most {limits.MAPS} maps are read."
        findings.add(root.shown, None, f"{len(names)} maps", rule, "Take some out.")
    kept = []
    for name in names[: limits.MAPS]:
        if root.leads_outside(name):
            rule = "The folder is a link that leads out of body_maps."
            remedy = "Put a copy of the folder in its place."
            findings.add(root.shown_name(name), None, "", rule, remedy)
        else:
            kept.append(root.child(name, is_boundary=True))
    return tuple(kept)


def _sound_maps(
    readings: tuple[MapReading, ...], findings: Findings
) -> tuple[BodyMap, ...]:
    maps: dict[str, tuple[Folder, BodyMap]] = {}
    # The folder that is named as the map comes first, then by name.
    sound = [r.files for r in readings if r.files and not r.findings.has_any()]
    for files in sorted(sound, key=lambda f: f.folder.path.name != f.map_id):
        if files.map_id in maps:
            first = maps[files.map_id][0].shown
            value, rule = f"id {shown(files.map_id)}", f"{first} has it already."
            files.header.add("id", value, rule, "Give each map its own.", findings)
        else:
            maps[files.map_id] = files.folder, body_map_of(files)
    found = (body_map for _, body_map in maps.values())
    return tuple(sorted(found, key=lambda each: (each.order, each.id)))
