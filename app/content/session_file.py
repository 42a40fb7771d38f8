"""Reads one session from anywhere: a plan that somebody shared, or an author's file."""

from dataclasses import dataclass
from pathlib import Path

from app.content.folders import Folder
from app.content.problems import Findings, Problem, printable
from app.content.rows import SESSION
from app.content.session_checks import SessionKnown, check_session
from app.content.sessions import SessionFile, session_file
from app.content.slugs import is_slug
from app.content.tables import read_single_table
from app.model.library import Library
from app.model.session import Session

UNNAMED = "plan"
"""The id of a session whose file has a name that is no id."""


@dataclass(frozen=True, slots=True)
class LoadedSession:
    """A session, and what is wrong with its file.

    Attributes
    ----------
    file
        The session with its lines; None where the file cannot be read as one. With
        problems it may still be played: what breaks a rule is left out then, for
        everybody.
    """

    file: SessionFile | None
    problems: tuple[Problem, ...]

    @property
    def session(self) -> Session | None:
        """Return the session, where the file can be read as one."""
        return self.file.session if self.file else None


def load_session(path: Path, library: Library) -> LoadedSession:
    """Return the session of a file, and every problem by file and line."""
    findings = Findings()
    folder = Folder(path.parent, printable(str(path.parent)), path.parent)
    table = read_single_table(folder, path.name, SESSION, findings)
    if table is None:
        return LoadedSession(None, findings.problems())
    session_id = path.stem if is_slug(path.stem) else UNNAMED
    file = session_file(session_id, table, findings)
    if file is None:
        return LoadedSession(None, findings.problems())
    check_session(file, SessionKnown(library), findings)
    return LoadedSession(file, findings.problems())
