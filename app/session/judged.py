"""A session as it is played, ready to be held against the rules of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.model.library import Library
from app.model.session import WARM_FROM_LEVEL, WARMING_KINDS, Session, StepKind
from app.safety.session_offers import SessionOffers
from app.safety.sessions import FittedSession, fitted_with
from app.safety.turns import Turn
from app.session.contact import way_mm
from app.session.parts import Part, part_of
from app.session.sides import base_of
from app.session.wish import Wish


@dataclass(frozen=True)
class BrokenRule:
    """One rule that a session breaks.

    Attributes
    ----------
    step_index
        The step that breaks it; None where the session as a whole does.
    """

    id: str
    text: str
    step_index: int | None = None


@dataclass(frozen=True, eq=False)
class Judged:
    """A session, what becomes of it for one person, and what was wished for.

    Attributes
    ----------
    wish
        None: nothing is known of it.
    """

    session: Session
    fitted: FittedSession
    offers: SessionOffers
    wish: Wish | None = None

    @property
    def library(self) -> Library:
        """Return what the program knows."""
        return self.offers.library

    @cached_property
    def touching(self) -> tuple[Turn, ...]:
        """Return the turns in which hands lie on the skin."""
        return tuple(turn for turn in self.fitted.turns if turn.technique)

    def part_of(self, turn: Turn) -> Part | None:
        """Return the part of the body that a turn works on; None for several."""
        if turn.map_id is None:
            return None
        for base in self.bases_of(turn):
            if part := part_of(turn.map_id, base):
                return part
        return None

    def bases_of(self, turn: Turn) -> tuple[str, ...]:
        """Return the bases of the regions at the place of a turn."""
        if turn.map_id is None or turn.feature_id is None:
            return ()
        place = self.offers.place(turn.map_id, turn.feature_id)
        found = (region.base for region in place.regions)
        return tuple(dict.fromkeys((base_of(turn.feature_id), *found)))

    def warmed_by(self, turn: Turn) -> frozenset[str]:
        """Return the bases of what a turn warms."""
        is_light = turn.level < WARM_FROM_LEVEL
        if turn.step.kind not in WARMING_KINDS or not is_light or not turn.stroke:
            return frozenset()
        touched = {base_of(name) for name in turn.stroke.touched.anyhow}
        return frozenset((*touched, turn.step.place))

    def gaps(self) -> Iterator[tuple[Turn, Turn, float]]:
        """Yield the turns that follow each other in one view, and how far it is, in mm.

        A word or a change of position between them takes the hands off anyway.
        """
        previous: Turn | None = None
        for turn in self.fitted.turns:
            if turn.step.kind is StepKind.POSITION:
                previous = None
            if not (turn.stroke and turn.map_id):
                continue
            if previous and previous.stroke:
                apart_mm = way_mm(previous.stroke, turn.stroke)
                if apart_mm is not None:
                    yield previous, turn, round(apart_mm, 1)
            previous = turn


def judged(offers: SessionOffers, session: Session, wish: Wish | None = None) -> Judged:
    """Return a session made ready to be held against the rules."""
    return Judged(session, fitted_with(offers, session), offers, wish)
