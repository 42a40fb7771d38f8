"""What can be exercised, what may be answered, and what is said of a round."""

from enum import StrEnum


class ExerciseKind(StrEnum):
    """One exercise."""

    SEARCH = "search"
    BONE_OR_KNOT = "bone_or_knot"
    STIFFER = "stiffer"
    ON_TOP = "on_top"
    HOLD = "hold"
    WHOLE_BACK = "whole_back"


class Under(StrEnum):
    """What is under the finger."""

    KNOT = "knot"
    BONE = "bone"
    MUSCLE = "muscle"
    FAT_LUMP = "fat_lump"


class Verdict(StrEnum):
    """How well a round went."""

    SHAKY = "shaky"
    FAIR = "fair"
    GOOD = "good"
    VERY_GOOD = "very_good"


class Remark(StrEnum):
    """One thing worth saying of a round."""

    FOUND_ALL = "found_all"
    FOUND_SOME = "found_some"
    FOUND_NONE = "found_none"
    NOTHING_MARKED = "nothing_marked"
    LEFT_GAPS = "left_gaps"
    TOO_LIGHT = "too_light"
    NO_FALSE_ALARMS = "no_false_alarms"
    FALSE_ALARMS = "false_alarms"
    TOOK_BONE = "took_bone"
    TOOK_FAT_LUMP = "took_fat_lump"
    TOOK_STIFF_SPOT = "took_stiff_spot"
    MARKS_NEAR = "marks_near"
    MARKS_FAR = "marks_far"
    TOLD_RIGHT = "told_right"
    KNOT_FOR_BONE = "knot_for_bone"
    BONE_FOR_KNOT = "bone_for_knot"
    MUSCLE_FOR_KNOT = "muscle_for_knot"
    FINER_THAN_TOUCH = "finer_than_touch"
    BETWEEN_TOUCH_AND_TOOL = "between_touch_and_tool"
    COARSER_THAN_TOOL = "coarser_than_tool"
    NOT_TOLD = "not_told"
    HELD_GOAL = "held_goal"
    HELD_LESS = "held_less"
    SLIPPED = "slipped"
    NEVER_SLIPPED = "never_slipped"
    IN_BAND = "in_band"
    OVERSHOT = "overshot"
    ROCKED = "rocked"
    HARDLY_ROCKED = "hardly_rocked"
    SOFTENED = "softened"
    STUBBORN = "stubborn"
    TREATED = "treated"
    LISTENED = "listened"
    DID_NOT_LISTEN = "did_not_listen"
    OUCHED = "ouched"
    ON_NO_GO = "on_no_go"
