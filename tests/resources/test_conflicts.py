"""What the program says of a disagreement is truly how it behaves."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from app.guidance.answer import guidance_for_id
from app.guidance.guidance import TechniqueAdvice
from app.model.conflicts import Conflict, ConflictType
from app.model.guides import ROWS_OF_KIND
from app.model.ids import MapId
from app.model.outline import MapPoint
from app.model.safety import (
    BROAD_CONTACTS,
    CAUTION_CAP,
    HIGHEST_OFFERED_LEVEL,
    Contact,
    Family,
    SafetyLevel,
)
from app.model.technique import StrokePattern, Technique
from app.safety.general import GENERAL_RULES
from tests.support.shipped import shipped_atlas, shipped_library

LONGEST_HOLD_S = {"neck_back": 2, "neck_shoulder_line": 2, "suboccipital": 10}
"""Under the skull it is the weight of the head alone that presses."""

NECK_AND_JAW = re.compile(r"neck_(back|side)\w*|suboccipital|jaw\w*")
LIBRARY = shipped_library()
CONFLICTS = {conflict.id: conflict for conflict in LIBRARY.conflicts}


def technique(technique_id: str) -> Technique:
    return {t.id: t for t in LIBRARY.techniques}[technique_id]  # type: ignore[index]  # a plain text will do


def words(page_id: str, section_id: str) -> str:
    page = next(page for page in LIBRARY.pages if page.id == page_id)
    return page.section_by_id[section_id].words


@cache
def offered(feature_id: str) -> dict[str, TechniqueAdvice]:
    """Return what is offered at a place before anybody agreed to more."""
    found = guidance_for_id(LIBRARY, shipped_atlas(), feature_id)
    return {advice.technique.id: advice for advice in found.techniques}


def offered_in(zones: set[str]) -> Iterator[Technique]:
    for zone in zones:
        yield from (a.technique for a in offered(f"{zone}_right").values())


def points_of(technique_id: str, region_id: str) -> tuple[MapPoint, ...]:
    """Return where the loaded contact of a technique goes on a region."""
    advice = offered(region_id)[technique_id]
    return tuple(p for path in advice.strokes if path.is_loaded for p in path.points)


def nothing_is_offered(*feature_ids: str) -> bool:
    return not any(offered(feature_id) for feature_id in feature_ids)


def x_01() -> None:
    for point in points_of("paraspinal_friction", "paraspinal_right"):
        assert point.x_mm > 10
        assert shipped_atlas().level_at(point) is not SafetyLevel.NO_GO


def x_02() -> None:
    assert nothing_is_offered("spine")
    spine = shipped_atlas().body_map.features["spine"]
    assert spine.cap == 1  # type: ignore[union-attr]  # a region
    assert not [t.id for t in LIBRARY.techniques if "spine" in t.zones]


def x_03() -> None:
    assert not technique("stacked_thumb_toward").is_taught
    across = [t for t in LIBRARY.techniques if t.pattern is StrokePattern.ACROSS]
    assert not [t.id for t in across if t.is_taught and "paraspinal" in t.zones]
    for technique_id in ("stacked_thumb_away", "finger_pull"):
        path = next(
            p for p in offered("paraspinal_right")[technique_id].strokes if p.is_loaded
        )
        assert path.points[-1].x_mm > path.points[0].x_mm


def x_09() -> None:
    assert nothing_is_offered("kidney_right", "kidney_left")
    for advice in offered("kidney_column_right").values():
        assert advice.level_max <= CAUTION_CAP
        assert advice.technique.contact in BROAD_CONTACTS
        assert not advice.technique.uses_body_weight
    assert all(a.level_max <= 3 for a in offered("lower_rim_right").values())


def x_10() -> None:
    assert not technique("knot_percussion").is_taught
    tapping = {t.id for t in LIBRARY.techniques if t.family is Family.TAPOTEMENT}
    for knot in LIBRARY.map_by_id[MapId("back")].knots:
        assert not tapping & set(knot.technique_bases)
    assert technique("hacking").level_max <= 2
    assert "hacking" not in offered("lower_back_right")
    assert "sawing" not in offered("paraspinal_lower_right")
    for point in points_of("hacking", "paraspinal_right"):
        assert shipped_atlas().level_at(point) is SafetyLevel.WORK


def x_11() -> None:
    rule = next(rule for rule in GENERAL_RULES if rule.id == "pain_stops")
    assert "4 of 10" in rule.text
    assert "3 or 4" in words("pressure", "pain")


def x_12() -> None:
    assert max(t.level_max for t in LIBRARY.techniques) <= HIGHEST_OFFERED_LEVEL
    assert [p.level for p in LIBRARY.pressure if not p.is_offered] == [5]


def x_13() -> None:
    for technique_id in ("elbow_or_knee", "leg_massage"):
        assert not technique(technique_id).is_taught
        assert technique(technique_id).taught_instead
        for zone in technique(technique_id).zones:
            assert technique_id not in offered(f"{zone}_right")


def x_14() -> None:
    sitting = re.compile(r"\bastride|straddl|sit on\b", re.IGNORECASE)
    assert not [t.id for t in LIBRARY.techniques if sitting.search(t.position)]


def x_19() -> None:
    assert nothing_is_offered("shoulder_blade_right", "rib_tips_right")
    for advice in offered("ribs_side_right").values():
        assert advice.technique.contact in BROAD_CONTACTS
        assert advice.technique.family is not Family.COMPRESSION
        assert advice.level_max <= CAUTION_CAP


def x_20() -> None:
    assert nothing_is_offered("collarbone_edge_right")
    for technique_id in ("seated_thumbs", "shoulder_thumb_press"):
        assert technique(technique_id).contact is Contact.THUMB_PAD
        assert "front" in technique(technique_id).steps[0]


def x_21() -> None:
    for advice in offered("neck_back_right").values():
        assert advice.level_max <= CAUTION_CAP
        assert advice.technique.contact in BROAD_CONTACTS
        assert advice.technique.term != "stripping"


def x_22() -> None:
    for found in LIBRARY.techniques:
        told = " ".join(w.text for w in found.warnings)
        if found.is_taught and any(map(NECK_AND_JAW.fullmatch, found.zones)):
            for sign in ("throat", "pulse", "ear", "Dizziness"):
                assert sign in told, f"{found.id} says nothing of {sign}"
    assert nothing_is_offered("neck_front_edge_right", "behind_ear_right")


def x_23() -> None:
    for technique_id in ("neck_grip", "neck_squeeze"):
        assert technique(technique_id).contact is Contact.FINGERTIPS
        assert technique(technique_id).level_max <= CAUTION_CAP
    assert "without weight" in technique("neck_grip").steps[0]


def x_24() -> None:
    assert nothing_is_offered("acromion_right")
    assert offered("shoulder_cap_right")["dry_friction"].level_max <= 3


def x_25() -> None:
    for technique_id in ("skin_lift", "skin_rolling"):
        found = technique(technique_id)
        assert found.level_max <= 2
        assert (found.rate_per_min or 0) <= 30
        assert found.warnings


def x_28() -> None:
    page = next(page for page in LIBRARY.pages if page.id == "talking")
    lighten, ask, breathe, *_ = page.section_by_id["reading"].steps
    assert ("lighten" in lighten, "Ask" in ask, "breath" in breathe) == (True,) * 3


def x_29() -> None:
    told = words("preparation", "heat")
    assert all(word in told for word in ("10 to 15 minutes", "numb", "sleeps"))


def x_30() -> None:
    told = words("oil", "powder")
    assert "without talc" in told
    assert "breathed in" in told


def x_32() -> None:
    told = words("oil", "scented")
    assert all(word in told for word in ("undiluted", "patch test", "doctor"))


def x_33() -> None:
    told = words("aftercare", "wipe")
    assert "warm, damp cloth" in told
    assert "flames" in told


def x_34() -> None:
    held = [t for t in LIBRARY.techniques if t.hold_s and t.is_taught]
    assert max(t.hold_s or 0 for t in held) <= 30
    assert technique("lumbar_rocking").hold_s == 5
    knots = {"press_and_hold", "on_top_press", "sustained_press", "knot_rock"}
    assert all((technique(id_).hold_s or 0) <= 10 for id_ in knots)
    for zone, most_s in LONGEST_HOLD_S.items():
        for found in offered_in({zone}):
            is_resting = found.family is Family.HOLDING
            assert is_resting or (found.hold_s or 0) <= most_s, (zone, found.id)


def x_35() -> None:
    assert nothing_is_offered("buttock_right", "buttock_sciatic_right")
    assert not {"buttock", "hip"} & set(technique("hacking").zones)


def x_36() -> None:
    for technique_id in ("circling_hands", "forearm_circles", "forearm_roll"):
        for path in offered("mid_back_right")[technique_id].strokes:
            assert all(point.x_mm > 0 for point in path.points), technique_id


def x_40() -> None:
    for region_id in ("lower_back_right", "paraspinal_lower_right"):
        assert all(a.level_max <= 3 for a in offered(region_id).values())
    assert "hips" in technique("stacked_heel_push").position


def x_41() -> None:
    told = words("aftercare", "click")
    assert all(word in told for word in ("Never", "numbness", "weakness", "stop"))


def x_44() -> None:
    assert "Three or four" in words("knots", "stubborn")
    assert any(
        "three or four" in w.instead for w in technique("press_and_hold").warnings
    )


PROOFS: dict[str, Callable[[], None]] = {
    name.upper().replace("_", "-"): proof
    for name, proof in globals().items()
    if re.fullmatch(r"x_\d\d", name)
}
BY_TYPE = {
    type_: [c for c in LIBRARY.conflicts if c.type is type_] for type_ in ConflictType
}


@pytest.mark.parametrize("conflict_id", sorted(PROOFS))
def test_resolution_is_in_force(conflict_id: str) -> None:
    PROOFS[conflict_id]()


def test_every_disagreement_on_safety_is_proved() -> None:
    assert {c.id for c in BY_TYPE[ConflictType.SAFETY]} == set(PROOFS)


def test_all_disagreements_are_told() -> None:
    expected = [f"X-{number:02}" for number in range(1, ROWS_OF_KIND["X"] + 1)]
    assert [conflict.id for conflict in LIBRARY.conflicts] == expected


@pytest.mark.parametrize("conflict", LIBRARY.conflicts, ids=lambda c: c.id)
def test_rule_that_holds_a_resolution_is_one_of_ours(conflict: Conflict) -> None:
    ours = {f"rule:{rule.id}" for rule in GENERAL_RULES}
    assert {n for n in conflict.held_by if n.startswith("rule:")} <= ours


@pytest.mark.parametrize("conflict", LIBRARY.conflicts, ids=lambda c: c.id)
def test_disagreement_shows_somewhere(conflict: Conflict) -> None:
    assert conflict.regions or conflict.techniques or conflict.pages


def test_technique_that_names_a_disagreement_shows_it() -> None:
    missing = [
        (found.id, row)
        for found in LIBRARY.techniques
        for row in found.guides
        if row in CONFLICTS and found.id not in CONFLICTS[row].techniques
    ]
    assert not missing


def test_no_guide_is_named() -> None:
    guides = [source.title for source in LIBRARY.sources if source.kind == "guide"]
    for conflict in LIBRARY.conflicts:
        told = " ".join((*conflict.sides, conflict.program, conflict.why))
        assert not [title for title in guides if title in told], conflict.id
