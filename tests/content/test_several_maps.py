"""Several maps in one library: their order, and the ways between them."""

import shutil
from pathlib import Path

import pytest

from app.content.check import check_paths
from app.content.load import load_library
from tests.content.samples import Sample, sample_in


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """Return the good sample with a second map, `closer`, beside `small`."""
    sample = sample_in(tmp_path)
    copy = sample.map_folder.with_name("closer")
    shutil.copytree(sample.map_folder, copy)
    header = copy / "map.toml"
    header.write_text(header.read_text("utf-8").replace('"small"', '"closer"'), "utf-8")
    figures = sample.roots.resources / "figures"
    shutil.copy(figures / "small_average.json", figures / "closer_average.json")
    return sample


def lead_to(sample: Sample, map_id: str) -> None:
    """Give the first region of the small map a closer map."""
    path = sample.map_folder / "regions.toml"
    text = path.read_text("utf-8")
    key = f'[[region]]\ndetail_map = "{map_id}"'
    path.write_text(text.replace("[[region]]", key, 1), "utf-8")


def put_first(folder: Path, order: int) -> None:
    with (folder / "map.toml").open("a", encoding="utf-8") as file:
        file.write(f"\norder = {order}\n")


def map_ids(sample: Sample) -> list[str]:
    return [str(body_map.id) for body_map in load_library(sample.roots).library.maps]


def test_maps_without_an_order_stand_by_name(sample: Sample) -> None:
    assert map_ids(sample) == ["closer", "small"]


def test_map_of_a_lower_order_comes_first(sample: Sample) -> None:
    put_first(sample.map_folder, 2)
    assert map_ids(sample) == ["small", "closer"]


def test_region_may_lead_to_another_map(sample: Sample) -> None:
    lead_to(sample, "closer")
    loaded = load_library(sample.roots)
    assert not loaded.problems
    small = next(each for each in loaded.library.maps if each.id == "small")
    assert [r.detail_map for r in small.regions if r.detail_map][:1] == ["closer"]


@pytest.mark.parametrize("map_id", ["clsoer", "small"])
def test_region_may_not_lead_nowhere_or_to_its_own_map(
    sample: Sample, map_id: str
) -> None:
    lead_to(sample, map_id)
    (problem,) = load_library(sample.roots).problems
    told = str(problem)
    assert told.startswith("body_maps/small/regions.toml:2: other map")
    assert "There is no other map of that name." in told


def test_map_checked_alone_knows_the_maps_beside_it(sample: Sample) -> None:
    lead_to(sample, "closer")
    assert not check_paths(sample.roots, (sample.map_folder,))


def test_map_checked_alone_may_not_lead_nowhere(sample: Sample) -> None:
    lead_to(sample, "nowhere")
    (problem,) = check_paths(sample.roots, (sample.map_folder,))
    assert problem.value == 'other map "nowhere"'


def test_technique_that_a_pose_rules_out_must_be_there(sample: Sample) -> None:
    with (sample.map_folder / "map.toml").open("a", encoding="utf-8") as file:
        file.write('\nleft_out = ["baisc_rub"]\n')
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert any("baisc_rub" in problem for problem in problems)
