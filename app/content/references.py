"""Whether what one table names is there: muscles, sources, techniques, ids."""

from collections.abc import Collection
from dataclasses import dataclass

from app.content.maps import MapFiles
from app.content.problems import Findings, shown
from app.content.resources import Resources
from app.content.sides import ids_of
from app.content.tables import Table, Tables
from app.content.wording import suggestion


def check_references(files: MapFiles, resources: Resources, findings: Findings) -> None:
    """Add a problem for every name in a map that leads nowhere."""
    cited = (
        files.regions,
        files.landmarks,
        files.bones,
        files.muscles,
        files.knots,
    )
    for tables in cited:
        for table in tables.sound:
            check_sources(table, resources.sources, findings)
    for table in files.regions.sound:
        for muscle in table.values["muscles"]:
            _check_muscle(table, "muscles", muscle, files.muscles, findings)
    for table in files.knots.sound:
        _check_muscle(table, "muscle", table.values["muscle"], files.muscles, findings)
        _check_technique_ids(table, "technique_bases", resources, findings)
    _check_technique_ids(files.header, "left_out", resources, findings)
    _check_ids_unique(files, findings)


def check_detail_maps(
    files: MapFiles, maps: Collection[str], findings: Findings
) -> None:
    """Add a problem for every region whose closer map is not there, or is its own."""
    others = frozenset(maps) - {files.map_id}
    for table in files.regions.sound:
        wanted = table.values["detail_map"]
        if wanted is not None and wanted not in others:
            remedy = "Use the id of another map."
            name = _Name("other map", wanted, others)
            name.add_unknown(table, "detail_map", remedy, findings)


def check_sources(table: Table, sources: Tables, findings: Findings) -> None:
    """Add a problem for every source that a table cites and nobody lists."""
    for citation in table.citations():
        if not sources.knows(citation.source):
            remedy = "Add it to sources.toml, or cite one that is there."
            name = _Name("source", citation.source, sources.mentioned or ())
            name.add_unknown(table, "sources", remedy, findings)


def _check_muscle(
    table: Table, key: str, muscle: str, muscles: Tables, findings: Findings
) -> None:
    if not muscles.knows(muscle):
        remedy = "Use the base of a muscle in muscles.toml."
        name = _Name("muscle", muscle, muscles.mentioned or ())
        name.add_unknown(table, key, remedy, findings)


def _check_technique_ids(
    table: Table, key: str, resources: Resources, findings: Findings
) -> None:
    for technique_id in table.values[key]:
        if technique_id not in resources.technique_ids:
            remedy = "Use the file name of a technique, without its ending."
            name = _Name("technique", technique_id, resources.technique_ids)
            name.add_unknown(table, key, remedy, findings)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of something that is not there, and the names that are."""

    kind: str
    text: str
    known: Collection[str]

    def add_unknown(
        self, table: Table, key: str, remedy: str, findings: Findings
    ) -> None:
        if findings.is_full(table.file.file):
            return
        value = f"{self.kind} {shown(self.text)}"
        rule = f"There is no {self.kind} of that name."
        near = suggestion(self.text, self.known, remedy)
        table.add(key, value, rule, near, findings)


def _check_ids_unique(files: MapFiles, findings: Findings) -> None:
    layers = {
        "region": files.regions,
        "landmark": files.landmarks,
        "bone": files.bones,
        "muscle": files.muscles,
        "knot": files.knots,
    }
    taken: dict[str, str] = {}
    for kind, tables in layers.items():
        for table in tables.sound:
            others = {taken[id_] for id_, _ in ids_of(table) if id_ in taken}
            for other in sorted(others - {kind}):
                rule = f"A {other} of this map has the same id."
                remedy = f"Rename one, like {table.base}_{kind}."
                table.add("base", f"base {shown(table.base)}", rule, remedy, findings)
            for id_, _ in ids_of(table):
                taken.setdefault(id_, kind)
