"""A small library, a small map, and what is said about a place on it."""

from typing import Any

from app.guidance.guidance import (
    EdgeDistance,
    Guidance,
    KnotHere,
    SpokenRule,
    TechniqueAdvice,
)
from app.model.body_map import (
    BodyMap,
    Knot,
    MuscleDepth,
    Precaution,
    ReferralArea,
    Region,
)
from app.model.ids import (
    MapId,
    SourceId,
    TechniqueId,
)
from app.model.library import Library
from app.model.outline import MapPoint, Outline
from app.model.safety import (
    Contact,
    EvidenceGrade,
    Family,
    Lubricant,
    SafetyLevel,
    Side,
)
from app.model.source import Citation, Source
from app.model.stroke import StrokePath
from app.model.technique import (
    ContactShape,
    PressureLevel,
    StrokePattern,
    Technique,
    Term,
)
from tests.support import sample_map as parts
from tests.support.sample_map import box

CITATIONS = (Citation(source=SourceId("handbook"), place="chapter 3"),)


def region(base: str, outline: Outline, side: Side = Side.RIGHT, **told: Any) -> Region:
    """Return a region with believable words."""
    name = base.replace("_", " ").capitalize()
    words: dict[str, Any] = {
        "term": f"{name} of the field",
        "summary": f"The {name.lower()} in one sentence.",
        "cap": 3,
        "rule": "Thin muscle over ribs.",
        "sources": CITATIONS,
        "label_priority": 5,
    }
    return parts.region(base, outline, side, **{**words, **told})


PRESSURE = tuple(
    PressureLevel(
        level=level,
        name=name,
        felt=felt,
        kitchen_scale=scale,
        force_palm_n=(0.0, 10.0 * level),
        is_offered=level < 5,
    )
    for level, name, felt, scale in (
        (0, "no touch", "hands stay away", "nothing"),
        (1, "feather light", "the skin hardly moves", "about 0.2 kg"),
        (2, "light", "skin and what lies under it move a little", "about 0.5 kg"),
        (3, "medium", "the muscle is worked, the body rocks a little", "about 1.5 kg"),
        (4, "strong", "the giver leans in", "about 3 kg"),
        (5, "very deep", "for trained hands only", "more than 3 kg"),
    )
)

CONTACTS = (
    ContactShape(
        contact=Contact.THUMB_PAD, name="thumb pads", along_mm=22, across_mm=17
    ),
    ContactShape(contact=Contact.PALM, name="whole palms", along_mm=170, across_mm=85),
    ContactShape(
        contact=Contact.FINGERTIPS, name="finger pads", along_mm=30, across_mm=60
    ),
    ContactShape(contact=Contact.FOREARM, name="forearm", along_mm=220, across_mm=60),
)


def technique(
    technique_id: str, name: str, contact: Contact = Contact.PALM, **more: object
) -> Technique:
    """Return a technique with believable words."""
    told: dict[str, object] = {
        "id": TechniqueId(technique_id),
        "name": name,
        "term": "effleurage",
        "family": Family.EFFLEURAGE,
        "summary": f"{name}: slow, warm and even.",
        "guides": ("T-01",),
        "contact": contact,
        "hands": 2,
        "zones": ("interscapular",),
        "level_min": 1,
        "level_max": 3,
        "pattern": StrokePattern.ALONG_UP,
        "is_gliding": False,
        "direction": "up beside the spine",
        "speed_cm_per_s": 3.0,
        "tempo": "slow, about 3 cm a second",
        "time_s": (120, 180),
        "repetitions": "five to ten times",
        "lubricants": (Lubricant.OIL, Lubricant.LOTION),
        "position": "beside the hips, facing the head",
        "steps": (
            "Rest both hands on the skin until they are warm.",
            "Lean forward and let your weight glide.",
            "Come back light as a feather.",
        ),
        "evidence": EvidenceGrade.LOW_CERTAINTY,
        "sources": CITATIONS,
    }
    return Technique.model_validate({**told, **more})


TECHNIQUES = (
    technique(
        "press_and_knead",
        "Press and knead",
        Contact.THUMB_PAD,
        term="petrissage with the thumbs",
        family=Family.PETRISSAGE,
        is_main_in=("interscapular",),
    ),
    technique("effleurage", "Long gliding strokes"),
    technique("footsteps", "Footsteps", Contact.FINGERTIPS, term="walking fingers"),
    technique("forearm_circles", "Forearm circles", Contact.FOREARM),
)


def knot(base: str, x_mm: float, y_mm: float, side: Side = Side.RIGHT) -> Knot:
    """Return a knot with believable words; `x_mm` is that of the right side."""
    area = ReferralArea(x_mm=x_mm + 10, y_mm=y_mm + 30, rx_mm=20, ry_mm=50)
    return parts.knot(
        base,
        side,
        x_mm,
        y_mm,
        name="Rhomboid, upper",
        term="rhomboid minor",
        muscle="rhomboids",
        vertebral_level="T3",
        depth="middle",
        fibre_deg=30,
        referral="Aches along the inner border of the blade.",
        referral_areas=(area,),
        refers_beyond=("front of the shoulder",),
        find="Slide off the edge of the blade towards the spine.",
        technique="Sink in slowly and wait.",
        technique_bases=("press_and_knead",),
        cautions="Ribs lie close below.",
        confidence="medium",
        sources=CITATIONS,
    )


def sample_regions() -> tuple[Region, ...]:
    """Return a zone, the strips between blade and spine, and the spine."""
    bruise = Precaution(text="A bruise.", instead="Stay away from it.", severity=1)
    blade = Precaution(
        text="Do not press on the edge of the blade.",
        instead="Stay a thumb's width inside it.",
        severity=3,
    )
    no_go = {"level": SafetyLevel.NO_GO, "cap": 1}
    return (
        region("massage_zone", box(15, 0, 150, 460), is_container=True),
        region(
            "interscapular",
            box(20, 60, 80, 200),
            warnings=(bruise, blade),
            muscles=("rhomboids",),
        ),
        region("interscapular", box(-80, 60, -20, 200), Side.LEFT),
        region("spine", box(-15, 0, 15, 460), Side.MIDLINE, **no_go),
    )


def sample_map() -> BodyMap:
    """Return a body of one box with a few things on it."""
    scapula = parts.bone(
        "scapula",
        Side.RIGHT,
        box(80, 60, 150, 200),
        name="Shoulder blade",
        note="Glides when the arm moves.",
    )
    rhomboids = parts.muscle(
        "rhomboids",
        Side.RIGHT,
        box(15, 20, 85, 180),
        term="rhomboideus major and minor",
        depth=MuscleDepth.MIDDLE,
        insertion="Inner border of the blade",
        sources=CITATIONS,
    )
    bump = "Bow the head: the bump that stands out most."
    return BodyMap(
        id=MapId("back"),
        title="Back",
        pose="Face down, arms by the sides",
        default_cap=3,
        regions=sample_regions(),
        landmarks=(
            parts.landmark("c7", Side.MIDLINE, 0, find=bump, sources=CITATIONS),
        ),
        bones=(scapula,),
        muscles=(rhomboids,),
        knots=(knot("rhomboid", 50, 100), knot("rhomboid", 50, 100, Side.LEFT)),
        silhouette=(box(-170, -100, 170, 600),),
    )


def sample_library() -> Library:
    """Return the small map with its techniques, sources and terms."""
    return Library(
        maps=(sample_map(),),
        techniques=TECHNIQUES,
        contacts=CONTACTS,
        pressure=PRESSURE,
        sources=(
            Source(
                id=SourceId("handbook"),
                title="A handbook of soft hands",
                kind="textbook",
                address="https://example.org/handbook",
            ),
        ),
        terms=(
            Term(
                term="effleurage",
                plain="long gliding strokes",
                explanation="Whole hands glide over the skin without letting go.",
                synonyms=("gliding",),
            ),
        ),
    )


def stroke(contact: ContactShape = CONTACTS[0]) -> StrokePath:
    """Return a short way up the sample region."""
    return StrokePath(
        points=(MapPoint(50, 190), MapPoint(50, 70)),
        contact=contact,
        angle_deg=0,
        period_s=4,
    )


def sample_guidance(body_map: BodyMap | None = None) -> Guidance:
    """Return what is said about a place between blade and spine."""
    body_map = body_map or sample_map()
    rule = SpokenRule("thin_muscle", "Thin muscle over ribs.", 3)
    far = SpokenRule("no_forearm", "A forearm does not fit beside the spine.", 3)
    return Guidance(
        body_map=body_map,
        point=MapPoint(50, 100),
        region=body_map.regions[1],
        others=(body_map.knots[0], body_map.regions[0]),
        knot=None,
        level=SafetyLevel.WORK,
        cap=3,
        rules=(rule,),
        pressure=PRESSURE[3],
        warnings=body_map.regions[1].warnings[::-1],
        techniques=tuple(
            TechniqueAdvice(each, 3, at == 0, (stroke(),))
            for at, each in enumerate(TECHNIQUES[:3])
        ),
        excluded=(TechniqueAdvice(TECHNIQUES[3], 0, False, (), far),),
        knots=(KnotHere(body_map.knots[0], 0.0),),
        edges=(
            EdgeDistance("bone", "scapula_right", "Shoulder blade", 14.2),
            EdgeDistance("no_go", "spine", "Spine", 18.4),
        ),
        citations=CITATIONS,
    )
