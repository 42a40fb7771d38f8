"""Answers that come to the same, so that one of them is worked out for all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.geometry.fitted import Way
from app.model.safety import HIGHEST_OFFERED_LEVEL
from app.safety.audit_case import AuditPlace
from app.safety.audit_people import AuditAnswer, rules_at
from app.safety.crossing import strictest_crossing
from app.safety.offer import Offer
from app.safety.person import NOBODY, PersonRules
from app.safety.place import PlaceSafety
from app.safety.positions import positions_under
from app.safety.technique import positions_here


@dataclass(frozen=True)
class Group:
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


Signature = tuple[object, ...]


def joined(several: Iterable[PersonRules]) -> PersonRules:
    """Return the rules of somebody to whom all of it applies."""
    rules = dict.fromkeys(rule for one in several for rule in one.rules)
    return PersonRules(tuple(rules))


def grouped(place: AuditPlace, answers: Sequence[AuditAnswer]) -> Iterator[Group]:
    """Return the answers by what they switch on at a place; nobody's first."""
    yield Group(NOBODY, ())
    yield from groups_of((answer, rules_at(answer, place)) for answer in answers)


def groups_of(found: Iterable[tuple[AuditAnswer, PersonRules]]) -> Iterator[Group]:
    """Return answers by the rules that each comes to; what a rule says is nothing."""
    alike: defaultdict[object, list[tuple[AuditAnswer, PersonRules]]]
    alike = defaultdict(list)
    for answer, rules in found:
        bare = tuple(
            (one.rule.model_copy(update={"text": ""}), one.where) for one in rules.rules
        )
        alike[bare].append((answer, rules))
    for group in alike.values():
        yield Group(group[0][1], tuple(answer for answer, _ in group))


def signature_of(
    offer: Offer, here: PlaceSafety, way: Way | None, rules: PersonRules
) -> Signature:
    """Return what the rules of a person come to for one technique at one place.

    Two answers may each leave a position, and together none: positions are told apart.
    """
    if offer.excluded_by:
        return (True,)
    crossed = []
    for level in range(1, HIGHEST_OFFERED_LEVEL + 1):
        fitted = way.fitted(level) if way else None
        crossing = strictest_crossing(fitted, rules) if fitted else None
        crossed.append(crossing.cap if crossing else None)
    suited = positions_here(offer.technique, here)
    positions = positions_under(rules.about_position, suited)
    return False, here.cap, here.level, tuple(crossed), positions


def pair_count(one: list[Group], other: list[Group], *, is_same: bool) -> int:
    """Return how many pairs of different conditions two classes make."""
    a, b = _conditions(one), _conditions(other)
    same = sum(count * b[name] for name, count in a.items())
    pairs = a.total() * b.total() - same
    return pairs // 2 if is_same else pairs


def _conditions(groups: list[Group]) -> Counter[str]:
    return Counter(
        str(answer.condition.id) for group in groups for answer in group.answers
    )
