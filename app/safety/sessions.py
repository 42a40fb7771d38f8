"""A session as it is played for one person: where, how hard, how long, what not.

The player, the printed card, the planner and the audit all ask here.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.model.library import Library
from app.model.safety import Lubricant
from app.model.session import Session
from app.safety.limits import SessionLimits, session_limits, stop_cards
from app.safety.person import NOBODY, PersonRules
from app.safety.session_fitting import (
    SessionFitting,
    without_idle_moves,
    without_repeats,
)
from app.safety.session_offers import Atlases, SessionOffers, feature_of
from app.safety.session_time import shortened, time_rule
from app.safety.turns import FittedSession, LeftOut, Turn

__all__ = [
    "Atlases",
    "FittedSession",
    "LeftOut",
    "SessionOffers",
    "Turn",
    "feature_of",
    "fitted_session",
    "fitted_with",
]


def fitted_session(
    library: Library,
    atlases: Atlases,
    session: Session,
    person: PersonRules = NOBODY,
    opted_in: frozenset[str] = frozenset(),
) -> FittedSession:
    """Return a session as it is played for one person.

    Parameters
    ----------
    opted_in
        Ids or bases of the regions that both people agreed to.
    person
        The rules that the receiver's answers switched on.
    """
    return fitted_with(SessionOffers(library, atlases, person, opted_in), session)


def fitted_with(offers: SessionOffers, session: Session) -> FittedSession:
    """Return the same from offers at hand, for who fits many sessions to a person."""
    person, library = offers.person, offers.library
    limits = session_limits(person, library.health)
    lubricant = _lubricant(session, limits)
    stops = stop_cards(person)
    if stops:
        return FittedSession(session, (), (), stops, limits, lubricant)
    fitting = SessionFitting(offers, session, limits)
    turns, gone = without_repeats(fitting.turns())
    left_out = [*fitting.left_out, *gone]
    if why := time_rule(person):
        assert limits.minutes_max is not None
        turns, gone = shortened(turns, limits.minutes_max * 60, why)
        left_out += gone
        turns, gone = without_repeats(turns)
        left_out += gone
    turns, gone = without_idle_moves(turns)
    left_out += gone
    return FittedSession(
        session,
        tuple(replace(turn, index=index) for index, turn in enumerate(turns)),
        tuple(sorted(left_out, key=lambda one: one.step_index)),
        stops,
        limits,
        lubricant,
        (*_lubricant_notes(session, lubricant, person), *dict.fromkeys(fitting.notes)),
    )


def _lubricant(session: Session, limits: SessionLimits) -> Lubricant:
    """Return what lies between hand and skin: as planned, or what may."""
    wanted = (session.lubricant, *_INSTEAD)
    return next((kind for kind in wanted if kind in limits.lubricants), Lubricant.NONE)


_INSTEAD = (Lubricant.LOTION, Lubricant.OIL, Lubricant.POWDER, Lubricant.NONE)


def _lubricant_notes(
    session: Session, lubricant: Lubricant, person: PersonRules
) -> Iterator[str]:
    if lubricant is session.lubricant:
        return
    for one in person.session:
        if session.lubricant in one.rule.excluded_lubricants:
            yield one.spoken.text
