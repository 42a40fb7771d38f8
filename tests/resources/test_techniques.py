"""The techniques are whole, careful, and fit the regions that they name."""

import re

import pytest

from app.model.safety import Family, Lubricant
from app.model.technique import Stage, StrokePattern, Technique
from tests.resources.reading import every_region, regions, sources, taught, techniques

GUIDE_ROWS = frozenset(f"T-{number:02}" for number in (*range(1, 57), *range(64, 68)))
NOT_TAUGHT = {"stacked_thumb_toward", "elbow_or_knee", "knot_percussion", "leg_massage"}
LOWER_BACK = {"lower_back", "paraspinal_lower", "kidney_column", "lumbar_side"}
NECK = {"neck_back", "suboccipital"}
RHYTHMIC = {
    StrokePattern.PRESSES,
    StrokePattern.WALK,
    StrokePattern.CIRCLES,
    StrokePattern.ROCK,
}
LONGEST_HOLD_S = 30
GUIDE_ROW = re.compile(r"[A-Z]{1,2}-\d\d")

each = pytest.mark.parametrize("technique", techniques(), ids=lambda t: t.id)
each_taught = pytest.mark.parametrize("technique", taught(), ids=lambda t: t.id)


def test_every_technique_that_the_guides_use_on_this_view_is_carried() -> None:
    carried = {row for technique in techniques() for row in technique.guides}
    assert carried >= GUIDE_ROWS


def test_the_techniques_that_are_not_taught_are_the_four_that_cannot_be_dosed() -> None:
    assert {t.id for t in techniques() if not t.is_taught} == NOT_TAUGHT


@each
def test_rows_of_the_guides_are_named_as_rows(technique: Technique) -> None:
    assert all(GUIDE_ROW.fullmatch(row) for row in technique.guides)


@each
def test_what_is_not_taught_says_why_and_nothing_else_does(
    technique: Technique,
) -> None:
    assert bool(technique.not_taught_because) != technique.is_taught


@each
def test_what_is_not_taught_names_what_is_taught_instead(technique: Technique) -> None:
    known = {other.id for other in taught()}
    assert set(technique.taught_instead) <= known
    assert bool(technique.taught_instead) != technique.is_taught


@each
def test_each_technique_says_at_which_stage_it_has_its_turn(
    technique: Technique,
) -> None:
    assert "stage" in technique.model_fields_set


@each
def test_nothing_strong_or_leaning_comes_at_the_end(technique: Technique) -> None:
    is_light = technique.level_max <= 2 and not technique.uses_body_weight
    assert is_light or technique.stage is not Stage.FINISH


@each_taught
def test_pressing_and_tapping_are_neither_the_beginning_nor_the_end(
    technique: Technique,
) -> None:
    is_work = technique.family in {Family.COMPRESSION, Family.TAPOTEMENT}
    assert not is_work or technique.stage is Stage.WORK


@each
def test_zones_are_regions_of_a_map(technique: Technique) -> None:
    assert set(technique.zones) <= set(every_region())


@each
def test_no_technique_is_aimed_at_a_no_go_region(technique: Technique) -> None:
    levels = {zone: every_region()[zone]["level"] for zone in technique.zones}
    assert "no_go" not in levels.values(), levels


@each_taught
def test_the_lightest_form_fits_every_zone(technique: Technique) -> None:
    caps = {zone: every_region()[zone]["cap"] for zone in technique.zones}
    assert technique.level_min <= min(caps.values()), caps


@each
def test_zones_allow_the_contact(technique: Technique) -> None:
    refusing = [
        zone
        for zone in technique.zones
        if technique.contact in every_region()[zone].get("excluded_contacts", ())
    ]
    assert not refusing


@each
def test_zones_allow_the_kind_of_movement(technique: Technique) -> None:
    refusing = [
        zone
        for zone in technique.zones
        if technique.family in every_region()[zone].get("excluded_families", ())
    ]
    assert not refusing


@each
def test_levels_are_in_order(technique: Technique) -> None:
    assert technique.level_min <= technique.level_max


@each
def test_lower_back_techniques_stay_at_medium(technique: Technique) -> None:
    assert technique.level_max <= 3 or not set(technique.zones) <= LOWER_BACK


@each
def test_neck_techniques_stay_light(technique: Technique) -> None:
    assert technique.level_max <= 2 or not NECK & set(technique.zones)


@each
def test_body_weight_is_never_put_on_a_caution_region(technique: Technique) -> None:
    careful = {z for z in technique.zones if every_region()[z]["level"] != "work"}
    assert not (technique.uses_body_weight and careful)


@each_taught
def test_tapping_is_light(technique: Technique) -> None:
    assert technique.family is not Family.TAPOTEMENT or technique.level_max <= 2


@each
def test_holds_are_at_most_half_a_minute(technique: Technique) -> None:
    assert (technique.hold_s or 0) <= LONGEST_HOLD_S


@each_taught
def test_a_hold_says_how_long(technique: Technique) -> None:
    assert technique.pattern is not StrokePattern.HOLD or technique.hold_s


@each_taught
def test_a_hold_fits_into_the_time(technique: Technique) -> None:
    assert (technique.hold_s or 0) <= technique.time_s[1]


@each
def test_gliding_strokes_have_a_speed(technique: Technique) -> None:
    assert technique.speed_cm_per_s or not technique.is_gliding


@each
def test_rhythmic_strokes_have_a_rate(technique: Technique) -> None:
    assert technique.rate_per_min or technique.pattern not in RHYTHMIC


@each
def test_gliding_strokes_are_never_done_on_dry_skin(technique: Technique) -> None:
    assert not (technique.is_gliding and Lubricant.NONE in technique.lubricants)


@each
def test_times_are_in_order(technique: Technique) -> None:
    shortest, longest = technique.time_s
    assert 0 < shortest <= longest


@each_taught
def test_there_are_three_to_seven_steps(technique: Technique) -> None:
    assert 3 <= len(technique.steps) <= 7


@each
def test_steps_are_short_sentences(technique: Technique) -> None:
    long = [step for step in technique.steps if len(step.split()) > 26]
    assert not long


@each
def test_steps_end_like_sentences(technique: Technique) -> None:
    assert all(step.endswith((".", "?", "!")) for step in technique.steps)


@each
def test_every_card_warns_of_something(technique: Technique) -> None:
    assert technique.warnings


@each
def test_every_warning_says_what_to_do_instead(technique: Technique) -> None:
    assert all(warning.instead for warning in technique.warnings)


@each
@pytest.mark.parametrize("danger", ["throat", "pulse", "ear", "Dizziness"])
def test_neck_techniques_carry_all_neck_warnings(
    technique: Technique, danger: str
) -> None:
    words = " ".join(warning.text for warning in technique.warnings)
    assert danger in words or not NECK & set(technique.zones)


@each
def test_nobody_sits_on_the_receiver(technique: Technique) -> None:
    assert "astride" not in technique.position.lower()


@each
def test_sources_are_known(technique: Technique) -> None:
    known = {source.id for source in sources()}
    assert {citation.source for citation in technique.sources} <= known


@each_taught
def test_a_first_choice_is_a_zone_as_well(technique: Technique) -> None:
    assert set(technique.is_main_in) <= set(technique.zones)


@pytest.mark.parametrize(
    "base", [base for base, row in regions().items() if row["level"] != "no_go"]
)
def test_each_region_has_exactly_one_first_choice(base: str) -> None:
    assert len([t.id for t in taught() if base in t.is_main_in]) == 1


def test_names_are_told_apart() -> None:
    names = [technique.name for technique in techniques()]
    assert len(set(names)) == len(names)
