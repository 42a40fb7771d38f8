"""Any map of the library is made ready when it is asked for."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.content.cache import SceneCache, content_key
from app.geometry.atlas import Atlas
from app.guidance.ahead import ask_everywhere
from app.model.body_map import BodyMap
from app.model.library import Library
from app.ui.loading.content import LoadedContent, load_map_of
from app.ui.loading.map_loading import load_map, map_or_first
from app.ui.shell import preparing
from app.ui.shell.cache_filling import CacheFilling
from app.ui.shell.content_loader import ContentLoader
from app.ui.shell.options import Command, WindowOptions
from app.ui.shell.preparing import prepare_all
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from tests.content.samples import sample_in
from tests.support.sample_map import sample_map
from tests.support.sample_techniques import sample_library
from tests.ui.shell.conftest import COMPLETE_MS, Opener

FIRST = sample_map()
OTHER = FIRST.model_copy(update={"id": "other", "title": "Another"})


def never() -> bool:
    return False


@pytest.fixture
def library() -> Library:
    return sample_library().model_copy(update={"maps": (FIRST, OTHER)})


@pytest.fixture
def cache(tmp_path: Path) -> SceneCache:
    return SceneCache(tmp_path)


@pytest.mark.parametrize(
    ("wished", "given"), [("other", OTHER), (FIRST.id, FIRST), ("nowhere", FIRST)]
)
def test_the_map_wished_for_is_shown_else_the_first(
    library: Library, wished: str, given: BodyMap
) -> None:
    assert map_or_first(library, wished) == given


def test_without_any_map_none_is_shown(library: Library) -> None:
    assert map_or_first(library.model_copy(update={"maps": ()}), FIRST.id) is None


def test_a_map_comes_with_its_own_scene_atlas_and_silhouette(
    library: Library, cache: SceneCache
) -> None:
    ready = load_map_of(LoadedContent(library, (), key="key"), cache, "other", never)
    assert ready is not None
    assert ready.scene.map_id == ready.id == "other"
    assert ready.atlas.body_map is OTHER
    assert ready.silhouette == OTHER.silhouette


def test_a_map_that_does_not_exist_is_not_made_ready(
    library: Library, cache: SceneCache
) -> None:
    content = LoadedContent(library, (), key="key")
    assert load_map_of(content, cache, "nowhere", never) is None


def test_scenes_of_all_maps_are_kept_for_the_next_start(cache: SceneCache) -> None:
    for each in (FIRST, OTHER):
        load_map(each, cache, "key")
    kept = [cache.scene("key", each.id) for each in (FIRST, OTHER)]
    assert [scene and scene.map_id for scene in kept] == [FIRST.id, "other"]


def test_what_was_worked_out_before_is_taken(
    library: Library, cache: SceneCache
) -> None:
    atlas = Atlas(FIRST)
    ask_everywhere(library, atlas)
    cache.keep_strokes("key", FIRST.id, atlas.worked_out())
    assert not load_map(FIRST, cache, "key").atlas.shelf.is_empty


def test_preparing_keeps_the_strokes_of_every_map(
    cache: SceneCache, tmp_path: Path
) -> None:
    sample = sample_in(tmp_path / "content")
    library = prepare_all(sample.roots, cache)
    key = content_key(sample.roots)
    assert library.maps
    assert all(cache.has_strokes(key, body_map.id) for body_map in library.maps)


def test_preparing_again_asks_nothing(
    cache: SceneCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*what: object) -> None:
        raise AssertionError(what)

    sample = sample_in(tmp_path / "content")
    prepare_all(sample.roots, cache)
    monkeypatch.setattr(preparing, "ask_everywhere", refuse)
    prepare_all(sample.roots, cache)


def test_window_tells_when_a_map_is_ready(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.content.map_ready, timeout=COMPLETE_MS) as told:
        window.content.load_map("back")
    assert told.args == [window.content.loaded_map("back")]


def test_window_is_told_of_no_map_that_does_not_exist(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.assertNotEmitted(window.content.map_ready):
        window.content.load_map("nowhere")
        qtbot.waitUntil(lambda: window.content.is_complete)


def test_loader_knows_no_map_before_the_content_is_there(
    options: WindowOptions,
) -> None:
    assert ContentLoader(options).loaded_map("back") is None


def test_a_first_start_has_the_strokes_worked_out_in_another_process(
    open_window: Opener, qtbot: QtBot, options: WindowOptions, tmp_path: Path
) -> None:
    (tmp_path / "cache").mkdir()
    mark = tmp_path / "was_run"
    words = (sys.executable, "-c", f"open({str(mark)!r}, 'w').close()")
    with_command = replace(
        options, cache_folder=tmp_path / "cache", prepare=Command(words, tmp_path)
    )
    open_window(Settings(), with_command)
    qtbot.waitUntil(mark.exists, timeout=COMPLETE_MS)


def test_filling_tells_when_it_has_ended_well(qtbot: QtBot, tmp_path: Path) -> None:
    filling = CacheFilling(Command((sys.executable, "-c", ""), tmp_path))
    with qtbot.waitSignal(filling.filled, timeout=COMPLETE_MS):
        filling.start()
    filling.stop()


def test_filling_that_cannot_start_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    filling = CacheFilling(Command((str(tmp_path / "nothing"),), tmp_path))
    with qtbot.assertNotEmitted(filling.filled, wait=50):
        filling.start()
    filling.stop()


def test_filling_is_ended_with_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    endless = (sys.executable, "-c", "import time; time.sleep(600)")
    filling = CacheFilling(Command(endless, tmp_path))
    with qtbot.assertNotEmitted(filling.filled):
        filling.start()
        filling.stop()
