"""Files that are missing from a map's folder, or that nobody reads there."""

import pytest

from app.content.check import check_paths
from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _layer_missing_unsaid(sample: Sample) -> None:
    """body_maps/small/landmarks.toml: The file is missing.

    Add it, or write without = ["landmarks"] in map.toml.
    """
    sample.path("landmarks.toml").unlink()


def _drawn_layer_missing_unsaid(sample: Sample) -> None:
    """body_maps/small/bones.toml: The file is missing.

    Add it, or write without = ["bones"] in map.toml.
    """
    sample.path("bones.toml").unlink()
    sample.path("bones.svg").unlink()


def _layer_of_a_mistyped_name(sample: Sample) -> None:
    """body_maps/small/knot.toml: No file of a map has this name, so it is not read.

    Did you mean knots.toml?
    """
    sample.path("knots.toml").rename(sample.map_folder / "knot.toml")


def _file_that_nobody_reads(sample: Sample) -> None:
    """body_maps/small/pictures.svg: No file of a map has this name, so it is not read.

    Move it elsewhere.
    """
    (sample.map_folder / "pictures.svg").write_text("<svg/>")


def _layer_that_is_there_in_spite_of_it(sample: Sample) -> None:
    """body_maps/small/map.toml:6: without "knots":

    The map has this layer, in knots.toml. Take it out.
    """
    sample.append("map.toml", 'without = ["knots"]\n')


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda f: f.__name__[1:])
def test_file_is_told(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert promise_of(spoil) in problems


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda f: f.__name__[1:])
def test_map_can_be_used_all_the_same(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    (body_map,) = load_library(sample.roots).library.maps
    assert body_map.id == "small"


def test_file_is_told_of_a_folder_that_is_named(sample: Sample) -> None:
    _layer_of_a_mistyped_name(sample)
    problems = check_paths(sample.roots, (sample.map_folder,))
    assert [problem.file for problem in problems] == [
        f"{sample.map_folder}/knot.toml",
        f"{sample.map_folder}/knots.toml",
    ]


def test_layer_may_be_missing_where_the_map_says_so(sample: Sample) -> None:
    sample.path("knots.toml").unlink()
    sample.append("map.toml", 'without = ["knots"]\n')
    assert load_library(sample.roots).problems == ()


def test_layer_of_no_such_name_is_told(sample: Sample) -> None:
    sample.append("map.toml", 'without = ["nerves"]\n')
    (problem,) = load_library(sample.roots).problems
    assert str(problem) == (
        'body_maps/small/map.toml:6: without[1] "nerves": This choice is not known. '
        "Use one of: landmarks, bones, muscles, knots."
    )


def test_notes_may_lie_beside_a_map(sample: Sample) -> None:
    (sample.map_folder / "README.md").write_text("How it was drawn.")
    assert load_library(sample.roots).problems == ()
