"""Goes through the steps of a session for one person."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from app.model.health import Position
from app.model.ids import MapId, TechniqueId
from app.model.safety import Side
from app.model.session import (
    WARM_FROM_LEVEL,
    WARMING_KINDS,
    Session,
    SessionStep,
    StepKind,
)
from app.model.technique import Technique
from app.safety.limits import SessionLimits
from app.safety.rules import SpokenRule
from app.safety.session_knots import KnotBudget
from app.safety.session_offers import SessionOffers, StepOffer, features_of
from app.safety.session_positions import Positions, position_instead, worded_for
from app.safety.session_rules import NOT_WARM, NOTHING_BETWEEN, NOTHING_FOLLOWS
from app.safety.turns import LeftOut, Turn

LIGHT = WARM_FROM_LEVEL - 1


class SessionFitting:
    """The turns of one session, and what became of the others.

    Attributes
    ----------
    left_out, notes
        What is not done, and what is done otherwise; known after `turns`.
    """

    def __init__(
        self, offers: SessionOffers, session: Session, limits: SessionLimits
    ) -> None:
        self._offers = offers
        self._session = session
        self._positions = self._positions_of(limits)
        self._warm: set[MapId | None] = set()
        self._knots = KnotBudget()
        self.left_out: list[LeftOut] = []
        self.notes: list[str] = []

    def _positions_of(self, limits: SessionLimits) -> Positions:
        steps, planned = self._session.steps, self._session.position
        instead = None
        if len(limits.positions) < len(Position):
            techniques = (self._technique(step) for step in steps)
            known = [technique for technique in techniques if technique]
            instead = position_instead(limits.positions, known)
        return Positions(limits, self._offers.person, planned, instead)

    def turns(self) -> Iterator[Turn]:
        """Yield the turns in their order."""
        planned = self._session.position
        for number, step in enumerate(self._session.steps):
            planned = step.position or planned
            refused, seconds = self._too_many_knots(step), self._seconds(step)
            for side in step.turn_sides:
                found = refused or self._turn(number, step, side, planned, seconds)
                if isinstance(found, Turn):
                    self._remember(found)
                    yield found
                else:
                    self.left_out.append(LeftOut(number, side, found))

    def _turn(
        self,
        number: int,
        step: SessionStep,
        side: Side,
        planned: Position,
        seconds: int,
    ) -> Turn | SpokenRule:
        technique = self._technique(step)
        if step.technique is None:
            return self._turn_of_words(number, step, side, planned)
        offer = self._offer(step, side)
        if offer.excluded_by:
            return offer.excluded_by
        position = self._positions.suiting(planned, offer.positions)
        if position is None:
            return self._positions.against(planned)
        if position is not planned:
            self.notes.append(self._positions.moved(planned))
        features = self._features(step, side)
        return Turn(
            index=0,
            step_index=number,
            step=step,
            side=side,
            feature_id=next(iter(features), None),
            map_id=step.map,
            technique=technique,
            level=offer.level,
            seconds=seconds,
            position=position,
            capped_by=offer.capped_by,
            stroke=offer.stroke,
            lies_in=self._lies_in(step, features),
        )

    def _lies_in(self, step: SessionStep, features: tuple[str, ...]) -> frozenset[str]:
        """Return the bases of all regions that the place of a step lies in."""
        if step.map is None:
            return frozenset()
        found = (self._offers.regions(step.map, feature) for feature in features)
        return frozenset(region.base for regions in found for region in regions)

    def _turn_of_words(
        self, number: int, step: SessionStep, side: Side, planned: Position
    ) -> Turn | SpokenRule:
        """Return a turn without hands: what follows settles its position."""
        position = self._position_ahead(number, planned)
        if position is None:
            if step.kind is StepKind.POSITION:
                return self._positions.against(planned)
            position = self._positions.resting()
        return Turn(
            index=0,
            step_index=number,
            step=worded_for(step, position),
            side=side,
            feature_id=next(iter(self._features(step, side)), None),
            map_id=step.map,
            technique=None,
            level=0,
            seconds=step.seconds,
            position=position,
        )

    def _position_ahead(self, number: int, planned: Position) -> Position | None:
        """Return the position of what is done next; of a change, up to the next."""
        is_move = self._session.steps[number].kind is StepKind.POSITION
        for step in self._session.steps[number + 1 :]:
            if is_move and step.kind is StepKind.POSITION:
                break
            if step.technique is None:
                continue
            offer = self._offer(step, step.turn_sides[0])
            if found := self._positions.suiting(planned, offer.positions):
                return found
        return self._positions.suiting(planned, tuple(Position))

    def _offer(self, step: SessionStep, side: Side) -> StepOffer:
        """Return what is offered of a step, less where nothing warmed the place."""
        is_knot = step.kind is StepKind.KNOT
        is_cold = step.map not in self._warm
        if not is_cold or not (is_knot or step.level > LIGHT):
            return self._offers.step_offer(step, side, step.level)
        technique = self._technique(step)
        if is_knot or (technique and technique.level_min > LIGHT):
            return StepOffer(0, excluded_by=NOT_WARM)
        offer = self._offers.step_offer(step, side, LIGHT)
        return offer if offer.level < LIGHT else replace(offer, capped_by=NOT_WARM)

    def _too_many_knots(self, step: SessionStep) -> SpokenRule | None:
        if step.kind is not StepKind.KNOT:
            return None
        return self._knots.against(self._all_features(step))

    def _seconds(self, step: SessionStep) -> int:
        """Return how long each side gets: of a knot, what the shorter one has left."""
        knots = self._all_features(step)
        if step.kind is not StepKind.KNOT or not knots:
            return step.seconds
        return min(step.seconds, self._knots.left_s(knots))

    def _remember(self, turn: Turn) -> None:
        if turn.step.kind in WARMING_KINDS and turn.level <= LIGHT:
            self._warm.add(turn.map_id)
        if turn.step.kind is StepKind.KNOT:
            self._knots.spend(self._features(turn.step, turn.side), turn.seconds)

    def _technique(self, step: SessionStep) -> Technique | None:
        if step.technique is None:
            return None
        return self._offers.library.technique_by_id.get(TechniqueId(step.technique))

    def _all_features(self, step: SessionStep) -> tuple[str, ...]:
        sides = (self._features(step, side) for side in step.turn_sides)
        return tuple(name for names in sides for name in names)

    def _features(self, step: SessionStep, side: Side) -> tuple[str, ...]:
        body_map = self._offers.body_map(step.map) if step.map else None
        return features_of(step, side, body_map) if body_map else ()


def without_repeats(turns: Iterable[Turn]) -> tuple[list[Turn], list[LeftOut]]:
    """Return the turns without rests that only repeat what they follow.

    They came to lie together where all work between them is left out.
    """
    kept: list[Turn] = []
    left_out: list[LeftOut] = []
    last: SessionStep | None = None
    for _, group in groupby(turns, key=_step_index):
        here = list(group)
        step = here[0].step
        if last and step.kind is StepKind.RELAX and _is_like(step, last):
            left_out += [LeftOut(t.step_index, t.side, NOTHING_BETWEEN) for t in here]
            continue
        kept += here
        last = step
    return kept, left_out


def _step_index(turn: Turn) -> int:
    return turn.step_index


def _is_like(one: SessionStep, other: SessionStep) -> bool:
    return (one.technique, one.map, one.place, one.sides) == (
        other.technique,
        other.map,
        other.place,
        other.sides,
    )


def without_idle_moves(turns: Iterable[Turn]) -> tuple[list[Turn], list[LeftOut]]:
    """Return the turns without changes of position that nothing follows."""
    kept: list[Turn] = []
    left_out: list[LeftOut] = []
    has_hands_on = False
    for turn in reversed(list(turns)):
        is_move = turn.step.kind is StepKind.POSITION
        if is_move and not has_hands_on:
            left_out.append(LeftOut(turn.step_index, turn.side, NOTHING_FOLLOWS))
            continue
        has_hands_on = not is_move and (has_hands_on or turn.technique is not None)
        kept.append(turn)
    return kept[::-1], left_out
