"""People differ in what hurts them, and a knot's soreness is not its stiffness."""

from collections.abc import Callable
from statistics import correlation, fmean, stdev

import numpy as np
import pytest

from app.palpation.cases import TENDER_KNOTS, knot_at
from app.palpation.figures import PAIN_TRAPEZIUS
from app.palpation.lumps import Lump
from app.palpation.person import random_person
from tests.palpation.pressing import even_tissue

PEOPLE = 3000


def test_thresholds_of_pain_spread_as_in_people() -> None:
    random = np.random.default_rng(1)
    hurts_kpa = [
        random_person(random).hurts_kpa(PAIN_TRAPEZIUS.value, PAIN_TRAPEZIUS.spread)
        for _ in range(PEOPLE)
    ]
    assert fmean(hurts_kpa) == pytest.approx(PAIN_TRAPEZIUS.value, rel=0.05)
    assert stdev(hurts_kpa) == pytest.approx(PAIN_TRAPEZIUS.spread, rel=0.12)


@pytest.fixture(scope="module")
def knots() -> list[Lump]:
    random, tissue = np.random.default_rng(1), even_tissue()
    return [
        knot_at(tissue, random, (0.0, 0.0), float(random.uniform()))
        for _ in range(1500)
    ]


@pytest.mark.parametrize("of", [lambda knot: knot.ratio, lambda knot: knot.across_mm])
def test_soreness_is_not_tied_to_how_stiff_or_large_a_knot_is(
    knots: list[Lump], of: Callable[[Lump], float]
) -> None:
    sore = [float(knot.is_tender) for knot in knots]
    assert fmean(sore) == pytest.approx(TENDER_KNOTS, abs=0.04)
    assert abs(correlation(sore, [of(knot) for knot in knots])) < 0.1


def test_knots_are_of_the_sizes_and_stiffnesses_that_were_seen(
    knots: list[Lump],
) -> None:
    round_ = [knot for knot in knots if knot.kind == "nodule"]
    sizes_mm = [2.0 * knot.across_mm for knot in round_]
    assert 4.0 <= min(sizes_mm) < 4.5
    assert 11.5 < max(sizes_mm) <= 12.0
    assert 1.3 <= min(knot.ratio for knot in knots) < 1.4
    assert 2.9 < max(knot.ratio for knot in knots) <= 3.0


def test_most_knots_give_way_in_10_to_30_seconds_and_some_never(
    knots: list[Lump],
) -> None:
    gives_way_s = [knot.easing_s for knot in knots if knot.easing_s < 1e9]
    assert min(gives_way_s) >= 10.0
    assert max(gives_way_s) <= 30.0
    assert 0.6 < len(gives_way_s) / len(knots) < 0.9
