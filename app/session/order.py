"""In which order hands go: the nearest way, lighter before firmer."""

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import TypeVar

from app.model.safety import Family
from app.model.technique import Stage
from app.session.blocks import Block, Role
from app.session.contact import REACH_MM, gap_mm
from app.session.parts import Part
from app.session.scene import Scene

T = TypeVar("T", bound=Hashable)

WIDTH = 24
"""How many beginnings are followed up at a time."""

_MM = 0.01
_LOST = 20.0
_OUT_OF_ORDER = 2.0
_BACK_AGAIN = 1.5
_LIGHTER_AGAIN = 1.0
_LEANT_FIRST = 0.8
_ALIKE_AGAIN = 1.2
_WRONG_STAGE = 4.0
_STAGES = (Stage.BEGIN, Stage.WORK, Stage.FINISH)


def cheapest_order(
    items: Sequence[T], cost: Callable[[tuple[T, ...], T], float]
) -> list[T]:
    """Return the items in the order that costs least, as far as a wide search sees.

    Parameters
    ----------
    cost
        Of one more item after others.
    """
    places = range(len(items))
    begun: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for _ in places:
        longer = [
            (spent + cost(tuple(items[i] for i in done), items[new]), (*done, new))
            for spent, done in begun
            for new in places
            if new not in done
        ]
        begun = sorted(longer)[:WIDTH]
    return [items[i] for i in begun[0][1]]


def ordered_parts(
    scene: Scene, blocks: Sequence[Block], warm: Sequence[Block]
) -> list[Part]:
    """Return the parts that are worked on, in their order.

    Parameters
    ----------
    warm
        What comes before, of which the wide strokes lead to the first part.
    """
    used = [part for part in scene.parts if any(b.part is part for b in blocks)]
    return cheapest_order(used, _part_cost(scene, blocks, warm))


def _part_cost(
    scene: Scene, blocks: Sequence[Block], warm: Sequence[Block]
) -> Callable[[tuple[Part, ...], Part], float]:
    usual = {part: number for number, part in enumerate(scene.parts)}

    @cache
    def apart_mm(one: Part, other: Part) -> float:
        return min(
            gap_mm(a.points, b.points)
            for a in blocks
            for b in blocks
            if a.part is one and b.part is other
        )

    def to_first_mm(part: Part) -> float:
        leading = [w for w in warm if w.part in (None, part)] or warm
        return min(
            (
                gap_mm(w.points, b.points)
                for w in leading
                for b in blocks
                if b.part is part
            ),
            default=0.0,
        )

    def cost(done: tuple[Part, ...], part: Part) -> float:
        if not done:
            return _step_cost(to_first_mm(part))
        earlier = sum(usual[other] > usual[part] for other in done)
        return _MM * apart_mm(done[-1], part) + _OUT_OF_ORDER * earlier

    return cost


def _step_cost(apart_mm: float) -> float:
    """Return what a way of the hands costs; much where contact would be lost."""
    return _MM * apart_mm + _LOST * (apart_mm > REACH_MM)


def ordered_blocks(blocks: Sequence[Block], start: Block | None = None) -> list[Block]:
    """Return the blocks of one part in their order.

    Parameters
    ----------
    start
        What the hands come from.
    """

    @cache
    def between(one: Block, other: Block) -> float:
        lighter = max(0, one.level - other.level)
        return _step_cost(gap_mm(one.points, other.points)) + _LIGHTER_AGAIN * lighter

    def cost(done: tuple[Block, ...], block: Block) -> float:
        later = sum(rank_of(other) > rank_of(block) for other in done)
        spent = _WRONG_STAGE * later
        if start and not done:
            spent += _step_cost(gap_mm(start.points, block.points))
        before = done[-1] if done else start
        spent += _ALIKE_AGAIN * bool(before and before.technique is block.technique)
        if done:
            spent += between(done[-1], block)
            is_new = done[-1].place != block.place
            is_back = is_new and any(other.place == block.place for other in done)
            spent += _BACK_AGAIN * is_back
            is_leaning = done[-1].technique.uses_body_weight
            spent += _LEANT_FIRST * (
                is_leaning and not block.technique.uses_body_weight
            )
        return spent

    first = [block for block in blocks if block not in _followers(blocks)]
    return [one for block in cheapest_order(first, cost) for one in _row(block, blocks)]


def _followers(blocks: Sequence[Block]) -> set[Block]:
    """Return what comes right after another of its row: the next finger."""
    return {other for block in blocks for other in _row(block, blocks)[1:]}


def _row(block: Block, blocks: Sequence[Block]) -> list[Block]:
    """Return a block, and what of its row comes after it."""
    row = block.part.row if block.part else ()
    if block.place not in row:
        return [block]
    rest = row[row.index(block.place) :]
    same = [b for b in blocks if b.technique is block.technique and b.place in rest]
    return sorted(same, key=lambda b: row.index(b.place))


def rank_of(block: Block) -> int:
    """Return when in a part a block has its turn."""
    if block.role is Role.KNOT:
        return 10
    is_tapping = block.technique.family is Family.TAPOTEMENT
    return 5 if is_tapping else _STAGES.index(block.technique.stage)
