"""A small map of simple shapes, made in code: enough to ask every question of."""

from typing import Any

from app.model.body_map import (
    BodyMap,
    Bone,
    HomeUse,
    Knot,
    Landmark,
    Muscle,
    MuscleDepth,
    Precaution,
    ReferralArea,
    Region,
)
from app.model.ids import (
    BoneId,
    KnotId,
    LandmarkId,
    MapId,
    MuscleId,
    RegionId,
    SourceId,
)
from app.model.outline import MapPoint, Outline
from app.model.safety import Contact, EvidenceGrade, Family, SafetyLevel, Side
from app.model.source import Citation

TRADITION = EvidenceGrade.TRADITION
SOURCES = (Citation(source=SourceId("made_up"), place="page 1"),)


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    """Return a rectangle."""
    return Outline(
        (
            ("M", (left, top)),
            ("L", (right, top)),
            ("L", (right, bottom)),
            ("L", (left, bottom)),
            ("Z", ()),
        )
    )


def disc(x_mm: float, y_mm: float, radius_mm: float) -> Outline:
    """Return a circle of four cubic curves."""
    r, k = radius_mm, 0.5523 * radius_mm
    x, y = x_mm, y_mm
    return Outline(
        (
            ("M", (x + r, y)),
            ("C", (x + r, y + k, x + k, y + r, x, y + r)),
            ("C", (x - k, y + r, x - r, y + k, x - r, y)),
            ("C", (x - r, y - k, x - k, y - r, x, y - r)),
            ("C", (x + k, y - r, x + r, y - k, x + r, y)),
            ("Z", ()),
        )
    )


def region(base: str, outline: Outline, side: Side, **changes: Any) -> Region:
    """Return a region that allows work, with whatever is changed."""
    level = changes.pop("level", SafetyLevel.WORK)
    cap = {SafetyLevel.WORK: 4, SafetyLevel.CAUTION: 2, SafetyLevel.NO_GO: 1}[level]
    fields: dict[str, Any] = {
        "id": RegionId(_id(base, side)),
        "base": base,
        "side": side,
        "name": base.replace("_", " ").capitalize(),
        "term": base,
        "summary": f"What {base} is.",
        "level": level,
        "cap": cap,
        "rule": f"Why {base} allows what it allows.",
        "evidence": TRADITION,
        "sources": SOURCES,
        "outline": outline,
    }
    return Region(**{**fields, **changes})


def pair(base: str, outline: Outline, **changes: Any) -> tuple[Region, Region]:
    """Return a region of the right and its mirror image."""
    return (
        region(base, outline, Side.RIGHT, **changes),
        region(base, outline.mirrored(), Side.LEFT, **changes),
    )


def sample_regions() -> tuple[Region, ...]:
    """Return the regions of the sample."""
    no_go, caution = SafetyLevel.NO_GO, SafetyLevel.CAUTION
    warning = Precaution(text="Bone lies near.", instead="Keep to muscle.", severity=1)
    return (
        *pair("massage_zone", box(12, -30, 70, 440), is_container=True),
        *pair("shoulder_top", box(30, -30, 150, 30), warnings=(warning,)),
        *pair("interscapular", box(15, 40, 62, 185), cap=3, warnings=(warning,)),
        *pair("paraspinal", box(15, 185, 60, 330), cap=3),
        *pair("lower_back", box(15, 330, 70, 430), cap=3),
        *pair("shoulder_blade", disc(100, 110, 45), level=no_go),
        *pair(
            "kidney",
            box(60, 285, 95, 395),
            level=no_go,
            warnings=(Precaution(text="No blows.", instead="Glide.", severity=3),),
        ),
        *pair(
            "kidney_column",
            box(15, 285, 60, 395),
            level=caution,
            excluded_families=(Family.TAPOTEMENT,),
            excluded_contacts=(Contact.THUMB_PAD, Contact.FOREARM),
            warnings=(Precaution(text="Deep organ.", instead="Glide.", severity=2),),
        ),
        *pair("ribs_side", box(95, 160, 160, 350), level=caution),
        *pair("buttock", box(30, 500, 150, 600), is_opt_in=True, cap=3),
        region("spine", box(-14, -200, 14, 470), Side.MIDLINE, level=no_go),
        region("sacrum", box(-45, 440, 45, 500), Side.MIDLINE, level=caution),
        region("coccyx", box(-15, 500, 15, 560), Side.MIDLINE, level=no_go, cap=0),
    )


def knot(base: str, side: Side, x_mm: float, y_mm: float, **changes: Any) -> Knot:
    """Return a knot whose right one lies at the given place."""
    sign = -1 if side is Side.LEFT else 1
    areas = changes.pop("referral_areas", ())
    fields: dict[str, Any] = {
        "id": KnotId(f"{base}_{side}"),
        "base": base,
        "side": side,
        "name": base.replace("_", " "),
        "term": base,
        "muscle": "trapezius",
        "vertebral_level": "T4",
        "point": MapPoint(sign * x_mm, y_mm),
        "depth": "superficial",
        "fibre_deg": 0.0,
        "referral": "The neck.",
        "referral_areas": tuple(
            area.model_copy(update={"x_mm": sign * area.x_mm}) for area in areas
        ),
        "find": "Rake across.",
        "confused_with": "A rib.",
        "technique": "Press and hold.",
        "technique_bases": ("press_and_hold",),
        "cautions": "Stay on muscle.",
        "max_level": 3,
        "home_use": HomeUse.YES,
        "evidence": TRADITION,
        "confidence": "low",
        "coordinate_confidence": "low",
        "sources": SOURCES,
    }
    return Knot(**{**fields, **changes})


def sample_knots() -> tuple[Knot, ...]:
    """Return the knots of the sample, both sides."""
    neck = ReferralArea(x_mm=40, y_mm=-60, rx_mm=20, ry_mm=30)
    neck_edge = ReferralArea(x_mm=40, y_mm=-60, rx_mm=60, ry_mm=60, is_essential=False)
    kinds: tuple[tuple[str, float, float, dict[str, Any]], ...] = (
        ("blade_knot", 45, 110, {"referral_areas": (neck,), "prevalence": "11 %"}),
        ("top_knot", 70, 0, {"referral_areas": (neck_edge,), "max_level": 2}),
        ("crest_knot", 80, 10, {"referral_areas": (neck,), "prevalence": "94 %"}),
        (
            "low_knot",
            45,
            340,
            {"home_use": HomeUse.CAUTION, "excluded_contacts": (Contact.HEEL,)},
        ),
        ("hidden_knot", 40, 420, {"home_use": HomeUse.NO, "max_level": 0}),
    )
    return tuple(
        knot(base, side, x_mm, y_mm, **changes)
        for base, x_mm, y_mm, changes in kinds
        for side in (Side.RIGHT, Side.LEFT)
    )


def sample_map() -> BodyMap:
    """Return the whole sample."""
    return BodyMap(
        id=MapId("sample"),
        title="A sample",
        pose="Lying still.",
        default_cap=2,
        regions=sample_regions(),
        landmarks=(
            landmark("acromion", Side.RIGHT, 140),
            landmark("acromion", Side.LEFT, -140),
            landmark("c7", Side.MIDLINE, 0),
        ),
        bones=(
            bone("scapula", Side.RIGHT, disc(100, 110, 42)),
            bone("scapula", Side.LEFT, disc(-100, 110, 42)),
            bone("vertebrae", Side.MIDLINE, box(-10, -150, 10, 470)),
        ),
        muscles=(
            muscle("trapezius", Side.RIGHT, box(0, -150, 150, 300)),
            muscle("trapezius", Side.LEFT, box(-150, -150, 0, 300)),
        ),
        knots=sample_knots(),
        silhouette=(box(-160, -30, 160, 600), box(-55, -250, 55, -30)),
    )


def landmark(base: str, side: Side, x_mm: float, **changes: Any) -> Landmark:
    """Return a landmark level with C7, with whatever is changed."""
    fields: dict[str, Any] = {
        **_named(base, side),
        "id": LandmarkId(_id(base, side)),
        "find": "Bow the head.",
        "label_priority": 1,
        "evidence": TRADITION,
        "sources": SOURCES,
        "point": MapPoint(x_mm, 0),
    }
    return Landmark(**{**fields, **changes})


def bone(base: str, side: Side, outline: Outline, **changes: Any) -> Bone:
    """Return a bone that can be felt, with whatever is changed."""
    fields: dict[str, Any] = {
        **_named(base, side),
        "id": BoneId(_id(base, side)),
        "is_felt": True,
        "outline": outline,
    }
    return Bone(**{**fields, **changes})


def muscle(base: str, side: Side, outline: Outline, **changes: Any) -> Muscle:
    """Return a muscle right under the skin, with whatever is changed."""
    fields: dict[str, Any] = {
        **_named(base, side),
        "id": MuscleId(_id(base, side)),
        "depth": MuscleDepth.SUPERFICIAL,
        "origin": "The spine.",
        "insertion": "The blade.",
        "action": "Draws the blade in.",
        "outline": outline,
        "sources": SOURCES,
    }
    return Muscle(**{**fields, **changes})


def _named(base: str, side: Side) -> dict[str, Any]:
    return {"base": base, "side": side, "name": base.capitalize(), "term": base}


def _id(base: str, side: Side) -> str:
    return base if side is Side.MIDLINE else f"{base}_{side}"
