"""Ids with a side at their end: `ut2_left` is the left one of the pair `ut2`."""

from app.model.safety import Side

_SUFFIXES = {f"_{side}": side for side in (Side.RIGHT, Side.LEFT)}


def base_of(feature_id: str) -> str:
    """Return an id without its side."""
    side = side_of(feature_id)
    return feature_id.removesuffix(f"_{side}") if side else feature_id


def side_of(feature_id: str) -> Side | None:
    """Return the side that an id ends with; None where it names none."""
    found = (side for end, side in _SUFFIXES.items() if feature_id.endswith(end))
    return next(found, None)
