"""The health check spoiled in one way; each docstring is the promise."""

import pytest

from app.content.check import check_paths
from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of

QUESTION = "heart.toml"


def _unknown_area(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: area "flank":

    There is no area of that name. Did you mean flanks?
    """
    sample.replace(QUESTION, 'area = "flanks"', 'area = "flank"')


def _unknown_technique(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: technique "fan_strok":

    There is no technique of that name. Did you mean fan_stroke?
    """
    sample.replace(QUESTION, '"fan_stroke"', '"fan_strok"')


def _unknown_ingredient(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: ingredient "nut_oils":

    There is no ingredient of that name. Did you mean nut_oil?
    """
    sample.replace(QUESTION, '"nut_oil"', '"nut_oils"')


def _unknown_source(sample: Sample) -> None:
    """resources/health/questions/heart.toml:23: source "small_bok":

    There is no source of that name. Did you mean small_book?
    """
    sample.replace(QUESTION, "small_book: chapter 2", "small_bok: chapter 2")


def _unknown_effect(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[1].effect "cap_aera":

    This choice is not known. Did you mean cap_area?
    """
    sample.replace(QUESTION, '"cap_area"', '"cap_aera"')


def _cap_without_a_level(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[1]:

    The effect cap_area needs cap. Mend it here.
    """
    sample.replace(QUESTION, ", cap = 1}", "}")


def _stop_with_a_cap(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[1]:

    The effect stop has no use for cap. Mend it here.
    """
    sample.replace(QUESTION, 'effect = "cap_area", area = "flanks"', 'effect = "stop"')


def _time_in_an_area(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[1]:

    The effect time is for the whole session. Mend it here.
    """
    sample.replace(
        QUESTION,
        'effect = "cap_area", area = "flanks", cap = 1',
        'effect = "time", area = "flanks", minutes_max = 9',
    )


def _nothing_on_the_skin_is_forbidden(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[3]:

    Working without anything is always allowed. Mend it here.
    """
    sample.replace(
        QUESTION, 'excluded_ingredients = ["nut_oil"]', 'excluded_lubricants = ["none"]'
    )


def _cap_above_the_scale(sample: Sample) -> None:
    """resources/health/questions/heart.toml:16: condition[1].rule[1].cap 4:

    It is above 3. Use 3 or less.
    """
    sample.replace(QUESTION, "cap = 1", "cap = 4")


def _place_is_not_asked_for(sample: Sample) -> None:
    """resources/health/questions/heart.toml:33: asks_where:

    It goes together with a rule whose area is marked. Write asks_where = true.
    """
    sample.replace(QUESTION, "asks_where = true", "asks_where = false")


def _condition_asked_twice(sample: Sample) -> None:
    """resources/health/questions/heart.toml:26: id "weak_heart":

    resources/health/questions/heart.toml:8 has it already. Give each condition its own.
    """
    sample.replace(QUESTION, 'id = "sore_place"', 'id = "weak_heart"')


def _condition_without_advice(sample: Sample) -> None:
    """resources/health/questions/heart.toml:7: condition[1].advice:

    This key is missing. Add it.
    """
    sample.replace(QUESTION, 'advice = "Ask your doctor."\n', "")


def _unknown_region_in_an_area(sample: Sample) -> None:
    """resources/health/areas.toml:9: region "kidney_colum":

    No map has such a region. Did you mean kidney_column?
    """
    sample.replace("areas.toml", '"kidney_column"', '"kidney_colum"')


def _unknown_map_in_an_area(sample: Sample) -> None:
    """resources/health/areas.toml:10: map "smal":

    There is no map of that name. Did you mean small?
    """
    sample.replace("areas.toml", "maps = []", 'maps = ["smal"]')


def _empty_area(sample: Sample) -> None:
    """resources/health/areas.toml:7: "flanks":

    An area holds at least one region or map. Name some.
    """
    sample.replace("areas.toml", 'regions = ["kidney_column"]\n', "")


def _region_of_no_area(sample: Sample) -> None:
    """resources/health/areas.toml: region "spine":

    This region of a map belongs to no area of the health check. Add it to one: until
    then every rule about any area holds there.
    """
    sample.replace("areas.toml", ', "spine"', "")


def _advice_without_a_source(sample: Sample) -> None:
    """resources/health/advice.toml:10: source "big_book":

    There is no source of that name. Add it to sources.toml, or cite one that is
    there.
    """
    sample.replace("advice.toml", '"small_book"', '"big_book"')


def _broken_question(sample: Sample) -> None:
    """resources/health/questions/heart.toml:1: "order =":

    There is no value that TOML knows. Write lines like: name = "text", cap = 2, or
    [[region]].
    """
    sample.replace(QUESTION, "order = 1", "order = ")


HARMLESS = {
    _unknown_area,
    _unknown_technique,
    _unknown_ingredient,
    _unknown_source,
    _unknown_region_in_an_area,
    _unknown_map_in_an_area,
    _empty_area,
    _region_of_no_area,
    _advice_without_a_source,
}
"""What takes nothing away: a name that leads nowhere."""

each_way = pytest.mark.parametrize(
    "spoil", spoilers_of(globals()), ids=lambda spoil: spoil.__name__.strip("_")
)


@each_way
def test_bad_health_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]


@each_way
def test_a_health_check_with_a_hole_is_left_out_whole(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    health = load_library(sample.roots).library.health
    assert bool(health.questions) is (spoil in HARMLESS)


def test_without_a_health_check_the_content_is_not_whole(sample: Sample) -> None:
    folder = sample.path("areas.toml").parent
    for path in sorted(folder.rglob("*.toml")):
        path.unlink()
    (folder / "questions").rmdir()
    folder.rmdir()
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert any("There is no health check." in problem for problem in problems)


@pytest.mark.parametrize("name", ["areas.toml", QUESTION])
def test_one_file_of_the_health_check_is_checked_by_itself(
    sample: Sample, name: str
) -> None:
    _unknown_area(sample)
    _unknown_map_in_an_area(sample)
    path = sample.path(name)
    problems = check_paths(sample.roots, (path,))
    assert [problem.file for problem in problems] == [str(path)]
