"""Asks the engine about everything and everybody, and checks every answer.

The same functions answer here as at run time. Answers are taken alone and in pairs.
At one place and for one technique many answers come to the same: they forbid it, or
cap it at the same level here and along its way. One pair of each kind is worked out,
and all that come to the same are counted with it.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, combinations_with_replacement

from app.geometry.atlas import Atlas
from app.geometry.fitted import FittedStroke, Way
from app.model.body_map import BodyMap, Knot, Region
from app.model.health import Health
from app.model.library import Library
from app.model.safety import HIGHEST_OFFERED_LEVEL
from app.model.technique import Technique
from app.safety.audit_case import AuditPlace, Case, margin_levels, margin_mm
from app.safety.audit_checks import MAP_CHECKS
from app.safety.audit_groups import (
    Group,
    Signature,
    grouped,
    joined,
    pair_count,
    signature_of,
)
from app.safety.audit_people import AuditAnswer, audit_answers
from app.safety.audit_person_checks import person_takes_it
from app.safety.audit_report import AuditReport
from app.safety.audit_sessions import session_breaches
from app.safety.limits import SessionLimits, session_limits
from app.safety.offer import Offer, offer_of, suits, way_at
from app.safety.person import PersonRules
from app.safety.place import PlaceSafety, for_person, place_safety

MakeOffer = Callable[[Technique, PlaceSafety, Way | None, PersonRules], Offer]
MakeLimits = Callable[[PersonRules, Health], SessionLimits]
Consent = frozenset[str]

NOBODY_AGREED: Consent = frozenset()


def audit_ids(body_map: BodyMap) -> tuple[str, ...]:
    """Return everything on a map that is audited: its regions and its knots."""
    regions, knots = body_map.regions, body_map.knots
    return (*(region.id for region in regions), *(knot.id for knot in knots))


def audit_places(
    library: Library,
    atlas: Atlas,
    ids: Iterable[str],
    make_offer: MakeOffer = offer_of,
) -> AuditReport:
    """Return what is wrong with what is offered at some places of a map.

    Parameters
    ----------
    make_offer
        What answers; the engine.
    """
    report = AuditReport()
    answers = audit_answers(library.health)
    for feature_id in ids:
        place = _place(atlas, feature_id)
        audit = _PlaceAudit(library, place, answers, make_offer, report)
        for opted_in in _consents(library, place):
            audit.run(opted_in)
        report.places += 1
    return report


def audit_sessions(
    library: Library, make_limits: MakeLimits = session_limits
) -> AuditReport:
    """Return what is wrong with what is left of a session, for all answers."""
    report, health = AuditReport(), library.health
    alone = [answer for answer in audit_answers(health) if not answer.spot]
    pairs = tuple(combinations(alone, 2))
    for answers in ((), *((answer,) for answer in alone), *pairs):
        names = tuple(answer.name for answer in answers)
        rules = joined(answer.rules for answer in answers)
        report.sessions += 1
        limits = make_limits(rules, health)
        for breach in session_breaches(names, rules, limits, health):
            report.add(breach)
    report.answers, report.pairs = len(alone), len(pairs)
    return report


def _place(atlas: Atlas, feature_id: str) -> AuditPlace:
    feature = atlas.body_map.features[feature_id]
    point = atlas.point_of(feature_id)
    here = atlas.regions_at(point)
    first = (feature,) if isinstance(feature, Region) else ()
    others = tuple(region for region in here if region not in first)
    knot = feature if isinstance(feature, Knot) else None
    return AuditPlace(atlas, feature_id, point, (*first, *others), knot)


def _consents(library: Library, place: AuditPlace) -> tuple[Consent, ...]:
    """Return nobody's agreement, and everybody's where it changes a stroke."""
    atlas = place.atlas
    agreed = frozenset(r.base for r in atlas.body_map.regions if r.is_opt_in)
    if any(region.is_opt_in for region in place.regions):
        return NOBODY_AGREED, agreed
    closed = atlas.areas.closed_to(NOBODY_AGREED)
    for technique in _suiting(library, place):
        way = _way(library, place, technique, agreed)
        fitted = way.fitted(HIGHEST_OFFERED_LEVEL) if way else None
        if fitted and fitted.touched.anyhow & closed:
            return NOBODY_AGREED, agreed
    return (NOBODY_AGREED,)


def _suiting(library: Library, place: AuditPlace) -> Iterator[Technique]:
    """Return the techniques that may come up at a place at all."""
    for technique in library.techniques:
        if suits(technique, place.regions, place.knot):
            yield technique


def _way(
    library: Library, place: AuditPlace, technique: Technique, opted_in: Consent
) -> Way | None:
    return way_at(
        technique, library.contacts, place.atlas, place.regions, place.point, opted_in
    )


class _PlaceAudit:
    """Asks about one place, and checks what is offered there."""

    def __init__(
        self,
        library: Library,
        place: AuditPlace,
        answers: Sequence[AuditAnswer],
        make_offer: MakeOffer,
        report: AuditReport,
    ) -> None:
        self._library = library
        self._place = place
        self._groups = tuple(grouped(place, answers))
        self._make_offer = make_offer
        self._report = report
        # Kept, so that no other stroke takes its number.
        self._checked: dict[tuple[int, int, Consent], FittedStroke] = {}

    def run(self, opted_in: Consent) -> None:
        """Ask for all answers alone and in pairs."""
        anybody = self._anybody(opted_in)
        safety = {id(g): self._safety(anybody, g.rules) for g in self._groups}
        pairs: dict[tuple[int, int], tuple[PersonRules, PlaceSafety]] = {}
        for technique in _suiting(self._library, self._place):
            way = _way(self._library, self._place, technique, opted_in)
            classes: defaultdict[Signature, list[Group]] = defaultdict(list)
            for group in self._groups:
                offer = self._make_offer(technique, safety[id(group)], way, group.rules)
                self._look_at(offer, group.rules, group.names, opted_in, group.count)
                found = signature_of(offer, safety[id(group)], way, group.rules)
                classes[found].append(group)
            for one, other in combinations_with_replacement(classes.values(), 2):
                ends = one[0], other[-1]
                key = id(ends[0]), id(ends[1])
                if key not in pairs:
                    rules = joined(group.rules for group in ends)
                    pairs[key] = rules, self._safety(anybody, rules)
                rules, here = pairs[key]
                offer = self._make_offer(technique, here, way, rules)
                names = (*ends[0].names, *ends[1].names)
                count = pair_count(one, other, is_same=one is other)
                self._look_at(offer, rules, names, opted_in, count)

    def _anybody(self, opted_in: Consent) -> PlaceSafety:
        place = self._place
        knots = (place.knot,) if place.knot else ()
        return place_safety(place.atlas, place.point, opted_in, knots)

    def _safety(self, anybody: PlaceSafety, rules: PersonRules) -> PlaceSafety:
        return for_person(anybody, rules, self._place.atlas, self._place.point)

    def _look_at(
        self,
        offer: Offer,
        rules: PersonRules,
        names: tuple[str, ...],
        opted_in: Consent,
        count: int,
    ) -> None:
        if not count:
            return
        report = self._report
        report.cases += count
        report.worked_out += 1
        if offer.excluded_by:
            return
        report.offers += count
        case = Case(self._place, offer, opted_in, names, rules)
        if self._is_new(offer, opted_in):
            for check in MAP_CHECKS:
                for breach in check(case):
                    report.add(breach)
            known_mm = math.inf if report.margin_mm is None else report.margin_mm
            report.see_margins(margin_mm(case, known_mm), None)
        report.see_margins(None, margin_levels(case))
        for breach in person_takes_it(case):
            report.add(breach)

    def _is_new(self, offer: Offer, opted_in: Consent) -> bool:
        """Say whether this stroke at this level was not checked against the map."""
        if offer.stroke is None:
            return True
        key = id(offer.stroke), offer.level_max, opted_in
        if key in self._checked:
            return False
        self._checked[key] = offer.stroke
        return True
