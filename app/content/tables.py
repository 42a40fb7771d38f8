"""Files of tables: read, checked one table at a time, every problem gathered."""

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from app.content.folders import Folder
from app.content.problems import Findings, shown
from app.content.rows import FileKind
from app.content.toml_file import TomlFile, read_toml
from app.content.toml_lines import KeyPath
from app.content.wording import add_problems_of, suggestion
from app.model.ids import SourceId
from app.model.source import Citation


@dataclass(frozen=True, slots=True)
class Table:
    """One sound table of a file.

    Attributes
    ----------
    values
        By key; any: a table of any kind, already checked against its row.
    """

    file: TomlFile
    path: KeyPath
    values: dict[str, Any]

    @property
    def base(self) -> str:
        """Return the id without the side."""
        return str(self.values["base"])

    def add(self, key: str, value: str, rule: str, remedy: str, to: Findings) -> None:
        """Add a problem at the line of `key`."""
        to.add(self.file.file, self.line(key), value, rule, remedy)

    def line(self, key: str) -> int | None:
        """Return the line of a key, or of the table where the key is not written."""
        return self.file.line(*self.path, key)

    def citations(self) -> tuple[Citation, ...]:
        """Return where the table's statements come from."""
        return citations_of(self.values["sources"])

    def model_values(self, *unused: str) -> dict[str, Any]:
        """Return the values as the model wants them, without those in `unused`."""
        kept = {k: v for k, v in self.values.items() if k not in unused}
        if "sources" in kept:
            kept["sources"] = self.citations()
        if "warning" in kept:
            kept["warnings"] = kept.pop("warning")
        return kept


def citations_of(texts: tuple[str, ...]) -> tuple[Citation, ...]:
    """Return what `"source_id: place in the source"` points to."""
    parts = (text.partition(":") for text in texts)
    return tuple(
        Citation(source=SourceId(source), place=place.strip())
        for source, _, place in parts
    )


@dataclass(frozen=True, slots=True)
class Tables:
    """The sound tables of one file.

    Attributes
    ----------
    mentioned
        What all tables call themselves, sound or not: so that one bad table does
        not make every mention of it a second problem. None: nobody can tell.
    """

    sound: tuple[Table, ...]
    mentioned: frozenset[str] | None

    def knows(self, name: str) -> bool:
        """Return whether a table of that name was meant to be there."""
        return self.mentioned is None or name in self.mentioned


NO_TABLES = Tables((), frozenset())


def read_tables(
    folder: Folder, name: str, kind: FileKind, findings: Findings
) -> Tables:
    """Return the sound tables of a file; the others are problems."""
    file = read_toml(folder, name, findings, kind.bytes_limit)
    if file is None:
        return Tables((), None)
    raw = _raw_tables(file, kind, findings)
    if raw is None:
        return Tables((), None)
    found = tuple(_table(file, kind, path, values, findings) for path, values in raw)
    sound = tuple(table for table in found if table is not None)
    _check_unique(sound, kind.name_key, findings)
    names = (values.get(kind.name_key) for _, values in raw)
    return Tables(sound, frozenset(n for n in names if isinstance(n, str)))


def read_single_table(
    folder: Folder, name: str, kind: FileKind, findings: Findings
) -> Table | None:
    """Return the one table that a file is; None, with problems, if it is not sound."""
    file = read_toml(folder, name, findings, kind.bytes_limit)
    return _table(file, kind, (), file.values, findings) if file else None


_RawTables = list[tuple[KeyPath, dict[str, object]]]


def _raw_tables(
    file: TomlFile, kind: FileKind, findings: Findings
) -> _RawTables | None:
    is_sound = True
    for key in file.values:
        if key != kind.table:
            remedy = suggestion(key, [kind.table], f"Write tables [[{kind.table}]].")
            rule = "This key is not known."
            findings.add(file.file, file.line(key), shown(key), rule, remedy)
            is_sound = False
    tables = file.values.get(kind.table, [])
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        rule = "It must be a list of tables."
        remedy = f"Begin each with [[{kind.table}]]."
        findings.add(file.file, file.line(kind.table), kind.table, rule, remedy)
        return None
    paths: list[KeyPath] = [(kind.table, number) for number in range(len(tables))]
    return list(zip(paths, tables, strict=True)) if is_sound else None


def _table(
    file: TomlFile,
    kind: FileKind,
    path: KeyPath,
    values: dict[str, object],
    findings: Findings,
) -> Table | None:
    try:
        # Strict by way of JSON: lists may be tuples there, and texts enumerations,
        # but the text "3" is no number.
        row = kind.row.model_validate_json(json.dumps(values), strict=True)
    except ValidationError as error:
        add_problems_of(error, kind.row, file, path, findings)
        return None
    return Table(file, path, dict(row))


def _check_unique(tables: tuple[Table, ...], name_key: str, findings: Findings) -> None:
    lines: dict[str, int | None] = {}
    for table in tables:
        name = str(table.values[name_key])
        if name in lines:
            value = f"{name_key} {shown(name)}"
            rule = f"Line {lines[name]} has it already."
            table.add(name_key, value, rule, "Give each table its own.", findings)
        lines.setdefault(name, table.line(name_key))
