"""Which blocks a plan is made of, and how long each takes: a weighed choice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.model.session import (
    LONGEST_KNOT_S,
    MOST_KNOTS,
    WARM_FROM_LEVEL,
)
from app.session.blocks import Block, Role, rounded_s
from app.session.parts import Part
from app.session.scene import Scene
from app.session.sides import base_of
from app.session.solver import Choice
from app.session.wish import WITHIN, uses_thumbs

THUMB_SHARE = 0.2
MOST_THUMBS_S = 300
"""Thumbs tire first: what they may carry of a session."""

LONGEST_ON_A_SPOT_S = 600
LONGEST_AT_A_PLACE_S = 480
"""In all, both sides together: no place wants more on one day."""

USUAL_S = 60
MOST_WIDE, MOST_OF_A_PART = 3, 3
MANY_PARTS = 3
"""So many are not warmed one by one alone: a stroke over all of them comes first."""

WARM_SHARE = 0.12, 0.25

# What a second, or a thing, is worth to the choice.
_CHANGE = 3.0
_WARM_WORTH = 0.5
_WARM_AGAIN = 3.0
_NOTHING_WIDE = 8.0
_SECOND_SHORT = 1.0
_SECOND_OVER = 4.0
_KNOT_MISSED = 90.0
_SECOND_WELCOME = 0.06
_SECOND_LATE = 0.04
_SECOND_OFF_COOL = 0.12
_SECOND_OFF_SHARE = 0.12
_WORK_AGAIN, _AFTER_WARM = 5.0, 2.0


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """How long what frames a session takes, and each rest between its parts."""

    talk_s: int
    position_s: int
    settle_s: int
    spread_s: int
    relax_s: int
    aftercare_s: int


@dataclass(frozen=True)
class Chosen:
    """What was chosen, each with the seconds of one turn.

    Attributes
    ----------
    short_s, over_s
        How much shorter or longer than wished it comes out.
    missed, refused
        Knots that are not worked on, and those of them where nothing is offered.
    """

    warm: dict[Block, int] = field(default_factory=dict)
    work: dict[Block, int] = field(default_factory=dict)
    knots: dict[Block, int] = field(default_factory=dict)
    cool_s: int = 0
    short_s: int = 0
    over_s: int = 0
    missed: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def frame_times(seconds: int) -> FrameTimes:
    """Return the times of the frame of a session of this length."""
    return FrameTimes(
        talk_s=_share(seconds, 0.03, 15, 60),
        position_s=_share(seconds, 0.02, 15, 30),
        settle_s=30,
        spread_s=_share(seconds, 0.035, 30, 60),
        relax_s=_share(seconds, 0.055, 20, 120),
        aftercare_s=_share(seconds, 0.03, 20, 60),
    )


def thumb_budget_s(seconds: int) -> int:
    """Return how long thumbs may carry the load in a session of this length."""
    return min(MOST_THUMBS_S, int(THUMB_SHARE * seconds))


def _share(seconds: int, share: float, least: int, most: int) -> int:
    return max(least, min(most, rounded_s(share * seconds)))


def best_warm(blocks: Sequence[Block]) -> list[Block]:
    """Return the warm-ups worth a thought: a few wide ones, and some of each part."""
    kept: list[Block] = []
    ranked = sorted(blocks, key=lambda b: (-b.worth, b.technique.id, b.place))
    for block in ranked:
        same = [other for other in kept if other.part is block.part]
        most = MOST_WIDE if block.part is None else MOST_OF_A_PART
        if block.role is Role.WARM and len(same) < most:
            kept.append(block)
    return kept


class Chooser:
    """States the choice for one scene.

    Parameters
    ----------
    frame_s
        What is taken before any choice.
    cool
        What the session ends with.
    relax_s
        What each further part costs: the rest before it, on all its turns.
    """

    def __init__(
        self,
        scene: Scene,
        blocks: Sequence[Block],
        frame_s: int,
        relax_s: int,
        cool: Block,
    ) -> None:
        self._scene = scene
        self._cool = cool
        self._frame_s, self._relax_s = frame_s, relax_s
        work = [b for b in blocks if b.role in (Role.WORK, Role.KNOT)]
        self._blocks = [*best_warm(blocks), *work]
        self._choice = Choice()
        self._is_in: dict[Block, int] = {}
        self._seconds: dict[Block, dict[int, float]] = {}
        self._parts: dict[str, int] = {}
        self._short = self._choice.amount(-_SECOND_SHORT)

    def chosen(self) -> Chosen | None:
        """Return the best choice; None if there is none at all."""
        for block in self._blocks:
            self._offer(block)
        for part in self._scene.parts:
            self._add_part(part)
        self._share_thumbs()
        self._limit_places()
        self._keep_rows()
        self._ask_for_warmth()
        self._vary()
        missed = self._add_knots()
        cool, short, over = self._add_total()
        values = self._choice.best()
        if values is None:
            return None
        return Chosen(
            warm=self._taken(values, Role.WARM),
            work=self._taken(values, Role.WORK),
            knots=self._taken(values, Role.KNOT),
            cool_s=rounded_s(values[cool]),
            short_s=round(values[short]),
            over_s=round(values[over]),
            missed=tuple(
                name for name, number in missed.items() if values[number] > 0.5
            ),
            refused=tuple(name for name in missed if not self._on_knot(name)),
        )

    def _taken(self, values: Sequence[float], role: Role) -> dict[Block, int]:
        return {
            block: _in_fives(self._value(values, block), block)
            for block in self._blocks
            if block.role is role and values[self._is_in[block]] > 0.5
        }

    def _value(self, values: Sequence[float], block: Block) -> float:
        return sum(values[n] * factor for n, factor in self._seconds[block].items())

    def _offer(self, block: Block) -> None:
        choice = self._choice
        is_warm = block.role is Role.WARM
        worth = _WARM_WORTH * block.worth if is_warm else block.worth
        is_in = choice.yes_or_no(worth - _CHANGE)
        is_knot, longest_s = block.role is Role.KNOT, block.longest_s
        longest_s = min(LONGEST_KNOT_S, longest_s) if is_knot else longest_s
        shortest_s = block.shortest_s
        usual_s = max(shortest_s, min(longest_s, USUAL_S))
        # Up to the usual time a second is welcome, beyond it less and less.
        soon = choice.amount(_SECOND_WELCOME, most=usual_s - shortest_s)
        late = choice.amount(-_SECOND_LATE, most=longest_s - usual_s)
        choice.rule({soon: 1, is_in: shortest_s - usual_s}, most=0)
        choice.rule({late: 1, is_in: usual_s - longest_s}, most=0)
        self._is_in[block] = is_in
        self._seconds[block] = {is_in: float(shortest_s), soon: 1.0, late: 1.0}

    def _add_part(self, part: Part) -> None:
        """Let a part be worked on as a whole, or not at all."""
        here = [b for b in self._blocks if b.part is part and b.role is not Role.WARM]
        used = self._parts[part.id] = self._choice.yes_or_no()
        self._choice.rule({**self._sum(here), used: -1}, least=0)
        # A warm-up on one limb is for that limb alone.
        own = [b for b in self._blocks if b.part is part and part.is_apart]
        for block in dict.fromkeys((*here, *own)):
            self._choice.rule({self._is_in[block]: 1, used: -1}, most=0)
        shares = dict(self._scene.shares)
        whole = sum(shares.values())
        wanted_s = shares[part] / whole * 0.6 * self._scene.seconds
        self._choice.off_by(self._time(here), wanted_s, _SECOND_OFF_SHARE)

    def _sum(self, blocks: Iterable[Block]) -> dict[int, float]:
        return {self._is_in[block]: 1.0 for block in blocks}

    def _time(self, blocks: Iterable[Block]) -> dict[int, float]:
        return {
            number: block.turns * factor
            for block in blocks
            for number, factor in self._seconds[block].items()
        }

    def _share_thumbs(self) -> None:
        by_thumb = self._time(b for b in self._blocks if uses_thumbs(b.technique))
        # A plan may come out a little shorter, and the budget with it.
        share = (1 - WITHIN) * THUMB_SHARE
        most_s = share * self._scene.seconds
        self._choice.rule({**by_thumb, self._short: share}, most=most_s)
        self._choice.rule(by_thumb, most=MOST_THUMBS_S)

    def _limit_places(self) -> None:
        if self._scene.is_small:
            worked = self._time(b for b in self._blocks if b.role is not Role.WARM)
            self._choice.rule(worked, most=LONGEST_ON_A_SPOT_S)
        for place in dict.fromkeys(block.place for block in self._blocks):
            here = [b for b in self._blocks if b.place == place]
            work = [b for b in here if b.role is Role.WORK]
            self._choice.rule(self._time(work), most=LONGEST_AT_A_PLACE_S)
            for technique in {b.technique.id for b in here}:
                same = [b for b in here if b.technique.id == technique]
                self._choice.rule(self._sum(same), most=1)

    def _keep_rows(self) -> None:
        """Let the same be done to all fingers, or to none."""
        rows: dict[tuple[str, str], list[Block]] = {}
        for block in self._blocks:
            if block.role is Role.WORK and is_in_row(block) and block.part:
                rows.setdefault((block.part.id, block.technique.id), []).append(block)
        for one, *others in rows.values():
            for other in others:
                both = {self._is_in[one]: 1.0, self._is_in[other]: -1.0}
                self._choice.rule(both, least=0, most=0)

    def _ask_for_warmth(self) -> None:
        """Warm what is worked on firmly, and begin with something wide."""
        warm = [b for b in self._blocks if b.role is Role.WARM]
        least, most = (share * self._scene.seconds for share in WARM_SHARE)
        self._choice.rule(self._sum(warm), least=1)
        wide = self._sum(block for block in warm if block.part is None)
        if len(self._scene.parts) >= MANY_PARTS and wide:
            without = self._choice.amount(-_NOTHING_WIDE)
            self._choice.rule({**wide, without: 1}, least=1)
        again = self._choice.amount(-_WARM_AGAIN)
        self._choice.rule({**self._sum(warm), again: -1}, most=1)
        reach_s = max((b.longest_s * b.turns for b in warm), default=0)
        self._choice.rule(
            self._time(warm),
            least=min(least, reach_s),
            most=max(
                most, 1.0 * min((b.shortest_s * b.turns for b in warm), default=0)
            ),
        )
        for block in self._blocks:
            if needs_warmth(block):
                by = [w for w in warm if warms(w, block)]
                terms = {**self._sum(by), self._is_in[block]: -1.0}
                self._choice.rule(terms, least=0)

    def _vary(self) -> None:
        """Let the same movement come again only where the time is long."""
        wide = [b for b in self._blocks if b.role is Role.WARM and b.part is None]
        work = [b for b in self._blocks if b.role is Role.WORK and _is_first(b)]
        self._cost_again(work, _WORK_AGAIN)
        self._cost_again([*wide, *work], _AFTER_WARM)

    def _cost_again(self, blocks: Sequence[Block], cost: float) -> None:
        for technique in {b.technique.id: None for b in blocks}:
            same = [b for b in blocks if b.technique.id == technique]
            if len(same) > 1:
                again = self._choice.amount(-cost)
                self._choice.rule({**self._sum(same), again: -1}, most=1)

    def _add_knots(self) -> dict[str, int]:
        """Ask for each knot, but let it be missed rather than anything else."""
        missed = {}
        for name in self._scene.knots:
            here = self._on_knot(name)
            number = missed[name] = self._choice.yes_or_no(-_KNOT_MISSED)
            self._choice.rule({**self._sum(here), number: 1}, least=1)
            for block in here:
                self._choice.rule({self._is_in[block]: 1, number: 1}, most=1)
            turns = {b.turns for b in here} or {1}
            self._choice.rule(self._time(here), most=LONGEST_KNOT_S * max(turns))
        self._choice.rule(
            dict.fromkeys(missed.values(), self._scene.sides), least=self._too_many()
        )
        return missed

    def _on_knot(self, name: str) -> list[Block]:
        return [b for b in self._blocks if b.role is Role.KNOT and b.place == name]

    def _rests(self, part: Part) -> int:
        """Return before how many parts a part brings a rest: each side may be one."""
        is_twice = part.is_apart and not self._scene.is_halved
        return self._scene.sides if is_twice else 1

    def _too_many(self) -> float:
        """Return how many knots are wished for beyond what a session takes."""
        return self._scene.sides * len(self._scene.knots) - MOST_KNOTS

    def _add_total(self) -> tuple[int, int, int]:
        """Demand the whole time; what is missing or over costs much."""
        choice, scene, cool = self._choice, self._scene, self._cool
        cool_s = choice.amount(0.0, cool.shortest_s, cool.longest_s)
        usual_s = max(cool.shortest_s, min(cool.longest_s, 0.06 * scene.seconds))
        choice.off_by({cool_s: 1}, usual_s, _SECOND_OFF_COOL)
        short, over = self._short, choice.amount(-_SECOND_OVER)
        rests = {
            number: float(self._relax_s * self._rests(part))
            for part, number in zip(scene.parts, self._parts.values(), strict=True)
        }
        total = {**self._time(self._blocks), **rests, cool_s: float(cool.turns)}
        # The first part needs no rest before it.
        wanted_s = scene.seconds - self._frame_s + self._relax_s
        choice.rule({**total, short: 1, over: -1}, wanted_s, wanted_s)
        return cool_s, short, over


def _in_fives(seconds: float, block: Block) -> int:
    """Return a time that can be said; what has a limit is never rounded up."""
    is_limited = block.role is Role.KNOT or uses_thumbs(block.technique)
    return int((seconds + 1e-6) // 5 * 5) if is_limited else rounded_s(seconds)


def is_in_row(block: Block) -> bool:
    """Say whether it is done to one finger or toe of all."""
    return block.part is not None and block.place in block.part.row


def _is_first(block: Block) -> bool:
    return block.part is None or block.place not in block.part.row[1:]


def needs_warmth(block: Block) -> bool:
    """Say whether its place has to be warm before."""
    return block.role is Role.KNOT or block.level >= WARM_FROM_LEVEL


def warms(warm: Block, block: Block) -> bool:
    """Say whether a warm-up reaches the place of a block."""
    if warm.place == block.place:
        return True
    under = {base_of(name) for s in block.strokes for name in (s.way.region.id,)}
    return bool(under & warm.touched)
