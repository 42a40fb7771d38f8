"""Commands where several maps have a thing of the same name."""

import json
from pathlib import Path

import pytest

from app.places import Places
from tests.cli.conftest import Kneadmap
from tests.support.two_maps import two_maps_in


@pytest.fixture(autouse=True)
def on_two_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every command read content of two maps, `small` before `closer`."""
    roots = two_maps_in(tmp_path / "content")
    own = (tmp_path / name for name in ("settings", "cache", "data"))
    here = Places(roots.body_maps, roots.resources, *own)
    monkeypatch.setattr("app.places.places", lambda: here)


def test_maps_are_listed_in_their_order(kneadmap: Kneadmap) -> None:
    rows = json.loads(kneadmap("list", "maps", "--json").out)
    assert [row["id"] for row in rows] == ["small", "closer"]


def test_rows_name_their_map(kneadmap: Kneadmap) -> None:
    rows = json.loads(kneadmap("list", "regions", "--json").out)
    assert [row["map"] for row in rows if row["id"] == "spine"] == ["small", "closer"]


def test_list_of_one_map_leaves_out_the_others(kneadmap: Kneadmap) -> None:
    rows = json.loads(kneadmap("list", "knots", "--map", "closer", "--json").out)
    assert {row["map"] for row in rows} == {"closer"}


def test_name_on_several_maps_means_the_first(kneadmap: Kneadmap) -> None:
    packed = json.loads(kneadmap("show", "spine", "--json").out)
    named = json.loads(kneadmap("show", "spine", "--map", "small", "--json").out)
    assert packed == named


def test_name_is_found_on_a_later_map(kneadmap: Kneadmap) -> None:
    assert kneadmap("show", "heel_right").code == 0


def test_name_that_the_wanted_map_lacks_is_refused(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "heel_right", "--map", "small")
    assert said.code == 1
    assert "There is no region, knot or landmark called 'heel_right'." in said.err


@pytest.mark.parametrize(
    "words", [("show", "spine"), ("list", "regions"), ("screenshot", "-o", "a.png")]
)
def test_map_that_is_not_there_is_refused(
    kneadmap: Kneadmap, words: tuple[str, ...]
) -> None:
    said = kneadmap(*words, "--map", "clsoer")
    assert said.code == 1
    assert "There is no map called 'clsoer'. Did you mean closer?" in said.err


def test_picture_is_of_the_map_that_has_what_is_selected(
    kneadmap: Kneadmap, tmp_path: Path
) -> None:
    def picture(name: str, *words: str) -> bytes:
        path = tmp_path / name
        assert kneadmap("screenshot", *words, "-o", str(path)).code == 0
        return path.read_bytes()

    found = picture("found.png", "--select", "heel_right")
    assert found == picture("named.png", "--select", "heel_right", "--map", "closer")


def test_picture_of_a_thing_that_the_wanted_map_lacks_is_refused(
    kneadmap: Kneadmap,
) -> None:
    words = ("--select", "heel_right", "--map", "small", "-o", "a.png")
    assert kneadmap("screenshot", *words).code == 1


def test_picture_of_a_page_that_is_not_there_is_refused(kneadmap: Kneadmap) -> None:
    said = kneadmap("screenshot", "--page", "nothing", "-o", "a.png")
    assert said.code == 1
    assert "There is no page called 'nothing'." in said.err
