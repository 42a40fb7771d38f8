"""A good sample, its tables spoiled in one way; each docstring is the promise."""

import re
from pathlib import Path

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _unknown_key(sample: Sample) -> None:
    """body_maps/small/regions.toml:7: levle:

    This key is not known. Did you mean level?
    """
    sample.replace_first("regions.toml", 'level = "work"', 'levle = "work"')


def _unknown_key_in_a_warning(sample: Sample) -> None:
    """body_maps/small/regions.toml:29: warning[1].insted:

    This key is not known. Did you mean instead?
    """
    sample.replace_first("regions.toml", "instead =", "insted =")


def _unknown_key_of_nothing_near(sample: Sample) -> None:
    """body_maps/small/map.toml:6: colour:

    This key is not known. Use one of: id, title, pose, order, default_cap,
    left_out, without.
    """
    sample.append("map.toml", 'colour = "red"\n')


def _missing_key(sample: Sample) -> None:
    """body_maps/small/landmarks.toml:1: name: This key is missing. Add it."""
    sample.replace("landmarks.toml", 'name = "Big neck bump"\n', "")


def _text_for_a_number(sample: Sample) -> None:
    """body_maps/small/knots.toml:7: x_mm "35":

    It must be a number. Write digits without quotes.
    """
    sample.replace("knots.toml", "x_mm = 35", 'x_mm = "35"')


def _number_for_a_text(sample: Sample) -> None:
    """body_maps/small/bones.toml:4: name 7:

    It must be a text. Write it in quotes, like "text".
    """
    sample.replace("bones.toml", '"Seventh neck vertebra"', "7")


def _point_in_a_whole_number(sample: Sample) -> None:
    """body_maps/small/regions.toml:8: cap 2.5:

    It must be a whole number. Write digits without quotes or point.
    """
    sample.replace_first("regions.toml", "cap = 3", "cap = 2.5")


def _text_for_a_truth(sample: Sample) -> None:
    """body_maps/small/regions.toml:3: paired "yes":

    It must be true or false. Write true or false, without quotes.
    """
    sample.replace_first("regions.toml", "paired = true", 'paired = "yes"')


def _text_for_a_list(sample: Sample) -> None:
    """body_maps/small/muscles.toml:11: sources "small_book":

    It must be a list. Write it in brackets, like ["one", "two"].
    """
    sample.replace("muscles.toml", '["small_book: chapter 3"]', '"small_book"')


def _number_for_a_table(sample: Sample) -> None:
    """body_maps/small/knots.toml:13: referral_areas[1] 3:

    It must be a table. Write it in braces, like {x_mm = 1.0}.
    """
    sample.replace(
        "knots.toml",
        "{ x_mm = 40, y_mm = 180, rx_mm = 15, ry_mm = 30, angle_deg = 10 },",
        "3,",
    )


def _cap_above_the_scale(sample: Sample) -> None:
    """body_maps/small/regions.toml:8: cap 9: It is above 4. Use 4 or less."""
    sample.replace_first("regions.toml", "cap = 3", "cap = 9")


def _negative_level(sample: Sample) -> None:
    """body_maps/small/knots.toml:23: max_level -1: It is below 0. Use 0 or more."""
    sample.replace("knots.toml", "max_level = 3", "max_level = -1")


def _radius_of_nothing(sample: Sample) -> None:
    """body_maps/small/knots.toml:9: radius_mm 0:

    It must be above 0. Use a number above 0.
    """
    sample.replace("knots.toml", "radius_mm = 20", "radius_mm = 0")


def _unknown_level(sample: Sample) -> None:
    """body_maps/small/regions.toml:20: level "nogo":

    This choice is not known. Did you mean no_go?
    """
    sample.replace("regions.toml", 'level = "no_go"', 'level = "nogo"')


def _unknown_contact(sample: Sample) -> None:
    """body_maps/small/regions.toml:55: excluded_contacts[1] "hammer":

    This choice is not known. Use one of: palm, stacked_palms, heel, fingertips,
    thumb_pad, stacked_thumbs, knuckles, forearm, ulnar_edge, soft_fist, ball.
    """
    sample.replace("regions.toml", '["forearm", "knuckles"]', '["hammer"]')


def _no_source(sample: Sample) -> None:
    """body_maps/small/muscles.toml:11: sources: It is empty. Fill it in."""
    sample.replace("muscles.toml", '["small_book: chapter 3"]', "[]")


def _source_without_a_name(sample: Sample) -> None:
    """body_maps/small/muscles.toml:11: sources[1] "Chapter 3":

    It does not name a source. Write it like "source_id: place in the source".
    """
    sample.replace("muscles.toml", '["small_book: chapter 3"]', '["Chapter 3"]')


def _base_with_a_blank(sample: Sample) -> None:
    """body_maps/small/bones.toml:2: base "c7 vertebra":

    It is not a sound id. Use small letters, digits and _, like blade_tip.
    """
    sample.replace("bones.toml", '"c7_vertebra"', '"c7 vertebra"')


def _base_that_climbs_out(sample: Sample) -> None:
    """body_maps/small/map.toml:2: id "../../secret":

    It is not a sound id. Use small letters, digits and _, like blade_tip.
    """
    sample.replace("map.toml", '"small"', '"../../secret"')


def _base_too_long(sample: Sample) -> None:
    """body_maps/small/map.toml:2: id "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...":

    It is too long: at most 64. Shorten it.
    """
    sample.replace("map.toml", '"small"', f'"{"a" * 65}"')


def _base_with_a_side(sample: Sample) -> None:
    """body_maps/small/landmarks.toml:15: base "dimple_left":

    The base has no side; the ids made from it have. Leave _right or _left away.
    """
    sample.replace("landmarks.toml", '"dimple"', '"dimple_left"')


def _same_base_twice(sample: Sample) -> None:
    """body_maps/small/knots.toml:31: base "lo1":

    Line 2 has it already. Give each table its own.
    """
    sample.replace("knots.toml", '"lo2"', '"lo1"')


def _same_id_in_two_layers(sample: Sample) -> None:
    """body_maps/small/bones.toml:2: base "spine":

    A region of this map has the same id. Rename one, like spine_bone.
    """
    sample.replace("bones.toml", '"c7_vertebra"', '"spine"')
    sample.replace("bones.svg", '"c7_vertebra"', '"spine"')


def _unknown_table(sample: Sample) -> None:
    """body_maps/small/bones.toml:17: "bones":

    This key is not known. Did you mean bone?
    """
    sample.append("bones.toml", '[[bones]]\nbase = "rib_9"\n')


def _single_table_for_a_list(sample: Sample) -> None:
    """body_maps/small/muscles.toml:1: muscle:

    It must be a list of tables. Begin each with [[muscle]].
    """
    sample.replace("muscles.toml", "[[muscle]]", "[muscle]")


def _broken_syntax(sample: Sample) -> None:
    """body_maps/small/map.toml:3: "title A small back":

    A key needs = and a value. Write lines like: name = "text", cap = 2, or
    [[region]].
    """
    sample.replace("map.toml", 'title = "A small back"', "title A small back")


def _text_without_end(sample: Sample) -> None:
    """body_maps/small/map.toml:3: "title = "A small back":

    A text holds a character that must be escaped. Write lines like: name = "text",
    cap = 2, or [[region]].
    """
    sample.replace("map.toml", '"A small back"', '"A small back')


def _key_twice(sample: Sample) -> None:
    """body_maps/small/map.toml:6: "id = "other"":

    The key or table is given twice. Write lines like: name = "text", cap = 2, or
    [[region]].
    """
    sample.append("map.toml", 'id = "other"\n')


def _not_a_number(sample: Sample) -> None:
    """body_maps/small/knots.toml:7: x_mm nan:

    It lies outside of -5000 to 5000 mm. Use a number in that range.
    """
    sample.replace("knots.toml", "x_mm = 35", "x_mm = nan")


def _infinite(sample: Sample) -> None:
    """body_maps/small/knots.toml:11: fibre_deg inf:

    It lies outside of -1e+06 to 1e+06. Use a number in that range.
    """
    sample.replace("knots.toml", "fibre_deg = 85", "fibre_deg = inf")


def _date(sample: Sample) -> None:
    """body_maps/small/map.toml:3: title 2026-01-01:

    Dates and times have no meaning here. Use a text or a number.
    """
    sample.replace("map.toml", '"A small back"', "2026-01-01")


def _control_character(sample: Sample) -> None:
    r"""body_maps/small/map.toml:3: title "A\x1b[31m back":

    The text holds a control character. Remove it.
    """
    sample.replace("map.toml", '"A small back"', r'"A\u001B[31m back"')


def _right_to_left_override(sample: Sample) -> None:
    r"""body_maps/small/map.toml:3: title "A \u202eback":

    The text holds a control character. Remove it.
    """
    sample.replace("map.toml", '"A small back"', '"A \u202eback"')


def _other_encoding(sample: Sample) -> None:
    """body_maps/small/map.toml:3: byte 0xfc:

    The file is not UTF-8 text. Save it in the encoding UTF-8.
    """
    sample.write("map.toml", 'id = "small"\n\ntitle = "R\u00fccken"'.encode("latin-1"))


def _unknown_muscle(sample: Sample) -> None:
    """body_maps/small/knots.toml:5: muscle "longisimus":

    There is no muscle of that name. Did you mean longissimus?
    """
    sample.replace_first("knots.toml", '"longissimus"', '"longisimus"')


def _unknown_muscle_of_a_region(sample: Sample) -> None:
    """body_maps/small/regions.toml:41: muscle "soleus":

    There is no muscle of that name. Use the base of a muscle in muscles.toml.
    """
    sample.replace_first("regions.toml", '["longissimus"]', '["soleus"]')


def _unknown_technique(sample: Sample) -> None:
    """body_maps/small/knots.toml:21: technique "fanstroke":

    There is no technique of that name. Did you mean fan_stroke?
    """
    sample.replace("knots.toml", '"fan_stroke"', '"fanstroke"')


def _unknown_source(sample: Sample) -> None:
    """body_maps/small/muscles.toml:11: source "big_tome":

    There is no source of that name. Add it to sources.toml, or cite one that is
    there.
    """
    sample.replace("muscles.toml", "small_book: chapter 3", "big_tome: chapter 3")


def _no_regions(sample: Sample) -> None:
    """body_maps/small/regions.toml:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("regions.toml").unlink()


def _no_map_file(sample: Sample) -> None:
    """body_maps/small/map.toml:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("map.toml").unlink()


def _cap_of_no_go(sample: Sample) -> None:
    """body_maps/small/regions.toml:21: cap 2:

    A no-go region has a cap of 1 at most. Use 0 to 1.
    """
    sample.replace("regions.toml", "cap = 1", "cap = 2")


def _cap_of_caution(sample: Sample) -> None:
    """body_maps/small/regions.toml:52: cap 3:

    A caution region has a cap of 2 at most. Use 0 to 2.
    """
    sample.replace("regions.toml", "cap = 2", "cap = 3")


def _nothing_but_a_body_that_is_wrong(sample: Sample) -> None:
    """body_maps/small/body.toml: builds: This key is missing. Add it."""
    (sample.map_folder / "body.toml").write_text("")


def _body_that_contradicts_itself(sample: Sample) -> None:
    """body_maps/small/body.toml: No build is called nobody. Mend it here."""
    shipped = Path(__file__).parents[2] / "body_maps" / "back" / "body.toml"
    text = shipped.read_text("utf-8")
    body = re.sub(r"(?m)^default_build = .*$", 'default_build = "nobody"', text)
    (sample.map_folder / "body.toml").write_text(body, "utf-8")


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_bad_table_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]
    assert loaded.library.maps == ()


def test_all_problems_of_a_file_are_told_at_once(sample: Sample) -> None:
    _radius_of_nothing(sample)
    _negative_level(sample)
    problems = load_library(sample.roots).problems
    assert [problem.line for problem in problems] == [9, 23]


def test_problems_of_sound_tables_are_told_beside_those_of_bad_ones(
    sample: Sample,
) -> None:
    _same_base_twice(sample)
    _unknown_muscle_of_a_region(sample)
    files = {
        problem.file.split("/")[-1] for problem in load_library(sample.roots).problems
    }
    assert files == {"knots.toml", "regions.toml"}
