"""The description of a drawn body: shapes that add up to a height field, and looks."""

from typing import Annotated, NewType, Self

from pydantic import Field, model_validator

from app.model.base import Value
from app.model.body_shapes import (
    Beads,
    Cameo,
    Capsule,
    ClosedCurve,
    Column,
    Ellipsoid,
    Extent,
    Factor,
    Length,
    Lengths,
    Limb,
    Mound,
    Plate,
    Point,
    Profile,
    Radii,
    Ridge,
    StationsAlongX,
    StationsAlongY,
    StationsOnPath,
    Tube,
    Widths,
)

BuildId = NewType("BuildId", str)
ToneId = NewType("ToneId", str)

Colour = Annotated[str, Field(pattern="^#[0-9A-Fa-f]{6}$")]
Ramp = Annotated[tuple[Colour, ...], Field(min_length=3, max_length=16)]
SOME, MANY = Field(default=(), max_length=16), Field(default=(), max_length=96)


class Frame(Value):
    """What part of the map the picture shows, in mm, as much left as right.

    Attributes
    ----------
    enlarged
        The shapes are described this many times larger than life. Light, blurs and
        textures are made for forms of a trunk's size, so a hand is drawn as a giant's.
    """

    top_mm: Length = -298.0
    width_mm: Annotated[float, Field(ge=1, le=1600)] = 648.0
    height_mm: Annotated[float, Field(ge=1, le=1600)] = 962.0
    enlarged: float = Field(default=1.0, ge=0.5, le=8)

    @property
    def origin_mm(self) -> tuple[float, float]:
        """Return the place of the picture's upper left corner on the map."""
        return -self.width_mm / 2, self.top_mm


class Fold(StationsOnPath):
    """A fold of the towel: a ridge along a curve, drawn on its own side only."""

    width_mm: Widths
    height_mm: Lengths


class EdgeLine(StationsAlongX):
    """A line across the body."""

    y_mm: Lengths


class SideLine(StationsAlongY):
    """A line down the body's right side."""

    x_mm: Lengths


class Towel(Value):
    """A towel over part of the body, drawn up to its far edge.

    Attributes
    ----------
    is_above
        It lies over the upper part of the picture: what is called below is above.
    is_on_trunk
        It is wrapped round the trunk: a limb beyond its sides stays bare.
    """

    is_above: bool = False
    is_on_trunk: bool = False
    bottom_mm: Length
    corner_mm: Extent = Field(description="Radius of the corners.")
    thickness_mm: Extent
    hem_mm: Extent = Field(description="From the edge to the seam.")
    ramp: Ramp
    edge: EdgeLine
    side: SideLine
    folds: tuple[Fold, ...] = MANY


class Hair(Value):
    """Short hair: where it ends, and the crown that it grows from."""

    line: EdgeLine
    crown_mm: Point
    fade_mm: Extent
    reach_mm: Extent = Field(
        default=1000.0, description="None grows farther from the midline."
    )


class HairArea(Value):
    """Short hair beside the midline: its edge, and the crown that it grows from."""

    edge: ClosedCurve
    crown_mm: Point
    fade_mm: Extent


class Flush(Value):
    """A place where the skin is a little redder, or with less than 0 paler."""

    centre_mm: Point
    radius_mm: Radii
    strength: float = Field(ge=-1, le=1)


class Palm(Value):
    """An ellipse of palm or sole: skin that is paler than the rest of a dark body."""

    centre_mm: Point
    radius_mm: Radii


class Flesh(StationsAlongY):
    """What a build adds to the half width and the depth along y."""

    half_width_mm: Lengths
    depth_mm: Lengths


class Build(Value):
    """How one build differs: bones stay, the soft tissue changes."""

    id: BuildId
    name: str
    flesh: Flesh
    limb_flesh_mm: float = Field(ge=-10, le=40)
    limb_shift_mm: float = Field(
        ge=-40, le=40, description="How far the arms lie further out."
    )
    bone: Factor = Field(description="Factor on details of bone.")
    muscle: Factor
    fat: Factor


class Tone(Value):
    """A skin: colours from the deepest shadow to the brightest light."""

    id: ToneId
    name: str
    ramp: Ramp
    hair: Ramp
    palm: Ramp | None = Field(
        default=None, description="Of palms and soles; none: like all other skin."
    )
    sheen: Colour
    sheen_strength: float = Field(ge=0, le=1)
    flush: tuple[float, float, float] = Field(description="Change of r, g, b.")


class Body(Value):
    """Everything that the figure of a map is drawn from."""

    frame: Frame = Frame()
    profiles: tuple[Profile, ...] = SOME
    limbs: tuple[Limb, ...] = SOME
    capsules: tuple[Capsule, ...] = SOME
    ellipsoids: tuple[Ellipsoid, ...] = SOME
    tubes: tuple[Tube, ...] = MANY
    cameos: tuple[Cameo, ...] = SOME
    columns: tuple[Column, ...] = MANY
    ridges: tuple[Ridge, ...] = MANY
    mounds: tuple[Mound, ...] = MANY
    beads: tuple[Beads, ...] = SOME
    plates: tuple[Plate, ...] = MANY
    fade_mm: Extent = Field(
        default=30.0,
        description="At this height a detail has half its strength; for slender "
        "forms it is less.",
    )
    flushes: tuple[Flush, ...] = SOME
    palms: tuple[Palm, ...] = SOME
    towel: Towel | None = None
    hair: Hair | None = None
    hair_areas: tuple[HairArea, ...] = Field(default=(), max_length=4)
    default_build: BuildId
    default_tone: ToneId
    builds: tuple[Build, ...] = Field(min_length=1, max_length=24)
    tones: tuple[Tone, ...] = Field(min_length=1, max_length=24)

    @model_validator(mode="after")
    def _defaults_exist(self) -> Self:
        self.build(self.default_build)
        self.tone(self.default_tone)
        return self

    def build(self, build_id: BuildId) -> Build:
        """Return the build with this id; ValueError if there is none."""
        found = [build for build in self.builds if build.id == build_id]
        if not found:
            raise ValueError(f"no build is called {build_id}")
        return found[0]

    def tone(self, tone_id: ToneId) -> Tone:
        """Return the tone with this id; ValueError if there is none."""
        found = [tone for tone in self.tones if tone.id == tone_id]
        if not found:
            raise ValueError(f"no tone is called {tone_id}")
        return found[0]
