"""What answers switch on, and where it holds."""

import pytest

from app.geometry.atlas import Atlas
from app.model.health import ConditionId, Effect, Health
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.person import Answer, MarkedPlace, Person
from app.model.safety import SafetyLevel
from app.safety.levels import person_discs, person_levels
from app.safety.marking import marked_place
from app.safety.person import NOBODY, rules_for
from app.safety.place import place_safety
from tests.support.sample_health import person_with, rules_with, sample_health

BRUISE, NUMB = ConditionId("bruise"), ConditionId("numb")
HERE = MapPoint(40, 110)


def bruised(*places: MapPoint) -> Person:
    """Return a person with a bruise at places."""
    person = person_with("bruise")
    for point in places:
        mark = MarkedPlace(
            condition_id=BRUISE,
            map_id=MapId("sample"),
            x_mm=point.x_mm,
            y_mm=point.y_mm,
            radius_mm=10,
        )
        person = person.with_mark(mark)
    return person


def test_an_answer_of_no_switches_nothing_on() -> None:
    person = Person(answers=dict.fromkeys(sample_health().conditions, Answer.NO))
    assert rules_for(person, sample_health()).rules == ()


def test_not_to_be_sure_counts_as_yes() -> None:
    unsure = Person(answers={ConditionId("thin_blood"): Answer.UNKNOWN})
    assert rules_for(unsure, sample_health()) == rules_with("thin_blood")


def test_every_rule_names_its_condition_as_the_reason() -> None:
    for one in rules_with("thin_blood", "weak_bones", "allergy").rules:
        assert one.condition is not None
        assert f"because: {one.condition.name}" in one.spoken.text


def test_what_is_no_longer_asked_stops_everything() -> None:
    rules = rules_for(person_with("thin_blood"), Health())
    assert [rule.spoken.id for rule in rules.stops] == ["health:unreadable"]


def test_a_cap_on_the_whole_body_lowers_every_place(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(50, 0), person=rules_with("thin_blood"))
    assert (place.level, place.cap) == (SafetyLevel.CAUTION, 2)
    assert place.rules[0].text.startswith("Capped at 2 because: thin blood.")


def test_a_cap_never_raises_what_the_map_says(atlas: Atlas) -> None:
    spine = MapPoint(0, 200)
    assert place_safety(atlas, spine, person=rules_with("mild")).cap == 1


def test_a_cap_on_an_area_leaves_other_places_alone(atlas: Atlas) -> None:
    rules = rules_with("weak_bones")
    low, high = MapPoint(40, 420), MapPoint(40, 110)
    assert place_safety(atlas, low, person=rules).cap == 1
    assert place_safety(atlas, high, person=rules).cap == 3


def test_only_the_strictest_counts_and_every_fired_rule_is_listed(
    atlas: Atlas,
) -> None:
    place = place_safety(
        atlas, MapPoint(50, 0), person=rules_with("thin_blood", "mild")
    )
    assert place.cap == 2
    spoken = [rule.id for rule in place.rules]
    assert spoken == ["health:thin_blood:cap_area", "health:mild:cap_area"]


def test_the_map_goes_on_to_say_why_a_place_is_a_no_go(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(0, 200), person=rules_with("fever"))
    assert place.rules[0].id == "health:fever:stop"
    assert "region:spine" in [rule.id for rule in place.rules]


def test_a_marked_place_is_kept_clear_with_its_margin(atlas: Atlas) -> None:
    rules = rules_for(bruised(HERE), sample_health())
    for off_mm, cap in ((0, 0), (29, 0), (31, 3)):
        point = MapPoint(HERE.x_mm, HERE.y_mm + off_mm)
        assert place_safety(atlas, point, person=rules).cap == cap


def test_an_unmarked_place_counts_everywhere(atlas: Atlas) -> None:
    place = place_safety(atlas, MapPoint(50, 0), person=rules_with("bruise"))
    assert place.cap == 0
    assert "Say where it is" in place.rules[0].text


def test_a_place_on_no_map_leaves_the_maps_alone() -> None:
    person = person_with("bruise").with_elsewhere(BRUISE)
    assert rules_for(person, sample_health()).rules == ()


@pytest.mark.parametrize(
    ("picked", "side", "cap"),
    [("lower_back", 1, 0), ("lower_back_right", 1, 0), ("lower_back_left", 1, 3)],
)
def test_a_region_is_picked_by_base_or_side(
    atlas: Atlas, picked: str, side: int, cap: int
) -> None:
    rules = rules_for(
        person_with("bruise").with_picked(BRUISE, picked), sample_health()
    )
    assert place_safety(atlas, MapPoint(side * 40, 420), person=rules).cap == cap


def test_another_map_knows_a_mark_by_its_regions(atlas: Atlas) -> None:
    condition = sample_health().conditions[BRUISE]
    mark = marked_place(atlas, condition, MapPoint(40, 380))
    elsewhere = mark.model_copy(update={"map_id": MapId("other")})
    rules = rules_for(person_with("bruise").with_mark(elsewhere), sample_health())
    levels = person_levels(atlas.body_map, rules)
    assert levels["lower_back_right"].cap == 0
    assert levels["shoulder_top_right"].cap == 4


def test_a_region_of_no_area_counts_as_part_of_every_area(atlas: Atlas) -> None:
    health = sample_health()
    low = tuple(area for area in health.areas if area.id == "low")
    stranger = health.model_copy(update={"areas": low})
    rules = rules_for(person_with("weak_bones"), stranger)
    assert person_levels(atlas.body_map, rules)["shoulder_top_right"].cap == 1


def test_a_whole_map_may_belong_to_an_area(atlas: Atlas) -> None:
    health = sample_health()
    whole = health.areas[0].model_copy(update={"maps": (MapId("sample"),)})
    rules = rules_for(
        person_with("weak_bones"), health.model_copy(update={"areas": (whole,)})
    )
    assert person_levels(atlas.body_map, rules)["shoulder_top_right"].cap == 1


def test_a_stop_closes_every_place_and_region(atlas: Atlas) -> None:
    rules = rules_with("emergency")
    assert place_safety(atlas, MapPoint(50, 0), person=rules).cap == 0
    levels = person_levels(atlas.body_map, rules).values()
    assert {level.cap for level in levels} == {0}
    assert {level.level for level in levels} == {SafetyLevel.NO_GO}


def test_nobody_recolours_nothing(atlas: Atlas) -> None:
    for region in atlas.body_map.regions:
        level = person_levels(atlas.body_map, NOBODY)[region.id]
        assert (level.level, level.cap, level.rules) == (region.level, region.cap, ())


def test_region_levels_agree_with_the_places_inside(atlas: Atlas) -> None:
    rules = rules_with("thin_blood", "weak_bones")
    levels = person_levels(atlas.body_map, rules)
    for region in atlas.body_map.regions:
        if region.is_container or region.is_opt_in:
            continue
        place = place_safety(atlas, atlas.point_of(region.id), person=rules)
        assert place.cap <= levels[region.id].cap


def test_discs_are_told_with_what_they_allow(atlas: Atlas) -> None:
    person = bruised(HERE).with_answer(NUMB, Answer.YES).with_elsewhere(NUMB)
    (disc,) = person_discs(atlas.body_map, rules_for(person, sample_health()))
    assert (disc.level, disc.cap) == (SafetyLevel.NO_GO, 0)
    assert disc.place.radius_mm == 30


def test_what_both_agreed_to_opens_a_region(atlas: Atlas) -> None:
    here = MapPoint(90, 550)
    agreed = Person(opted_in=frozenset({"buttock"}))
    assert place_safety(atlas, here, person=rules_for(agreed, sample_health())).cap == 3


def test_taking_an_answer_back_forgets_its_places() -> None:
    person = bruised(HERE).with_answer(BRUISE, Answer.NO)
    assert person.marks == ()


def test_no_text_of_a_person_tells_an_answer() -> None:
    person = bruised(HERE).with_picked(NUMB, "spine")
    rules = rules_for(person, sample_health())
    for thing in (person, person.marks[0], person.picked[0], rules, rules.rules[0]):
        assert "bruise" not in f"{thing!r} {thing}"
        assert "numb" not in f"{thing!r} {thing}"


def test_a_person_comes_back_as_it_was_kept() -> None:
    person = bruised(HERE).with_picked(NUMB, "spine")
    assert Person.model_validate_json(person.model_dump_json()) == person


def test_the_effects_of_the_sample_are_all_there_are() -> None:
    used = {
        one.effect
        for condition in sample_health().conditions.values()
        for one in condition.rules
    }
    assert used == set(Effect)
