"""The first paint waits for nothing heavy."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.content.cache import SceneCache, content_key
from app.model.outline import MapPoint
from app.model.scene import MapScene, Shape
from app.ui.loading.first_scene import first_scene, keep_first_scene, keep_part_if_whole
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.shell.options import WindowOptions
from app.ui.shell.settings import Settings
from app.ui.shell.window import LATER_LAYERS, MainWindow
from tests.ui.shell.conftest import COMPLETE_MS

HEAVY = ("pydantic", "numpy", "shapely", "pyqtgraph", "app.guidance", "PySide6.QtSvg")

FIRST_PAINT = f"""
import sys
from pathlib import Path
from app.content.roots import ContentRoots
from app.ui.shell.options import WindowOptions
from app.ui.shell.run import run_window
roots = ContentRoots(Path(sys.argv[1]), Path(sys.argv[2]))
run_window(WindowOptions(roots, None, Path(sys.argv[3]), True))
print([name for name in {HEAVY} if name in sys.modules])
"""

REGION = Shape("spine", "region", "Spine", "midline")
KNOT = Shape("knot", "knot", "Knot", "left", point=MapPoint(1, 2))
BONE = Shape("rib", "bone", "Rib", "left")
WHOLE = MapScene("back", "Back", "", (0, 0, 1, 1), (), (REGION, BONE, KNOT))
PART = replace(WHOLE, shapes=(REGION, KNOT))


def test_nothing_heavy_is_imported_before_it(options: WindowOptions) -> None:
    folders = (options.roots.body_maps, options.roots.resources, options.cache_folder)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, *map(str, folders)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stdout.strip() == "[]"


def test_it_shows_zones_and_leaves_the_rest(
    qtbot: QtBot, options: WindowOptions
) -> None:
    window = MainWindow(options, Settings())
    qtbot.addWidget(window)
    shown: list[frozenset[str]] = []
    window.painted_first.connect(lambda: shown.append(window.stage.map.layers))
    with qtbot.waitSignal(window.completed, timeout=COMPLETE_MS):
        window.show()
    window.close()
    assert [layers & LATER_LAYERS for layers in shown] == [frozenset()]
    assert window.stage.map.layers >= DEFAULT_LAYERS


def test_window_closed_before_it_loads_nothing(
    qtbot: QtBot, qapp: QApplication, options: WindowOptions
) -> None:
    window = MainWindow(options, Settings())
    qtbot.addWidget(window)
    window.show()
    window.grab()
    window.close()
    with qtbot.assertNotEmitted(window.painted_first):
        qapp.processEvents()
    assert not hasattr(window, "content")


def test_part_of_the_scene_is_shown_first(tmp_path: Path) -> None:
    cache = SceneCache(tmp_path)
    keep_first_scene(cache, "key", WHOLE)
    assert first_scene(cache, "key", "back") == PART


def test_whole_scene_will_do(tmp_path: Path) -> None:
    cache = SceneCache(tmp_path)
    cache.keep("key", WHOLE)
    assert first_scene(cache, "key", "back") == WHOLE


def test_start_with_the_whole_scene_eases_the_next(tmp_path: Path) -> None:
    cache = SceneCache(tmp_path)
    cache.keep("key", WHOLE)
    keep_part_if_whole(cache, "key", WHOLE)
    assert first_scene(cache, "key", "back") == PART


def test_another_content_is_another_start(options: WindowOptions) -> None:
    cache = SceneCache(options.cache_folder)
    assert first_scene(cache, f"{content_key(options.roots)}0", "back") is None
