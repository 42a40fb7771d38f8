"""A map is there soon with a small body, then with a sharp one; few are kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.follow.player.maps import KEPT_MAPS, LoadedMaps
from app.ui.loading.first_figure import DEFAULT_BUILD, DEFAULT_TONE
from app.ui.map.person_look import PersonLook
from tests.support.shipped import MAP_IDS, ROOTS, shipped_library


@pytest.fixture
def maps(qapp: QApplication) -> Iterator[LoadedMaps]:
    """Return maps that nobody has asked for yet."""
    maps = LoadedMaps(
        shipped_library(), ROOTS, None, build=DEFAULT_BUILD, tone=DEFAULT_TONE
    )
    yield maps
    maps.close()


def test_a_map_is_small_first_and_sharp_then(maps: LoadedMaps, qtbot: QtBot) -> None:
    with qtbot.waitSignal(maps.content_ready, timeout=30_000):
        assert maps.content("back") is None
    soon = maps.content("back")
    with qtbot.waitSignal(maps.content_ready, timeout=30_000):
        pass
    sharp = maps.content("back")
    assert soon is not None
    assert sharp is not None
    assert soon.figure is not None
    assert sharp.figure is not None
    assert sharp.figure.copy_for(99)[0] > soon.figure.copy_for(99)[0]


def test_an_unknown_map_is_never_there(maps: LoadedMaps) -> None:
    assert maps.load_now("moon") is None


def test_only_the_last_few_maps_are_kept(
    maps: LoadedMaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.follow.player.maps.load_figure", lambda *_: None)
    for map_id in MAP_IDS:
        maps.load_now(str(map_id))
    kept = [map_id for map_id in MAP_IDS if str(map_id) in maps._contents]
    assert kept == list(MAP_IDS)[-KEPT_MAPS:]


def test_a_map_is_drawn_for_the_person(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.follow.player.maps.load_figure", lambda *_: None)
    look = PersonLook(is_resting=True)
    maps = LoadedMaps(
        shipped_library(),
        ROOTS,
        None,
        build=DEFAULT_BUILD,
        tone=DEFAULT_TONE,
        look_of=lambda _: look,
    )
    content = maps.load_now("back")
    assert content is not None
    assert content.scene.person is look
