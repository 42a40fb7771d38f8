"""Both sides of the body from what is written for one."""

from app.content.tables import Table
from app.model.body_map import ReferralArea
from app.model.outline import MapPoint
from app.model.safety import Side

SidedId = tuple[str, Side]


def side_ids(base: str, *, is_paired: bool) -> tuple[SidedId, ...]:
    """Return the ids that a base stands for, each with its side."""
    if not is_paired:
        return ((base, Side.MIDLINE),)
    return ((f"{base}_right", Side.RIGHT), (f"{base}_left", Side.LEFT))


def ids_of(table: Table) -> tuple[SidedId, ...]:
    """Return the ids that a table stands for; knots lie on both sides always."""
    return side_ids(table.base, is_paired=bool(table.values.get("paired", True)))


def point_of(table: Table, side: Side) -> MapPoint:
    """Return the place of a landmark or knot on one side."""
    point = MapPoint(table.values["x_mm"], table.values["y_mm"])
    return point.mirrored() if side is Side.LEFT else point


def referral_areas_of(table: Table, side: Side) -> tuple[ReferralArea, ...]:
    """Return where a knot is felt on one side.

    The direction of the fibres, `fibre_deg`, is not among what is mirrored: it is
    stated for the right side, and whoever draws it turns it for the left.
    """
    areas: tuple[ReferralArea, ...] = table.values["referral_areas"]
    if side is not Side.LEFT:
        return areas
    return tuple(
        area.model_copy(update={"x_mm": -area.x_mm, "angle_deg": -area.angle_deg})
        for area in areas
    )
