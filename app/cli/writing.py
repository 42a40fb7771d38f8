"""Files that a command writes for the user."""

import os
import tempfile
from pathlib import Path

from app.errors import AppError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is either all new or as it was.

    Raises
    ------
    AppError
        If the folder is missing, not writable or full.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _not_written(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> AppError:
    return AppError(
        f"{path} could not be written: {error.strerror}. "
        "Choose another folder with -o, or free some space."
    )
