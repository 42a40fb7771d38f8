"""Files that a command writes for the user."""

import os
import tempfile
from pathlib import Path

from app.errors import AppError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is either all new or as it was.

    A link is followed. A device or a pipe, such as ``/dev/stdout``, takes the
    data and stays what it is.

    Raises
    ------
    AppError
        If the folder is missing, not writable or full.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            # Renaming a file over a device would take the device away.
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, RuntimeError, ValueError) as error:
        # Besides what the disk says: links in a circle, a zero byte in the name.
        reason = getattr(error, "strerror", None) or "the name is not usable"
        raise _not_written(path, reason) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".kneadmap-")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        part.chmod(_mode_for(target))
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _mode_for(target: Path) -> int:
    """Return the file's own mode; for a new one, what the user's other files have."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _not_written(path: Path, reason: str) -> AppError:
    return AppError(
        f"{shortened(str(path))} could not be written: {reason}. "
        "Choose another place, or free some space."
    )


def shortened(text: str, most: int = 80) -> str:
    """Return a text that fits into a message."""
    return text if len(text) <= most else f"{text[: most - 1]}\u2026"
