"""A chosen plan made into a session: the order of the steps, and their words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.geometry.fitted import FittedStroke
from app.model.body_map import BodyMap
from app.model.health import Position
from app.model.safety import Family, Lubricant
from app.model.session import Session, SessionStep, StepKind, StepSides
from app.model.source import Citation
from app.safety.health_words import POSITION_WORDS
from app.session import words
from app.session.blocks import Block, Role
from app.session.choice import Chosen, FrameTimes, needs_warmth, warms
from app.session.company import PLAN_ID, PLANNED
from app.session.contact import REACH_MM, gap_mm, is_lost
from app.session.order import ordered_blocks, ordered_parts
from app.session.parts import Part
from app.session.scene import Scene

_Placed = tuple[Block | None, FittedStroke | None]

_RESTS = 12
"""How many strokes are thought of for a rest."""

_SAME_AGAIN, _ALIKE_AGAIN = 100.0, 3.0
"""What a movement costs next to itself: at the same place, and at another."""

_SIDES = (StepSides.RIGHT, StepSides.LEFT)


@dataclass
class Composer:
    """Puts the steps of one plan one after the other.

    Attributes
    ----------
    frame
        The blocks of the frame by role, best first.
    cool
        What the time of the end was planned with.
    rested
        The warm-ups that are rests as well, which takes them longer than was chosen.
    """

    scene: Scene
    body_map: BodyMap
    chosen: Chosen
    times: FrameTimes
    frame: dict[Role, list[Block]]
    cool: Block
    rested: set[Block] = field(default_factory=set)
    _has_spread: bool = False
    _steps: list[SessionStep] = field(default_factory=list)
    _done: list[Block] = field(default_factory=list)
    _placed: list[_Placed] = field(default_factory=list)

    def steps(self) -> tuple[SessionStep, ...]:
        """Return the steps."""
        if not self._steps:
            self._begin()
            if self.scene.is_halved:
                self._halves()
            else:
                self._whole()
            self._end()
        return tuple(self._steps)

    def session(self) -> Session:
        """Return the session."""
        steps = self.steps()
        wish, name = self.scene.wish, self.scene.focus_name
        with_what = words.LUBRICANT_WORDS[self.scene.lubricant]
        return Session(
            id=PLAN_ID,
            title=f"{name[:1].upper()}{name[1:]}, {_minutes(steps)} minutes",
            summary=f"Planned for {name}, with {with_what}.",
            lubricant=self.scene.lubricant,
            position=self.scene.position,
            focus=(name, wish.focus),
            only_side=self.scene.side,
            steps=steps,
            sources=_sources(steps),
        )

    def _begin(self) -> None:
        times, position = self.times, self.scene.position
        self._tell(
            kind=StepKind.TALK,
            title="Ask and agree",
            seconds=times.talk_s,
            say=words.TALK_SAY,
            why=words.TALK_WHY,
        )
        self._tell(
            kind=StepKind.POSITION,
            title=POSITION_WORDS[position].capitalize(),
            seconds=times.position_s,
            position=position,
            say=words.position_say(position, self.scene.side),
            why=words.POSITION_WHY,
        )

    def _end(self) -> None:
        if not self.scene.is_halved:
            self._cool(None)
        self._tell(
            kind=StepKind.AFTERCARE,
            title="Afterwards",
            seconds=self.times.aftercare_s,
            say=words.AFTERCARE_SAYS[self.scene.lubricant],
            why=words.AFTERCARE_WHY,
        )

    def _cool(self, sides: StepSides | None) -> None:
        able = [
            block
            for block in self.frame[Role.COOL]
            if block.turns == self.cool.turns
            and block.shortest_s <= self.chosen.cool_s <= block.longest_s
        ]

        last = self._done[-1]

        def cost(block: Block) -> float:
            way = _way_cost(last, (block,)) + _repeat_cost(block, (last,))
            return way - block.worth

        block = min(able[:_RESTS], key=cost, default=self.cool)
        self._add(block, self.chosen.cool_s, words.COOL_WHY, sides)

    def _whole(self) -> None:
        """Go over the parts one after the other, with a rest between."""
        parts = self._parts()
        self._open(parts, None)
        before: Part | None = None
        for part in parts:
            is_apart = part.is_apart and not self.scene.side
            for sides in _SIDES if is_apart else (None,):
                if before:
                    self._rest(before, part, None)
                self._part(part, sides)
                before = part

    def _halves(self) -> None:
        """Do all of one side, then all of the other."""
        for sides in _SIDES:
            if sides is StepSides.LEFT:
                self._change_sides()
            self._done, self._has_spread = [], False
            parts = self._parts()
            self._open(parts, sides)
            for number, part in enumerate(parts):
                if number:
                    self._rest(parts[number - 1], part, sides)
                self._part(part, sides)
            self._cool(sides)

    def _change_sides(self) -> None:
        title, say, why = words.CHANGES[self.scene.is_turned]
        self._tell(
            kind=StepKind.POSITION,
            title=title,
            seconds=self.times.position_s,
            position=self.scene.position,
            say=say,
            why=why,
        )

    def _parts(self) -> list[Part]:
        blocks = [*self.chosen.work, *self.chosen.knots]
        return ordered_parts(self.scene, blocks, list(self.chosen.warm))

    def _open(self, parts: Sequence[Part], sides: StepSides | None) -> None:
        """Settle, spread, and warm what is not warmed in its own part."""
        for block in self._first_touch():
            is_still = block.technique.family is Family.HOLDING
            why = words.settle_why(block) if is_still else words.OPEN_WHY
            self._add(block, block.within(self.times.settle_s), why, sides)
        for block in self.frame[Role.SPREAD][:1]:
            why = words.warm_why(block, False, self.scene, self.body_map)
            self._add(block, block.within(self.times.spread_s), why, sides)
        for number, block in enumerate(self._first_warm(parts)):
            why = words.warm_why(block, number == 0, self.scene, self.body_map)
            self._add(block, self.chosen.warm[block], why, sides)

    def _first_touch(self) -> list[Block]:
        """Return what hands begin with: not what warms right after it."""
        settle = self.frame[Role.SETTLE]
        other = [
            block
            for block in settle
            if not any(is_repeat(block, warm) for warm in self.chosen.warm)
        ]
        return (other or settle)[:1]

    def _first_warm(self, parts: Sequence[Part]) -> list[Block]:
        warm = self.chosen.warm
        wide = [block for block in warm if block.part is None]
        # On limbs apart, each side is warmed before its own work.
        is_at_once = self.scene.is_halved or self.scene.side is not None
        able = [b for b in warm if is_at_once or not _is_apart(b)]
        first = [block for block in able if parts and block.part is parts[0]]
        others = [b for b in able if b not in wide and b.part not in parts]
        return [*wide, *others, *first] or able[:1]

    def _part(self, part: Part, sides: StepSides | None) -> None:
        for block in self._late_warm(part, sides):
            why = words.warm_why(block, False, self.scene, self.body_map)
            self._add(block, self.chosen.warm[block], why, sides)
        seconds = {**self.chosen.work, **self.chosen.knots}
        here = [block for block in seconds if block.part is part]
        for block in ordered_blocks(here, self._done[-1] if self._done else None):
            why = words.why_of(block, self.scene, self.body_map, self._done)
            self._add(block, seconds[block], why, sides)

    def _late_warm(self, part: Part, sides: StepSides | None) -> list[Block]:
        is_again = sides is StepSides.LEFT
        cold = [
            block
            for block in (*self.chosen.work, *self.chosen.knots)
            if block.part is part
            and needs_warmth(block)
            and not any(warms(done, block) for done in self._warmed())
        ]
        is_again = sides is StepSides.LEFT and not self.scene.is_halved
        return [
            warm
            for warm in self.chosen.warm
            if (warm.part is part and (is_again or warm not in self._done))
            or (warm not in self._done and any(warms(warm, b) for b in cold))
        ]

    def _warmed(self) -> list[Block]:
        return [block for block in self._done if block.role is Role.WARM]

    def _rest(self, before: Part, after: Part, sides: StepSides | None) -> None:
        block = self._resting_block(after, sides)
        if block is None:
            return
        why, rest_s = words.relax_why(before, after), rest_s_of(self.times, block)
        if warm := self._warming_rest(block, after, sides):
            # Two of the same would follow each other: the rest is what warms.
            self.rested.add(warm)
            block, rest_s = warm, warm.within(self.chosen.warm[warm] + rest_s)
        self._add(block, rest_s, why, sides, StepKind.RELAX)

    def _warming_rest(
        self, rest: Block, after: Part, sides: StepSides | None
    ) -> Block | None:
        """Return the warm-up of the next part that is done as the rest is."""
        if after.is_apart and sides is None:
            return None
        late = self._late_warm(after, sides)
        alike = (warm for warm in late if warm.technique is rest.technique)
        return next(alike, None)

    def _resting_block(self, after: Part, sides: StepSides | None) -> Block | None:
        """Return the best rest that leads from here to there."""
        last = self._done[-1]
        next_ones = [
            b for b in (*self.chosen.work, *self.chosen.knots) if b.part is after
        ]

        def cost(block: Block) -> float:
            lasts_s = rest_s_of(self.times, block) * block.turns
            off_s = abs(lasts_s - self.times.relax_s * (2 if sides else 1))
            way = _way_cost(last, (block,)) + _way_cost(block, next_ones)
            same = _repeat_cost(block, (last, *next_ones))
            return way + same + off_s / 10 - block.worth

        return min(self.frame[Role.RELAX][:_RESTS], key=cost, default=None)

    def _add(
        self,
        block: Block,
        seconds: int,
        why: str,
        sides: StepSides | None = None,
        kind: StepKind | None = None,
    ) -> None:
        lubricant = self.scene.lubricant
        said = words.say_of(block, self.body_map, lubricant)
        is_one = sides is not None and block.sides is StepSides.EACH
        self._done.append(block)
        self._remember(block, sides if is_one else None)
        self._steps.append(
            SessionStep(
                kind=kind or block.kind,
                title=words.title_of(block, lubricant),
                technique=block.technique.id,
                map=block.map_id,
                place=block.place,
                sides=sides if is_one and sides else block.sides,
                level=block.level,
                seconds=seconds,
                repetitions=block.technique.repetitions,
                say=self._into_hands(block) + said,
                watch=words.watch_of(block.technique, block.map_id),
                why=why,
                guides=block.technique.guides,
                sources=block.technique.sources,
            )
        )

    def _into_hands(self, block: Block) -> str:
        """Say once on each side what no step of its own spreads."""
        lubricant = self.scene.lubricant
        needs_it = lubricant in block.technique.lubricants
        if lubricant is Lubricant.NONE or not needs_it or self._has_spread:
            return ""
        self._has_spread = True
        is_said = block.role is not Role.SPREAD
        return words.into_hands(lubricant) if is_said else ""

    def _remember(self, block: Block, sides: StepSides | None) -> None:
        strokes = block.strokes
        if sides:
            strokes = strokes[:1] if sides is StepSides.RIGHT else strokes[1:]
        self._placed.extend((block, stroke) for stroke in strokes)

    def lost(self) -> Block | None:
        """Return a block to do without; None where all follows well.

        Hands could not reach it, or it would follow itself.
        """
        for (one, from_stroke), (other, to_stroke) in pairwise(self._placed):
            is_far = from_stroke and to_stroke and is_lost(from_stroke, to_stroke)
            is_same = one and other and one is not other and is_repeat(one, other)
            if is_far or is_same:
                both = [block for block in (other, one) if block]
                chosen = [b for b in both if b.role in (Role.WORK, Role.KNOT)]
                warm = [b for b in both if b.role is Role.WARM]
                return (chosen or warm or both)[0]
        return None

    def _tell(
        self,
        *,
        kind: StepKind,
        title: str,
        seconds: int,
        say: str,
        why: str,
        position: Position | None = None,
    ) -> None:
        """Add a step without hands; who changes sides reaches everything anew."""
        self._placed.append((None, None))
        step = SessionStep(
            kind=kind, title=title, seconds=seconds, say=say, why=why, position=position
        )
        self._steps.append(step)


def _minutes(steps: Sequence[SessionStep]) -> int:
    return round(sum(step.total_s for step in steps) / 60)


def _is_apart(block: Block) -> bool:
    return block.part is not None and block.part.is_apart


def _way_cost(one: Block, others: Sequence[Block]) -> float:
    """Return what the way of the hands from a block to the nearest other costs."""
    apart_mm = min((gap_mm(one.points, other.points) for other in others), default=0)
    return apart_mm / 50 + max(0.0, apart_mm - REACH_MM)


def is_repeat(one: Block, other: Block) -> bool:
    """Say whether two blocks are the same movement at the same place."""
    return (one.technique.id, one.place) == (other.technique.id, other.place)


def _repeat_cost(block: Block, beside: Sequence[Block]) -> float:
    """Return what it costs to do what lies beside once more: it seems forgotten."""
    if any(is_repeat(block, other) for other in beside):
        return _SAME_AGAIN
    is_like = any(other.technique.id == block.technique.id for other in beside)
    return _ALIKE_AGAIN if is_like else 0.0


def rest_s_of(times: FrameTimes, block: Block) -> int:
    """Return how long a rest takes: as long as its movement, at least."""
    return block.within(times.relax_s)


def _sources(steps: Sequence[SessionStep]) -> tuple[Citation, ...]:
    """Return where all steps come from, and that they were put together here."""
    every = (source for step in steps for source in step.sources)
    return tuple(dict.fromkeys((PLANNED, *every)))
