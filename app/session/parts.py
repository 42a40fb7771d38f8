"""The parts of the body that a plan is made of, and what may be wished for."""

from dataclasses import dataclass

from app.model.health import Position
from app.model.ids import MapId


@dataclass(frozen=True, slots=True)
class Part:
    """Places that are worked on together before the hands go on.

    Attributes
    ----------
    bases
        Of regions, best first.
    is_apart
        Left and right lie too far apart to change from stroke to stroke: the whole
        of one side comes first.
    row
        Fingers or toes: one after the other, and none is forgotten.
    """

    id: str
    name: str
    bases: tuple[str, ...]
    is_apart: bool = False
    row: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Focus:
    """Something to wish for: which parts of which maps, and how much of each.

    Attributes
    ----------
    shares
        By map, the one that suits best first; by part, in any unit.
    """

    id: str
    name: str
    shares: dict[MapId, dict[str, float]]


BACK, SEATED = MapId("back"), MapId("seated_shoulders")
NECK_HEAD, LEGS = MapId("neck_head"), MapId("legs")
FOOT, ARM_HAND = MapId("foot"), MapId("arm_hand")

_LOWER = Part(
    "lower_back",
    "the lower back",
    ("lower_back", "paraspinal_lower", "kidney_column", "lumbar_side", "sacrum"),
)
_HIPS = Part("hips", "the hips", ("hip", "buttock", "buttock_sciatic"))
_MIDDLE = Part("mid_back", "the mid back", ("mid_back", "lower_rim", "ribs_side"))
_COLUMNS = Part("columns", "the muscles beside the spine", ("paraspinal",))
_BLADES = Part(
    "blades", "the muscles between the blades", ("interscapular", "blade_inner_border")
)
_SHOULDERS = Part(
    "shoulders",
    "the shoulders",
    ("shoulder_top", "neck_base", "neck_shoulder_line"),
)
_NECK = Part(
    "neck",
    "the neck",
    ("neck_back", "neck_side", "suboccipital", "suboccipital_side"),
)
_HEAD = Part(
    "head",
    "the head",
    ("head", "scalp_back", "scalp_side", "scalp_crown", "forehead", "temple", "jaw"),
)
_ARMS = Part("arms", "the arms", ("upper_arm", "shoulder_cap", "forearm"), True)
_UPPER_ARM = Part("upper_arm", "the upper arm", ("upper_arm", "upper_arm_front"), True)
_FOREARM = Part(
    "forearm",
    "the forearm",
    ("outer_forearm", "inner_forearm", "thumb_side_of_forearm"),
    True,
)
_FINGERS = ("thumb", "index_finger", "middle_finger", "ring_finger", "little_finger")
_HAND = Part(
    "hand",
    "the hand",
    (
        "palm",
        "ball_of_thumb",
        "little_finger_side_of_palm",
        "back_of_hand",
        *_FINGERS,
    ),
    True,
    _FINGERS,
)
_THIGH = Part("thigh", "the thigh", ("thigh", "outer_thigh"), True)
_CALF = Part("calf", "the calf", ("calf", "lower_calf", "calf_outer_edge"), True)
_SOLE = Part(
    "sole",
    "the sole",
    ("foot_arch", "foot_ball", "heel_pad", "sole", "foot_outer_edge", "toe_pads"),
    True,
)
_TOES = (
    "big_toe_top",
    "second_toe_top",
    "third_toe_top",
    "fourth_toe_top",
    "little_toe_top",
)
_INSTEP = Part("instep", "the instep and the toes", ("instep", *_TOES), True, _TOES)

PARTS: dict[MapId, tuple[Part, ...]] = {
    BACK: (_HIPS, _LOWER, _MIDDLE, _COLUMNS, _BLADES, _SHOULDERS, _NECK, _ARMS),
    SEATED: (_MIDDLE, _COLUMNS, _BLADES, _SHOULDERS, _NECK, _ARMS),
    NECK_HEAD: (_BLADES, _SHOULDERS, _NECK, _HEAD),
    LEGS: (_CALF, _THIGH),
    FOOT: (_SOLE, _INSTEP),
    ARM_HAND: (_UPPER_ARM, _FOREARM, _HAND),
}
"""By map, in the usual order: up the body, and towards the hand."""

POSITIONS: dict[MapId, tuple[Position, ...]] = {
    BACK: (Position.FACE_DOWN, Position.SIDE_LYING),
    SEATED: (Position.SEATED,),
    NECK_HEAD: (Position.FACE_DOWN, Position.SEATED),
    LEGS: (Position.FACE_DOWN, Position.SIDE_LYING),
    FOOT: (Position.FACE_UP, Position.SEMI_RECLINED, Position.FACE_DOWN),
    ARM_HAND: (Position.SEATED, Position.SEMI_RECLINED, Position.FACE_UP),
}
"""How the receiver can lie or sit for what a map shows, the usual way first."""

FOCUSES: tuple[Focus, ...] = (
    Focus(
        "whole_back",
        "the whole back",
        {
            BACK: {
                "lower_back": 3,
                "mid_back": 1.5,
                "columns": 2.5,
                "blades": 2,
                "shoulders": 3,
                "neck": 1,
            },
            SEATED: {"shoulders": 3, "blades": 3, "columns": 2, "neck": 1},
        },
    ),
    Focus(
        "upper_back",
        "the upper back",
        {
            BACK: {"blades": 3, "columns": 2, "shoulders": 2, "mid_back": 1},
            SEATED: {"blades": 3, "columns": 2, "shoulders": 2},
        },
    ),
    Focus(
        "mid_back",
        "the mid back",
        {
            BACK: {"mid_back": 3, "columns": 2, "lower_back": 1},
            SEATED: {"mid_back": 3, "columns": 2, "blades": 1},
        },
    ),
    Focus(
        "lower_back",
        "the lower back",
        {BACK: {"lower_back": 7, "hips": 1, "mid_back": 1}},
    ),
    Focus(
        "hips",
        "the hips",
        {BACK: {"hips": 6, "lower_back": 1}},
    ),
    Focus(
        "shoulders",
        "the shoulders",
        {
            BACK: {"shoulders": 6, "blades": 2, "arms": 1},
            SEATED: {"shoulders": 6, "blades": 2, "arms": 1},
        },
    ),
    Focus(
        "shoulders_neck",
        "shoulders and neck",
        {
            BACK: {"shoulders": 3, "neck": 2, "blades": 1.5},
            SEATED: {"shoulders": 3, "neck": 2, "blades": 1.5},
        },
    ),
    Focus(
        "neck",
        "the neck",
        {
            BACK: {"neck": 6, "shoulders": 1},
            NECK_HEAD: {"neck": 6, "shoulders": 1},
            SEATED: {"neck": 6, "shoulders": 1},
        },
    ),
    Focus(
        "neck_head",
        "neck and head",
        {NECK_HEAD: {"neck": 2, "head": 2, "shoulders": 1}},
    ),
    Focus(
        "arms",
        "the arms",
        {ARM_HAND: {"upper_arm": 2, "forearm": 2, "hand": 1}},
    ),
    Focus("hands", "the hands", {ARM_HAND: {"hand": 3, "forearm": 1}}),
    Focus("legs", "the legs", {LEGS: {"calf": 2, "thigh": 2}}),
    Focus("feet", "the feet", {FOOT: {"sole": 3, "instep": 1}}),
)

FOCUS_BY_ID = {focus.id: focus for focus in FOCUSES}


def part_of(map_id: MapId | None, base: str) -> Part | None:
    """Return the part of the body that a place belongs to; None: to none."""
    parts = PARTS.get(map_id, ()) if map_id else ()
    return next((part for part in parts if base in part.bases), None)
