"""Left and right: which id stands for the other side."""

from app.model.safety import Side

_TWINS = {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.MIDLINE: Side.MIDLINE}


def other_side(side: Side) -> Side:
    """Return the opposite side; the midline is its own."""
    return _TWINS[side]


def twin_id(feature_id: str) -> str:
    """Return the id of the same thing on the other side; midline ids stay."""
    for side in (Side.LEFT, Side.RIGHT):
        if feature_id.endswith(f"_{side}"):
            return feature_id.removesuffix(str(side)) + other_side(side)
    return feature_id
