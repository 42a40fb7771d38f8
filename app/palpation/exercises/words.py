"""Plain words for exercises and how they went; places in braces take figures."""

from collections.abc import Mapping

from app.palpation.exercises.ground import Zone
from app.palpation.exercises.kinds import ExerciseKind, Remark, Under, Verdict
from app.palpation.exercises.result import Result
from app.palpation.person import Word

KG_PER_N = 0.102
"""On a scale that is pressed."""

TITLES = {
    ExerciseKind.SEARCH: "Search",
    ExerciseKind.BONE_OR_KNOT: "Bone or knot?",
    ExerciseKind.STIFFER: "Which is stiffer?",
    ExerciseKind.ON_TOP: "On top of it",
    ExerciseKind.HOLD: "Hold and let go",
    ExerciseKind.WHOLE_BACK: "A whole back",
}

AIMS = {
    ExerciseKind.SEARCH: "Find every knot in the zone and mark it.",
    ExerciseKind.BONE_OR_KNOT: (
        "Say what is under the finger: a knot, a bone, healthy muscle or a lump in"
        " the fat."
    ),
    ExerciseKind.STIFFER: "Feel both sides and say which one is stiffer.",
    ExerciseKind.ON_TOP: (
        "Press harder, little by little, without letting the knot slip away."
    ),
    ExerciseKind.HOLD: (
        "Follow the curve: press slowly, hold, rock the knot, and let go slowly."
    ),
    ExerciseKind.WHOLE_BACK: (
        "In five minutes find the knots of a whole back, hold each until it gives way,"
        " and listen to the person."
    ),
}

VERDICTS = {
    Verdict.SHAKY: "Not yet",
    Verdict.FAIR: "Fair",
    Verdict.GOOD: "Good",
    Verdict.VERY_GOOD: "Very good",
}

UNDER = {
    Under.KNOT: "A knot",
    Under.BONE: "Bone",
    Under.MUSCLE: "Healthy muscle",
    Under.FAT_LUMP: "A lump in the fat",
}

ZONES = {
    Zone.SHOULDER_RIGHT: "Top of the right shoulder",
    Zone.SHOULDER_LEFT: "Top of the left shoulder",
    Zone.BETWEEN_BLADES: "Between the shoulder blades",
    Zone.MID_BACK: "Middle of the back",
    Zone.LOWER_BACK: "Lower back",
    Zone.WHOLE_BACK: "The whole back",
}

SAID = {
    Word.SOFTER: "Softer, please.",
    Word.THATS_IT: "That's it.",
    Word.OUCH: "Ouch!",
}

REMARKS = {
    Remark.FOUND_ALL: "Every knot was found.",
    Remark.FOUND_SOME: "{hits:.0f} of {knots:.0f} knots were found.",
    Remark.FOUND_NONE: (
        "No mark was near a knot: the best one was {nearest_mm:.0f} mm off. A mark"
        " counts within {near_mm:.0f} mm, about a thumb's width."
    ),
    Remark.NOTHING_MARKED: "Nothing was marked.",
    Remark.LEFT_GAPS: (
        "{covered:.0%} of the zone was pressed; a knot may lie in the gaps. Go in lanes"
        " that overlap."
    ),
    Remark.TOO_LIGHT: (
        "You pressed with {mean_kg:.1f} kg in the mean: that feels little more than the"
        " skin. Deep knots need about half a kilogram."
    ),
    Remark.NO_FALSE_ALARMS: "No healthy place was taken for a knot.",
    Remark.FALSE_ALARMS: (
        "Marks with no knot within {near_mm:.0f} mm, about a thumb's width:"
        " {false_alarms:.0f}."
    ),
    Remark.TOOK_BONE: "A bone was taken for a knot: bone is hard and never slips.",
    Remark.TOOK_FAT_LUMP: (
        "A lump in the fat was taken for a knot: it lies shallow, and slips to all"
        " sides."
    ),
    Remark.TOOK_STIFF_SPOT: (
        "A harmless stiff spot was taken for a knot: there is no band through it."
    ),
    Remark.MARKS_NEAR: "The marks were {error_mm:.0f} mm off: as near as a thumb can.",
    Remark.MARKS_FAR: (
        "The marks were {error_mm:.0f} mm off. Experts who look for one knot twice"
        " differ by up to 26 mm."
    ),
    Remark.TOLD_RIGHT: "{right:.0f} of {places:.0f} places were told rightly.",
    Remark.KNOT_FOR_BONE: (
        "A knot was taken for bone: a knot gives a little, and has an edge on both"
        " sides."
    ),
    Remark.BONE_FOR_KNOT: "A bone was taken for a knot: bone is hard and never slips.",
    Remark.MUSCLE_FOR_KNOT: (
        "Healthy muscle was taken for a knot. Feel what is beside it before you judge."
    ),
    Remark.FINER_THAN_TOUCH: (
        "You tell a difference of {threshold:.0%}. Fingers on rubber tell {human:.0%}."
    ),
    Remark.BETWEEN_TOUCH_AND_TOOL: (
        "You tell a difference of {threshold:.0%}. Fingers on rubber tell {human:.0%},"
        " and about {human_without_skin:.0%} when they cannot feel the skin dent."
    ),
    Remark.COARSER_THAN_TOOL: (
        "You tell a difference of {threshold:.0%}. Without feeling the skin dent,"
        " people tell about {human_without_skin:.0%}. Press both to the same force."
    ),
    Remark.NOT_TOLD: (
        "Not even twice as stiff was told from the other side. Press both places, one"
        " after the other, to the same force."
    ),
    Remark.HELD_GOAL: "You held {held_kg:.1f} kg right on top of the knot.",
    Remark.HELD_LESS: (
        "You held {held_kg:.1f} kg on top of the knot; this person would like"
        " {goal_kg:.1f} kg."
    ),
    Remark.SLIPPED: (
        "Slips: {slips:.0f}. Let go, find the middle with little force, then press."
    ),
    Remark.NEVER_SLIPPED: "The knot never slipped.",
    Remark.IN_BAND: "The force was right for {in_band:.0%} of the time.",
    Remark.OVERSHOT: "At most it was {overshoot_kg:.1f} kg too much.",
    Remark.ROCKED: "You rocked the knot to and fro.",
    Remark.HARDLY_ROCKED: (
        "Rock a little farther to both sides, and keep the force as it is."
    ),
    Remark.SOFTENED: "The knot gave way under your finger.",
    Remark.STUBBORN: (
        "One knot stayed hard although it was held well. Some do: leave it for another"
        " day."
    ),
    Remark.TREATED: (
        "{treated:.0f} of {knots:.0f} knots were held long enough; {softened:.0f} gave"
        " way."
    ),
    Remark.LISTENED: "You pressed less when you were asked to.",
    Remark.DID_NOT_LISTEN: (
        "Requests for less: {asked_softer:.0f}; heeded within a few seconds:"
        " {listened:.0f}."
    ),
    Remark.OUCHED: "It hurt (“ouch”: {ouches:.0f}). Go slower and press less.",
    Remark.ON_NO_GO: (
        "You worked for {no_go_s:.0f} s where no hand should work, on bone or beside"
        " the zone."
    ),
}


def figures_to_say(figures: Mapping[str, float]) -> dict[str, float]:
    """Return figures with each force in kg as well: that is what people know."""
    in_kg = {
        f"{name.removesuffix('_n')}_kg": figure * KG_PER_N
        for name, figure in figures.items()
        if name.endswith("_n")
    }
    return {**figures, **in_kg}


def result_sentences(result: Result) -> tuple[str, ...]:
    """Return what is to be said of a round, in English."""
    figures = figures_to_say(result.figures)
    return tuple(REMARKS[remark].format(**figures) for remark in result.remarks)
