"""The audit is clean, and it can fail: a breach of each kind is planted and named."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from app.model.health import Health, Position
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.safety import Lubricant
from app.safety.audit import audit_ids, audit_places, audit_sessions
from app.safety.audit_report import AuditReport, Breach, BreachKind
from app.safety.limits import SessionLimits, session_limits
from app.safety.person import PersonRules
from tests.safety.audit_planting import Spoil, along, at_level, breaches, planted
from tests.safety.test_audit_fitted import PLANTS as FITTED_PLANTS
from tests.support.shipped import shipped_atlas, shipped_library


def centre(feature_id: str) -> MapPoint:
    """Return the point that stands for something on the back."""
    return shipped_atlas().point_of(feature_id)


def with_technique(technique_id: str, **changes: object) -> Library:
    """Return what ships, with one technique changed."""
    library = shipped_library()
    techniques = tuple(
        one.model_copy(update=changes) if one.id == technique_id else one
        for one in library.techniques
    )
    return library.model_copy(update={"techniques": techniques})


@dataclass(frozen=True)
class Plant:
    """One breach: what is done to which technique where, and what has to be found."""

    kind: BreachKind
    rule: str
    place: str
    technique: str
    spoil: Callable[[], Spoil]
    answer: str = ""
    changes: tuple[tuple[str, object], ...] = ()


def across_the_spine() -> Spoil:
    """Lead a stroke from one column to the other."""
    return along(MapPoint(-40, 200), MapPoint(40, 200), level=2)


def onto_the_kidney() -> Spoil:
    """Put a thumb on the kidney."""
    return along(centre("kidney_right"), level=2)


def onto_the_buttock() -> Spoil:
    """Let a light hand glide over the buttock."""
    return along(centre("hip_right"), centre("buttock_right"), is_loaded=False)


KIDNEY_TOO = (("zones", ("paraspinal", "kidney_column")),)
COLUMN, MID_BACK = "paraspinal_right", "mid_back_right"

PLANTS = (
    Plant(BreachKind.NO_GO, "region spine", COLUMN, "press_and_move", across_the_spine),
    Plant(
        BreachKind.NO_GO,
        "region kidney_right",
        COLUMN,
        "press_and_move",
        onto_the_kidney,
    ),
    Plant(
        BreachKind.REGION_CAP,
        "region interscapular_right",
        "interscapular_right",
        "press_and_knead",
        lambda: at_level(4),
    ),
    Plant(
        BreachKind.LEVEL,
        "the technique itself",
        COLUMN,
        "press_and_hold",
        lambda: at_level(5),
    ),
    Plant(
        BreachKind.NOT_TAUGHT,
        "what is not taught",
        COLUMN,
        "elbow_or_knee",
        lambda: at_level(4),
    ),
    Plant(
        BreachKind.CONTACT,
        "region kidney_column_right",
        "kidney_column_right",
        "press_and_hold",
        lambda: at_level(2),
        changes=KIDNEY_TOO,
    ),
    Plant(
        BreachKind.FAMILY,
        "region kidney_column_right",
        "kidney_column_right",
        "hacking",
        lambda: at_level(1),
        changes=KIDNEY_TOO,
    ),
    Plant(
        BreachKind.CAUTION,
        "region kidney_column_right",
        "kidney_column_right",
        "forearm_roll",
        lambda: at_level(2),
        changes=KIDNEY_TOO,
    ),
    Plant(
        BreachKind.KNOT_CAP,
        "knot mt_med_right",
        "mt_med_right",
        "press_and_hold",
        lambda: at_level(4),
    ),
    Plant(
        BreachKind.CONSENT,
        "region buttock_right",
        "hip_right",
        "effleurage",
        onto_the_buttock,
    ),
    Plant(
        BreachKind.STOP,
        "health:rf_saddle:stop",
        COLUMN,
        "effleurage",
        lambda: at_level(1),
        "rf_saddle",
    ),
    Plant(
        BreachKind.PERSON_AREA,
        "health:loc_bruise:avoid_area",
        COLUMN,
        "effleurage",
        lambda: at_level(1),
        "loc_bruise@here",
    ),
    Plant(
        BreachKind.PERSON_CAP,
        "health:fibro:cap_area",
        COLUMN,
        "circles_up_and_out",
        lambda: at_level(3),
        "fibro",
    ),
    Plant(
        BreachKind.PERSON_FAMILY,
        "health:osteoporosis:no_family",
        COLUMN,
        "hacking",
        lambda: at_level(2),
        "osteoporosis",
    ),
    Plant(
        BreachKind.PERSON_CONTACT,
        "health:anticoag:no_contact",
        COLUMN,
        "press_and_hold",
        lambda: at_level(2),
        "anticoag",
    ),
    Plant(
        BreachKind.PERSON_WEIGHT,
        "health:osteoporosis:no_body_weight",
        COLUMN,
        "forearm_roll",
        lambda: at_level(2),
        "osteoporosis",
    ),
    Plant(
        BreachKind.PERSON_TECHNIQUE,
        "health:anticoag:no_technique",
        MID_BACK,
        "skin_rolling",
        lambda: at_level(1),
        "anticoag",
    ),
    Plant(
        BreachKind.POSITION,
        "health:bent_spine:position",
        COLUMN,
        "basic_rub",
        lambda: at_level(1),
        "bent_spine",
    ),
    Plant(
        BreachKind.LUBRICANT,
        "health:asthma_pos:lubricant",
        COLUMN,
        "effleurage",
        lambda: at_level(1),
        "asthma_pos",
        changes=(("lubricants", (Lubricant.POWDER,)),),
    ),
)


@pytest.mark.parametrize("plant", PLANTS, ids=lambda p: f"{p.kind} {p.rule}")
def test_a_planted_breach_is_named(plant: Plant) -> None:
    library = with_technique(plant.technique, **dict(plant.changes))
    found = breaches(plant.place, planted(plant.technique, plant.spoil()), library)
    named = [one for one in found if (one.kind, one.rule) == (plant.kind, plant.rule)]
    assert named, sorted({str(one) for one in found})[:5]
    first = named[0]
    assert (first.map_id, first.place) == ("back", plant.place)
    assert first.technique == plant.technique
    if plant.answer:
        assert any(plant.answer in one.answers for one in named)
    else:
        assert any(one.answers == () for one in named)


def test_two_answers_that_leave_no_position_together_are_named() -> None:
    lying = (("positions", (Position.SIDE_LYING, Position.SEMI_RECLINED)),)
    library = with_technique("effleurage", **dict(lying))
    found = breaches("upper_arm_right", planted("effleurage", at_level(1)), library)
    answers = {b.answers for b in found if b.kind is BreachKind.POSITION}
    alone = {one for (one, *others) in answers if not others}
    assert alone == {"after_meal"}
    half_sitting, on_the_side = {"asthma_pos"}, {"osteoporosis", "bent_spine"}
    assert any(half_sitting & set(pair) and on_the_side & set(pair) for pair in answers)


def test_a_breach_tells_where_who_and_how_far() -> None:
    (first, *_) = breaches(
        "paraspinal_right", planted("press_and_move", across_the_spine())
    )
    for words in ("no_go: back, paraspinal_right", "press_and_move at level 2", "mm"):
        assert words in str(first)
    assert first.margin_mm is not None
    assert first.margin_mm < 0


Limits = Callable[[SessionLimits], SessionLimits]


@pytest.mark.parametrize(
    ("kind", "answer", "spoil"),
    [
        (
            BreachKind.INGREDIENT,
            "oil_nut",
            lambda limits: replace(limits, ingredients=("almond_oil",)),
        ),
        (
            BreachKind.LUBRICANT,
            "asthma_pos",
            lambda limits: replace(limits, lubricants=tuple(Lubricant)),
        ),
        (
            BreachKind.POSITION,
            "preg_t3",
            lambda limits: replace(limits, positions=(Position.FACE_DOWN,)),
        ),
        (
            BreachKind.POSITION,
            "osteoporosis",
            lambda limits: replace(limits, positions=()),
        ),
        (
            BreachKind.TIME,
            "child",
            lambda limits: replace(limits, minutes_max=11),
        ),
        (BreachKind.TIME, "elderly", lambda limits: replace(limits, minutes_max=None)),
    ],
)
def test_a_planted_breach_of_a_session_is_named(
    kind: BreachKind, answer: str, spoil: Limits
) -> None:
    def make(person: PersonRules, health: Health) -> SessionLimits:
        limits = session_limits(person, health)
        alone = {rule.condition.id for rule in person.rules if rule.condition}
        return spoil(limits) if alone == {answer} else limits

    report = audit_sessions(shipped_library(), make)
    assert [(b.kind, b.answers) for b in report.breaches] == [(kind, (answer,))]
    assert report.counts[kind] == 1


def test_every_kind_of_breach_is_planted() -> None:
    of_sessions = {
        BreachKind.INGREDIENT,
        BreachKind.LUBRICANT,
        BreachKind.POSITION,
        BreachKind.TIME,
    }
    of_fitted = {plant.kind for plant in FITTED_PLANTS}
    planted_kinds = {plant.kind for plant in PLANTS}
    assert planted_kinds | of_sessions | of_fitted == set(BreachKind)


@pytest.mark.parametrize("place", ["paraspinal_right", "buttock_left", "sacrum"])
def test_what_is_offered_breaks_no_rule(place: str) -> None:
    report = audit_places(shipped_library(), shipped_atlas(), (place,))
    assert report.breaches == []
    assert report.offers > 0
    assert report.margin_mm is not None
    assert report.margin_mm >= 0


def test_what_is_left_of_a_session_breaks_no_rule() -> None:
    report = audit_sessions(shipped_library())
    count = len(shipped_library().health.conditions)
    assert report.breaches == []
    assert report.sessions == 1 + count + count * (count - 1) // 2


def test_every_region_and_knot_is_audited() -> None:
    body_map = shipped_atlas().body_map
    assert len(audit_ids(body_map)) == len(body_map.regions) + len(body_map.knots)


def test_reports_of_parts_add_up() -> None:
    whole, part = AuditReport(cases=2, places=1), AuditReport(cases=3, places=1)
    part.see_margins(0.5, 1)
    part.add(Breach(BreachKind.STOP, "rule", ("fever",)))
    whole.see_margins(2.0, 0)
    whole.take(part)
    assert (whole.cases, whole.places, whole.breach_count) == (5, 2, 1)
    assert (whole.margin_mm, whole.margin_levels) == (0.5, 0)
