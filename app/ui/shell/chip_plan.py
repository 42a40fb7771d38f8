"""Which chips stand in the row, and which of them only as a picture. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass

SAFETY = ("massage_zone", "caution", "no_go")
"""Where to work, where gently, where not: never folded away."""


@dataclass(frozen=True, slots=True)
class ChipPlan:
    """What a row of chips shows.

    Attributes
    ----------
    shown
        Names of the layers with a chip; the others are in the menu.
    is_safety_compact
        The chips of the safety levels are pictures without words.
    is_menu_compact, is_hurt_compact
        So is the chip of the menu, or the one that asks where it hurts.
    """

    shown: tuple[str, ...]
    is_safety_compact: bool = False
    is_menu_compact: bool = False
    is_hurt_compact: bool = False


def plan_for(
    names: tuple[str, ...],
    named_px: Mapping[str, int],
    compact_px: Mapping[str, int],
    room_px: int,
) -> ChipPlan:
    """Return the plan that says most in words and fits the room.

    Parameters
    ----------
    named_px, compact_px
        Width of each chip, its gap included, with words and without; also of
        ``more``, the menu, and of ``hurt``.
    """
    plans = _plans(names)
    fitting = (p for p in plans if _width_px(p, names, named_px, compact_px) <= room_px)
    return next(fitting, plans[-1])


def _plans(names: tuple[str, ...]) -> list[ChipPlan]:
    """Return every plan, the wordiest first."""
    safety = tuple(name for name in names if name in SAFETY)
    others = tuple(name for name in names if name not in SAFETY)
    rows = [(*safety, *others[:count]) for count in range(len(others), -1, -1)]
    return [
        *(ChipPlan(row) for row in rows),
        ChipPlan(safety, is_menu_compact=True),
        *(ChipPlan(row, is_safety_compact=True) for row in rows),
        ChipPlan(safety, is_safety_compact=True, is_menu_compact=True),
        ChipPlan(safety, True, True, True),
    ]


def _width_px(
    plan: ChipPlan,
    names: tuple[str, ...],
    named_px: Mapping[str, int],
    compact_px: Mapping[str, int],
) -> int:
    compact = {name for name in SAFETY if plan.is_safety_compact}
    compact |= {"more"} if plan.is_menu_compact else set()
    compact |= {"hurt"} if plan.is_hurt_compact else set()
    tail = ("hurt",) if len(plan.shown) == len(names) else ("more", "hurt")
    chips = (*plan.shown, *tail)
    return sum((compact_px if n in compact else named_px)[n] for n in chips)
