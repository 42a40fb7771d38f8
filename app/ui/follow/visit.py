"""One time that a session is given: what is said before, and what comes of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from app.session.player_state import PlayerState


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of the session at hand beside its steps.

    Attributes
    ----------
    ticked
        Lines of the lists that were ticked.
    tension_before, tension_after
        The receiver's own scale, 0 to 10; None while nobody said it.
    began_at
        When the first step began; None before.
    end
        Where the player stood when the session was over.
    """

    ticked: frozenset[str] = field(default=frozenset())
    tension_before: int | None = None
    tension_after: int | None = None
    comment: str = ""
    began_at: datetime | None = None
    end: PlayerState | None = None


def toggled(visit: Visit, line: str) -> Visit:
    """Tick a line of a list, or take the tick away."""
    return replace(visit, ticked=visit.ticked ^ {line})
