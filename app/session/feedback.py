"""What a session that was played leaves behind, and what the next one makes of it."""

from collections.abc import Iterable

from app.model.feedback import Done, Feedback, FeedbackRow
from app.model.safety import HIGHEST_OFFERED_LEVEL
from app.model.session import Session
from app.session.player_state import Heard, Phase, PlayerState

MOST_LEVELS_DOWN = HIGHEST_OFFERED_LEVEL - 1
"""However often softer was said, a resting hand is left."""


def feedback_rows(state: PlayerState) -> tuple[FeedbackRow, ...]:
    """Return what the receiver said, with the places, in order."""
    return tuple(_row(state, heard) for heard in state.log)


def _row(state: PlayerState, heard: Heard) -> FeedbackRow:
    turn = state.turns[heard.index]
    return FeedbackRow(
        said=heard.feedback,
        map_id=turn.map_id or "",
        base=turn.step.place,
        side=turn.side.value if turn.step.place else "",
        turn_s=round(heard.turn_s, 1),
        session_s=round(heard.session_s, 1),
        level_before=heard.before,
        level_after=heard.after,
    )


def done_of(
    state: PlayerState,
    session: Session,
    began_at: str,
    person: str | None = None,
    tension_before: int | None = None,
    tension_after: int | None = None,
    comment: str = "",
) -> Done:
    """Return what is kept of a session that is over.

    Parameters
    ----------
    began_at
        Date and time by ISO 8601, with the offset from UTC.
    """
    is_whole = state.phase is Phase.ENDED and state.is_last
    return Done(
        session_id=session.id,
        title=session.title,
        began_at=began_at,
        planned_s=sum(turn.seconds for turn in state.turns),
        played_s=round(state.played_s),
        is_whole=is_whole,
        person=person,
        tension_before=tension_before,
        tension_after=tension_after,
        comment=comment,
        feedback=feedback_rows(state),
    )


def levels_down(rows: Iterable[FeedbackRow]) -> dict[str, int]:
    """Return how much lighter each place is planned next time.

    Parameters
    ----------
    rows
        What one person said so far, oldest first.

    Notes
    -----
    Softer takes a level off, firmer gives one back, also when it could not be granted
    in that session: so only what was not taken back counts. A stop is softer at
    least. Where both were said of a place on two maps, they are one place.
    """
    down: dict[str, int] = {}
    for row in rows:
        if row.base:
            down[row.base] = _down_after(down.get(row.base, 0), row)
    return {base: levels for base, levels in down.items() if levels}


def _down_after(levels: int, row: FeedbackRow) -> int:
    match row.said:
        case Feedback.SOFTER if row.level_after < row.level_before:
            return min(MOST_LEVELS_DOWN, levels + 1)
        case Feedback.SOFTER | Feedback.STOP:
            return max(1, levels)
        case Feedback.FIRMER:
            return max(0, levels - 1)
        case Feedback.GOOD:
            return levels
