"""The session that was under way when the window went: what of it is told and kept."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from app.model.session import Session
from app.session.player_state import Phase
from app.session.snapshot import Snapshot, SnapshotError, read_snapshot
from app.store.running import Running


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A session to go on with."""

    session: Session
    snapshot: Snapshot
    person: str | None = None

    @property
    def number(self) -> int:
        """Return which step it stopped in, from 1, as the player counts them."""
        turn = self.snapshot.turns[self.snapshot.index]
        return self._steps.index(turn.step_index) + 1

    @property
    def count(self) -> int:
        """Return how many steps there are."""
        return len(self._steps)

    @property
    def left_s(self) -> float:
        """Return about how long it would still take."""
        steps = self.session.steps
        rest = self.snapshot.turns[self.snapshot.index :]
        whole = sum(
            steps[turn.step_index].seconds
            for turn in rest
            if turn.step_index < len(steps)
        )
        return max(whole - self.snapshot.elapsed_s, 0.0)

    @property
    def _steps(self) -> list[int]:
        return list(dict.fromkeys(turn.step_index for turn in self.snapshot.turns))


def under_way(running: Running | None) -> UnderWay | None:
    """Return what can be gone on with; None for nothing that can be read."""
    if running is None:
        return None
    try:
        session = Session.model_validate_json(running.session_json)
        snapshot = read_snapshot(running.snapshot_json)
    except (ValidationError, SnapshotError):
        return None
    if snapshot.phase is Phase.ENDED:
        return None
    return UnderWay(session, snapshot, running.person)


def began_before(found: UnderWay) -> datetime | None:
    """Return when the session that was cut off began; None where that is unknown."""
    try:
        return datetime.fromisoformat(found.snapshot.around.began_at)
    except ValueError:
        return None
