"""A round of any exercise from its seed and difficulty."""

from collections.abc import Callable
from typing import NamedTuple

from app.palpation.cases import Case, random_case
from app.palpation.exercises.ground import Grounds, Setting, Zone, zone_for
from app.palpation.exercises.hold import HoldRound, hold_case
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.on_top import OnTopRound, on_top_case
from app.palpation.exercises.round import Round
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.stiffer import StifferRound, stiffer_case
from app.palpation.exercises.telling import TellingRound, telling_case
from app.palpation.exercises.whole_back import WholeBackRound, whole_back_case
from app.palpation.finger import THUMB, Finger
from app.palpation.tissue import Tissue
from app.palpation.unevenness import uneven


class _Exercise(NamedTuple):
    case: Callable[[Tissue, int, float], Case]
    round: Callable[[Setting], Round]


_EXERCISES = {
    ExerciseKind.SEARCH: _Exercise(random_case, SearchRound),
    ExerciseKind.BONE_OR_KNOT: _Exercise(telling_case, TellingRound),
    ExerciseKind.STIFFER: _Exercise(stiffer_case, StifferRound),
    ExerciseKind.ON_TOP: _Exercise(on_top_case, OnTopRound),
    ExerciseKind.HOLD: _Exercise(hold_case, HoldRound),
    ExerciseKind.WHOLE_BACK: _Exercise(whole_back_case, WholeBackRound),
}

_ON_EVEN_MUSCLE = frozenset({ExerciseKind.STIFFER})
"""What is compared there may differ by nothing but what was asked for."""

BOTH_SIDES = Zone.BETWEEN_BLADES
"""Comparing left with right takes a zone that has both."""


def round_of(
    kind: ExerciseKind,
    grounds: Grounds,
    seed: int,
    difficulty: float,
    finger: Finger = THUMB,
    zone: Zone | None = None,
) -> Round:
    """Return a new round: the same words give the same back.

    Parameters
    ----------
    zone
        Where; None leaves it to exercise and seed.
    """
    exercise, zone = _EXERCISES[kind], zone or _zone(kind, seed)
    tissue = grounds.tissue(zone)
    if kind not in _ON_EVEN_MUSCLE:
        tissue = uneven(tissue, seed)
    case = exercise.case(tissue, seed, min(max(difficulty, 0.0), 1.0))
    return exercise.round(Setting(zone, tissue, case, finger))


def _zone(kind: ExerciseKind, seed: int) -> Zone:
    if kind is ExerciseKind.WHOLE_BACK:
        return Zone.WHOLE_BACK
    return BOTH_SIDES if kind is ExerciseKind.STIFFER else zone_for(seed)
