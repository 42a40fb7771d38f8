"""`kneadmap feel` measures simulated observers."""

import json
from dataclasses import replace

import pytest

from app.cli import feel
from app.cli.main import run
from app.palpation.study.searches import Clinic
from app.palpation.study.study import Found, Part, Relocated, Study
from tests.support.shipped import shipped_library

FOUND = Found(30, 0.5, 1.0, 0.8, 7.5)
PART = Part(1.0, 2.0, 10, None, None)
STUDY = Study(
    observers=2,
    with_skin=FOUND,
    without_skin=replace(FOUND, found=0.3),
    by_contrast=(PART,),
    by_size=(PART,),
    by_depth=(PART,),
    relocated=Relocated(2, 20.0, 21.0, 26.0, 27.0),
    kappa=None,
    sites=10,
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Answer at once from a library that is there, and tell what was asked for."""
    found: list[tuple[int, int]] = []

    def answer(_clinic: Clinic, observers: int, seed: int) -> Study:
        found.append((observers, seed))
        return STUDY

    monkeypatch.setattr(feel, "studied", answer)
    monkeypatch.setattr(feel, "load", lambda _places: shipped_library())
    return found


def test_figures_stand_beside_those_of_studies(
    capsys: pytest.CaptureFixture[str], asked: list[tuple[int, int]]
) -> None:
    assert run(["feel", "--simulate"]) == 0
    said = capsys.readouterr().out
    assert asked == [(feel.OBSERVERS, 1)]
    assert "50 %" in said
    assert "26, 27 mm" in said
    assert "not known" in said
    assert "440 SD 80 kPa" in said


def test_json_has_every_figure(
    capsys: pytest.CaptureFixture[str], asked: list[tuple[int, int]]
) -> None:
    assert run(["feel", "--simulate", "4", "--seed", "9", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert asked == [(4, 9)]
    assert figures["seed"] == 9
    assert figures["with_skin"]["found"] == 0.5
    assert figures["relocated"]["from_landmarks_along_mm"] == 27.0
    assert figures["kappa"] is None
    assert figures["gluteal_kpa"][1] > figures["gluteal_kpa"][0]


def test_odd_number_of_observers_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        run(["feel", "--simulate", "3"])
    assert "even number" in capsys.readouterr().err
