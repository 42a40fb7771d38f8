"""Checks what an author names: a map's folder, a single file, or all that ships."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.content import health, limits, pages, sessions
from app.content.drawing import read_drawing
from app.content.drawn import add_area_problems
from app.content.folders import Folder
from app.content.load import load_library
from app.content.maps import drawing_name
from app.content.names import check_page_sources
from app.content.problems import Findings, Problem, printable, shown
from app.content.reading import library_of, read_and_check, read_maps
from app.content.references import check_detail_maps
from app.content.resources import Resources, read_resources, read_technique
from app.content.roots import ContentRoots
from app.content.rows import KINDS, MAP, PAGE, SESSION, SOURCES, TECHNIQUE, FileKind
from app.content.session_file import load_session
from app.content.silhouettes import read_silhouette
from app.content.tables import read_single_table, read_tables
from app.content.techniques import check_technique, region_levels

_NAMED_FREELY = (TECHNIQUE, PAGE, SESSION)
_KINDS_BY_NAME = {kind.name: kind for kind in KINDS if kind not in _NAMED_FREELY}
_DRAWINGS = {drawing_name(kind) for kind in KINDS if kind.table}
_FILES_OF_A_MAP = {*_KINDS_BY_NAME, *_DRAWINGS}


def check_paths(roots: ContentRoots, paths: tuple[Path, ...]) -> tuple[Problem, ...]:
    """Return the problems of maps and files; of everything in `roots` if none given.

    Parameters
    ----------
    paths
        Folders of maps, folders that hold maps or resources, or single files. What
        they name and do not bring along is looked up in `roots`.
    """
    if not paths:
        return load_library(roots).problems
    findings = Findings()
    shared = Folder.root(roots.resources)
    resources = read_resources(shared, Findings())
    for path in paths:
        try:
            _check_path(path, roots, resources, findings)
        except OSError as error:
            # A name too long for the system, or a folder that may not be entered.
            rule = f"It cannot be looked at ({error.strerror})."
            remedy = "Check its name and permissions."
            findings.add(shown(str(path)), None, "", rule, remedy)
    return findings.problems()


def _check_path(
    path: Path, roots: ContentRoots, resources: Resources, findings: Findings
) -> None:
    if path.is_dir():
        _check_folder(path, roots, resources, findings)
    elif path.exists():
        _check_file(path, roots, resources, findings)
    else:
        rule = "There is no such file or folder."
        findings.add(printable(str(path)), None, "", rule, "Check the spelling.")


def _check_folder(
    path: Path, roots: ContentRoots, resources: Resources, findings: Findings
) -> None:
    if (path / MAP.name).exists():
        findings.take(_map_findings(path, roots, resources))
    elif (path / SOURCES.name).exists():
        own = read_resources(_folder(path), findings)
        maps = read_maps(ContentRoots(roots.body_maps, path), own, Findings())
        library_of(_folder(path), own, maps, findings)
    else:
        _check_maps_inside(path, roots, resources, findings)


def _check_maps_inside(
    path: Path, roots: ContentRoots, resources: Resources, findings: Findings
) -> None:
    folder = Folder.root(path)
    maps = [n for n in folder.names() if (path / n / MAP.name).exists()]
    if not maps:
        rule = f"The folder holds no map: there is no {MAP.name}."
        findings.add(printable(str(path)), None, "", rule, "Name the folder of a map.")
    for name in maps[: limits.MAPS]:
        findings.take(_map_findings(path / name, roots, resources))


def _folder(path: Path) -> Folder:
    """Return a folder as problems name it to its author: as it was written."""
    return Folder(path, printable(str(path)), path)


def _map_findings(path: Path, roots: ContentRoots, resources: Resources) -> Findings:
    folder = _folder(path)
    figures = Folder.root(roots.resources).child("figures")
    reading = read_and_check(folder, figures, resources)
    if reading.files is not None:
        known = Folder.root(roots.body_maps).names()
        check_detail_maps(reading.files, known, reading.remarks)
    reading.findings.take(reading.remarks)
    return reading.findings


def _check_file(
    path: Path, roots: ContentRoots, resources: Resources, findings: Findings
) -> None:
    if (path.parent / MAP.name).exists() and path.name in _FILES_OF_A_MAP:
        # Whether a file of a map is sound shows only among its neighbours.
        folder = _folder(path.parent)
        wanted = {folder.shown_name(path.name), folder.shown_name(MAP.name)}
        for problem in _map_findings(path.parent, roots, resources).problems():
            if problem.file in wanted:
                findings.take(Findings.of(problem))
        return
    beside = path.absolute().parent
    if health.FOLDER in (beside.name, beside.parent.name):
        _check_health_file(path, roots, resources, findings)
        return
    if beside.name == sessions.FOLDER or is_session(path):
        findings.take(_session_findings(path, roots))
        return
    page_reader = _page_reader(resources) if beside.name == pages.FOLDER else None
    read = page_reader or _reader_for(path.name, roots, resources)
    read(_folder(path.parent), path.name, findings)


def _check_health_file(
    path: Path, roots: ContentRoots, resources: Resources, findings: Findings
) -> None:
    """Add the problems of one file: some show only among its neighbours."""
    above = 2 if path.absolute().parent.name == health.QUESTIONS else 1
    folder = Folder.root(path.absolute().parents[above])
    inside = path.absolute().relative_to(folder.path).as_posix()
    maps = read_maps(roots, resources, Findings())
    own = Findings()
    health.read_health(folder, resources, [m.files for m in maps], own)
    for problem in own.problems():
        if problem.file == folder.shown_name(inside):
            findings.take(Findings.of(replace(problem, file=printable(str(path)))))


def is_session(path: Path) -> bool:
    """Say whether a file has the steps that only a session has."""
    if path.suffix != ".toml":
        return False
    with path.open("rb") as file:
        return STEP in file.read(limits.BYTES_OF_TOML)


STEP = b"[[step]]"


def _session_findings(path: Path, roots: ContentRoots) -> Findings:
    library = load_library(roots).library
    return Findings.of(*load_session(path, library).problems)


_Reader = Callable[[Folder, str, Findings], None]


def _reader_for(name: str, roots: ContentRoots, resources: Resources) -> _Reader:
    if name in _KINDS_BY_NAME:
        return _tables_reader(_KINDS_BY_NAME[name])
    if name.endswith(".svg"):
        return _check_drawing
    if name.endswith(".json"):
        return _check_silhouette
    return _technique_reader(roots, resources)


def _tables_reader(kind: FileKind) -> _Reader:
    def read(folder: Folder, name: str, findings: Findings) -> None:
        if kind.table:
            read_tables(folder, name, kind, findings)
        else:
            read_single_table(folder, name, kind, findings)

    return read


def _check_drawing(folder: Folder, name: str, findings: Findings) -> None:
    drawing = read_drawing(folder, name, findings)
    if drawing is not None:
        add_area_problems(drawing, findings)


def _page_reader(resources: Resources) -> _Reader:
    def read(folder: Folder, name: str, findings: Findings) -> None:
        file = pages.read_page(folder, name, findings)
        if file is not None:
            check_page_sources(file, resources.sources, findings)

    return read


def _check_silhouette(folder: Folder, name: str, findings: Findings) -> None:
    read_silhouette(folder, name, findings)


def _technique_reader(roots: ContentRoots, resources: Resources) -> _Reader:
    def read(folder: Folder, name: str, findings: Findings) -> None:
        file = read_technique(folder, name, findings)
        if file is not None:
            maps = read_maps(roots, resources, Findings())
            levels = region_levels(tuple(reading.files for reading in maps))
            check_technique(file, resources, levels, findings)

    return read
