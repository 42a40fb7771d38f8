"""Folders in which each file is one thing, and its name is the thing's id."""

from collections.abc import Callable
from typing import TypeVar

from app.content.folders import Folder
from app.content.problems import Findings, shown
from app.content.rows import FileKind
from app.content.slugs import is_slug
from app.content.tables import Table, read_single_table

SUFFIX = ".toml"

T = TypeVar("T")

ReadFile = Callable[[Folder, str, Findings], T | None]
"""Reads the file of a name; None, with problems, if it is not sound."""


def read_folder(folder: Folder, read: ReadFile[T], findings: Findings) -> tuple[T, ...]:
    """Return what is sound of a folder, by file name; it need not be there."""
    return read_files(folder, folder.listed(SUFFIX, findings), read, findings)


def read_files(
    folder: Folder, names: tuple[str, ...], read: ReadFile[T], findings: Findings
) -> tuple[T, ...]:
    """Return what is sound of the files that were listed."""
    found = [read(folder, name, findings) for name in names]
    return tuple(one for one in found if one is not None)


def read_named_table(
    folder: Folder, name: str, kind: FileKind, findings: Findings
) -> tuple[str, Table] | None:
    """Return the id and the table of a file; None, with problems, if not sound."""
    own_id = name.removesuffix(SUFFIX)
    if not is_slug(own_id):
        what = kind.name.removesuffix(SUFFIX)
        rule = f"The file's name is the {what}'s id, and this is not a sound id."
        remedy = f"Use small letters, digits and _, like {kind.example}."
        findings.add(folder.shown, None, shown(name), rule, remedy)
        return None
    table = read_single_table(folder, name, kind, findings)
    return None if table is None else (own_id, table)
