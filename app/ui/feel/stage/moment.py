"""What the stage shows at one moment."""

from dataclasses import dataclass
from enum import Enum

from app.palpation.finger import THUMB, Felt, Finger
from app.palpation.lumps import Lump, LumpState

Place = tuple[float, float]


class SpotKind(Enum):
    """What a place on the skin is marked as."""

    MARK = "mark"
    HIT = "hit"
    FALSE = "false"
    MISSED = "missed"
    ASKED = "asked"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Spot:
    """A marked place, with what is written beside it."""

    kind: SpotKind
    place_mm: Place
    words: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """The finger, what it feels, and what is drawn besides.

    Attributes
    ----------
    size
        How large the finger is drawn, 1 as it is.
    exaggeration
        How many times as deep the dent is drawn.
    lumps
        What may be seen through the skin, as it lies now.
    """

    felt: Felt | None = None
    finger: Finger = THUMB
    size: float = 1.0
    exaggeration: float = 1.0
    lumps: tuple[tuple[Lump, LumpState], ...] = ()
    spots: tuple[Spot, ...] = ()
    chosen: int | None = None
