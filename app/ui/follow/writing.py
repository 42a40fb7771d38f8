"""Writes a file whole, or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8; what was there before stays until all of it is written.

    Raises
    ------
    OSError
        If the disk refuses.
    """
    file = QSaveFile(str(path))
    is_written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.write(text.encode()) >= 0
        and file.commit()
    )
    if not is_written:
        raise OSError(0, file.errorString(), str(path))
