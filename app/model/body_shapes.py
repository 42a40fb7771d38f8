"""The shapes that a drawn body is made of, in mm, and the limits of their numbers.

The right side is described; the left is its mirror image. x grows to the body's
right, y downwards from the C7 spinous tip, z towards the viewer.
"""

from enum import StrEnum
from itertools import pairwise
from math import dist
from typing import Annotated, Self

from pydantic import Field, model_validator

from app.model.base import Value

# The limits keep a stranger's map from asking for endless work.
Length = Annotated[float, Field(ge=-2000, le=2000, allow_inf_nan=False)]
Extent = Annotated[float, Field(ge=1, le=1000, allow_inf_nan=False)]
Width = Annotated[float, Field(ge=1.5, le=60, allow_inf_nan=False)]
Factor = Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]
Lengths = Annotated[tuple[Length, ...], Field(min_length=2, max_length=48)]
Extents = Annotated[tuple[Extent, ...], Field(min_length=2, max_length=48)]
Widths = Annotated[tuple[Width, ...], Field(min_length=2, max_length=48)]
Point = tuple[Length, Length]
Radii = tuple[Extent, Extent]

LONGEST_PATH_MM = 800
LONGEST_OUTLINE_MM = 2600


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
            name: len(column)
            for name, column in self.__dict__.items()
            if isinstance(column, tuple)
        }
        if len(set(columns.values())) > 1:
            raise ValueError(f"the columns differ in length: {columns}")
        return self


class StationsAlongX(Stations):
    """Stations from the body's left to its right."""

    x_mm: Lengths

    @model_validator(mode="after")
    def _x_grows(self) -> Self:
        if any(after <= before for before, after in pairwise(self.x_mm)):
            raise ValueError("x_mm must grow from station to station")
        return self


class StationsAlongY(Stations):
    """Stations from above to below."""

    y_mm: Lengths

    @model_validator(mode="after")
    def _y_grows(self) -> Self:
        if any(after <= before for before, after in pairwise(self.y_mm)):
            raise ValueError("y_mm must grow from station to station")
        return self


class StationsOnPath(Stations):
    """Stations on a curve through points."""

    x_mm: Lengths
    y_mm: Lengths

    @model_validator(mode="after")
    def _path_is_short(self) -> Self:
        corners = pairwise(zip(self.x_mm, self.y_mm, strict=False))
        length_mm = sum(dist(start, end) for start, end in corners)
        if length_mm > LONGEST_PATH_MM:
            raise ValueError(f"the path is longer than {LONGEST_PATH_MM} mm")
        return self


class ClosedCurve(Stations):
    """A smooth closed curve through corners; the last leads back to the first."""

    x_mm: Annotated[tuple[Length, ...], Field(min_length=4, max_length=96)]
    y_mm: Annotated[tuple[Length, ...], Field(min_length=4, max_length=96)]

    @model_validator(mode="after")
    def _curve_is_short(self) -> Self:
        corners = list(zip(self.x_mm, self.y_mm, strict=False))
        length_mm = sum(map(dist, corners, [*corners[1:], corners[0]]))
        if length_mm > LONGEST_OUTLINE_MM:
            raise ValueError(f"the curve is longer than {LONGEST_OUTLINE_MM} mm")
        return self


class Cameo(ClosedCurve):
    """A form beside the midline, given by its outline and swollen as on a coin."""

    id: str
    depth_mm: Extent = Field(description="Height of its highest place.")
    blend_mm: float = Field(ge=0)


class Profile(StationsAlongY):
    """A form on the midline, described by half width and depth along y."""

    id: str
    blend_mm: float = Field(ge=0, description="How softly it joins what came before.")
    top_cap_mm: Extent = Field(description="Length of the round upper end.")
    bottom_cap_mm: Extent
    half_width_mm: Extents
    depth_mm: Extents
    squareness: Extents = Field(description="2 is an ellipse; more is flatter.")


class Limb(StationsAlongY):
    """A form beside the trunk, described by centre and radius along y."""

    id: str
    depth_ratio: Factor = Field(description="Depth divided by half width.")
    x_mm: Lengths
    radius_mm: Extents
    blend_mm: Extents = Field(description="How softly it joins the trunk there.")


class Capsule(Value):
    """A tapered capsule from one point to another."""

    id: str
    from_mm: Point
    to_mm: Point
    from_radius_mm: Extent
    to_radius_mm: Extent
    from_depth_mm: Extent
    to_depth_mm: Extent
    blend_mm: float = Field(ge=0)


class Ellipsoid(Value):
    """An ellipsoid; the angle turns it from y towards x."""

    id: str
    centre_mm: Point
    radius_mm: Radii
    depth_mm: Extent
    angle_deg: float = 0.0
    blend_mm: float = Field(ge=0)


class Tube(StationsOnPath):
    """A curved limb, such as a finger: round across, with round ends.

    Attributes
    ----------
    blend_mm
        How softly it joins what came before, there.
    flesh
        How much of a build's limb flesh it takes: a finger fattens less than an arm.
    """

    id: str
    radius_mm: Extents
    depth_mm: Extents
    blend_mm: Extents
    flesh: float = Field(default=1.0, ge=0, le=1)


class Column(StationsAlongY):
    """A ridge (or, with a negative height, a furrow) that runs along y."""

    id: str
    tissue: Tissue
    is_midline: bool = False
    x_mm: Lengths
    width_mm: Widths
    height_mm: Lengths


class Ridge(StationsOnPath):
    """A ridge (or groove) along a curve through points.

    Seen in walking direction, `left_mm` is the width on the left hand as drawn,
    `right_mm` on the right hand.
    """

    id: str
    tissue: Tissue
    left_mm: Widths
    right_mm: Widths
    height_mm: Lengths


class Mound(Value):
    """A rounded rise, or with a negative height a hollow."""

    id: str
    tissue: Tissue
    centre_mm: Point
    radius_mm: Radii
    angle_deg: float = 0.0
    height_mm: Length


class Beads(StationsAlongY):
    """A row of small rises on the midline: what shows of the spine."""

    id: str
    tissue: Tissue
    across_mm: Width
    along_mm: Width
    height_mm: Lengths


class Plate(Value):
    """A raised convex area; each side falls off over its own softness."""

    id: str
    tissue: Tissue
    corners_mm: tuple[Point, ...] = Field(min_length=3, max_length=16)
    softness_mm: Widths = Field(description="Of the side after each corner.")
    height_mm: Length

    @model_validator(mode="after")
    def _one_softness_per_side(self) -> Self:
        if len(self.corners_mm) != len(self.softness_mm):
            raise ValueError("softness_mm needs one number per corner")
        return self
