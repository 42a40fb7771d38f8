"""What becomes of sessions for one person: worked out aside, told in a few words."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.session import Session
from app.safety.session_offers import SessionOffers
from app.safety.sessions import FittedSession, fitted_with
from app.session.rules import broken_rules
from app.ui.follow.changing import NO_WARNINGS, Warnings


@dataclass(frozen=True, slots=True)
class Fit:
    """What is left of a session.

    Attributes
    ----------
    left_out
        How many of its steps are not done, on one side at least.
    """

    total_s: int
    left_out: int


def fits_of(offers: SessionOffers, sessions: Iterable[Session]) -> dict[str, Fit]:
    """Return what is left of sessions, by their ids."""
    found = {}
    for session in sessions:
        fitted = fitted_with(offers, session)
        left_out = {one.step_index for one in fitted.left_out}
        found[str(session.id)] = Fit(fitted.total_s, len(left_out))
    return found


def fitted_and_judged(
    offers: SessionOffers, session: Session, is_judged: bool
) -> tuple[FittedSession, Warnings]:
    """Return a session as it is for a person, and what it goes against."""
    fitted = fitted_with(offers, session)
    if not is_judged or fitted.stops:
        return fitted, NO_WARNINGS
    broken = broken_rules(offers, session)
    whole = tuple(one.text for one in broken if one.step_index is None)
    of_steps = tuple(
        (one.step_index, one.text) for one in broken if one.step_index is not None
    )
    return fitted, Warnings(whole, of_steps)
