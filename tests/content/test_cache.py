"""What is kept between starts, and what happens when it cannot be."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.content import load
from app.content.cache import SceneCache, content_key
from app.content.load import load_library, load_library_cached
from app.model.outline import MapPoint, Outline
from app.model.scene import MapScene, Shape
from tests.content.samples import Sample

SQUARE = Outline.from_path_data("M 0 0 L 1 0 L 1 1 L 0 1 Z")
SCENE = MapScene(
    map_id="small",
    title="A small back",
    pose="lying",
    bounds_mm=(0.0, 0.0, 1.0, 1.0),
    silhouette=(SQUARE,),
    shapes=(
        Shape("spine", "region", "Spine", "midline", "no_go", 1, SQUARE),
        Shape("c7", "landmark", "Bump", "midline", point=MapPoint(0.0, 0.0)),
    ),
)


@pytest.fixture
def cache(tmp_path: Path) -> SceneCache:
    return SceneCache(tmp_path / "cache")


def test_kept_scene_comes_back_as_it_was(cache: SceneCache) -> None:
    cache.keep("key", SCENE)
    assert cache.scene("key", "small") == SCENE


def test_unknown_key_has_no_scene(cache: SceneCache) -> None:
    cache.keep("key", SCENE)
    assert cache.scene("other", "small") is None


@pytest.mark.parametrize("junk", [b"", b"\x00" * 50, b"00000000\n", b"{}", b"[" * 9999])
def test_broken_scene_is_as_if_it_were_not_there(
    cache: SceneCache, tmp_path: Path, junk: bytes
) -> None:
    cache.keep("key", SCENE)
    (tmp_path / "cache" / "scene-key.small.kept").write_bytes(junk)
    assert cache.scene("key", "small") is None


def test_scene_that_was_cut_off_is_as_if_it_were_not_there(
    cache: SceneCache, tmp_path: Path
) -> None:
    cache.keep("key", SCENE)
    path = tmp_path / "cache" / "scene-key.small.kept"
    path.write_bytes(path.read_bytes()[:-20])
    assert cache.scene("key", "small") is None


def test_no_folder_keeps_nothing() -> None:
    cache = SceneCache(None)
    cache.keep("key", SCENE)
    assert cache.scene("key", "small") is None


def test_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = SceneCache(tmp_path / "file" / "cache")
    cache.keep("key", SCENE)
    assert cache.scene("key", "small") is None


def test_folder_in_the_place_of_a_scene_is_as_if_it_were_not_there(
    cache: SceneCache, tmp_path: Path
) -> None:
    (tmp_path / "cache" / "scene-key.small.kept").mkdir(parents=True)
    assert cache.scene("key", "small") is None


def test_scene_that_may_not_be_read_is_as_if_it_were_not_there(
    cache: SceneCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(path)

    cache.keep("key", SCENE)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert cache.scene("key", "small") is None


def test_scene_of_another_shape_is_as_if_it_were_not_there(
    cache: SceneCache, tmp_path: Path
) -> None:
    cache.keep_library("key", b'{"map_id": 1}')
    (tmp_path / "cache" / "library-key.all.kept").rename(
        tmp_path / "cache" / "scene-key.small.kept"
    )
    assert cache.scene("key", "small") is None


def test_disk_that_is_full_leaves_nothing_behind(
    cache: SceneCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> Path:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", refuse)
    cache.keep("key", SCENE)
    assert list((tmp_path / "cache").iterdir()) == []


def test_key_that_is_no_name_reaches_no_file(cache: SceneCache, tmp_path: Path) -> None:
    cache.keep("../../outside", SCENE)
    assert not (tmp_path / "cache").exists()
    assert cache.scene("../../outside", "small") is None


def test_old_scenes_are_dropped(cache: SceneCache, tmp_path: Path) -> None:
    for number in range(8):
        cache.keep(f"key{number}", SCENE)
        os.utime(tmp_path / "cache" / f"scene-key{number}.small.kept", (number, number))
    assert len(list((tmp_path / "cache").glob("scene-*"))) == 3
    assert cache.scene("key7", "small") == SCENE


def test_library_comes_back_from_the_cache_as_it_was(
    sample: Sample, cache: SceneCache
) -> None:
    fresh = load_library_cached(sample.roots, cache)
    kept = load_library_cached(sample.roots, cache)
    assert kept == fresh == load_library(sample.roots)


def test_library_in_the_cache_is_not_read_anew(
    sample: Sample, cache: SceneCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_library_cached(sample.roots, cache)
    monkeypatch.setattr(load, "load_library", pytest.fail)
    assert load_library_cached(sample.roots, cache).library.maps


def test_problems_are_kept_beside_the_library(
    sample: Sample, cache: SceneCache
) -> None:
    sample.replace("map.toml", "default_cap = 3", "default_cap = 7")
    fresh = load_library_cached(sample.roots, cache)
    assert fresh.problems
    assert load_library_cached(sample.roots, cache) == fresh


@pytest.mark.parametrize("junk", [b"", b"{}", b"null", b'{"library": {"maps": 3}}'])
def test_kept_library_that_does_not_fit_is_read_anew(
    sample: Sample, cache: SceneCache, junk: bytes
) -> None:
    cache.keep_library(content_key(sample.roots), junk)
    assert load_library_cached(sample.roots, cache) == load_library(sample.roots)


@pytest.mark.parametrize(
    "name", ["map.toml", "regions.svg", "small_average.json", "fan_stroke.toml"]
)
def test_key_changes_with_every_file(sample: Sample, name: str) -> None:
    before = content_key(sample.roots)
    path = sample.path(name)
    path.write_bytes(path.read_bytes() + b" ")
    assert content_key(sample.roots) != before


def test_key_changes_with_the_time_of_a_file_alone(sample: Sample) -> None:
    before = content_key(sample.roots)
    os.utime(sample.path("map.toml"), (1, 1))
    assert content_key(sample.roots) != before


def test_key_changes_with_a_new_file_and_a_lost_one(sample: Sample) -> None:
    before = content_key(sample.roots)
    added = sample.map_folder / "body.toml"
    added.touch()
    with_one_more = content_key(sample.roots)
    added.unlink()
    sample.path("bones.svg").unlink()
    assert len({before, with_one_more, content_key(sample.roots)}) == 3


def test_key_stays_while_nothing_changes(sample: Sample) -> None:
    assert content_key(sample.roots) == content_key(sample.roots)


def test_key_of_missing_folders_is_no_error(tmp_path: Path) -> None:
    assert content_key(Sample(tmp_path / "nowhere").roots)


def test_key_looks_four_folders_deep_and_no_deeper(sample: Sample) -> None:
    deep = sample.map_folder / "a" / "b" / "c" / "d" / "e"
    deep.mkdir(parents=True)
    before = content_key(sample.roots)
    (deep / "far.toml").touch()
    assert content_key(sample.roots) == before


def test_links_in_a_circle_do_not_hold_up_the_key(sample: Sample) -> None:
    try:
        (sample.map_folder / "self").symlink_to(".")
        (sample.map_folder / "loop.toml").symlink_to("loop.toml")
    except OSError:
        pytest.skip("no links here")
    assert content_key(sample.roots)


def test_reading_a_scene_imports_the_standard_library_alone() -> None:
    script = (
        "import sys; sys.path[:0] = ['.']; import app.content.cache; "
        "print(*{m.partition('.')[0] for m in sys.modules} - sys.stdlib_module_names)"
    )
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert set(run.stdout.split()) == {"__main__", "app"}


def test_every_map_keeps_a_scene_of_its_own(cache: SceneCache) -> None:
    other = replace(SCENE, map_id="other")
    for scene in (SCENE, other):
        cache.keep("key", scene)
    assert cache.scene("key", "small") == SCENE
    assert cache.scene("key", "other") == other


def test_many_maps_of_one_content_are_all_kept(cache: SceneCache) -> None:
    ids = [f"map_{number}" for number in range(12)]
    for map_id in ids:
        cache.keep("key", replace(SCENE, map_id=map_id))
    assert all(cache.scene("key", map_id) for map_id in ids)


def test_strokes_come_back_as_they_were(cache: SceneCache) -> None:
    cache.keep_strokes("key", "small", b"\x00strokes\xff")
    assert cache.strokes("key", "small") == b"\x00strokes\xff"
    assert cache.has_strokes("key", "small")


def test_strokes_of_another_map_are_not_taken(cache: SceneCache) -> None:
    cache.keep_strokes("key", "small", b"strokes")
    assert cache.strokes("key", "other") == b""
    assert not cache.has_strokes("key", "other")


def test_strokes_that_were_cut_off_are_as_if_they_were_not_there(
    cache: SceneCache, tmp_path: Path
) -> None:
    cache.keep_strokes("key", "small", b"strokes")
    path = tmp_path / "cache" / "strokes-key.small.kept"
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.strokes("key", "small") == b""


def test_no_folder_has_no_strokes() -> None:
    cache = SceneCache(None)
    cache.keep_strokes("key", "small", b"strokes")
    assert not cache.has_strokes("key", "small")


def test_what_was_kept_by_other_names_is_dropped(
    cache: SceneCache, tmp_path: Path
) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "scene-old.json").write_bytes(b"{}")
    cache.keep("key", SCENE)
    assert not (tmp_path / "cache" / "scene-old.json").exists()
