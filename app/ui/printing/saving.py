"""Writes a PDF file whole, or says in words why not."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from app.ui.widgets.words import tr


def saved(path: Path, data: bytes) -> str:
    """Write a file and return what to tell: where it is, or why it is not.

    What was there before stays until all of the new file is written.
    """
    file = QSaveFile(str(path))
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.write(data) == len(data)
        and file.commit()
    )
    if is_written:
        return tr("Saved as {path}", path=path)
    return tr(
        "{name} could not be written: {reason}. Choose another place, or free some "
        "space.",
        name=path.name,
        reason=file.errorString(),
    )
