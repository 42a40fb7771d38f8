"""`kneadmap practise` measures simulated learners."""

import json

import pytest

from app.cli.main import run


def test_simulation_prints_the_same_figures_each_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = []
    for _ in range(2):
        assert run(["practise", "--simulate", "1", "4", "--json"]) == 0
        said.append(json.loads(capsys.readouterr().out))
    assert said[0] == said[1]
    assert said[0]["cards"] == 100
    assert said[0]["reviews"] > 30


def test_one_day_has_no_forecasts_to_weigh(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["practise", "--simulate", "1", "1"]) == 0
    assert "not measured" in capsys.readouterr().out
