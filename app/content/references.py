"""Whether what one table names is there: muscles, sources, techniques, ids."""

from collections.abc import Iterable

from app.content.maps import MapFiles
from app.content.problems import Findings, shown
from app.content.resources import Resources
from app.content.sides import ids_of
from app.content.tables import Table, Tables
from app.content.wording import suggestion


def check_references(files: MapFiles, resources: Resources, findings: Findings) -> None:
    """Add a problem for every name in a map that leads nowhere."""
    cited = (files.regions, files.landmarks, files.muscles, files.knots)
    for tables in cited:
        for table in tables.sound:
            check_sources(table, resources.sources, findings)
    for table in files.regions.sound:
        for muscle in table.values["muscles"]:
            _check_muscle(table, "muscles", muscle, files.muscles, findings)
    for table in files.knots.sound:
        _check_muscle(table, "muscle", table.values["muscle"], files.muscles, findings)
        _check_technique_ids(table, resources, findings)
    _check_ids_unique(files, findings)


def check_sources(table: Table, sources: Tables, findings: Findings) -> None:
    """Add a problem for every source that a table cites and nobody lists."""
    for citation in table.citations():
        if not sources.knows(citation.source):
            remedy = "Add it to sources.toml, or cite one that is there."
            words = _unknown("source", citation.source, sources.mentioned or (), remedy)
            table.add("sources", *words, findings)


def _check_muscle(
    table: Table, key: str, muscle: str, muscles: Tables, findings: Findings
) -> None:
    if not muscles.knows(muscle):
        remedy = "Use the base of a muscle in muscles.toml."
        words = _unknown("muscle", muscle, muscles.mentioned or (), remedy)
        table.add(key, *words, findings)


def _check_technique_ids(
    table: Table, resources: Resources, findings: Findings
) -> None:
    for technique_id in table.values["technique_bases"]:
        if technique_id not in resources.technique_ids:
            remedy = "Use the file name of a technique, without its ending."
            known = resources.technique_ids
            words = _unknown("technique", technique_id, known, remedy)
            table.add("technique_bases", *words, findings)


def _unknown(
    kind: str, name: str, known: Iterable[str], remedy: str
) -> tuple[str, str, str]:
    rule = f"There is no {kind} of that name."
    return f"{kind} {shown(name)}", rule, suggestion(name, known, remedy)


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
