"""Every session that ships can be led from its first word to its last."""

import pytest

from app.model.session import Session
from app.safety.sessions import fitted_session
from app.session.player import (
    Bell,
    BellKind,
    Ended,
    Phase,
    PlayerOptions,
    Say,
    SayKind,
    TurnBegan,
    begun,
    player_for,
)
from app.session.snapshot import read_snapshot, restored, snapshot
from tests.session.playing import Player
from tests.support.shipped import shipped_atlas, shipped_library

SESSIONS = shipped_library().sessions
LEAD_IN_S = PlayerOptions().lead_in_s


@pytest.mark.parametrize("session", SESSIONS, ids=lambda each: each.id)
def test_shipped_session_is_led_to_its_end(session: Session) -> None:
    fitted = fitted_session(shipped_library(), shipped_atlas, session)
    player = Player(player_for(fitted), is_prompt=True)
    player.do(begun)
    player.pass_time(fitted.total_s + LEAD_IN_S, tick_s=0.5)
    assert player.state.phase is Phase.ENDED
    assert player.state.played_s == pytest.approx(fitted.total_s)
    began = [e.index for e in player.events if isinstance(e, TurnBegan)]
    assert began == list(range(len(fitted.turns)))
    opened = (SayKind.STEP, SayKind.SIDES)
    said = [e for e in player.events if isinstance(e, Say) and e.kind in opened]
    assert len(said) == len(began)
    assert player.events[0] == TurnBegan(0)
    assert Bell(BellKind.BEGIN) in player.events
    assert player.events[-1] == Ended(is_whole=True)


@pytest.mark.parametrize("session", SESSIONS, ids=lambda each: each.id)
def test_shipped_session_goes_on_after_a_crash_in_any_turn(session: Session) -> None:
    fitted = fitted_session(shipped_library(), shipped_atlas, session)
    player = Player(player_for(fitted), is_prompt=True)
    player.do(begun)
    for _ in fitted.turns:
        found = restored(
            fitted, read_snapshot(snapshot(player.state).model_dump_json())
        )
        assert found.index == player.state.index
        assert found.turns == fitted.turns
        player.pass_time(player.state.remaining_s + player.state.lead_left_s)
    assert player.state.phase is Phase.ENDED
