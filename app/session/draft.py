"""One plan for one scene, before it is told to anybody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from app.model.session import Session
from app.session.blocks import Block, Role
from app.session.choice import (
    Chooser,
    Chosen,
    FrameTimes,
    frame_times,
    thumb_budget_s,
)
from app.session.compose import Composer, rest_s_of
from app.session.framing import by_role, framed, with_opening
from app.session.offered import offered_blocks
from app.session.plan_offers import PlanOffers
from app.session.scene import Scene
from app.session.wish import uses_thumbs

STEP_S = 5
MOST_TRIES = 12
_OVER, _SHORT, _MISSED_S = 4.0, 1.0, 90.0


@dataclass(frozen=True)
class Draft:
    """A plan for a scene, and how far it is from the wish.

    Attributes
    ----------
    session
        What came of it.
    seconds
        How long it takes; the scene says how long it was to take.
    """

    scene: Scene
    chosen: Chosen
    session: Session

    @property
    def short_s(self) -> int:
        """Return how much shorter than wished it is; less than 0: longer."""
        return self.scene.seconds - self.session.total_s

    @property
    def penalty(self) -> float:
        """Return how far it is from what was wished for."""
        off_s = max(self.short_s * _SHORT, -self.short_s * _OVER)
        return off_s + _MISSED_S * len(self.chosen.missed)


def draft_for(offers: PlanOffers, scene: Scene) -> Draft | None:
    """Return the best plan for a scene; None where nothing can be done in it."""
    blocks = framed(offered_blocks(offers, scene))
    for _ in range(MOST_TRIES):
        found = _attempt(offers, scene, blocks)
        if found is None:
            return None
        draft, lost = found
        if lost is None:
            return draft
        # Hands cannot get there from where they are: do without.
        blocks = tuple(block for block in blocks if block is not lost)
    return None


def _attempt(
    offers: PlanOffers, scene: Scene, blocks: Sequence[Block]
) -> tuple[Draft, Block | None] | None:
    """Return a plan, and what hands cannot reach in it; None where there is none."""
    frame = with_opening(by_role(blocks))
    body_map = offers.body_map(scene.map_id)
    has_first = frame[Role.SETTLE] or frame[Role.SPREAD]
    if body_map is None or not (has_first and frame[Role.COOL] and frame[Role.WARM]):
        return None
    times = frame_times(scene.seconds)
    rest_s = sum(rest_s_of(times, b) * b.turns for b in frame[Role.RELAX][:1])
    cool = frame[Role.COOL][0]
    frame_s = _frame_s(scene, times, frame)
    chosen = Chooser(scene, blocks, frame_s, rest_s, cool).chosen()
    if chosen is None or not (chosen.work or chosen.knots):
        return None
    first = Composer(scene, body_map, chosen, times, frame, cool)
    wanted_s = scene.seconds + chosen.over_s - chosen.short_s
    missing_s = wanted_s - sum(step.total_s for step in first.steps())
    even = evened(chosen, cool, missing_s, first.rested)
    second = Composer(scene, body_map, even, times, frame, cool)
    even = spared(even, sum(step.total_s for step in second.steps()))
    composer = Composer(scene, body_map, even, times, frame, cool)
    return Draft(scene, even, composer.session()), composer.lost()


def _frame_s(scene: Scene, times: FrameTimes, frame: dict[Role, list[Block]]) -> int:
    """Return what the frame of a plan takes, without the strokes at its end."""
    first = frame[Role.SETTLE][:1]
    settle_s = sum(block.within(times.settle_s) * block.turns for block in first)
    first = frame[Role.SPREAD][:1]
    spread_s = sum(block.within(times.spread_s) * block.turns for block in first)
    lying_s = times.position_s * (2 if scene.is_halved else 1)
    return times.talk_s + lying_s + settle_s + spread_s + times.aftercare_s


def evened(
    chosen: Chosen, cool: Block, missing_s: int, kept: Collection[Block] = ()
) -> Chosen:
    """Return a choice with what rounding took put back, or what it gave taken.

    Thumbs and knots keep what they have: their times have limits of their own.

    Parameters
    ----------
    kept
        What also keeps its time.
    """
    free = {
        block: seconds
        for block, seconds in {**chosen.warm, **chosen.work}.items()
        if not uses_thumbs(block.technique) and block not in kept
    }
    free[cool] = chosen.cool_s
    step_s = STEP_S if missing_s > 0 else -STEP_S
    while block := _most_room(free, missing_s, step_s):
        free[block] += step_s
        missing_s -= step_s * block.turns
    return replace(
        chosen,
        warm={block: free.get(block, s) for block, s in chosen.warm.items()},
        work={block: free.get(block, s) for block, s in chosen.work.items()},
        cool_s=free[cool],
    )


def spared(chosen: Chosen, total_s: int) -> Chosen:
    """Return a choice in which thumbs do no more than a session of this length bears.

    They were given their part of a longer one, where a rest or a warm-up fell away.
    """
    every = {**chosen.warm, **chosen.work, **chosen.knots}
    thumbs = {b: s for b, s in every.items() if uses_thumbs(b.technique)}
    spent_s = sum(seconds * block.turns for block, seconds in thumbs.items())
    while spent_s > thumb_budget_s(total_s):
        block = max(thumbs, key=lambda one: thumbs[one] - one.shortest_s)
        if thumbs[block] - STEP_S < block.shortest_s:
            break
        thumbs[block] -= STEP_S
        spent_s -= STEP_S * block.turns
        total_s -= STEP_S * block.turns
    return replace(
        chosen,
        warm={block: thumbs.get(block, s) for block, s in chosen.warm.items()},
        work={block: thumbs.get(block, s) for block, s in chosen.work.items()},
        knots={block: thumbs.get(block, s) for block, s in chosen.knots.items()},
    )


def _most_room(free: dict[Block, int], missing_s: int, step_s: int) -> Block | None:
    """Return what can best be longer or shorter by a step; None when it is even."""
    able = {
        block: (block.longest_s - s if step_s > 0 else s - block.shortest_s)
        for block, s in free.items()
        if STEP_S * block.turns <= abs(missing_s)
    }
    block = max(able, key=lambda one: able[one], default=None)
    return block if block and able[block] >= STEP_S else None
