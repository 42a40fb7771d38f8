"""Asks the engine about everything and everybody, and checks every answer.

The same functions answer here as at run time. Answers are taken alone and in pairs.
At one place and for one technique many answers come to the same: they forbid it, or
cap it at the same level here and along its way. One pair of each kind is worked out,
and all that come to the same are counted with it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement

from app.geometry.atlas import Atlas
from app.geometry.fitted import FittedStroke, Way
from app.model.body_map import BodyMap, Knot, Region
from app.model.health import Health
from app.model.library import Library
from app.model.safety import HIGHEST_OFFERED_LEVEL
from app.model.technique import Technique
from app.safety.audit_checks import (
    MAP_CHECKS,
    AuditPlace,
    Case,
    margin_levels,
    margin_mm,
    person_takes_it,
)
from app.safety.audit_people import AuditAnswer, audit_answers, rules_at
from app.safety.audit_report import AuditReport
from app.safety.audit_sessions import session_breaches
from app.safety.crossing import strictest_crossing
from app.safety.limits import SessionLimits, session_limits
from app.safety.offer import Offer, offer_of, suits, way_at
from app.safety.person import NOBODY, PersonRules
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


def joined(several: Iterable[PersonRules]) -> PersonRules:
    """Return the rules of somebody to whom all of it applies."""
    rules = dict.fromkeys(rule for one in several for rule in one.rules)
    return PersonRules(tuple(rules))


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


@dataclass(frozen=True)
class _Group:
    """Answers that switch on the same rules here."""

    rules: PersonRules
    answers: tuple[AuditAnswer, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the first of them: it stands for all."""
        return tuple(answer.name for answer in self.answers[:1])

    @property
    def count(self) -> int:
        """Return how many answers these are; nobody's counts as well."""
        return max(1, len(self.answers))


_Signature = tuple[object, ...]


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
        self._groups = tuple(_grouped(place, answers))
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
            classes: defaultdict[_Signature, list[_Group]] = defaultdict(list)
            for group in self._groups:
                offer = self._make_offer(technique, safety[id(group)], way, group.rules)
                self._look_at(offer, group.rules, group.names, opted_in, group.count)
                found = _signature(offer, safety[id(group)], way, group.rules)
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
                count = _pair_count(one, other, is_same=one is other)
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


def _grouped(place: AuditPlace, answers: Sequence[AuditAnswer]) -> Iterator[_Group]:
    """Return the answers by what they switch on at a place; nobody's first."""
    yield _Group(NOBODY, ())
    found: defaultdict[object, list[tuple[AuditAnswer, PersonRules]]]
    found = defaultdict(list)
    for answer in answers:
        rules = rules_at(answer, place)
        key = tuple((one.rule, one.where) for one in rules.rules)
        bare = tuple((rule.model_copy(update={"text": ""}), at) for rule, at in key)
        found[bare].append((answer, rules))
    for group in found.values():
        yield _Group(group[0][1], tuple(answer for answer, _ in group))


def _signature(
    offer: Offer, here: PlaceSafety, way: Way | None, rules: PersonRules
) -> _Signature:
    """Return what the rules of a person come to for one technique at one place."""
    if offer.excluded_by:
        return (True,)
    crossed = []
    for level in range(1, HIGHEST_OFFERED_LEVEL + 1):
        fitted = way.fitted(level) if way else None
        crossing = strictest_crossing(fitted, rules) if fitted else None
        crossed.append(crossing.cap if crossing else None)
    return False, here.cap, here.level, tuple(crossed)


def _pair_count(one: list[_Group], other: list[_Group], *, is_same: bool) -> int:
    """Return how many pairs of different conditions two classes make."""
    a, b = _conditions(one), _conditions(other)
    same = sum(count * b[name] for name, count in a.items())
    pairs = a.total() * b.total() - same
    return pairs // 2 if is_same else pairs


def _conditions(groups: list[_Group]) -> Counter[str]:
    return Counter(
        str(answer.condition.id) for group in groups for answer in group.answers
    )
