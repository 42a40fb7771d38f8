"""The rules of every session, whoever it is for.

The files are checked against them, the engine holds them, and the audit asks for them.
"""

from app.model.session import LONGEST_KNOT_S, MOST_KNOTS, WARM_FROM_LEVEL
from app.safety.rules import SpokenRule

NEAR_MM = 200.0
"""How far the next place may be: hands get there without leaving the skin."""

NO_SUCH_PLACE = SpokenRule(
    "no_such_place", "The maps have no such place on this side.", 0
)
NO_SUCH_TECHNIQUE = SpokenRule(
    "no_such_technique", "There is no technique of this name.", 0
)
UNSUITED = SpokenRule("unsuited", "This technique is not for this place.", 0)
NOT_IN_THIS_POSE = SpokenRule(
    "not_in_this_pose", "This technique cannot be done in the pose of this map.", 0
)
NOT_WARM = SpokenRule(
    "not_warm",
    "Nothing has warmed this part yet: no knots, and level "
    f"{WARM_FROM_LEVEL - 1} at most.",
    WARM_FROM_LEVEL - 1,
)
KNOT_TIME = SpokenRule("knot_time", f"At most {LONGEST_KNOT_S} seconds on one knot.", 0)
KNOT_COUNT = SpokenRule(
    "knot_count",
    f"At most {MOST_KNOTS} knots in one session: leave the others for another day.",
    0,
)
NOTHING_BETWEEN = SpokenRule(
    "nothing_between",
    "Nothing is left between this and the same strokes before: once is enough.",
    0,
)
NOTHING_FOLLOWS = SpokenRule(
    "nothing_follows", "Nothing is left to do in this position.", 0
)
