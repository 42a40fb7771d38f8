"""Levels, caps and words of the back's regions."""

import re

import pytest

from app.model.safety import Contact, EvidenceGrade, Family, SafetyLevel
from tests.maps.region_files import regions, shape

TABLES = list(regions().values())
BASES = sorted(regions())
HARD_CONTACTS = {
    "thumb_pad",
    "stacked_thumbs",
    "knuckles",
    "forearm",
    "soft_fist",
    "ulnar_edge",
    "ball",
}
REQUIRED = {
    *("massage_zone", "shoulder_top", "neck_base", "interscapular", "mid_back"),
    *("blade_inner_border", "paraspinal", "paraspinal_lower", "lower_back"),
    *("lower_rim", "neck_shoulder_line", "spine", "shoulder_blade", "blade_tip"),
    *("blade_ridge", "acromion", "kidney", "kidney_column", "rib_tips", "coccyx"),
    *("collarbone_edge", "natal_cleft", "ribs_side", "sacrum", "neck_back", "head"),
    *("suboccipital", "neck_front_edge", "behind_ear", "lumbar_side", "armpit_fold"),
    *("flank", "shoulder_cap", "upper_arm", "elbow", "forearm", "hip", "buttock"),
    *("buttock_sciatic", "sit_bone"),
}


def _with_level(level: SafetyLevel) -> list[str]:
    return [base for base in BASES if regions()[base]["level"] == level]


def test_every_expected_region_is_there() -> None:
    assert set(BASES) >= REQUIRED


@pytest.mark.parametrize("base", _with_level(SafetyLevel.NO_GO))
def test_no_go_region_allows_an_unloaded_palm_at_most(base: str) -> None:
    assert regions()[base]["cap"] <= 1


@pytest.mark.parametrize("base", _with_level(SafetyLevel.CAUTION))
def test_caution_region_is_capped_at_light(base: str) -> None:
    assert regions()[base]["cap"] <= 2


@pytest.mark.parametrize("base", _with_level(SafetyLevel.WORK))
def test_work_region_allows_real_work_but_never_deep(base: str) -> None:
    assert regions()[base]["cap"] in (3, 4)


@pytest.mark.parametrize(
    "base",
    [
        *("neck_front_edge", "behind_ear", "coccyx", "natal_cleft", "sit_bone"),
        "elbow",
    ],
)
def test_untouchable_place_has_cap_0(base: str) -> None:
    assert regions()[base]["cap"] == 0


@pytest.mark.parametrize(
    "base",
    [
        *("spine", "shoulder_blade", "blade_ridge", "blade_tip", "acromion"),
        *("rib_tips", "kidney"),
    ],
)
def test_bone_and_kidney_may_be_passed_over(base: str) -> None:
    assert regions()[base]["cap"] == 1


@pytest.mark.parametrize(
    "base", ["lower_back", "paraspinal_lower", "lower_rim", "interscapular"]
)
def test_lower_back_and_thin_muscle_stop_at_medium(base: str) -> None:
    assert regions()[base]["cap"] == 3


def test_column_over_the_kidney_takes_flat_hands_only() -> None:
    assert set(regions()["kidney_column"]["excluded_contacts"]) == HARD_CONTACTS


@pytest.mark.parametrize(
    "base",
    [
        *("kidney", "kidney_column", "rib_tips", "neck_back", "suboccipital", "head"),
        *("sacrum", "ribs_side", "lumbar_side", "flank", "lower_back", "hip"),
        *("paraspinal_lower", "lower_rim", "neck_base", "neck_shoulder_line"),
    ],
)
def test_no_tapping_over_organs_neck_or_lower_back(base: str) -> None:
    assert "tapotement" in regions()[base]["excluded_families"]


@pytest.mark.parametrize("base", ["neck_back", "suboccipital"])
def test_neck_excludes_thumbs_and_shaking(base: str) -> None:
    table = regions()[base]
    assert set(table["excluded_contacts"]) >= HARD_CONTACTS
    assert "vibration" in table["excluded_families"]


def test_rule_of_the_kidney_column_says_that_guides_disagree() -> None:
    rule = regions()["kidney_column"]["rule"]
    assert "guide" in rule
    assert "keep off" in rule


def test_only_the_buttocks_wait_for_a_yes() -> None:
    assert {base for base in BASES if regions()[base].get("is_opt_in")} == {
        "buttock",
        "buttock_sciatic",
    }


def test_only_the_massage_zone_is_a_container() -> None:
    assert [b for b in BASES if regions()[b].get("is_container")] == ["massage_zone"]


def test_zone_allows_as_much_as_its_strongest_part() -> None:
    parts = [b for b in _with_level(SafetyLevel.WORK) if b != "massage_zone"]
    strongest = max(regions()[base]["cap"] for base in parts)
    assert regions()["massage_zone"]["cap"] == strongest


@pytest.mark.parametrize("base", BASES)
def test_every_region_warns_and_says_what_to_do_instead(base: str) -> None:
    warnings = regions()[base]["warning"]
    assert all(warning["text"] and warning["instead"] for warning in warnings)


@pytest.mark.parametrize("base", BASES)
def test_summary_is_one_sentence_and_rule_at_most_two(base: str) -> None:
    table = regions()[base]
    ends = {
        key: len(re.findall(r"\.(?:\s|$)", table[key])) for key in ("summary", "rule")
    }
    assert ends["summary"] == 1
    assert ends["rule"] in (1, 2)


@pytest.mark.parametrize("base", BASES)
def test_region_is_graded_and_sourced(base: str) -> None:
    table = regions()[base]
    assert table["evidence"] in set(EvidenceGrade)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]+: .+", s) for s in table["sources"])


@pytest.mark.parametrize("base", BASES)
def test_excluded_words_are_of_the_vocabulary(base: str) -> None:
    table = regions()[base]
    assert set(table.get("excluded_contacts", ())) <= set(Contact)
    assert set(table.get("excluded_families", ())) <= set(Family)


def test_names_differ() -> None:
    names = [table["name"] for table in TABLES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "base",
    [
        *("kidney", "shoulder_blade", "spine", "lower_back", "interscapular"),
        *("shoulder_top", "sacrum"),
    ],
)
def test_what_a_newcomer_looks_for_is_labelled_first(base: str) -> None:
    priority = regions()[base]["label_priority"]
    assert priority >= 75


def test_few_regions_are_labelled_first() -> None:
    assert sum(table["label_priority"] >= 70 for table in TABLES) <= 8


def test_smaller_region_of_a_layered_pair_lies_on_top() -> None:
    assert shape("interscapular").area < shape("paraspinal").area


def test_private_places_have_no_label() -> None:
    unlabelled = {base for base in BASES if regions()[base]["label_priority"] == 0}
    assert unlabelled == {"natal_cleft", "sit_bone"}
