"""Leanings are told from chance, and pressing from holding back."""

import math
import random
from statistics import NormalDist

import pytest

from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.safety import Side
from app.practice.bias import FEWEST, bias_of, go_no_go
from app.practice.offsets import offset_between


def _offsets(count: int, mean: float, sd: float, seed: int = 3) -> list[Offset]:
    """Make up clicks that lean `mean` mm towards the spine on the left."""
    rng = random.Random(seed)
    return [
        Offset(rng.gauss(-mean, 2 * sd), rng.gauss(0, sd), Side.LEFT)
        for _ in range(count)
    ]


def test_leaning_towards_the_spine_is_found() -> None:
    found = bias_of(_offsets(60, 9, 4), Side.LEFT)
    assert found is not None
    assert found.outwards_mm == pytest.approx(-9, abs=3)
    assert found.is_clear


def test_chance_is_called_clear_as_often_as_it_says() -> None:
    clear = [
        found.is_clear
        for seed in range(400)
        if (found := bias_of(_offsets(12, 0, 5, seed), Side.LEFT))
    ]
    assert len(clear) == 400
    assert sum(clear) / 400 == pytest.approx(0.05, abs=0.03)


def test_ellipse_holds_its_share_of_clicks() -> None:
    offsets = _offsets(2000, 0, 5)
    found = bias_of(offsets, Side.LEFT, share=0.95)
    assert found is not None
    turn = math.radians(found.angle_deg)
    inside = 0
    for offset in offsets:
        dx = offset.outwards_mm - found.outwards_mm
        dy = offset.down_mm - found.down_mm
        along = dx * math.cos(turn) + dy * math.sin(turn)
        across = -dx * math.sin(turn) + dy * math.cos(turn)
        inside += math.hypot(along / found.major_mm, across / found.minor_mm) <= 1
    assert inside / len(offsets) == pytest.approx(0.95, abs=0.015)


def test_few_clicks_say_nothing() -> None:
    assert bias_of(_offsets(FEWEST - 1, 9, 1), Side.LEFT) is None


def test_other_sides_and_mix_ups_are_left_out() -> None:
    mixed = [offset_between(MapPoint(-50, 0), MapPoint(50, 0), Side.LEFT)] * 20
    others = [Offset(30, 0, Side.RIGHT)] * 20
    found = bias_of([*_offsets(30, 0, 1), *mixed, *others], Side.LEFT)
    assert found is not None
    assert found.count == 30


def test_clicks_all_on_one_spot_are_no_error() -> None:
    found = bias_of([Offset(3, 4, Side.LEFT)] * 9, Side.LEFT)
    assert found is not None
    assert found.major_mm == pytest.approx(0, abs=1e-6)


def test_log_linear_correction_is_that_of_the_paper() -> None:
    found = go_no_go(20, 20, 0, 10)
    z = NormalDist().inv_cdf
    assert found is not None
    assert found.d_prime == pytest.approx(z(20.5 / 21) - z(0.5 / 11))
    assert (found.hit_rate, found.false_alarm_rate) == (1, 0)


def test_guessing_has_no_d_prime() -> None:
    found = go_no_go(10, 20, 10, 20)
    assert found is not None
    assert found.d_prime == pytest.approx(0)


def test_who_presses_everything_presses_too_readily() -> None:
    found = go_no_go(20, 20, 20, 20)
    assert found is not None
    assert found.criterion < 0


def test_without_forbidden_spots_nothing_is_said() -> None:
    assert go_no_go(3, 4, 0, 0) is None


def test_more_hits_than_spots_are_refused() -> None:
    with pytest.raises(ValueError, match="more answers"):
        go_no_go(5, 4, 0, 1)
