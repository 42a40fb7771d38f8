"""Windows on the shipped content."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.cache import SceneCache
from app.content.roots import ContentRoots
from app.places import places
from app.ui.loading.content import load_content
from app.ui.loading.first_scene import DEFAULT_MAP_ID
from app.ui.shell.options import WindowOptions
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow

COMPLETE_MS = 30_000


@pytest.fixture(scope="session")
def roots() -> ContentRoots:
    """Return where the shipped content lies."""
    here = places()
    return ContentRoots(here.body_maps, here.resources)


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory, roots: ContentRoots) -> Path:
    """Return a cache that an earlier start has filled."""
    folder = tmp_path_factory.mktemp("cache")
    cache = SceneCache(folder)
    content = load_content(roots, cache, DEFAULT_MAP_ID, lambda: False)
    assert content is not None
    assert content.atlas is not None
    cache.keep_strokes(content.key, DEFAULT_MAP_ID, content.atlas.worked_out())
    return folder


@pytest.fixture
def options(roots: ContentRoots, cache_folder: Path, tmp_path: Path) -> WindowOptions:
    """Return options that remember in a folder of the test's own."""
    return WindowOptions(roots, tmp_path / "settings", cache_folder)


Opener = Callable[..., MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, options: WindowOptions
) -> Iterator[Opener]:
    """Return a function that opens a window and waits until all is there."""
    opened: list[MainWindow] = []

    def open_one(
        settings: Settings | None = None, with_options: WindowOptions = options
    ) -> MainWindow:
        window = MainWindow(with_options, settings)
        opened.append(window)
        if settings is not None:
            window.resize(1280, 800)
        with qtbot.waitSignal(window.completed, timeout=COMPLETE_MS):
            window.show()
        return window

    yield open_one
    for window in opened:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window: Opener) -> MainWindow:
    """Return a window with everything loaded, without movement."""
    return open_window(Settings(theme="light", is_motion_reduced=True))
