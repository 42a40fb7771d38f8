"""Opens the window, or draws it into a picture without showing it.

Qt is imported inside the functions: a start first turns off what would slow it down.
"""

import gc
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from app import __version__

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from app.ui.shell.options import WindowOptions
    from app.ui.shell.settings import Settings
    from app.ui.shell.window import MainWindow

STYLE = "Fusion"
"""It looks the same on every system, and takes our colours."""

MOST_MS_TO_COMPLETE = 60_000


def run_window(options: "WindowOptions") -> int:
    """Open the window and run until it is closed; return the exit code."""
    # A start makes only things that stay: looking for rubbish would delay the paint.
    gc.disable()
    from app.ui.shell.window import MainWindow

    application = _application()
    window = MainWindow(options)
    window.painted_first.connect(_tidy_from_now_on)
    window.show()
    return application.exec()


def _tidy_from_now_on() -> None:
    """Let rubbish be collected again, but never look through what the start made."""
    gc.freeze()
    gc.enable()


def grab_window(
    options: "WindowOptions",
    room: str = "explore",
    select: str = "",
    map_id: str = "",
    size: tuple[int, int] = (1280, 800),
    theme: Literal["light", "dark"] = "light",
    text_percent: int = 100,
    scale: float = 1.0,
) -> "QImage":
    """Return a picture of the real window, complete, with nothing shown on a screen.

    Parameters
    ----------
    room
        explore, hurt, list, health, guide, settings, help or about; or "page:" and the
        name of a page of the guide.
    select
        Id of a region, knot, landmark, bone, muscle or technique; empty: the welcome.
    map_id
        Of the map; empty: the first, or the one that has what is selected.
    size
        Width and height in logical pixels.
    scale
        Pixels of the picture for a logical one. Works once per process: Qt reads it
        when the application starts.
    """
    from PySide6.QtWidgets import QApplication

    from app.ui.shell.settings import Settings

    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    settings = Settings(
        theme=theme, text_percent=text_percent, is_motion_reduced=True, map_id=map_id
    )
    application, window = opened_window(options, settings, size)
    _prepare(window, room, select, map_id)
    _wait_until_complete(window)
    _let_pass(application)
    _finish_drawing(window)
    _let_pass(application)
    picture = window.grab().toImage()
    window.close()
    window.deleteLater()
    _let_pass(application)
    return picture


def opened_window(
    options: "WindowOptions", settings: "Settings", size: tuple[int, int]
) -> "tuple[QApplication, MainWindow]":
    """Return the application and a complete window that no screen shows."""
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtWidgets import QLayout

    from app.ui.shell.window import MainWindow

    application = _application()
    window = MainWindow(replace(options, settings_folder=None), settings)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(QSize(*size))
    # Its least size is for a screen; Qt would complain that there is none to tell.
    if (layout := window.layout()) is not None:
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    window.show()
    _wait_until_complete(window)
    return application, window


def _application() -> "QApplication":
    """Return the application; there can be only one in a process."""
    from PySide6.QtWidgets import QApplication

    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Named here, since to ask a style for its name makes hundreds of constants.
    application = QApplication([*sys.argv[:1], "-style", STYLE])
    application.setApplicationName("Kneadmap")
    application.setApplicationVersion(__version__)
    return application


def _wait_until_complete(window: "MainWindow") -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    if window.is_complete:
        return
    loop = QEventLoop()
    window.completed.connect(loop.quit)
    # Whatever goes wrong, a command must end.
    watch = QTimer(singleShot=True, interval=MOST_MS_TO_COMPLETE)
    watch.timeout.connect(loop.quit)
    watch.start()
    loop.exec()
    watch.stop()


def _prepare(window: "MainWindow", room: str, select: str, map_id: str) -> None:
    """Open the room, and select what is asked for."""
    if select:
        window.explore.open_hit("", select, map_id)
    if room.startswith("page:"):
        window.explore.open_hit("page", room.removeprefix("page:"))
    elif room.startswith("health-"):
        from app.ui.shell.health_poses import take_pose

        take_pose(window, room)
    elif room.startswith("follow-"):
        from app.ui.shell.follow_poses import take_pose as take_follow_pose

        take_follow_pose(window, room)
    elif room.startswith("practise-"):
        from app.ui.shell.practise_poses import take_pose as take_practise_pose

        take_practise_pose(window, room)
    elif room.startswith("feel-"):
        from app.ui.shell.feel_poses import take_pose as take_feel_pose

        take_feel_pose(window, room)
    elif room != "explore":
        window.run_command(room)
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()


def _finish_drawing(window: "MainWindow") -> None:
    """Draw the maps of the window sharp: the one to explore, the one to mark on."""
    from app.ui.map.view import BodyMapView

    for view in window.findChildren(BodyMapView):
        view.finish_drawing()


def _let_pass(application: "QApplication") -> None:
    """Deliver what is waiting: layouts, deletions, paints."""
    application.sendPostedEvents()
    application.processEvents()
