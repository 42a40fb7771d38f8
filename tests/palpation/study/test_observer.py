"""An observer on even tissue: what is found, and what is not."""

from dataclasses import replace

import numpy as np
import pytest

from app.palpation.cases import Case
from app.palpation.exercises.ground import Setting, Zone
from app.palpation.exercises.search import SearchRound
from app.palpation.finger import THUMB
from app.palpation.lumps import Lump
from app.palpation.patch import patch_around
from app.palpation.study.known import KnownBack
from app.palpation.study.observer import FORCE_N, Observer
from app.palpation.study.perceiving import WITH_SKIN, WITHOUT_SKIN, Sense
from app.palpation.study.rake import raked
from app.palpation.tissue import Tissue
from tests.palpation.pressing import STILL, even_tissue, nodule

KNOT = replace(nodule(ratio=3.0, half_mm=5.0, depth_mm=10.0), y_mm=6.0)
SHARP = Sense(0.02)


def small_tissue() -> Tissue:
    """Return even tissue of 120 by 90 mm: quick to search."""
    even, patch = even_tissue(), patch_around(0.0, 0.0, 120.0, 90.0)
    rows, columns = patch.shape
    fields = (
        "fat_mm", "muscle_mm", "hardness", "fibre_rad", "pain_kpa", "pain_spread_kpa",
        "bone", "muscle", "is_workable",
    )  # fmt: skip
    cut = {name: getattr(even, name)[:rows, :columns] for name in fields}
    return replace(even, patch=patch, **cut)


def searching(*lumps: Lump) -> tuple[SearchRound, KnownBack]:
    tissue = small_tissue()
    setting = Setting(Zone.MID_BACK, tissue, Case(1, 0.5, lumps, STILL), THUMB)
    return SearchRound(setting), KnownBack(tissue, THUMB, FORCE_N, 0.0)


def test_sharp_sense_finds_a_hard_knot_and_nothing_else() -> None:
    round_, known = searching(KNOT)
    Observer(SHARP, np.random.default_rng(1), pointing_mm=0.5).search(round_, known)
    matches = round_.matches()
    assert round_.is_over
    assert len(matches.hits) == 1
    assert matches.false_alarms == ()
    assert matches.hits[0].distance_mm < 5.0


def test_healthy_tissue_gives_a_sharp_sense_nothing_to_mark() -> None:
    round_, known = searching()
    Observer(SHARP, np.random.default_rng(1)).search(round_, known)
    assert round_.marks == []


def test_same_seed_marks_the_same_places() -> None:
    marks = []
    for _ in range(2):
        round_, known = searching(KNOT)
        round_.zone_mask &= round_.patch.within((0.0, 6.0), 14.0)
        Observer(WITH_SKIN, np.random.default_rng(3)).search(round_, known)
        marks.append(round_.marks)
    assert marks[0]
    assert marks[0] == marks[1]


def test_rake_meets_the_knot_where_it_is() -> None:
    round_, _ = searching(KNOT)
    rake = raked(round_, (0.0, 0.0), (0.0, 1.0), FORCE_N)
    assert rake.off_mm[np.argmax(rake.stiffness_n_per_mm)] == pytest.approx(6, abs=3)
    assert rake.hurt > 0.2


@pytest.mark.parametrize("sense", [WITH_SKIN, WITHOUT_SKIN])
def test_sense_tells_its_own_threshold_three_times_in_four(sense: Sense) -> None:
    random = np.random.default_rng(1)
    plain = sense.glimpsed(np.ones(20_000), random)
    harder = sense.glimpsed(np.full(20_000, 1.0 + sense.weber), random)
    assert float((harder > plain).mean()) == pytest.approx(0.75, abs=0.01)


def test_several_touches_are_surer_than_one() -> None:
    assert WITH_SKIN.careful_sigma == pytest.approx(WITH_SKIN.sigma / 2.0)
