"""The study's backs and figures."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.palpation.cases import Place
from app.palpation.exercises.ground import Grounds, Zone
from app.palpation.study.backs import healthy_places, mixed_back, one_knot_back
from app.palpation.study.searches import Clinic, Search, Sought
from app.palpation.study.study import CONTRASTS, DEPTHS_MM, SIZES_MM, studied
from tests.palpation.exercises.backs import grounds
from tests.palpation.pressing import nodule
from tests.support.shipped import shipped_map

SEEDS = st.integers(0, 10_000)


class _Recorded(Clinic):
    """Observers whose searches were written down: odd seeds find what is hard."""

    def search(self, back: int, sense: object, seed: int) -> Search:
        hard = replace(nodule(ratio=2.8), across_mm=5.0)
        soft = replace(nodule(ratio=1.4), across_mm=3.0)
        error_mm = 6.0 if seed % 2 else None
        says = (seed % 2 == 1, False)
        return Search((Sought(hard, error_mm), Sought(soft, None)), 1, 0.5, says)

    def relocations(
        self, back: int, sense: object, seed: int
    ) -> Iterator[tuple[Place, Place]]:
        yield (float(back), 0.0), (2.0 * back, 0.0)


@given(SEEDS)
@settings(max_examples=20)
def test_knots_of_a_back_lie_within_the_parts_of_the_table(seed: int) -> None:
    for knot in mixed_back(grounds().tissue(Zone.MID_BACK), seed).knots:
        assert CONTRASTS[0] <= knot.ratio <= CONTRASTS[-1]
        assert SIZES_MM[0] <= 2.0 * knot.across_mm <= SIZES_MM[-1]
        assert DEPTHS_MM[0] <= knot.depth_mm <= DEPTHS_MM[-1]


def test_healthy_places_lie_apart_from_every_lump() -> None:
    tissue = grounds().tissue(Zone.MID_BACK)
    case = mixed_back(tissue, 3)
    places = healthy_places(tissue, case)
    assert len(places) == len(case.knots)
    for (x, y), lump in itertools.product(places, case.lumps):
        assert abs(x - lump.x_mm) + abs(y - lump.y_mm) > 32.0


def test_knot_to_be_found_twice_is_sore() -> None:
    case = one_knot_back(grounds().tissue(Zone.SHOULDER_RIGHT), 2)
    assert [knot.is_tender for knot in case.lumps] == [True]


def test_figures_count_what_was_found() -> None:
    study = studied(_Recorded(Grounds(shipped_map())), 2, 1)
    assert study.with_skin.knots == 20
    assert study.with_skin.found == 0.25
    assert [part.found for part in study.by_contrast] == [0.0, None, 0.5]
    assert study.by_contrast[2].error_mm == 6.0
    assert study.sites == 10
    assert study.kappa == 0.0
    assert study.relocated.pairs == 6
    assert study.relocated.from_landmarks_across_mm is not None
    assert study.relocated.along_mm == 0.0
