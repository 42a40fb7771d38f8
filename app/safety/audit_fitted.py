"""Fits every session to everybody, and checks every turn of it.

Answers are taken alone and in pairs. Those that come to the same for every step of a
session, and leave the same of it, are worked out once, as for single places.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations_with_replacement

from app.model.ids import MapId, TechniqueId
from app.model.library import Library
from app.model.safety import Side
from app.model.session import Session, SessionStep
from app.safety.audit_case import AuditPlace
from app.safety.audit_groups import (
    Group,
    Signature,
    groups_of,
    joined,
    pair_count,
    signature_of,
)
from app.safety.audit_people import AuditAnswer, audit_answers, rules_at
from app.safety.audit_played import PlayedAudit
from app.safety.audit_report import AuditReport
from app.safety.limits import session_limits
from app.safety.offer import offer_of
from app.safety.person import NOBODY, PersonRules
from app.safety.session_offers import Atlases, SessionOffers, features_of
from app.safety.sessions import FittedSession, fitted_with

MakeFitted = Callable[[SessionOffers, Session], FittedSession]


def audit_fitted(
    library: Library,
    atlases: Atlases,
    sessions: Iterable[Session],
    make_fitted: MakeFitted = fitted_with,
) -> AuditReport:
    """Return what is wrong with sessions as they are played.

    Parameters
    ----------
    make_fitted
        What fits a session to a person; the engine.
    """
    report = AuditReport()
    answers = audit_answers(library.health)
    agreed = frozenset(
        region.base
        for body_map in library.maps
        for region in body_map.regions
        if region.is_opt_in
    )
    for session in sessions:
        offers = SessionOffers(library, atlases, opted_in=agreed)
        audit = _SessionAudit(session, offers, answers, make_fitted, report)
        audit.run()
        report.flows += 1
    return report


class _SessionAudit:
    """Asks about one session, and checks how it is played."""

    def __init__(
        self,
        session: Session,
        offers: SessionOffers,
        answers: Sequence[AuditAnswer],
        make_fitted: MakeFitted,
        report: AuditReport,
    ) -> None:
        self._session = session
        self._offers = offers
        self._answers = answers
        self._make_fitted = make_fitted
        self._report = report
        self._audit = PlayedAudit(offers)

    def run(self) -> None:
        """Ask for nobody's answers, for each alone and for all pairs."""
        self._look_at(NOBODY, (), 1)
        self._look_at_closed()
        classes: defaultdict[Signature, list[Group]] = defaultdict(list)
        for group in self._groups():
            offers = self._offers.for_other(group.rules)
            classes[self._signature(offers, group.rules)].append(group)
            self._look_at(group.rules, group.names, group.count)
        for one, other in combinations_with_replacement(classes.values(), 2):
            if count := pair_count(one, other, is_same=one is other):
                ends = one[0], other[-1]
                rules = joined(group.rules for group in ends)
                self._look_at(rules, (*ends[0].names, *ends[1].names), count)

    def _groups(self) -> Iterator[Group]:
        """Return the answers by what they switch on, a place marked at the first."""
        marked = self._marked()
        return groups_of(
            (answer, rules_at(answer, marked) if marked else answer.rules)
            for answer in self._answers
        )

    def _marked(self) -> AuditPlace | None:
        """Return the place that answers mark: the left of the last that is worked."""
        for step in reversed(self._session.steps):
            body_map = self._offers.body_map(step.map or MapId(""))
            if body_map and step.technique and step.level > 1:
                names = features_of(step, step.turn_sides[-1], body_map)
                if names:
                    return self._audit.place(body_map.id, names[-1])
        return None

    def _signature(self, offers: SessionOffers, rules: PersonRules) -> Signature:
        """Return what the rules of a person come to for each step of the session."""
        limits = session_limits(rules, offers.library.health)
        if rules.stops:
            return (True,)
        steps = tuple(
            part
            for step in self._session.steps
            for side in step.turn_sides
            for part in _step_signature(offers, step, side)
        )
        left = limits.minutes_max, limits.positions, limits.lubricants
        return False, *left, steps

    def _look_at(self, rules: PersonRules, names: tuple[str, ...], count: int) -> None:
        fitted = self._make_fitted(self._offers.for_other(rules), self._session)
        self._check(fitted, rules, names, count, self._offers.opted_in)

    def _look_at_closed(self) -> None:
        """Look at the session while nobody agreed to what asks for it."""
        offers = self._offers.for_other(NOBODY, frozenset())
        fitted = self._make_fitted(offers, self._session)
        self._check(fitted, NOBODY, (), 1, frozenset())

    def _check(
        self,
        fitted: FittedSession,
        rules: PersonRules,
        names: tuple[str, ...],
        count: int,
        opted_in: frozenset[str],
    ) -> None:
        report = self._report
        report.fitted += count
        report.worked_out += 1
        for breach in self._audit.breaches(fitted, rules, opted_in, names):
            report.add(breach)


def _step_signature(
    offers: SessionOffers, step: SessionStep, side: Side
) -> Iterator[Signature]:
    """Yield what the rules of a person come to for a step on a side."""
    technique = offers.library.technique_by_id.get(step.technique or TechniqueId(""))
    body_map = offers.body_map(step.map) if step.map else None
    if technique is None or body_map is None:
        return
    for name in features_of(step, side, body_map):
        place = offers.place(body_map.id, name)
        way = offers.way(technique, body_map.id, name)
        offer = offer_of(technique, place, way, offers.person)
        yield signature_of(offer, place, way, offers.person)
