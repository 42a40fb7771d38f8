"""The engine says the same as a second, naive implementation."""

import math
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.geometry.fitted import Way
from app.model.health import ConditionId
from app.model.outline import MapPoint
from app.model.person import Answer, MarkedPlace, Person
from app.model.stroke import StrokePath
from app.model.technique import Technique
from app.safety.offer import Offer, offer_of, suits, way_at
from app.safety.person import PersonRules, rules_for
from app.safety.place import PlaceSafety, place_safety
from app.safety.technique import technique_verdict
from tests.safety import naive
from tests.safety.naive import Somebody
from tests.support.shipped import shipped_atlas, shipped_library

EDGE_MM = 1.5
"""So close to an outline the two may read a curve differently."""

LIBRARY, ATLAS = shipped_library(), shipped_atlas()
CONDITIONS = list(LIBRARY.health.conditions)
REGIONS = [region.id for region in ATLAS.body_map.regions]
BASES = sorted({region.base for region in ATLAS.body_map.regions})

POINTS = st.builds(MapPoint, st.floats(-200, 200), st.floats(-280, 600))
TECHNIQUES = st.sampled_from(LIBRARY.techniques)


@st.composite
def people(draw: st.DrawFn) -> Somebody:
    """Return somebody with up to three answers, some of them with places."""
    ticked = draw(st.lists(st.sampled_from(CONDITIONS), max_size=3, unique=True))
    marks, picked = [], []
    for name in ticked:
        if not LIBRARY.health.conditions[name].asks_where:
            continue
        where = draw(st.sampled_from(("mark", "pick", "nowhere")))
        if where == "mark":
            point = draw(POINTS)
            radius_mm = draw(st.floats(5, 90))
            marks.append((str(name), point.x_mm, point.y_mm, radius_mm))
        elif where == "pick":
            picked.append((str(name), draw(st.sampled_from(REGIONS + BASES))))
    agreed = draw(st.sampled_from((frozenset(), frozenset({"buttock"}))))
    return Somebody(tuple(map(str, ticked)), tuple(marks), tuple(picked), agreed)


def rules_of(somebody: Somebody) -> PersonRules:
    """Return what the engine makes of somebody."""
    person = Person(
        answers={ConditionId(name): Answer.YES for name in somebody.ticked},
        opted_in=somebody.agreed,
    )
    for name, x_mm, y_mm, radius_mm in somebody.marks:
        mark = MarkedPlace(
            condition_id=ConditionId(name),
            map_id=ATLAS.body_map.id,
            x_mm=x_mm,
            y_mm=y_mm,
            radius_mm=radius_mm,
        )
        person = person.with_mark(mark)
    for name, region in somebody.picked:
        person = person.with_picked(ConditionId(name), region)
    return rules_for(person, LIBRARY.health)


def place_of(point: MapPoint, somebody: Somebody) -> PlaceSafety:
    """Return what the engine says of a place."""
    return place_safety(ATLAS, point, person=rules_of(somebody))


def is_between_marks(point: MapPoint, somebody: Somebody) -> bool:
    """Say whether the edge of a mark runs through a point, to the last digit."""
    conditions = LIBRARY.health.conditions
    return any(
        abs(
            math.hypot(point.x_mm - x_mm, point.y_mm - y_mm)
            - max(radius_mm, conditions[ConditionId(name)].mark_radius_mm)
        )
        < EDGE_MM
        for name, x_mm, y_mm, radius_mm in somebody.marks
    )


@settings(max_examples=400)
@given(POINTS, TECHNIQUES, people())
def test_a_point_takes_what_the_naive_one_says(
    point: MapPoint, technique: Technique, somebody: Somebody
) -> None:
    x, y = point.x_mm, point.y_mm
    assume(not naive.is_on_an_edge(x, y, EDGE_MM))
    assume(not is_between_marks(point, somebody))
    place = place_of(point, somebody)
    assert place.cap == naive.cap_at(x, y, somebody)
    found = technique_verdict(technique, place).level_max
    assert found == naive.level_at(x, y, technique.id, somebody)


@settings(max_examples=100, suppress_health_check=[HealthCheck.filter_too_much])
@given(POINTS, st.integers(0, 1000), people())
def test_nothing_is_against_the_skin_that_an_offered_stroke_covers(
    point: MapPoint, number: int, somebody: Somebody
) -> None:
    here = ATLAS.regions_at(point)
    suiting = [one for one in LIBRARY.techniques if suits(one, here, None)]
    assume(suiting)
    technique = suiting[number % len(suiting)]
    offer = offer_at(point, technique, somebody)
    assume(offer)
    assert offer is not None
    assert offer.stroke is not None
    for path in offer.stroke.paths:
        for x, y in skin_under(path):
            complaints = naive.skin_complaints(
                x,
                y,
                technique.id,
                offer.level_max,
                somebody,
                is_loaded=path.is_loaded,
            )
            assert not list(complaints)


@settings(max_examples=120)
@given(POINTS, TECHNIQUES, people(), st.sampled_from(CONDITIONS))
def test_another_answer_never_raises_anything(
    point: MapPoint, technique: Technique, somebody: Somebody, another: ConditionId
) -> None:
    more = Somebody(
        (*somebody.ticked, str(another)),
        somebody.marks,
        somebody.picked,
        somebody.agreed,
    )
    before, after = place_of(point, somebody), place_of(point, more)
    assert after.cap <= before.cap
    assert after.level.strictness >= before.level.strictness
    one = offer_at(point, technique, somebody)
    other = offer_at(point, technique, more)
    assert (other.level_max if other else 0) <= (one.level_max if one else 0)


def test_a_spoiled_engine_would_be_found_out() -> None:
    thin = Somebody(("anticoag",))
    point = ATLAS.point_of("paraspinal_right")
    everybody = place_safety(ATLAS, point)
    assert everybody.cap != naive.cap_at(point.x_mm, point.y_mm, thin)


@pytest.mark.parametrize("region", ["spine", "kidney_right", "interscapular_left"])
def test_the_naive_one_reads_the_same_map(region: str) -> None:
    point = ATLAS.point_of(region)
    found = {area.id for area in naive.at(point.x_mm, point.y_mm)}
    assert found == {here.id for here in ATLAS.regions_at(point)}


def offer_at(point: MapPoint, technique: Technique, somebody: Somebody) -> Offer | None:
    """Return what the engine offers; None where the technique does not come up."""
    place, rules = place_of(point, somebody), rules_of(somebody)
    if not suits(technique, place.regions, None):
        return None
    way: Way | None = way_at(
        technique, LIBRARY.contacts, ATLAS, place.regions, point, somebody.agreed
    )
    offer = offer_of(technique, place, way, rules)
    return None if offer.excluded_by else offer


def skin_under(path: StrokePath) -> Iterator[tuple[float, float]]:
    """Return points of the skin that a contact covers at some places of its way."""
    step = max(1, len(path.points) // 8)
    turn = math.radians(path.angle_deg)
    half_mm = path.contact.along_mm / 2, path.contact.across_mm / 2
    for place in (*path.points[::step], path.points[-1]):
        for share, count in ((0.0, 1), (0.6, 6), (0.98, 16)):
            for i in range(count):
                around = 2 * math.pi * i / count
                along = share * half_mm[0] * math.cos(around)
                across = share * half_mm[1] * math.sin(around)
                yield (
                    place.x_mm + along * math.cos(turn) - across * math.sin(turn),
                    place.y_mm + along * math.sin(turn) + across * math.cos(turn),
                )
