"""Asks for files with the dialogs of the system."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class DialogFiles:
    """Asks where to save, and what to open."""

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Return where to save; None for nowhere."""
        pattern = f"*{Path(name).suffix}"
        found, _ = QFileDialog.getSaveFileName(parent, title, name, pattern)
        return _with_suffix(Path(found), Path(name).suffix) if found else None

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        """Return what to open; None for nothing."""
        found, _ = QFileDialog.getOpenFileName(parent, title, "", pattern)
        return Path(found) if found else None


def _with_suffix(path: Path, suffix: str) -> Path:
    """Return a path that says what is in it."""
    return path if path.suffix else path.with_suffix(suffix)
