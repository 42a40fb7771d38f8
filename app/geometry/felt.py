"""The part of a bone that a hand can feel."""

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.shapes import only_areas
from app.model.body_map import Bone

FAR_MM = 1e4


def felt_part(bone: Bone, area: BaseGeometry) -> BaseGeometry:
    """Return what of a bone's area is not hidden under thick muscle.

    Of a vertebra that is the tip in the midline, of a rib the part beside the columns.
    """
    to_mm = FAR_MM if bone.felt_to_mm is None else bone.felt_to_mm
    strip = _strip(to_mm).difference(_strip(bone.felt_from_mm))
    return only_areas(shapely.intersection(area, strip))


def _strip(half_width_mm: float) -> BaseGeometry:
    """Return what lies at most this far from the midline."""
    strip: BaseGeometry = shapely.box(-half_width_mm, -FAR_MM, half_width_mm, FAR_MM)
    return strip
