"""The window, or a picture of it where there is no screen."""

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.x_server import lets_in
from app.places import APP_FOLDER, Places, places

if TYPE_CHECKING:
    from app.ui.shell.options import WindowOptions

PICTURE_NAME = "kneadmap-window.png"
SCREENLESS = frozenset(
    {"offscreen", "minimal", "minimalegl", "vnc", "eglfs", "linuxfb", "vkkhrdisplay"}
)


def open_window(*, quit_after_first_paint: bool = False) -> int:
    """Open the window and stay until it is closed.

    Without any display, say so, save what the window shows as a picture beside
    the user, and end with 0.
    """
    here = places()
    if not has_display():
        return _save_picture(here)
    from app.ui.shell.run import run_window

    # Qt's loop would not hear of Ctrl+C before the next event.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run_window(
        window_options(here, quit_after_first_paint=quit_after_first_paint)
    )


def window_options(
    places: Places, *, keeps_settings: bool = True, quit_after_first_paint: bool = False
) -> "WindowOptions":
    """Return how the window is opened; a picture of it remembers nothing."""
    from app.content.roots import ContentRoots
    from app.ui.shell.options import Command, WindowOptions

    # Found by the folder: the program may run from where it was unpacked.
    prepare = Command((sys.executable, "-m", "app", "prepare"), APP_FOLDER.parent)
    return WindowOptions(
        roots=ContentRoots(places.body_maps, places.resources),
        settings_folder=places.settings if keeps_settings else None,
        cache_folder=places.cache,
        quit_after_first_paint=quit_after_first_paint,
        data_folder=places.data if keeps_settings else None,
        prepare=prepare if keeps_settings else None,
    )


def has_display() -> bool:
    """Return whether a window can be shown: asked for, or a display that answers."""
    if sys.platform in {"win32", "darwin"}:
        return True
    wished = os.environ.get("QT_QPA_PLATFORM", "")
    if wished:
        return any(_can_show(name) for name in wished.split(";"))
    if _can_show("wayland"):
        return True
    if not _can_show("xcb"):
        return False
    if os.environ.get("WAYLAND_DISPLAY"):
        # Qt would try the dead one first, and abort.
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    return True


def _can_show(platform: str) -> bool:
    """Return whether a platform of Qt's is known and what it draws on answers."""
    name = platform.strip().partition(":")[0]
    if name == "xcb":
        return lets_in(os.environ.get("DISPLAY", ""))
    if name.startswith("wayland"):
        return _wayland_answers(os.environ.get("WAYLAND_DISPLAY", ""))
    return name in SCREENLESS


def _wayland_answers(display: str) -> bool:
    """Return whether a compositor listens; its name is a path or in the run folder."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if not display or not (folder or display.startswith("/")):
        return False
    import socket

    try:
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(2)
            probe.connect(str(Path(folder) / display))
    except OSError:
        return False
    return True


def _save_picture(here: Places) -> int:
    from app.cli.screenshot import save_screenshot

    path = Path.cwd() / PICTURE_NAME
    print("There is no display that answers, so the window cannot be opened.")
    save_screenshot(here, path)
    print(f"What it would show is in {path}")
    return 0
