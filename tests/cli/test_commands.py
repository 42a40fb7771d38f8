"""Each command answers, in words and as JSON, and fails in words."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Kneadmap


def test_show_names_the_level_the_cap_and_the_rule(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "kidney_right")
    assert said.code == 0
    assert "No-go" in said.out
    assert "Pressure up to 1 of 5" in said.out
    assert "Because: " in said.out


def test_show_tells_warnings_before_techniques(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "interscapular_right").out
    assert out.index("! ") < out.index("What to do here")


def test_show_as_json_says_the_same_as_in_words(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("show", "lower_back_left", "--json").out)
    words = kneadmap("show", "lower_back_left").out
    assert packed["id"] == "lower_back_left"
    assert f"Pressure up to {packed['cap']} of 5" in words
    assert packed["techniques"]
    assert all(t["level_max"] <= packed["cap"] for t in packed["techniques"])
    missing = [t["name"] for t in packed["techniques"] if t["name"] not in words]
    assert not missing


def test_show_leads_from_a_no_go_place_to_work(kneadmap: Kneadmap) -> None:
    instead = json.loads(kneadmap("show", "kidney", "--json").out)["instead"]
    words = kneadmap("show", "kidney").out
    assert f"Work here instead: {instead['name']} ({instead['id']})" in words
    assert instead["direction"] in words


def test_show_names_no_other_place_where_there_is_work(kneadmap: Kneadmap) -> None:
    assert json.loads(kneadmap("show", "sacrum", "--json").out)["instead"] is None


def test_show_takes_a_knot(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("show", "ut2_right", "--json").out)
    assert packed["kind"] == "knot"
    assert packed["knot"]["radius_mm"] <= 25
    assert packed["sources"]


def test_show_says_why_a_technique_is_not_taught_and_what_is(
    kneadmap: Kneadmap,
) -> None:
    packed = json.loads(kneadmap("show", "elbow_or_knee", "--json").out)
    words = kneadmap("show", "elbow_or_knee").out
    assert "Kneadmap does not teach this one." in words
    assert packed["taught_instead"]
    for other in packed["taught_instead"]:
        assert f"({other})" in words


def test_show_tells_the_steps_of_a_technique(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "press_and_hold").out
    assert "1. " in out
    assert "does not teach" not in out


def test_show_takes_a_base_for_the_right_one_of_a_pair(kneadmap: Kneadmap) -> None:
    assert json.loads(kneadmap("show", "kidney", "--json").out)["side"] == "right"


def test_an_unknown_name_gets_the_nearest(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "kidny_right")
    assert said.code == 1
    assert "Did you mean" in said.err
    assert "kidney_right" in said.err


def test_search_forgives_a_typo(kneadmap: Kneadmap) -> None:
    hits = json.loads(kneadmap("search", "shoulder", "blad", "--json").out)
    assert any("blade" in hit["title"].lower() for hit in hits[:3])
    assert all({"kind", "id", "title", "answer"} <= hit.keys() for hit in hits)


def test_search_finds_sessions_first_as_the_window_does(kneadmap: Kneadmap) -> None:
    hits = json.loads(kneadmap("search", "oil", "back", "rub", "--json").out)
    assert (hits[0]["kind"], hits[0]["id"]) == ("session", "oil_back_rub")


def test_search_without_a_hit_ends_with_one(kneadmap: Kneadmap) -> None:
    said = kneadmap("search", "xqzzyw")
    assert said.code == 1
    assert "Nothing found" in said.out


def test_the_shipped_content_has_no_problems(kneadmap: Kneadmap) -> None:
    said = kneadmap("check")
    assert said.out == "No problems found.\n"
    assert said.code == 0


def test_check_names_file_line_rule_and_remedy(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    from app.places import places

    broken = tmp_path / "back"
    broken.mkdir()
    for file in (places().body_maps / "back").iterdir():
        text = file.read_text("utf-8")
        if file.name == "knots.toml":
            text = text.replace("max_level = 3", "max_level = 11", 1)
        (broken / file.name).write_text(text, "utf-8")
    said = kneadmap("check", str(broken))
    assert said.code == 1
    (line,) = [row for row in said.out.splitlines() if "11" in row]
    assert "knots.toml:" in line
    assert "Use 4 or less" in line


@pytest.mark.parametrize(
    "kind", ["regions", "knots", "techniques", "maps", "pages", "disagreements"]
)
def test_list_gives_the_same_ids_in_words_and_json(
    kneadmap: Kneadmap, kind: str
) -> None:
    rows = json.loads(kneadmap("list", kind, "--json").out)
    lines = kneadmap("list", kind).out.splitlines()
    assert [row["id"] for row in rows] == [line.split()[0] for line in lines]


def test_all_45_knots_are_listed_on_both_sides(kneadmap: Kneadmap) -> None:
    ids = {row["id"] for row in json.loads(kneadmap("list", "knots", "--json").out)}
    assert len(ids) == 90
    assert {i.removesuffix("_left") for i in ids if i.endswith("_left")} == {
        i.removesuffix("_right") for i in ids if i.endswith("_right")
    }


def test_export_writes_every_kind_in_mm(kneadmap: Kneadmap, tmp_path: Path) -> None:
    file = tmp_path / "back.geojson"
    assert kneadmap("export", "back", "--geojson", str(file)).code == 0
    features = json.loads(file.read_text("utf-8"))["features"]
    kinds = {feature["properties"]["kind"] for feature in features}
    assert kinds == {"region", "knot", "landmark", "bone", "muscle", "figure"}
    c7 = next(f for f in features if f["properties"]["id"] == "spinous_c7")
    assert c7["geometry"]["coordinates"] == [0, 0]


def test_a_file_that_cannot_be_written_is_told(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    said = kneadmap("export", "back", "--geojson", str(tmp_path / "no" / "x.json"))
    assert said.code == 1
    assert "could not be written" in said.err


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_render_writes_what_the_ending_says(
    kneadmap: Kneadmap, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"back.{ending}"
    said = kneadmap("render", "back", "-o", str(file), "--height", "400")
    assert said.code == 0, said.err
    head = file.read_bytes()[:200]
    marks = {"png": b"\x89PNG", "svg": b"<svg", "pdf": b"%PDF"}
    assert marks[ending] in head


def test_render_refuses_an_ending_it_does_not_know(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    said = kneadmap("render", "back", "-o", str(tmp_path / "back.gif"))
    assert said.code != 0
    assert ".png, .svg or .pdf" in said.err


def test_every_command_has_help_with_examples(kneadmap: Kneadmap) -> None:
    from app.cli.parser import COMMANDS

    for module in COMMANDS:
        said = kneadmap(module.NAME, "--help")
        assert said.code == 0
        assert f"kneadmap {module.NAME}" in said.out.partition("examples:")[2]
