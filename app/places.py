"""Where things lie on this machine: our own files, and the user's folders.

Looked up once, at the entry point, and handed down; nothing below asks again.
"""

import os
from dataclasses import dataclass
from pathlib import Path

APP_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that the program reads and writes.

    Attributes
    ----------
    body_maps, resources
        Our own files, read only.
    settings, cache, data
        The user's folders. They may not exist and may not be writable; the
        program then runs with its defaults and says so.
    """

    body_maps: Path
    resources: Path
    settings: Path
    cache: Path
    data: Path


def places() -> Places:
    """Return the folders of this installation and this user."""
    shipped = APP_FOLDER / "_data"
    root = shipped if shipped.is_dir() else APP_FOLDER.parent
    settings, cache, data = user_folders()
    return Places(root / "body_maps", root / "resources", settings, cache, data)


def user_folders() -> tuple[Path, Path, Path]:
    """Return the folders for settings, cache and data, as the system wants them.

    ``KNEADMAP_HOME`` puts all three into one folder: for a stick, or a test.
    """
    home = os.environ.get("KNEADMAP_HOME")
    if home:
        base = Path(home)
        return base / "settings", base / "cache", base / "data"
    # Late: the library asks the system, which most commands do not need.
    from platformdirs import PlatformDirs

    folders = PlatformDirs("kneadmap", appauthor=False)
    return (
        Path(folders.user_config_dir),
        Path(folders.user_cache_dir),
        Path(folders.user_data_dir),
    )
