"""The words of the Feel room that no exercise says itself."""

from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level
from app.palpation.exercises.words import KG_PER_N
from app.palpation.finger import Felt
from app.ui.feel.stage.moment import Place
from app.ui.widgets.words import tr

ON_SPINE_MM = 4.0
LIGHT_N, MEDIUM_N, FIRM_N = 4.0, 10.0, 18.0


def honest_words() -> str:
    """Return what this room can teach and what it cannot."""
    return tr(
        "On a screen this trains how you search and judge, not your touch: no mouse"
        " can push back. What you learn here you still have to find with your hands."
    )


def place_words(place: Place) -> str:
    """Return a place of the back in words, from the spine and the neck."""
    x_mm, y_mm = place
    if abs(x_mm) < ON_SPINE_MM:
        if y_mm < 0:
            return tr("On the spine, {down} mm above C7", down=f"{abs(y_mm):.0f}")
        return tr("On the spine, {down} mm below C7", down=f"{y_mm:.0f}")
    places = {"across": f"{abs(x_mm):.0f}", "down": f"{abs(y_mm):.0f}"}
    if y_mm < 0:
        if x_mm < 0:
            return tr("{across} mm left of the spine, {down} mm above C7", **places)
        return tr("{across} mm right of the spine, {down} mm above C7", **places)
    if x_mm < 0:
        return tr("{across} mm left of the spine, {down} mm below C7", **places)
    return tr("{across} mm right of the spine, {down} mm below C7", **places)


def force_words(force_n: float) -> str:
    """Return a force in words."""
    if force_n < 0.3:
        return tr("Not touching")
    if force_n < LIGHT_N:
        return tr("Light")
    if force_n < MEDIUM_N:
        return tr("Medium")
    return tr("Firm") if force_n < FIRM_N else tr("Very firm")


def kg_words(force_n: float) -> str:
    """Return the number of kilograms on a scale that press as hard."""
    return f"{force_n * KG_PER_N:.1f}"


def felt_words(felt: Felt) -> str:
    """Return force and depth in numbers that mean something."""
    return tr(
        "As {kg} kg on a kitchen scale · {depth} mm deep",
        kg=kg_words(felt.force_n),
        depth=f"{felt.depth_mm:.0f}",
    )


SHOWN = {
    ExerciseKind.SEARCH: (
        "Watch: lanes that overlap, light and even. Then a press on each knot, with the"
        " middle of the pad."
    ),
    ExerciseKind.BONE_OR_KNOT: (
        "Watch: one press on each place, then a little to and fro. A knot has two edges"
        " and gives; bone has one and does not."
    ),
    ExerciseKind.STIFFER: (
        "Watch: the same force on both sides, twice. Look how deep the finger goes."
    ),
    ExerciseKind.ON_TOP: (
        "Watch: the middle is found with little force; then firmer, step by step,"
        " straight down."
    ),
    ExerciseKind.HOLD: (
        "Watch: up slowly, along the curve. Hold. Rock to and fro. Down slowly."
    ),
    ExerciseKind.WHOLE_BACK: (
        "Watch: a stroke along the fibres to the knot, then slow pressure that is held"
        " until it gives way."
    ),
}


def shown_words(kind: ExerciseKind, *, is_over: bool) -> str:
    """Return what a demonstration shows."""
    if is_over:
        return tr("That was it. Now it is your turn.")
    return tr(SHOWN[kind])


def clock_words(seconds: float) -> str:
    """Return a time as minutes and seconds."""
    whole = round(seconds)
    return tr("{minutes}:{seconds}", minutes=whole // 60, seconds=f"{whole % 60:02d}")


def next_words(kind: ExerciseKind, before: Level, after: Level) -> str:
    """Return what to try after a round, by what the next one will be like."""
    is_harder = after.difficulty > before.difficulty
    is_dimmer = after.visibility < before.visibility
    if is_dimmer and after.visibility <= 0.0:
        return tr("The next round is by feel alone. Try the same again.")
    if is_dimmer and is_harder:
        return tr("The next round shows less and is harder. Try the same again.")
    if is_dimmer:
        return tr("The next round shows less. Try the same again.")
    if is_harder:
        return tr("The next round is harder. Try the same again.")
    if after == before:
        return tr("Once more at this level; take your time with each place.")
    if after.visibility > before.visibility:
        return tr("{words} More will be shown next time.", words=_easier_words(kind))
    return _easier_words(kind)


def _easier_words(kind: ExerciseKind) -> str:
    if kind in (ExerciseKind.SEARCH, ExerciseKind.WHOLE_BACK):
        return tr(
            "Look at the demonstration first: lanes that overlap, light and even."
        )
    if kind is ExerciseKind.HOLD:
        return tr(
            "Look at the demonstration first, then begin lighter than you think and"
            " let the curve come to you."
        )
    return tr("Look at the demonstration first, then try it once more.")
