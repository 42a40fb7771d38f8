"""Reads the sessions: one file each, the file's name is the session's id."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from app.content.folders import Folder
from app.content.named_files import read_folder, read_named_table
from app.content.problems import Findings
from app.content.rows import SESSION
from app.content.tables import Table, Tables, citations_of
from app.content.toml_lines import KeyPath
from app.content.wording import add_problems_of
from app.model.base import Value
from app.model.session import Checklist, Session, SessionId, SessionStep

FOLDER = "sessions"

T = TypeVar("T", bound=Value)


@dataclass(frozen=True, slots=True)
class SessionFile:
    """One session, and the table that it was read from."""

    session: Session
    table: Table

    @property
    def name(self) -> str:
        """Return the file as problems name it."""
        return self.table.file.file

    def line(self, number: int, key: str) -> int | None:
        """Return the line of a key of a step, counted from 0."""
        return self.table.file.line("step", number, key)


def read_sessions(folder: Folder, findings: Findings) -> tuple[SessionFile, ...]:
    """Return the sound sessions of the resources, by their place in the list."""
    files = read_folder(folder.child(FOLDER), read_session, findings)
    return tuple(sorted(files, key=lambda file: (file.session.order, file.session.id)))


def read_session(folder: Folder, name: str, findings: Findings) -> SessionFile | None:
    """Return the session of one file; None, with problems, if it is not sound."""
    found = read_named_table(folder, name, SESSION, findings)
    return None if found is None else session_file(*found, findings)


def session_file(
    session_id: str, table: Table, findings: Findings
) -> SessionFile | None:
    """Return the session of a table; None, with problems, if it is not sound."""
    values = table.model_values("step")
    steps = [
        _made(SessionStep, _cited(row), table, ("step", number), findings)
        for number, row in enumerate(table.values["step"])
    ]
    values |= {"id": SessionId(session_id), "steps": tuple(filter(None, steps))}
    if None in steps:
        return None
    session = _made(Session, values, table, (), findings)
    return None if session is None else SessionFile(session, table)


def checklist_of(table: Table) -> Checklist:
    """Return the list of one table."""
    values = table.model_values("item")
    return Checklist(items=table.values["item"], **values)


def checklists_of(tables: Tables) -> tuple[Checklist, ...]:
    """Return the lists to tick."""
    return tuple(checklist_of(table) for table in tables.sound)


# Any: a checked table, of any keys.
def _cited(row: Value) -> dict[str, Any]:
    values: dict[str, Any] = dict(row)
    return values | {"sources": citations_of(values["sources"])}


def _made(
    model: Callable[..., T],
    values: dict[str, Any],
    table: Table,
    path: KeyPath,
    findings: Findings,
) -> T | None:
    """Return a value; None, with problems, where the model itself objects."""
    try:
        return model(**values)
    except ValidationError as error:
        whole = (*table.path, *path)
        add_problems_of(error, SESSION.row, table.file, whole, findings)
        return None
