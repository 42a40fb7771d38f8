"""`kneadmap practise` measures simulated learners."""

import json

import pytest

from app.cli.main import run
from app.cli.practise_figures import SORTS, measured
from tests.support.shipped import shipped_library


def test_same_seed_gives_the_same_figures() -> None:
    first, second = (measured(shipped_library(), 1, 2, 4, cards=9) for _ in range(2))
    assert first == second


def test_simulation_prints_every_sort_of_learner(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["practise", "--simulate", "1", "2", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["cards"] == 100
    assert set(said["by_sort"]) == set(SORTS)
    assert said["by_sort"]["as_fsrs_supposes"]["reviews"] > 15


def test_safety_cards_and_names_are_told_apart() -> None:
    figures = measured(shipped_library(), 1, 3, 4, cards=20).by_sort["shaky_hand"]
    parts = figures["safety_reviews"], figures["name_reviews"]
    assert all(reviews for reviews in parts)
    assert sum(reviews or 0 for reviews in parts) == figures["reviews"]
    assert "second_look_ladder_name_reviews_for_same" in figures


def test_one_day_has_no_forecasts_to_weigh() -> None:
    found = measured(shipped_library(), 1, 1, 1, cards=9)
    figures = found.by_sort["as_fsrs_supposes"]
    assert figures["log_loss"] is None
    assert figures["forecasts"] == 0
