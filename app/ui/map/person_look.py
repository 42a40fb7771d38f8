"""How a map looks for one person. Kept apart from the scene, which may be cached."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.model.scene import MapScene, Shape

Allowed = tuple[str, int]
"""A safety level and a cap."""


@dataclass(frozen=True, slots=True)
class PersonLook:
    """What a person's answers change on a map.

    Attributes
    ----------
    allowed
        Level and cap of the regions that allow less than usual, by id.
    discs
        Places that were marked, as regions to draw.
    is_resting
        No massage now: the map goes quiet, and shows no place to work.
    is_bare
        Only what the answers change is drawn: the map asks where something is.
    """

    allowed: Mapping[str, Allowed] = field(default_factory=dict, repr=False)
    discs: tuple[Shape, ...] = field(default=(), repr=False)
    is_resting: bool = False
    is_bare: bool = False

    @property
    def capped_ids(self) -> frozenset[str]:
        """Return the ids of everything that the answers hold down."""
        return frozenset(self.allowed) | {disc.id for disc in self.discs}

    def shapes_of(self, scene: MapScene) -> tuple[Shape, ...]:
        """Return the shapes of a map as they are for the person."""
        if self.is_resting:
            kept = (shape for shape in scene.shapes if shape.kind != "knot")
            return tuple(_resting(shape) for shape in kept)
        return (*(self._shape(shape) for shape in scene.shapes), *self.discs)

    def _shape(self, shape: Shape) -> Shape:
        if shape.kind != "region":
            return shape
        if shape.id not in self.allowed:
            return replace(shape, level="", cap=0) if self.is_bare else shape
        level, cap = self.allowed[shape.id]
        return replace(shape, level=level, cap=cap)


def _resting(shape: Shape) -> Shape:
    if shape.kind != "region":
        return shape
    return replace(shape, level="no_go", cap=0)


EVERYBODY = PersonLook()
"""The map as it is for nobody in particular."""
