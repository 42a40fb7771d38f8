"""`kneadmap list sessions` and `kneadmap show` of a session or of a list around it."""

import json
from pathlib import Path

import pytest

from app.cli import audit
from app.places import places
from tests.cli.conftest import Kneadmap
from tests.support.shipped import PROJECT

WIDEST = 88


def test_sessions_and_lists_are_listed_with_their_minutes(kneadmap: Kneadmap) -> None:
    rows = json.loads(kneadmap("list", "sessions", "--json").out)
    assert [row["code"] for row in rows] == [f"F-{n:02}" for n in range(1, 16)]
    assert all(5 <= row["minutes"] <= 60 for row in rows if "minutes" in row)


@pytest.mark.parametrize("name", ["F-06", "f-06", "nine_moves", "session:nine_moves"])
def test_a_session_is_found_by_its_flow_or_its_id(
    kneadmap: Kneadmap, name: str
) -> None:
    assert kneadmap("show", name).out.startswith("Nine moves · ")


def test_a_session_is_told_turn_by_turn(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "F-01").out
    assert "Layered finger pull" in out
    assert "right · level 3 · 120 s" in " ".join(out.split())
    assert "Watch: " in out
    assert max(map(len, out.splitlines())) <= WIDEST


def test_a_session_is_told_for_somebody(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "F-01", "--with", "anticoag").out
    assert "Left out:" in out
    assert "No rubbing in depth because: blood thinners." in out
    assert "Capped at 2 because: blood thinners." in out


def test_a_stop_is_told_instead_of_a_session(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "F-01", "--with", "rf_saddle").out
    assert "STOP." in out
    assert "0:00" not in out


def test_a_session_is_told_as_json(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("show", "F-01", "--with", "elderly", "--json").out)
    assert packed["total_s"] <= 20 * 60
    assert packed["session"]["id"] == "rub_and_relax"
    assert packed["turns"][0]["kind"] == "talk"
    assert packed["person"]["answers"] == ["elderly"]


def test_lists_around_a_session_are_told(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "F-14").out
    assert out.startswith("Before you begin")
    assert out.count("[ ]") >= 10
    again = json.loads(kneadmap("show", "checklist:aftercare", "--json").out)
    assert again["code"] == "F-15"


def test_a_mistyped_session_is_suggested(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "nine_move")
    assert said.code != 0
    assert "nine_moves" in said.err


def test_check_tells_of_a_step_that_is_offered_to_nobody(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    text = (PROJECT / "resources" / "sessions" / "nine_moves.toml").read_text("utf-8")
    plan = tmp_path / "mine.toml"
    plan.write_text(text.replace('place = "sacrum"', 'place = "kidney"'), "utf-8")
    said = kneadmap("check", str(plan))
    assert said.code == 1
    assert f"{plan}:" in said.out
    assert "kneadmap show kidney" in said.out


def test_a_part_of_the_audit_is_a_session(own_home: Path) -> None:
    report = audit._part(places(), (None, ("t_stroke_back",)))
    assert (report.flows, report.breach_count) == (1, 0)
    assert report.fitted > 3_000
