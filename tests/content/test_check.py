"""Checking what an author names."""

import shutil
from pathlib import Path

import pytest

from app.content.check import check_paths
from tests.content.samples import Sample


def checked(sample: Sample, *paths: Path) -> list[str]:
    return [str(problem) for problem in check_paths(sample.roots, paths)]


@pytest.fixture
def draft(sample: Sample, tmp_path: Path) -> Path:
    """Return a map's folder that lies outside of the program's content."""
    return Path(shutil.copytree(sample.map_folder, tmp_path / "drafts" / "my_back"))


def test_everything_that_ships_is_checked_where_nothing_is_named(
    sample: Sample,
) -> None:
    assert checked(sample) == []
    sample.replace("fan_stroke.toml", "hands = 2", "hands = 0")
    assert checked(sample) == [
        "resources/techniques/fan_stroke.toml:7: hands 0: It is below 1. Use 1 or more."
    ]


def test_map_elsewhere_is_checked_with_the_resources_that_ship(
    sample: Sample, draft: Path
) -> None:
    assert checked(sample, draft) == []


def test_problems_name_files_as_the_author_did(sample: Sample, draft: Path) -> None:
    (draft / "knots.toml").write_text("[[knot]]\n")
    (first, *_) = checked(sample, draft)
    assert first.startswith(f"{draft}/knots.toml:1: base: This key is missing.")


def test_folder_of_maps_is_checked_map_by_map(sample: Sample, draft: Path) -> None:
    shutil.copytree(draft, draft.with_name("other"))
    (draft.with_name("other") / "map.toml").write_text("")
    problems = check_paths(sample.roots, (draft.parent,))
    assert {problem.file for problem in problems} == {f"{draft.parent}/other/map.toml"}


def test_folder_of_resources_is_checked(sample: Sample) -> None:
    sample.replace("terms.toml", 'plain = "shoulder blade"\n', "")
    assert checked(sample, sample.roots.resources) == [
        f"{sample.roots.resources}/terms.toml:1: plain: This key is missing. Add it."
    ]


def test_techniques_in_a_folder_of_resources_are_compared_with_the_maps(
    sample: Sample,
) -> None:
    sample.replace("fan_stroke.toml", '"paraspinal"', '"para_spinal"')
    (problem,) = checked(sample, sample.roots.resources)
    assert "No map has such a region. Did you mean paraspinal?" in problem


def test_single_file_of_a_map_is_checked_among_its_neighbours(
    sample: Sample, draft: Path
) -> None:
    knots = draft / "knots.toml"
    knots.write_text(knots.read_text().replace("x_mm = 35", "x_mm = 3"))
    muscles = draft / "muscles.svg"
    muscles.write_text("<svg/>")
    assert checked(sample, knots) == [
        f"{knots}:23: max_level 3: This is above the cap 1 of region spine, where it "
        "lies. Use 1 or less, or move the knot."
    ]
    assert checked(sample, draft / "bones.svg") == []


@pytest.mark.parametrize(
    "name",
    ["knots.toml", "regions.toml", "bones.svg", "small_average.json", "terms.toml"],
)
def test_single_file_is_checked_by_itself(
    sample: Sample, tmp_path: Path, name: str
) -> None:
    copy = Path(shutil.copy(sample.path(name), tmp_path / name))
    assert checked(sample, copy) == []
    copy.write_text("<&")
    (problem,) = checked(sample, copy)
    assert problem.startswith(str(copy))


def test_any_other_toml_file_is_checked_as_a_technique(
    sample: Sample, tmp_path: Path
) -> None:
    path = Path(shutil.copy(sample.path("fan_stroke.toml"), tmp_path / "mine.toml"))
    assert checked(sample, path) == []
    path.write_text(path.read_text().replace('"paraspinal"', '"spine"'))
    assert checked(sample, path) == [
        f'{path}:8: zones "spine": A no-go region is never the target of a technique. '
        "Remove it."
    ]


def test_broken_technique_is_told_by_itself(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("name =")
    (problem,) = checked(sample, path)
    assert problem.startswith(f"{path}:1:")


def test_open_area_is_told_of_a_drawing_by_itself(
    sample: Sample, tmp_path: Path
) -> None:
    drawing = tmp_path / "bones.svg"
    text = sample.path("bones.svg").read_text()
    drawing.write_text(text.replace("L -10 10 Z", "L -10 10"))
    assert checked(sample, drawing) == [
        f'{drawing}:2: "c7_vertebra": The outline is open at (-10.0, 10.0). '
        "Close it: end it with Z."
    ]


def test_name_that_leads_nowhere_is_told(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "nothing"
    assert checked(sample, path) == [
        f"{path}: There is no such file or folder. Check the spelling."
    ]


def test_folder_without_a_map_is_told(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.mkdir()
    assert checked(sample, path) == [
        f"{path}: The folder holds no map: there is no map.toml. "
        "Name the folder of a map."
    ]


def test_name_that_is_no_text_can_still_be_printed(sample: Sample) -> None:
    (problem,) = checked(sample, Path("bad\udcff"))
    assert problem.isprintable()


def test_description_of_a_body_is_checked_by_itself(
    sample: Sample, tmp_path: Path
) -> None:
    path = tmp_path / "body.toml"
    path.write_text("tall = true\n")
    problems = checked(sample, path)
    assert f"{path}: builds: This key is missing. Add it." in problems
    assert any(problem.startswith(f"{path}:1: tall:") for problem in problems)
