"""Settings on even tissue, and hands that press for so long."""

from functools import cache

from app.palpation.cases import Case
from app.palpation.exercises.ground import Grounds, Setting, Zone
from app.palpation.exercises.round import Round
from app.palpation.finger import THUMB, Press
from app.palpation.lumps import Lump
from tests.palpation.pressing import STILL, even_tissue
from tests.support.shipped import shipped_map

FRAME_S = 1 / 30


def setting(*lumps: Lump, difficulty: float = 0.5) -> Setting:
    """Return an even back with these lumps, of somebody who holds the breath."""
    case = Case(1, difficulty, lumps, STILL)
    return Setting(Zone.MID_BACK, even_tissue(), case, THUMB)


@cache
def grounds() -> Grounds:
    """Return the shipped back; kept, as its tissue takes a while."""
    return Grounds(shipped_map())


def press(
    round_: Round,
    force_n: float,
    seconds: float,
    at_mm: tuple[float, float] = (0.0, 0.0),
    ramp_n_per_s: float = 20.0,
) -> None:
    """Press on a place for so long."""
    for _ in range(round(seconds / FRAME_S)):
        round_.advance(FRAME_S, Press(*at_mm, force_n, ramp_n_per_s))


def show(round_: Round) -> None:
    """Let the demonstration's own hand play the round."""
    demonstration = round_.demonstration()
    for frame in range(round(demonstration.seconds / FRAME_S) + 1):
        round_.advance(FRAME_S, demonstration.press_at((frame + 1) * FRAME_S))
