"""Whether what pages, conflicts and the register name is there."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from app.content.pages import PageFile
from app.content.problems import Findings, shown
from app.content.resources import Resources
from app.content.sessions import SessionFile
from app.content.tables import Table, Tables
from app.content.toml_file import TomlFile
from app.content.toml_lines import KeyPath
from app.content.wording import suggestion
from app.model.library import Library
from app.model.names import names_of
from app.model.source import Citation

HELD_BY_THE_PROGRAM = ("rule:",)
"""Names of what the program itself holds, and no content file."""


def check_names(resources: Resources, library: Library, findings: Findings) -> None:
    """Add a problem for every name that leads nowhere.

    Only for sound content: of a map that was left out, every name would be missing.
    """
    names = names_of(library)
    for page in resources.pages:
        check_page(page, names, findings)
    for table in resources.conflicts.sound:
        _check_conflict(table, names, findings)
    for table in resources.guides.sound:
        _check_row(table, names, findings)
    for table in resources.checklists.sound:
        _check_checklist(table, names, findings)
    _check_rows_of_techniques(resources, findings)
    _check_rows_of_sessions(resources, findings)


def check_page(file: PageFile, names: Collection[str], findings: Findings) -> None:
    """Add a problem for every name in a page that leads nowhere."""
    for number, section in enumerate(file.page.sections):
        place = ("section", number, "see")
        for name in section.see:
            _Place(file.table.file, place).check(name, names, findings)


def check_page_sources(file: PageFile, sources: Tables, findings: Findings) -> None:
    """Add a problem for every source that a page cites and nobody lists."""
    for number, section in enumerate(file.page.sections):
        place = _Place(file.table.file, ("section", number, "sources"))
        for citation in section.sources:
            if not sources.knows(citation.source):
                remedy = "Add it to sources.toml, or cite one that is there."
                known = sources.mentioned or ()
                near = suggestion(citation.source, known, remedy)
                place.add(f"source {shown(citation.source)}", near, findings)


def check_session_sources(
    file: SessionFile, sources: Tables, findings: Findings
) -> None:
    """Add a problem for every source that a session cites and nobody lists."""
    cited: list[tuple[tuple[str | int, ...], tuple[Citation, ...]]]
    cited = [(("sources",), file.session.sources)]
    for number, step in enumerate(file.session.steps):
        cited.append((("step", number, "sources"), step.sources))
    for path, citations in cited:
        for citation in citations:
            if not sources.knows(citation.source):
                remedy = "Add it to sources.toml, or cite one that is there."
                near = suggestion(citation.source, sources.mentioned or (), remedy)
                place = _Place(file.table.file, path)
                place.add(f"source {shown(citation.source)}", near, findings)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a name is written."""

    file: TomlFile
    path: tuple[str | int, ...]

    def check(self, name: str, names: Collection[str], findings: Findings) -> None:
        if name in names or name.startswith(HELD_BY_THE_PROGRAM):
            return
        remedy = "Use one like technique:basic_rub, region:kidney or page:oil#amount."
        near = suggestion(name, names, remedy)
        self.add(shown(name), near, findings)

    def add(self, value: str, remedy: str, findings: Findings) -> None:
        if not findings.is_full(self.file.file):
            rule = "There is nothing of that name."
            line = self.file.line(*self.path)
            findings.add(self.file.file, line, value, rule, remedy)


def _check_conflict(table: Table, names: Collection[str], findings: Findings) -> None:
    for kind, key in (
        ("region", "regions"),
        ("technique", "techniques"),
        ("page", "pages"),
    ):
        prefixed = (f"{kind}:{name}" for name in table.values[key])
        _check_all(table, key, prefixed, names, findings)
    _check_all(table, "held_by", table.values["held_by"], names, findings)


def _check_row(table: Table, names: Collection[str], findings: Findings) -> None:
    values = table.values
    _check_all(table, "carriers", values["carriers"], names, findings)
    if bool(values["carriers"]) == bool(values["left_out"]):
        rule = "A row has carriers, or says why it is left out."
        remedy = "Give it one of the two."
        table.add("id", f"row {shown(values['id'])}", rule, remedy, findings)


def _check_all(
    table: Table,
    key: str,
    wanted: Iterable[str],
    names: Collection[str],
    findings: Findings,
) -> None:
    for name in wanted:
        _Place(table.file, (*table.path, key)).check(name, names, findings)


def _check_checklist(table: Table, names: Collection[str], findings: Findings) -> None:
    for number, item in enumerate(table.values["item"]):
        if item.see:
            place = _Place(table.file, (*table.path, "item", number))
            place.check(item.see, names, findings)


def _check_rows_of_techniques(resources: Resources, findings: Findings) -> None:
    """Add a problem for every row that a technique claims and the register lacks."""
    for file in resources.techniques:
        rows = file.technique.guides
        _check_rows(rows, file.table, ("guides",), resources, findings)


def _check_rows_of_sessions(resources: Resources, findings: Findings) -> None:
    """Add the same of sessions, of their steps and of the lists around them."""
    for file in resources.sessions:
        table = file.table
        _check_rows(file.session.guides, table, ("guides",), resources, findings)
        for number, step in enumerate(file.session.steps):
            inside = ("step", number, "guides")
            _check_rows(step.guides, table, inside, resources, findings)
    for table in resources.checklists.sound:
        for number, item in enumerate(table.values["item"]):
            at = ("item", number)
            _check_rows(item.guides, table, at, resources, findings)


def _check_rows(
    rows: Iterable[str],
    table: Table,
    path: KeyPath,
    resources: Resources,
    findings: Findings,
) -> None:
    if not resources.guides.sound:
        return
    for row in rows:
        if not resources.guides.knows(row):
            rule = "The register of the guides has no such row."
            remedy = "Use a row of guides.toml."
            line = table.file.line(*table.path, *path)
            findings.add(table.file.file, line, f"row {shown(row)}", rule, remedy)
