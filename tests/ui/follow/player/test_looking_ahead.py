"""What the next turn shows is painted while this one is played."""

from collections.abc import Iterator
from functools import lru_cache

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from app.safety.sessions import fitted_session
from app.session.player import player_for
from app.ui.follow.player import hand_art
from app.ui.follow.player.hands_ahead import HandsAhead
from app.ui.follow.player.map_turns import MapTurns
from app.ui.follow.player.map_view import StageMap
from app.ui.follow.player.maps import PlayerMaps
from app.ui.map.picture import MapContent, PictureMaker
from app.ui.widgets.overriding import override
from tests.support.shipped import shipped_atlas, shipped_library
from tests.ui.follow.conftest import made_up
from tests.ui.follow.player.test_map_view import content, place


class OneMap(PlayerMaps):
    """Has the map of the back."""

    @override
    def content(self, map_id: str) -> MapContent | None:
        return content()


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[StageMap]:
    """Return a map that is seen, at the second turn, sharp."""
    view = StageMap()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    with qtbot.waitSignal(view.settled):
        view.show_place(place(1))
    yield view
    view.stop_drawing()


def painted_ahead(view: StageMap, qtbot: QtBot) -> None:
    """Have the picture of the third turn painted, and wait for it."""
    makers = view.findChildren(PictureMaker)
    view.expect(place(2))
    qtbot.waitUntil(lambda: not any(maker.is_busy for maker in makers))


def test_a_place_painted_ahead_is_sharp_at_once(view: StageMap, qtbot: QtBot) -> None:
    painted_ahead(view, qtbot)
    told: list[bool] = []
    view.settled.connect(lambda: told.append(True))
    view.show_place(place(2))
    assert told, "nothing is left to paint"


def test_another_place_than_expected_is_painted_anew(
    view: StageMap, qtbot: QtBot
) -> None:
    painted_ahead(view, qtbot)
    told: list[bool] = []
    view.settled.connect(lambda: told.append(True))
    view.show_place(place(0))
    assert not told
    qtbot.waitUntil(lambda: bool(told))


def test_hands_are_painted_before_they_are_seen(
    view: StageMap, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_art, "_stamp", lru_cache(hand_art._stamp.__wrapped__))
    painted_ahead(view, qtbot)
    hands = view.findChild(HandsAhead, "player_hands_ahead")
    assert isinstance(hands, HandsAhead)
    qtbot.waitUntil(lambda: not hands.is_busy)
    painted = hand_art._stamp.cache_info().misses
    view.show_place(place(2))
    view.finish_drawing()
    view.grab()
    assert view.play.hands
    assert hand_art._stamp.cache_info().misses == painted > 0


def test_the_next_turn_is_looked_at_in_time(view: StageMap, qtbot: QtBot) -> None:
    owner = QObject()
    turns = MapTurns(view, OneMap(owner), owner)
    state = player_for(fitted_session(shipped_library(), shipped_atlas, made_up()))
    turns.show_turn(state)
    turns.start()
    timer = turns.findChild(QTimer)
    assert timer is not None
    makers = view.findChildren(PictureMaker)
    qtbot.waitUntil(lambda: not any(maker.is_busy for maker in makers))
    timer.timeout.emit()
    qtbot.waitUntil(lambda: not any(maker.is_busy for maker in makers))
    turns.stop()
    told: list[bool] = []
    view.settled.connect(lambda: told.append(True))
    view.show_place(place(1))
    assert told
