"""A map of the body: regions, landmarks, bones, muscles and knots, in mm."""

from enum import StrEnum
from functools import cached_property

from pydantic import Field

from app.model.base import Value
from app.model.ids import (
    BoneId,
    KnotId,
    LandmarkId,
    MapId,
    MuscleId,
    RegionId,
    TechniqueId,
)
from app.model.outline import MapPoint, Outline
from app.model.safety import (
    Contact,
    EvidenceGrade,
    Family,
    Position,
    SafetyLevel,
    Side,
)
from app.model.source import Citation

EXPERT_REPEATABILITY_MM = 25.0
"""One expert marking one knot twice differs by about this much (Barbero 2012)."""


class Precaution(Value):
    """What to be careful of here, and what to do instead."""

    text: str
    instead: str
    severity: int = Field(ge=1, le=3, description="3 is the worst.")


class Region(Value):
    """An area of the map with one safety level of its own."""

    id: RegionId
    base: str = Field(description="The id without the side: what both sides share.")
    side: Side
    name: str
    term: str
    summary: str
    level: SafetyLevel
    cap: int = Field(ge=0, le=4)
    rule: str = Field(description="Why the level and the cap are what they are.")
    warnings: tuple[Precaution, ...] = ()
    muscles: tuple[str, ...] = Field(default=(), description="Bases of muscle ids.")
    excluded_contacts: tuple[Contact, ...] = ()
    excluded_families: tuple[Family, ...] = ()
    positions: tuple[Position, ...] = Field(
        default=(), description="In which hands reach it; empty: in all."
    )
    is_opt_in: bool = False
    is_container: bool = Field(
        default=False, description="Holds smaller regions; picked only between them."
    )
    is_limb: bool = Field(
        default=False,
        description="Part of an arm or leg: strokes follow it, one limb at a time.",
    )
    label_priority: int = Field(default=0, description="0 has no label on the map.")
    detail_map: MapId | None = Field(
        default=None, description="Id of the map that shows it closer."
    )
    evidence: EvidenceGrade
    sources: tuple[Citation, ...] = Field(min_length=1)
    outline: Outline


class Landmark(Value):
    """A place that can be felt or seen, to find other places by."""

    id: LandmarkId
    base: str
    side: Side
    name: str
    term: str
    find: str = Field(description="How to find it.")
    confused_with: str = ""
    label_priority: int = 0
    evidence: EvidenceGrade
    sources: tuple[Citation, ...] = Field(min_length=1)
    point: MapPoint


class Bone(Value):
    """A bone as line art. `outline` is what it covers; `lines` are drawn inside."""

    id: BoneId
    base: str
    side: Side
    name: str
    term: str
    note: str = ""
    is_felt: bool = Field(
        default=False, description="Can be felt through skin and thin muscle."
    )
    felt_from_mm: float = Field(
        default=0.0, ge=0, description="Felt only this far from the midline or more."
    )
    felt_to_mm: float | None = Field(
        default=None, gt=0, description="Felt only this near to the midline or nearer."
    )
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = ()
    outline: Outline
    lines: Outline | None = None


class MuscleDepth(StrEnum):
    """Which layer a muscle lies in."""

    SUPERFICIAL = "superficial"
    MIDDLE = "middle"
    DEEP = "deep"


class Muscle(Value):
    """A muscle as line art: where it lies, its fibres, what it holds on to."""

    id: MuscleId
    base: str
    side: Side
    name: str
    term: str
    depth: MuscleDepth
    origin: str
    insertion: str
    action: str
    outline: Outline
    fibres: Outline | None = None
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = Field(min_length=1)


class ReferralArea(Value):
    """An ellipse in which a knot may be felt, in mm and degrees."""

    x_mm: float
    y_mm: float
    rx_mm: float = Field(gt=0)
    ry_mm: float = Field(gt=0)
    angle_deg: float = 0.0
    is_essential: bool = Field(
        default=True, description="False: felt here only by some (spillover)."
    )


class HomeUse(StrEnum):
    """Whether a lay giver may treat a knot."""

    YES = "yes"
    CAUTION = "caution"
    NO = "no"


class Knot(Value):
    """A place where a sore, tight spot is common (myofascial trigger point)."""

    id: KnotId
    base: str
    side: Side
    name: str
    term: str
    muscle: str = Field(description="Base of the muscle's id.")
    vertebral_level: str
    point: MapPoint
    radius_mm: float = Field(default=EXPERT_REPEATABILITY_MM, gt=0, le=60)
    depth: str
    fibre_deg: float
    referral: str
    referral_areas: tuple[ReferralArea, ...] = ()
    refers_beyond: tuple[str, ...] = Field(
        default=(), description="Places it is felt at that this view does not show."
    )
    prevalence: str = ""
    causes: str = ""
    find: str
    confused_with: str
    technique: str
    technique_bases: tuple[str, ...] = Field(
        default=(), description="Ids of techniques, best first."
    )
    cautions: str
    max_level: int = Field(ge=0, le=4)
    home_use: HomeUse
    excluded_contacts: tuple[Contact, ...] = ()
    evidence: EvidenceGrade
    confidence: str
    coordinate_confidence: str
    sources: tuple[Citation, ...] = Field(min_length=1)


class BodyMap(Value):
    """One view of the body, in mm, with everything that is known of it."""

    id: MapId
    title: str
    pose: str
    order: int = Field(
        default=50, ge=1, le=99, description="Place among the maps; the first opens."
    )
    default_cap: int = Field(ge=0, le=4)
    left_out: tuple[TechniqueId, ...] = Field(
        default=(), description="Ids of techniques that this pose does not allow."
    )
    regions: tuple[Region, ...]
    landmarks: tuple[Landmark, ...]
    bones: tuple[Bone, ...]
    muscles: tuple[Muscle, ...]
    knots: tuple[Knot, ...]
    silhouette: tuple[Outline, ...] = Field(
        description="The figure's edge, average build."
    )
    cover: tuple[Outline, ...] = Field(
        default=(), description="What a towel hides until both have agreed."
    )

    @cached_property
    def features(self) -> dict[str, "Feature"]:
        """Return everything on the map by its id."""
        everything: tuple[Feature, ...] = (
            *self.regions,
            *self.knots,
            *self.landmarks,
            *self.bones,
            *self.muscles,
        )
        return {feature.id: feature for feature in everything}


Feature = Region | Knot | Landmark | Bone | Muscle
