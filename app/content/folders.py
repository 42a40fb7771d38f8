"""Reading files from a folder, and nothing from outside of it."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.content.limits import FILES_IN_A_FOLDER
from app.content.problems import Findings, printable

# Not every system has these. A pipe that nobody writes to would block for ever.
_OPEN_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that may be read.

    Attributes
    ----------
    path
        Where it lies.
    shown
        How problems name it: relative to the content root.
    boundary
        Nothing outside of this folder is opened, wherever links lead.
    """

    path: Path
    shown: str
    boundary: Path

    @classmethod
    def root(cls, path: Path) -> "Folder":
        """Return a folder that is its own boundary, shown by its last name."""
        return cls(path, printable(path.absolute().name), path)

    def child(self, name: str, *, is_boundary: bool = False) -> "Folder":
        """Return a folder inside this one, by a name that was listed or is ours."""
        path = self.path / name
        boundary = path if is_boundary else self.boundary
        return Folder(path, self.shown_name(name), boundary)

    def shown_name(self, name: str) -> str:
        """Return how problems name a file of this folder."""
        return f"{self.shown}/{printable(name)}"

    def names(self) -> tuple[str, ...]:
        """Return the names in the folder, sorted, hidden ones left out."""
        try:
            with os.scandir(self.path) as entries:
                listed = sorted(e.name for e in entries if not e.name.startswith("."))
        except OSError:
            return ()
        return tuple(listed)

    def listed(self, suffix: str, findings: Findings) -> tuple[str, ...]:
        """Return the names that end with `suffix`; too many are a problem."""
        names = tuple(name for name in self.names() if name.endswith(suffix))
        if len(names) > FILES_IN_A_FOLDER:
            findings.add(
                self.shown,
                None,
                f"{len(names)} files",
                f"A folder holds at most {FILES_IN_A_FOLDER}.",
                "Take some out; only the first are read.",
            )
        return names[:FILES_IN_A_FOLDER]

    def leads_outside(self, name: str) -> bool:
        """Return whether a name is a link to a place beyond the boundary."""
        real = os.path.realpath(self.path / name)
        boundary = os.path.realpath(self.boundary)
        try:
            return os.path.commonpath([real, boundary]) != boundary
        except ValueError:
            # Another drive.
            return True

    def read(self, name: str, limit: int, findings: Findings) -> bytes | None:
        """Return what a file holds; None, with a problem, if it cannot be had."""
        try:
            return self._read(name, limit)
        except _NotReadError as refusal:
            findings.add(self.shown_name(name), None, "", *refusal.words)
        except FileNotFoundError:
            words = ("The file is missing.", "Add it, or remove what needs it.")
            findings.add(self.shown_name(name), None, "", *words)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "its name is not usable"
            words = (f"The file cannot be read ({reason}).", "Check its permissions.")
            findings.add(self.shown_name(name), None, "", *words)
        return None

    def _read(self, name: str, limit: int) -> bytes:
        if self.leads_outside(name):
            raise _NotReadError(
                "The file is a link that leads out of its folder.",
                "Put a copy of the file in its place.",
            )
        # The resolved name: a link that is put there in between is not followed.
        real = os.path.realpath(self.path / name)
        with open(real, "rb", opener=_opened) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _NotReadError(
                    "It is not a plain file.", "Put a plain file there."
                )
            content = file.read(limit + 1)
        if len(content) > limit:
            raise _NotReadError(
                f"The file is larger than {limit // 1024} kB.", "Make it smaller."
            )
        return content


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _OPEN_FLAGS)


class _NotReadError(Exception):
    """A file that is refused, with the rule and the remedy."""

    def __init__(self, rule: str, remedy: str) -> None:
        super().__init__(rule)
        self.words = (rule, remedy)
