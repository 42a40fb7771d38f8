"""The description of a drawn body: shapes in mm that add up to a height field.

The right side is described; the left is its mirror image. x grows to the body's
right, y downwards from the C7 spinous tip, z towards the viewer.
"""

from enum import StrEnum
from itertools import pairwise
from typing import Annotated, NewType, Self, TypeVar

from pydantic import Field, model_validator

from app.model.base import Value

BuildId = NewType("BuildId", str)
ToneId = NewType("ToneId", str)

Millimetres = tuple[float, ...]
Point = tuple[float, float]
Colour = Annotated[str, Field(pattern="^#[0-9A-Fa-f]{6}$")]


class Tissue(StrEnum):
    """What a detail of the surface is made of; builds show each more or less."""

    BONE = "bone"
    MUSCLE = "muscle"
    FAT = "fat"


class Stations(Value):
    """Columns of numbers, one entry per station; all have the same length."""

    @model_validator(mode="after")
    def _columns_match(self) -> Self:
        columns = {
            name: column
            for name, column in self.__dict__.items()
            if isinstance(column, tuple)
        }
        lengths = {name: len(column) for name, column in columns.items()}
        if len(set(lengths.values())) > 1:
            raise ValueError(f"the columns differ in length: {lengths}")
        return self


_S = TypeVar("_S", bound=Stations)


class Profile(Stations):
    """A form on the midline, described by half width and depth along y."""

    id: str
    blend_mm: float = Field(ge=0, description="How softly it joins what came before.")
    top_cap_mm: float = Field(gt=0, description="Length of the round upper end.")
    bottom_cap_mm: float = Field(gt=0)
    y_mm: Millimetres
    half_width_mm: Millimetres
    depth_mm: Millimetres
    squareness: Millimetres = Field(description="2 is an ellipse; more is flatter.")

    @model_validator(mode="after")
    def _y_grows(self) -> Self:
        return _checked_growth(self, self.y_mm)


class Limb(Stations):
    """A form beside the trunk, described by centre and radius along y."""

    id: str
    depth_ratio: float = Field(gt=0, description="Depth divided by half width.")
    y_mm: Millimetres
    x_mm: Millimetres
    radius_mm: Millimetres
    blend_mm: Millimetres = Field(description="How softly it joins the trunk there.")

    @model_validator(mode="after")
    def _y_grows(self) -> Self:
        return _checked_growth(self, self.y_mm)


class Capsule(Value):
    """A tapered capsule from one point to another."""

    id: str
    from_mm: Point
    to_mm: Point
    from_radius_mm: float = Field(gt=0)
    to_radius_mm: float = Field(gt=0)
    from_depth_mm: float = Field(gt=0)
    to_depth_mm: float = Field(gt=0)
    blend_mm: float = Field(ge=0)


class Ellipsoid(Value):
    """An ellipsoid; the angle turns it from y towards x."""

    id: str
    centre_mm: Point
    radius_mm: Point
    depth_mm: float = Field(gt=0)
    angle_deg: float = 0.0
    blend_mm: float = Field(ge=0)


class Column(Stations):
    """A ridge (or, with a negative height, a furrow) that runs along y."""

    id: str
    tissue: Tissue
    is_midline: bool = False
    y_mm: Millimetres
    x_mm: Millimetres
    width_mm: Millimetres
    height_mm: Millimetres

    @model_validator(mode="after")
    def _y_grows(self) -> Self:
        return _checked_growth(self, self.y_mm)


class Ridge(Stations):
    """A ridge (or groove) along a curve through points.

    Seen in walking direction, `left_mm` is the width on the left hand as drawn,
    `right_mm` on the right hand.
    """

    id: str
    tissue: Tissue
    x_mm: Millimetres
    y_mm: Millimetres
    left_mm: Millimetres
    right_mm: Millimetres
    height_mm: Millimetres


class Mound(Value):
    """A rounded rise, or with a negative height a hollow."""

    id: str
    tissue: Tissue
    centre_mm: Point
    radius_mm: Point
    angle_deg: float = 0.0
    height_mm: float


class Beads(Stations):
    """A row of small rises on the midline: what shows of the spine."""

    id: str
    tissue: Tissue
    across_mm: float = Field(gt=0)
    along_mm: float = Field(gt=0)
    y_mm: Millimetres
    height_mm: Millimetres


class Plate(Value):
    """A raised convex area; each side falls off over its own softness."""

    id: str
    tissue: Tissue
    corners_mm: tuple[Point, ...] = Field(min_length=3)
    softness_mm: Millimetres = Field(description="Of the side after each corner.")
    height_mm: float

    @model_validator(mode="after")
    def _one_softness_per_side(self) -> Self:
        if len(self.corners_mm) != len(self.softness_mm):
            raise ValueError("softness_mm needs one number per corner")
        return self


class Fold(Stations):
    """A fold of the towel: a ridge along a curve, drawn on its own side only."""

    x_mm: Millimetres
    y_mm: Millimetres
    width_mm: Millimetres
    height_mm: Millimetres


class Towel(Value):
    """A towel over the hips, the wrists and the hands."""

    edge_x_mm: Millimetres
    edge_y_mm: Millimetres
    side_y_mm: Millimetres
    side_x_mm: Millimetres
    bottom_mm: float
    corner_mm: float = Field(gt=0, description="Radius of the lower corners.")
    thickness_mm: float = Field(gt=0)
    hem_mm: float = Field(gt=0, description="From the edge to the seam.")
    ramp: tuple[Colour, ...] = Field(min_length=3)
    folds: tuple[Fold, ...] = ()


class Hair(Value):
    """Short hair: where it ends, and the crown that it grows from."""

    line_x_mm: Millimetres
    line_y_mm: Millimetres
    crown_mm: Point
    fade_mm: float = Field(gt=0)


class Flush(Value):
    """A place where the skin is a little redder, or with less than 0 paler."""

    centre_mm: Point
    radius_mm: Point
    strength: float = Field(ge=-1, le=1)


class Build(Value):
    """How one build differs: bones stay, the soft tissue changes."""

    id: BuildId
    name: str
    flesh_y_mm: Millimetres
    flesh_mm: Millimetres = Field(description="Added to the half width along y.")
    depth_flesh_mm: Millimetres = Field(description="Added to the depth along y.")
    limb_flesh_mm: float
    limb_shift_mm: float = Field(description="How far the arms lie further out.")
    bone: float = Field(ge=0, description="Factor on details of bone.")
    muscle: float = Field(ge=0)
    fat: float = Field(ge=0)


class Tone(Value):
    """A skin: colours from the deepest shadow to the brightest light."""

    id: ToneId
    name: str
    ramp: tuple[Colour, ...] = Field(min_length=4)
    hair: tuple[Colour, ...] = Field(min_length=3)
    sheen: Colour
    sheen_strength: float = Field(ge=0, le=1)
    flush: tuple[float, float, float] = Field(description="Change of r, g, b.")


class Body(Value):
    """Everything that the figure of a map is drawn from."""

    profiles: tuple[Profile, ...] = Field(min_length=1)
    limbs: tuple[Limb, ...] = ()
    capsules: tuple[Capsule, ...] = ()
    ellipsoids: tuple[Ellipsoid, ...] = ()
    columns: tuple[Column, ...] = ()
    ridges: tuple[Ridge, ...] = ()
    mounds: tuple[Mound, ...] = ()
    beads: tuple[Beads, ...] = ()
    plates: tuple[Plate, ...] = ()
    flushes: tuple[Flush, ...] = ()
    towel: Towel
    hair: Hair
    default_build: BuildId
    default_tone: ToneId
    builds: tuple[Build, ...] = Field(min_length=1)
    tones: tuple[Tone, ...] = Field(min_length=1)

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


def _checked_growth(shape: _S, y_mm: Millimetres) -> _S:
    if any(after <= before for before, after in pairwise(y_mm)):
        raise ValueError("y_mm must grow from station to station")
    return shape
