"""Techniques and other resources spoiled in one way; each docstring is the promise."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _unknown_zone(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:8: zones "para_spinal":

    No map has such a region. Did you mean paraspinal?
    """
    sample.replace("fan_stroke.toml", '"paraspinal"', '"para_spinal"')


def _no_go_zone(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:8: zones "spine":

    A no-go region is never the target of a technique. Remove it.
    """
    sample.replace("fan_stroke.toml", '"paraspinal"', '"spine"')


def _main_in_a_no_go_zone(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:24: is_main_in "spine":

    A no-go region is never the target of a technique. Remove it.
    """
    sample.append("fan_stroke.toml", 'is_main_in = ["spine"]\n')


def _levels_exchanged(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:9: level_min 3:

    It is above level_max 2. Exchange the two.
    """
    sample.replace("fan_stroke.toml", "level_min = 1", "level_min = 3")


def _times_exchanged(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:16: time_s [180, 60]:

    The shortest time comes first, and both are above 0. Write it like [30, 60].
    """
    sample.replace("fan_stroke.toml", "[60, 180]", "[180, 60]")


def _single_time(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:16: time_s:

    The list is too short. Add the missing entry.
    """
    sample.replace("fan_stroke.toml", "[60, 180]", "[60]")


def _three_times(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:16: time_s a list:

    It is too long: at most 2. Shorten it.
    """
    sample.replace("fan_stroke.toml", "[60, 180]", "[60, 180, 200]")


def _level_that_is_never_offered(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:10: level_max 5:

    It is above 4. Use 4 or less.
    """
    sample.replace("fan_stroke.toml", "level_max = 2", "level_max = 5")


def _untaught_without_a_reason(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:24: is_taught false:

    A technique that is not taught says why. Fill in not_taught_because.
    """
    sample.append("fan_stroke.toml", "is_taught = false\n")


def _taught_in_no_position(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:23: positions []:

    A technique that is taught says in which positions it is done. Write them like
    ["face_down", "seated"].
    """
    sample.replace("fan_stroke.toml", 'positions = ["face_down"]', "positions = []")


def _unknown_alternative(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:24: technique "fan_strok":

    There is no technique of that name. Did you mean fan_stroke?
    """
    sample.append("fan_stroke.toml", 'taught_instead = ["fan_strok"]\n')


def _alternative_that_is_not_taught(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:26: technique "fan_stroke":

    It is not taught either. Name one that is.
    """
    refusal = 'is_taught = false\nnot_taught_because = "It hurts."\n'
    named = 'taught_instead = ["fan_stroke"]\n'
    sample.append("fan_stroke.toml", refusal + named)


def _unknown_source(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:22: source "tiny_guide":

    There is no source of that name. Add it to sources.toml, or cite one that is
    there.
    """
    sample.replace("fan_stroke.toml", '"small_guide: page 5"', '"tiny_guide: page 5"')


def _three_hands(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:7: hands 3: It is above 2. Use 2 or less."""
    sample.replace("fan_stroke.toml", "hands = 2", "hands = 3")


def _text_of_the_wrong_kind(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:9: level_min true:

    It must be a whole number. Write digits without quotes or point.
    """
    sample.replace("fan_stroke.toml", "level_min = 1", "level_min = true")


def _no_steps(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:20: steps: It is empty. Fill it in."""
    steps = '["Glide up.", "Fan out.", "Come back without weight."]'
    sample.replace("fan_stroke.toml", steps, "[]")


def _text_of_bytes(sample: Sample) -> None:
    """resources/techniques/fan_stroke.toml:1: byte 0xff:

    The file is not UTF-8 text. Save it in the encoding UTF-8.
    """
    sample.write("fan_stroke.toml", b"\xff\xfe\x00\x01" * 100)


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_bad_technique_is_left_out_by_itself(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert [str(problem) for problem in loaded.problems] == [promise_of(spoil)]
    assert [technique.id for technique in loaded.library.techniques] == [
        "press_and_hold"
    ]
    assert [body_map.id for body_map in loaded.library.maps] == ["small"]


def test_technique_file_needs_an_id_for_a_name(sample: Sample) -> None:
    path = sample.path("fan_stroke.toml")
    path.rename(path.with_name("Fan stroke.toml"))
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert (
        "resources/techniques: \"Fan stroke.toml\": The file's name is the technique's "
        "id, and this is not a sound id. Use small letters, digits and _, like "
        "fan_stroke.toml."
    ) in problems


def test_zones_are_not_doubted_while_a_map_cannot_be_read(sample: Sample) -> None:
    sample.write("regions.toml", b"[[region]\n")
    loaded = load_library(sample.roots)
    assert {problem.file for problem in loaded.problems} == {
        "body_maps/small/regions.toml"
    }
    assert len(loaded.library.techniques) == 2


def test_zones_of_a_map_with_other_problems_are_known(sample: Sample) -> None:
    sample.replace("regions.toml", "cap = 1", "cap = 2")
    assert len(load_library(sample.roots).library.techniques) == 2


def test_sources_are_not_doubted_while_their_file_cannot_be_read(
    sample: Sample,
) -> None:
    sample.write("sources.toml", b"=")
    files = {problem.file for problem in load_library(sample.roots).problems}
    assert files == {"resources/sources.toml"}


def test_scale_needs_every_level(sample: Sample) -> None:
    sample.replace("pressure.toml", "level = 5", "level = 4")
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert (
        "resources/pressure.toml: The scale has no level 5. "
        "Add a table [[level]] for it."
    ) in problems


def test_every_contact_needs_a_size(sample: Sample) -> None:
    sample.replace("contacts.toml", '"ball"', '"palm"')
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert (
        "resources/contacts.toml: Contact ball has no size. "
        "Add a table [[contact]] for it."
    ) in problems


def test_missing_resources_are_named_each(sample: Sample) -> None:
    for path in sample.roots.resources.glob("*.toml"):
        path.unlink()
    loaded = load_library(sample.roots)
    assert [problem.file for problem in loaded.problems] == [
        "resources/contacts.toml",
        "resources/pressure.toml",
        "resources/sources.toml",
        "resources/terms.toml",
    ]
    assert [body_map.id for body_map in loaded.library.maps] == ["small"]


def test_contact_that_is_not_listed_is_told_where_it_is_used(sample: Sample) -> None:
    sample.replace("contacts.toml", '"thumb_pad"', '"palm"')
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert (
        'resources/techniques/press_and_hold.toml:6: contact "thumb_pad": This contact '
        "has no size in contacts.toml. Add its size."
    ) in problems
