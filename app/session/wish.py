"""What somebody wishes of a session."""

from enum import StrEnum

from pydantic import Field

from app.model.base import Value
from app.model.health import LONGEST_SESSION_MIN, Position
from app.model.safety import Contact, Family, Lubricant, Side
from app.model.technique import HandPlay, Technique
from app.session.sides import side_of

SHORTEST_SESSION_MIN = 5
WITHIN = 0.05
"""How far from the wished time a plan may be, as a share of it."""

THUMBS = frozenset({Contact.THUMB_PAD, Contact.STACKED_THUMBS})
PINCHING = frozenset({"skin_rolling", "skin_lift", "lumbar_rocking"})
"""Techniques in which thumbs squeeze, though they do not carry the load."""
_LEANED_ON = frozenset({Contact.HEEL, Contact.STACKED_PALMS})


class GiverLimit(StrEnum):
    """What the giver has to be spared."""

    THUMBS = "thumbs"
    SMALL_HANDS = "small_hands"
    WRISTS = "wrists"
    LEANING = "leaning"


class Wish(Value):
    """How long, where, with what, and what to leave out."""

    minutes: int = Field(ge=SHORTEST_SESSION_MIN, le=LONGEST_SESSION_MIN)
    focus: str = Field(
        default="whole_back",
        description="Id of a focus, or of a region or a knot: of one side, or a base.",
    )
    lubricant: Lubricant = Lubricant.OIL
    without: frozenset[GiverLimit] = frozenset()
    off: frozenset[str] = Field(
        default=frozenset(), description="Bases of the regions that nobody touches."
    )
    opted_in: frozenset[str] = frozenset()
    knots: tuple[str, ...] = Field(default=(), description="Bases, most wanted first.")
    levels_down: dict[str, int] = Field(
        default_factory=dict,
        description="By base: how much lighter it was wanted before.",
    )
    position: Position | None = Field(
        default=None, description="None: as suits the place best."
    )

    @property
    def side(self) -> Side | None:
        """Return the only side to work on; None: both alike."""
        return side_of(self.focus)


def spares(technique: Technique, limits: frozenset[GiverLimit]) -> bool:
    """Say whether a giver with these limits can do a technique."""
    return not any(_TOO_MUCH[limit](technique) for limit in limits)


def uses_thumbs(technique: Technique) -> bool:
    """Say whether the thumbs carry the load."""
    return technique.contact in THUMBS


def _tires_thumbs(technique: Technique) -> bool:
    return uses_thumbs(technique) or technique.id in PINCHING


def _needs_large_hands(technique: Technique) -> bool:
    is_handful = technique.family is Family.PETRISSAGE
    is_grip = technique.hand_play is HandPlay.GRIP
    return is_grip or (is_handful and technique.contact is Contact.PALM)


def _bends_wrists(technique: Technique) -> bool:
    return technique.contact in _LEANED_ON


def _leans(technique: Technique) -> bool:
    return technique.uses_body_weight


_TOO_MUCH = {
    GiverLimit.THUMBS: _tires_thumbs,
    GiverLimit.SMALL_HANDS: _needs_large_hands,
    GiverLimit.WRISTS: _bends_wrists,
    GiverLimit.LEANING: _leans,
}
