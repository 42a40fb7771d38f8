"""The layers of the map, by name, back to front."""

MASSAGE_ZONE = "massage_zone"
CAUTION = "caution"
NO_GO = "no_go"
KNOTS = "knots"
LANDMARKS = "landmarks"
BONES = "bones"
MUSCLES = "muscles"
LABELS = "labels"
REFERRAL = "referral"

ALL_LAYERS: tuple[str, ...] = (
    MUSCLES,
    BONES,
    MASSAGE_ZONE,
    CAUTION,
    NO_GO,
    REFERRAL,
    KNOTS,
    LANDMARKS,
    LABELS,
)

DEFAULT_LAYERS = frozenset({MASSAGE_ZONE, CAUTION, NO_GO, KNOTS, LABELS, REFERRAL})
"""What a newcomer sees: where to work, where not, and where knots are common."""

LAYER_OF_LEVEL = {"work": MASSAGE_ZONE, "caution": CAUTION, "no_go": NO_GO}
LAYER_OF_KIND = {
    "knot": KNOTS,
    "landmark": LANDMARKS,
    "bone": BONES,
    "muscle": MUSCLES,
}


def layer_of(kind: str, level: str) -> str:
    """Return the layer on which a thing of a kind and a level is drawn."""
    return LAYER_OF_KIND.get(kind) or LAYER_OF_LEVEL.get(level, MASSAGE_ZONE)
