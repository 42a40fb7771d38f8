"""How the room asks for a file: with the system's own dialog, or as a test says."""

import re
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget


class Files(Protocol):
    """Asks where to save, and what to open."""

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Return where to save; None for nowhere. The name says what kind of file."""

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        """Return what to open; None for nothing. Patterns are such as `*.toml`."""


def file_name(title: str) -> str:
    """Return a file's name made of a title: letters and digits alone."""
    words = re.findall("[a-z0-9]+", title.lower())
    return f"{'_'.join(words)[:50] or 'session'}.toml"
