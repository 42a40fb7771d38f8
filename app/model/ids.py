"""One type per kind of id: slugs, the side last (`rhomboids_right`)."""

from typing import NewType

MapId = NewType("MapId", str)
RegionId = NewType("RegionId", str)
KnotId = NewType("KnotId", str)
LandmarkId = NewType("LandmarkId", str)
BoneId = NewType("BoneId", str)
MuscleId = NewType("MuscleId", str)
TechniqueId = NewType("TechniqueId", str)
SourceId = NewType("SourceId", str)
