"""What hands can do: a contact, a path, a pressure, a pace."""

from enum import StrEnum

from pydantic import Field

from app.model.base import Value
from app.model.body_map import Precaution
from app.model.ids import TechniqueId
from app.model.safety import (
    Contact,
    EvidenceGrade,
    Family,
    Lubricant,
    Position,
)
from app.model.source import Citation


class StrokePattern(StrEnum):
    """How the contact travels over the region it is used on."""

    HOLD = "hold"
    PRESSES = "presses"
    WALK = "walk"
    ALONG_UP = "along_up"
    ALONG_DOWN = "along_down"
    UP_AND_BACK = "up_and_back"
    AWAY_FROM_SPINE = "away_from_spine"
    ACROSS = "across"
    CIRCLES = "circles"
    ROCK = "rock"
    LOOP = "loop"
    LEAN = "lean"
    RING = "ring"
    PAIR = "pair"
    TYPING = "typing"
    SWAY = "sway"
    TO_AND_FRO = "to_and_fro"
    WALK_AND_BACK = "walk_and_back"


class HandPlay(StrEnum):
    """How two hands share the work."""

    TOGETHER = "together"
    BOTH_SIDES = "both_sides"
    SIDES_IN_TURN = "sides_in_turn"
    GRIP = "grip"


class Wander(StrEnum):
    """Which way a movement goes on, place after place.

    On an area that lies across, up and down go away from the spine. Back is from the
    face over the head to the neck: down from behind, and from the side, where the face
    looks out of the sheet, towards its middle.
    """

    UP = "up"
    DOWN = "down"
    BACK = "back"


class FingersWay(StrEnum):
    """Where the fingers point; of a hand on its thumb, the thumb."""

    TO_THE_HEAD = "to_the_head"
    OUTWARDS = "outwards"
    INWARDS = "inwards"


class Stage(StrEnum):
    """When in the work on a place a technique has its turn."""

    BEGIN = "begin"
    WORK = "work"
    FINISH = "finish"


class Technique(Value):
    """One technique, as a card tells it."""

    id: TechniqueId
    name: str
    term: str
    family: Family
    stage: Stage = Stage.WORK
    summary: str
    say: str = Field(
        default="",
        description="What the hands do, as a session says it; empty: as the summary.",
    )
    say_wide: str = Field(
        default="", description="The same over the whole back; empty: as anywhere."
    )
    guides: tuple[str, ...] = Field(description="Rows of the guides it carries.")
    contact: Contact
    hands: int = Field(ge=1, le=2)
    zones: tuple[str, ...] = Field(
        min_length=1, description="Bases of the regions it suits, best first."
    )
    level_min: int = Field(ge=0, le=4)
    level_max: int = Field(ge=0, le=4)
    pattern: StrokePattern
    then: StrokePattern | None = Field(
        default=None, description="The movement that follows on the same place."
    )
    hand_play: HandPlay = HandPlay.TOGETHER
    wanders: Wander | None = Field(
        default=None, description="None: it stays on one place or one line."
    )
    fingers: FingersWay | None = Field(
        default=None, description="None: as the contact fits best."
    )
    contact_mm: tuple[float, float] | None = Field(
        default=None,
        description="Along and across, where only a part of the contact is used.",
    )
    rests_on: tuple[str, ...] = Field(
        default=(),
        description="Bases of regions where the other hand may lie still.",
    )
    is_straight: bool = Field(
        default=False, description="Beside the midline, through all its zones."
    )
    is_gliding: bool = Field(description="Slides over the skin without load.")
    uses_body_weight: bool = False
    direction: str
    speed_cm_per_s: float | None = Field(default=None, gt=0, le=60)
    rate_per_min: float | None = Field(default=None, gt=0, le=400)
    tempo: str
    hold_s: float | None = Field(default=None, gt=0, le=60)
    time_s: tuple[int, int] = Field(description="Shortest and longest, in seconds.")
    repetitions: str
    lubricants: tuple[Lubricant, ...] = Field(min_length=1)
    glides_on_cloth: bool = Field(
        default=False, description="May be done over a shirt or a sheet instead."
    )
    position: str = Field(description="Where the giver is, and the receiver.")
    positions: tuple[Position, ...] = Field(
        default=(),
        description="In which the receiver may lie or sit for it; empty: not known.",
    )
    steps: tuple[str, ...] = Field(min_length=1)
    warnings: tuple[Precaution, ...] = ()
    is_main_in: tuple[str, ...] = Field(
        default=(), description="Region bases where it is the first choice."
    )
    is_taught: bool = True
    not_taught_because: str = ""
    taught_instead: tuple[TechniqueId, ...] = Field(
        default=(), description="Taught techniques that do its work, best first."
    )
    evidence: EvidenceGrade
    sources: tuple[Citation, ...] = Field(min_length=1)

    def suits_skin(self, lubricant: Lubricant) -> bool:
        """Say whether it can be done with what lies between hand and skin."""
        # A hand that lies still needs nothing to glide on.
        is_still = self.family is Family.HOLDING
        over_cloth = lubricant is Lubricant.NONE and self.glides_on_cloth
        return is_still or over_cloth or lubricant in self.lubricants


class ContactShape(Value):
    """The skin that a contact covers: an ellipse, in mm; along is the fingers' way."""

    contact: Contact
    name: str
    along_mm: float = Field(gt=0)
    across_mm: float = Field(gt=0)
    least_along_mm: float | None = Field(
        default=None, gt=0, description="On small muscles; none: never shorter."
    )
    least_across_mm: float | None = Field(
        default=None, gt=0, description="On narrow muscles; none: never narrower."
    )
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = ()


class PressureLevel(Value):
    """One step of the teaching scale 0 to 5."""

    level: int = Field(ge=0, le=5)
    name: str
    felt: str
    kitchen_scale: str
    force_palm_n: tuple[float, float]
    force_thumb_n: tuple[float, float] | None = None
    is_offered: bool
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = ()


class Term(Value):
    """A word of the field, in plain English, and the words people say for it."""

    term: str
    is_topic: bool = Field(
        default=False,
        description="An everyday matter that is asked about, no word to be explained.",
    )
    plain: str
    explanation: str
    synonyms: tuple[str, ...] = ()
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = ()
