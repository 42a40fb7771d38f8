"""What the map view draws: plain shapes, ready made.

Standard library only: the window's first paint reads a scene from a cache and must
not wait for pydantic, numpy or shapely. A scene is made from a `BodyMap` by
`app.geometry.scene`.
"""

from dataclasses import asdict, dataclass
from typing import Any, Self

from app.model.outline import MapPoint, Outline

KNOT_PICK_MM = 8.0
"""This close to its centre a knot is meant; farther off, the area around it is."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing on the map.

    Attributes
    ----------
    kind
        region, knot, landmark, bone or muscle.
    level
        work, caution or no_go for regions and knots; empty for the others.
    outline
        Region, bone, muscle: the area, already clipped to the figure.
    lines
        Bone, muscle: line art drawn inside the outline.
    point, radius_mm
        Knot, landmark: the place; knot: how uncertain the place is.
    term
        The field's word for it, if it has one of its own.
    label
        Text drawn on the map; empty for none. Higher `label_priority` first.
    is_container
        Holds smaller regions: drawn below them, picked only between them.
    """

    id: str
    kind: str
    name: str
    side: str
    level: str = ""
    cap: int = 0
    outline: Outline | None = None
    lines: Outline | None = None
    point: MapPoint | None = None
    radius_mm: float = 0.0
    label: str = ""
    label_priority: int = 0
    depth: str = ""
    is_opt_in: bool = False
    is_container: bool = False
    term: str = ""


@dataclass(frozen=True, slots=True)
class MapScene:
    """A whole map, as the view draws it.

    Attributes
    ----------
    bounds_mm
        Left, top, right, bottom of the figure.
    silhouette
        The figure's edge, average build.
    cover
        What a towel hides until both have agreed: nothing is drawn on it.
    shapes
        Everything on the map, in drawing order: largest and deepest first.
    """

    map_id: str
    title: str
    pose: str
    bounds_mm: tuple[float, float, float, float]
    silhouette: tuple[Outline, ...]
    shapes: tuple[Shape, ...]
    cover: tuple[Outline, ...] = ()

    def to_json(self) -> dict[str, Any]:  # Any: what json.dump takes
        """Return the scene in types that JSON knows."""
        packed = asdict(self)
        packed["silhouette"] = [outline.path_data() for outline in self.silhouette]
        packed["cover"] = [outline.path_data() for outline in self.cover]
        packed["shapes"] = [_packed(shape) for shape in self.shapes]
        return packed

    @classmethod
    def from_json(cls, packed: dict[str, Any]) -> Self:  # Any: what json.load gives
        """Return the scene that `to_json` packed."""
        return cls(
            **{
                **packed,
                "bounds_mm": tuple(packed["bounds_mm"]),
                "silhouette": tuple(map(Outline.from_path_data, packed["silhouette"])),
                "cover": tuple(map(Outline.from_path_data, packed["cover"])),
                "shapes": tuple(map(_unpacked, packed["shapes"])),
            }
        )


def _packed(shape: Shape) -> dict[str, Any]:
    packed = asdict(shape)
    packed["outline"] = shape.outline.path_data() if shape.outline else None
    packed["lines"] = shape.lines.path_data() if shape.lines else None
    packed["point"] = [shape.point.x_mm, shape.point.y_mm] if shape.point else None
    return packed


def _unpacked(packed: dict[str, Any]) -> Shape:
    outline, lines, point = packed["outline"], packed["lines"], packed["point"]
    return Shape(
        **{
            **packed,
            "outline": Outline.from_path_data(outline) if outline else None,
            "lines": Outline.from_path_data(lines) if lines else None,
            "point": MapPoint(*point) if point else None,
        }
    )
