"""What the receiver says of a massage, and what is kept of a whole one.

Standard library only: it is written down while a session runs.
"""

from dataclasses import dataclass
from enum import StrEnum

MOST_TENSION = 10


class Feedback(StrEnum):
    """The receiver's say; stop freezes everything."""

    SOFTER = "softer"
    GOOD = "good"
    FIRMER = "firmer"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """One thing that was said, where and when.

    Attributes
    ----------
    map_id, base, side
        The place; empty where a step has none.
    turn_s, session_s
        How long hands had worked, in this turn and in all, when it was said.
    level_before, level_after
        The pressure in force before and after.
    """

    said: Feedback
    map_id: str
    base: str
    side: str
    turn_s: float
    session_s: float
    level_before: int
    level_after: int


@dataclass(frozen=True, slots=True)
class Done:
    """A session that was done.

    Attributes
    ----------
    began_at
        Date and time in words of ISO 8601, with the offset from UTC.
    planned_s, played_s
        How long it was to take, and how long hands worked.
    is_whole
        False when it was ended before its last step.
    person
        The name that the user keeps them by; None without one.
    tension_before, tension_after
        The receiver's own scale, 0 to 10; None when nobody asked.
    """

    session_id: str
    title: str
    began_at: str
    planned_s: int
    played_s: int
    is_whole: bool
    person: str | None = None
    tension_before: int | None = None
    tension_after: int | None = None
    comment: str = ""
    feedback: tuple[FeedbackRow, ...] = ()

    def __post_init__(self) -> None:
        for tension in (self.tension_before, self.tension_after):
            if tension is not None and not 0 <= tension <= MOST_TENSION:
                raise ValueError(f"tension {tension} is not 0 to {MOST_TENSION}")
