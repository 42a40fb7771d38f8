"""The words in which safety is stated.

Standard library only, for the same reason as `app.model.outline`.
"""

from enum import StrEnum

HIGHEST_OFFERED_LEVEL = 4
"""Level 5 is on the scale to explain it; the program never offers it (X-12)."""

CAUTION_CAP = 2
PASS_OVER_CAP = 1


class SafetyLevel(StrEnum):
    """What may be done at a place; every point of the body has exactly one."""

    WORK = "work"
    CAUTION = "caution"
    NO_GO = "no_go"

    @property
    def strictness(self) -> int:
        """Return 0 for work, 1 for caution, 2 for no-go: the higher wins."""
        return list(SafetyLevel).index(self)


class Side(StrEnum):
    """The subject's own side; in a back view also the viewer's."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"


class Contact(StrEnum):
    """The part of the giver that touches."""

    PALM = "palm"
    STACKED_PALMS = "stacked_palms"
    HEEL = "heel"
    FINGERTIPS = "fingertips"
    THUMB_PAD = "thumb_pad"
    STACKED_THUMBS = "stacked_thumbs"
    KNUCKLES = "knuckles"
    FOREARM = "forearm"
    ULNAR_EDGE = "ulnar_edge"
    SOFT_FIST = "soft_fist"
    BALL = "ball"


BROAD_CONTACTS = frozenset(
    {Contact.PALM, Contact.STACKED_PALMS, Contact.HEEL, Contact.FINGERTIPS}
)
"""Flat and soft enough for a caution area (fingertips: flat finger pads)."""


class Family(StrEnum):
    """The kind of movement."""

    HOLDING = "holding"
    EFFLEURAGE = "effleurage"
    PETRISSAGE = "petrissage"
    FRICTION = "friction"
    COMPRESSION = "compression"
    TAPOTEMENT = "tapotement"
    VIBRATION = "vibration"


class Lubricant(StrEnum):
    """What lies between hand and skin."""

    OIL = "oil"
    LOTION = "lotion"
    POWDER = "powder"
    NONE = "none"


class Position(StrEnum):
    """How the receiver lies or sits."""

    FACE_DOWN = "face_down"
    SIDE_LYING = "side_lying"
    SEATED = "seated"
    SEMI_RECLINED = "semi_reclined"
    FACE_UP = "face_up"


class EvidenceGrade(StrEnum):
    """How well a statement is supported."""

    CONSISTENT = "A"
    LOW_CERTAINTY = "B"
    TRADITION = "C"
    CONTRADICTED = "X"
