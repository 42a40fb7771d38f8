"""`kneadmap coverage` counts, explains, and fails when something is missing."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.cli import coverage
from app.errors import AppError
from app.places import places
from tests.cli.conftest import Kneadmap


def test_coverage_counts_every_row_by_kind(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("coverage", "--json").out)
    assert packed["rows"] == sum(kind["rows"] for kind in packed["kinds"]) == 347
    assert packed["accounted"] == packed["rows"]


def test_coverage_says_why_a_row_is_left_out(kneadmap: Kneadmap) -> None:
    said = kneadmap("coverage")
    packed = json.loads(kneadmap("coverage", "--json").out)
    assert f"{packed['accounted']} of 347 accounted for." in said.out
    assert all(row["why"] in said.out for row in packed["left_out"])


def test_coverage_ends_well_when_everything_is_accounted_for(
    kneadmap: Kneadmap,
) -> None:
    assert kneadmap("coverage").code == 0


def test_coverage_fails_without_a_register(tmp_path: Path) -> None:
    bare = replace(places(), resources=tmp_path)
    with pytest.raises(AppError, match=r"guides\.toml"):
        coverage.run(argparse.Namespace(json=False), bare)


def test_coverage_names_a_row_that_leads_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (places().resources / "guides.toml").read_text("utf-8")
    spoiled = text.replace('"region:kidney"', '"region:kidneys"')
    (tmp_path / "guides.toml").write_text(spoiled, "utf-8")
    with_spoiled = replace(places(), resources=tmp_path, cache=tmp_path / "cache")
    assert coverage.run(argparse.Namespace(json=False), with_spoiled) == 1
    assert "N-02: region:kidneys is not there." in capsys.readouterr().out
