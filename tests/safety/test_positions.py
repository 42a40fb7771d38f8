"""A technique is offered only in a position that suits the person."""

import pytest

from app.geometry.atlas import Atlas
from app.model.health import ConditionId, Effect, Health
from app.model.ids import TechniqueId
from app.model.outline import MapPoint
from app.model.person import Answer, Person
from app.model.safety import Position
from app.safety.health_words import POSITION_WAYS, POSITION_WORDS
from app.safety.person import PersonRules, rules_for
from app.safety.place import place_safety
from app.safety.technique import TechniqueVerdict, technique_verdict
from tests.support.sample_health import condition, rule, rules_with, sample_health
from tests.support.sample_techniques import technique
from tests.support.shipped import shipped_atlas, shipped_library

HERE = MapPoint(40, 110)
FACE_DOWN, SEATED = Position.FACE_DOWN, Position.SEATED
SIDE_LYING, HALF_SITTING = Position.SIDE_LYING, Position.SEMI_RECLINED


def verdict(
    atlas: Atlas, person: PersonRules, *positions: Position
) -> TechniqueVerdict:
    """Return what is said of a technique that is done in some positions."""
    one = technique("palm", positions=positions)
    return technique_verdict(one, place_safety(atlas, HERE, person=person))


def lying_or_sitting(*several: tuple[Position, ...]) -> PersonRules:
    """Return the rules of somebody with one condition for each set of positions."""
    conditions = tuple(
        condition(f"illness_{number}", rule(Effect.POSITION, positions=positions))
        for number, positions in enumerate(several)
    )
    (first, *_) = sample_health().questions
    asked = first.model_copy(update={"conditions": conditions})
    ids = [ConditionId(one.id) for one in conditions]
    person = Person(answers=dict.fromkeys(ids, Answer.YES))
    return rules_for(person, Health(questions=(asked,)))


def test_a_technique_without_a_position_that_suits_is_refused(atlas: Atlas) -> None:
    found = verdict(atlas, rules_with("weak_bones"), FACE_DOWN).excluded_by
    assert found
    assert found.id == "health:weak_bones:position"
    assert found.text.startswith(
        "Only done face down, which is left out because: weak bones."
    )


def test_a_refusal_says_in_which_positions_to_work_instead(atlas: Atlas) -> None:
    found = verdict(atlas, lying_or_sitting((SEATED,)), FACE_DOWN).excluded_by
    assert found
    assert found.text.endswith("Choose one that is done seated, leaning forward.")


def test_what_remains_tells_the_positions_that_are_left_and_how(atlas: Atlas) -> None:
    found = verdict(atlas, rules_with("weak_bones"), FACE_DOWN, SEATED)
    assert found.is_offered
    assert found.held_to
    assert found.held_to.text.startswith("Only seated, leaning forward because: weak")
    assert POSITION_WAYS[SEATED] in found.held_to.text


@pytest.mark.parametrize("ticked", [(), ("thin_blood",), ("weak_bones",)])
def test_nothing_is_said_where_no_position_is_taken_away(
    atlas: Atlas, ticked: tuple[str, ...]
) -> None:
    assert verdict(atlas, rules_with(*ticked), SEATED, SIDE_LYING).held_to is None


def test_two_rules_together_leave_only_what_both_allow(atlas: Atlas) -> None:
    both = lying_or_sitting((SEATED, SIDE_LYING), (SEATED, HALF_SITTING))
    found = verdict(atlas, both, SIDE_LYING, HALF_SITTING).excluded_by
    assert found
    assert "because: illness 0 and illness 1." in found.text
    assert verdict(atlas, both, SEATED).is_offered


def test_rules_that_leave_no_position_at_all_send_to_a_doctor(atlas: Atlas) -> None:
    found = verdict(atlas, lying_or_sitting((SEATED,), (FACE_DOWN,)), SEATED)
    assert found.excluded_by
    assert "ask a doctor" in found.excluded_by.text


def test_a_technique_of_unknown_positions_suits_no_rule(atlas: Atlas) -> None:
    assert verdict(atlas, rules_with()).is_offered
    refused = verdict(atlas, rules_with("weak_bones")).excluded_by
    assert refused
    assert refused.text.startswith("Nobody knows whether")


def test_a_rule_that_only_asks_for_care_refuses_nothing(atlas: Atlas) -> None:
    health = shipped_library().health
    faint = Person(answers={ConditionId("hypotension"): Answer.YES})
    assert rules_for(faint, health).about_position == ()


def test_every_position_has_words_and_a_way() -> None:
    assert set(POSITION_WORDS) == set(POSITION_WAYS) == set(Position)


def test_every_technique_that_is_taught_says_its_positions() -> None:
    silent = [
        one.id
        for one in shipped_library().techniques
        if one.is_taught and not one.positions
    ]
    assert silent == []


def test_what_is_left_out_on_the_seated_map_is_not_done_seated() -> None:
    library = shipped_library()
    seated = next(m for m in library.maps if m.id == "seated_shoulders")
    bases = {region.base for region in seated.regions}
    for one in library.techniques:
        if one.is_taught and bases & set(one.zones):
            is_shown = one.id not in seated.left_out
            assert is_shown is (SEATED in one.positions), one.id


def test_a_place_is_worked_on_where_hands_reach_it() -> None:
    atlas, library = shipped_atlas(), shipped_library()
    kneading = next(t for t in library.techniques if t.id == "fleshy_kneading")
    seated = Person(answers={ConditionId("asthma_pos"): Answer.YES})
    person, agreed = rules_for(seated, library.health), frozenset({"buttock"})
    for feature_id, is_reached in (("upper_arm_right", True), ("buttock_right", False)):
        point = atlas.point_of(feature_id)
        place = place_safety(atlas, point, agreed, person=person)
        assert technique_verdict(kneading, place).is_offered is is_reached


def test_a_technique_has_a_position_in_each_of_its_zones() -> None:
    library = shipped_library()
    for body_map in library.maps:
        for region in body_map.regions:
            reached = set(region.positions or Position)
            for one in library.techniques:
                is_shown = one.is_taught and one.id not in body_map.left_out
                if is_shown and region.base in one.zones:
                    assert reached & set(one.positions), (one.id, region.id)


def test_technique_is_refused_where_hands_do_not_reach_in_its_positions() -> None:
    cradle = shipped_library().technique_by_id[TechniqueId("head_cradle")]
    place = place_safety(shipped_atlas(), MapPoint(17, 4), frozenset(), ())
    against = technique_verdict(cradle, place).excluded_by
    assert against is not None
    assert against.id == "unreached"
    assert "hands do not reach this place" in against.text


def test_nothing_with_body_weight_is_done_on_the_side() -> None:
    for one in shipped_library().techniques:
        assert not (one.uses_body_weight and SIDE_LYING in one.positions), one.id
