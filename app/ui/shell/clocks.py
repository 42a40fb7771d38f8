"""The clocks of the machine, handed to whoever needs to know the time."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def local_now() -> "datetime":
    """Return date and time with the offset of this place: they are kept in words."""
    # Late: the first paint does not ask for the day.
    from datetime import datetime

    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Clocks:
    """What tells the time; a test hands in its own.

    Attributes
    ----------
    monotonic_s
        Seconds that only go on, whatever happens to the time of day.
    now
        The time of day.
    """

    monotonic_s: Callable[[], float] = time.monotonic
    now: "Callable[[], datetime]" = local_now
