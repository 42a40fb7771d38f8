"""The health check that ships: nothing is left out, its words are kind and plain."""

import re

import pytest

from app.model.body_map import BodyMap
from app.model.health import Condition, ConditionId, Effect, Health, Urgency
from app.model.ids import MapId
from app.model.person import Answer, Person
from app.model.safety import BROAD_CONTACTS
from app.safety.person import rules_for
from app.safety.place import place_safety
from app.safety.technique import technique_verdict
from tests.support.shipped import shipped_atlas, shipped_library

HEALTH: Health = shipped_library().health

_LIST = """
rf_saddle rf_bladder rf_bowel rf_sexual rf_bothlegs rf_weakness rf_chest rf_trauma
rf_minortrauma rf_fever rf_weightloss rf_cancerhist rf_night rf_lump rf_immune_iv rf_aaa
rf_neckstroke rf_kidney rf_persistent abs_fever abs_dvt abs_dvt_recent abs_heart
abs_stroke abs_bpcrisis abs_alcohol abs_consent abs_severe_unexpl loc_skininf loc_open
loc_bruise loc_acute_injury loc_surgery loc_fracture loc_varicose loc_nodes loc_mole
loc_implant loc_injection loc_radiation preg_t1 preg_t2_pos preg_t23_supine preg_press
preg_dur preg_risk preg_oil postpartum anticoag antiplatelet osteoporosis osteo_pos
diabetes neuropathy hypertension hypotension elderly child infant hypermob epilepsy
asthma_pos cancer lymphedema ra disc stenosis_pos fibro kidney_dis migraine after_meal
menses psych pain_meds oil_nut oil_seed oil_patch oil_eo oil_reaction oil_fire
after_sore after_sore2 after_emerg during_stop
"""
ROWS = _LIST.split()

FROM_WHERE = re.compile(r"\b(911|999|112|111|NHS|A&E|ER|GP)\b")
"""Words that help in one country only."""

STOPS_OF_THE_LIST = {row for row in ROWS if row.startswith(("rf_", "abs_"))} - {
    "rf_persistent"
}

each_condition = pytest.mark.parametrize(
    "condition", HEALTH.conditions.values(), ids=lambda condition: condition.id
)


def test_all_84_rows_are_carried() -> None:
    by_conditions = {row for one in HEALTH.conditions.values() for row in one.rows}
    by_advice = {row for one in HEALTH.advice for row in one.rows}
    assert len(ROWS) == len(set(ROWS)) == 84
    assert by_conditions | by_advice == set(ROWS)


@pytest.mark.parametrize("row", sorted(STOPS_OF_THE_LIST))
def test_what_has_to_stop_everything_stops_everything(row: str) -> None:
    carrying = [one for one in HEALTH.conditions.values() if row in one.rows]
    assert any(condition.is_stop for condition in carrying)


def test_about_twelve_questions_open_the_details() -> None:
    assert 10 <= len(HEALTH.questions) <= 14
    assert all(question.text.endswith("?") for question in HEALTH.questions)
    orders = [question.order for question in HEALTH.questions]
    assert orders == sorted(set(orders))


def test_emergencies_are_asked_first() -> None:
    first = HEALTH.questions[0].conditions
    assert all(condition.is_stop for condition in first)
    assert Urgency.EMERGENCY in {condition.urgency for condition in first}


@each_condition
def test_the_words_help_in_any_country(condition: Condition) -> None:
    words = f"{condition.statement} {condition.why} {condition.advice}"
    assert not FROM_WHERE.search(words)


@each_condition
def test_an_emergency_says_whom_to_call(condition: Condition) -> None:
    if condition.urgency is Urgency.EMERGENCY:
        assert re.search(r"emergency (number|department|assessment)", condition.advice)


@each_condition
def test_what_to_do_is_told_in_whole_sentences(condition: Condition) -> None:
    for words in (condition.statement, condition.why, condition.advice):
        assert words[0].isupper()
        assert words.endswith(".")
        assert "  " not in words
    assert condition.name[0].islower() or condition.name.split()[0].istitle()
    assert not condition.name.endswith(".")


@each_condition
def test_nothing_is_called_safe(condition: Condition) -> None:
    words = f"{condition.name} {condition.statement} {condition.why} {condition.advice}"
    assert not re.search(r"\b(is|are|be) (completely |quite )?safe\b", words)


@each_condition
def test_urgency_and_doctor_go_together(condition: Condition) -> None:
    """Who has to ask a doctor is told so by a rule or stopped until they did."""
    if condition.urgency is Urgency.ASK_DOCTOR:
        effects = {rule.effect for rule in condition.rules}
        assert effects & {Effect.STOP, Effect.ASK_DOCTOR}


def test_any_nut_allergy_leaves_every_nut_oil_out() -> None:
    nuts = {"almond_oil", "peanut_oil", "hazelnut_oil", "walnut_oil", "macadamia_oil"}
    kinds = {one.id: one.kind for one in HEALTH.ingredients}
    assert {kinds[nut] for nut in nuts} == {"nut_oil"}


@pytest.mark.parametrize(
    "body_map", shipped_library().maps, ids=lambda body_map: body_map.id
)
def test_every_region_of_a_map_belongs_to_an_area(body_map: BodyMap) -> None:
    bases = {region.base for region in body_map.regions}
    assert body_map.id in HEALTH.placed_maps or bases <= HEALTH.placed


def test_pregnancy_keeps_the_legs_light_and_the_feet_as_the_rest() -> None:
    legs, foot = shipped_atlas(MapId("legs")), shipped_atlas(MapId("foot"))
    whole = {"preg_t1": 2, "preg_t2": 3, "preg_t23_supine": 3, "preg_t3": 3}
    for name, cap in whole.items():
        person = Person(answers={ConditionId(name): Answer.YES})
        rules = rules_for(person, HEALTH)
        calf = place_safety(legs, legs.point_of("calf_right"), person=rules)
        sole = place_safety(foot, foot.point_of("foot_arch_right"), person=rules)
        assert (calf.cap, sole.cap) == (1, cap)


def test_pregnancy_takes_no_strong_points_on_low_back_and_sacrum_alone() -> None:
    pointed = [
        HEALTH.area_by_id[rule.area]
        for condition in HEALTH.conditions.values()
        for rule in condition.rules
        if condition.id.startswith("preg_") and rule.effect is Effect.NO_CONTACT
    ]
    assert len(pointed) == 4
    for area in pointed:
        assert {"sacrum", "lower_back"} <= set(area.regions)
        assert not {"hip", "buttock", "foot_arch", "interscapular"} & set(area.regions)


@pytest.mark.parametrize(
    ("map_id", "base"),
    [
        ("foot", "ankle_front"),
        ("foot", "ankle_bone_inner"),
        ("foot", "heel_cord_edge"),
        ("foot", "shin_end"),
        ("legs", "heel_cord"),
        ("legs", "lower_calf"),
    ],
)
def test_nobodys_ankle_takes_strong_points(map_id: str, base: str) -> None:
    atlas = shipped_atlas(MapId(map_id))
    place = place_safety(atlas, atlas.point_of(f"{base}_right"))
    for technique in shipped_library().techniques:
        if technique.contact not in BROAD_CONTACTS:
            assert not technique_verdict(technique, place).is_offered, technique.id
