"""The settings on disk: one JSON file, written whole or not at all."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from app.ui.shell.settings import Settings, SettingsError

FILE_NAME = "window.json"
MOST_BYTES = 200_000


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Settings, and why they are not the ones on disk, if they are not."""

    settings: Settings
    is_damaged: bool = False


class SettingsFile:
    """Reads and keeps the settings.

    Parameters
    ----------
    folder
        Made when the first settings are kept. None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self.path = folder / FILE_NAME if folder else None

    def read(self) -> ReadSettings:
        """Return the settings on disk; the defaults where there are none."""
        if self.path is None:
            return ReadSettings(Settings())
        try:
            found = self.path.stat()
            # A pipe that nobody writes to would block for ever.
            if not S_ISREG(found.st_mode) or found.st_size > MOST_BYTES:
                return ReadSettings(Settings(), is_damaged=True)
            return ReadSettings(Settings.from_json(self.path.read_text("utf-8")))
        except FileNotFoundError:
            return ReadSettings(Settings())
        except (OSError, UnicodeDecodeError, SettingsError):
            return ReadSettings(Settings(), is_damaged=True)

    def keep(self, settings: Settings) -> bool:
        """Write the settings; return whether the disk took them."""
        if self.path is None:
            return True
        # Written beside and renamed: a crash leaves the old file whole.
        part = self.path.with_name(f"{FILE_NAME}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(settings.to_json(), encoding="utf-8")
            part.replace(self.path)
        except OSError:
            with suppress(OSError):
                part.unlink()
            return False
        return True
