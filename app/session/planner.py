"""Plans a session: what is wished for, within what is good for this person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.model.health import Effect, HealthRule
from app.model.library import Library
from app.model.session import Session
from app.safety.health_words import listed
from app.safety.limits import SessionLimits, session_limits, stop_cards
from app.safety.person import NOBODY, PersonRule, PersonRules
from app.safety.rules import SpokenRule
from app.safety.session_offers import Atlases
from app.safety.sessions import FittedSession, fitted_with
from app.safety.where import Where
from app.session.company import company
from app.session.draft import Draft, draft_for
from app.session.plan_offers import PlanOffers
from app.session.reasons import notes_on_sides, reasons_for
from app.session.scene import Scene, SceneKey
from app.session.scenes import related_focuses, scenes_for, wished_parts
from app.session.wish import WITHIN, Wish

UNUSUAL = 0.3
"""How much of the time may be missing before a less usual position is better."""


@dataclass(frozen=True)
class Plan:
    """A session that was worked out for a wish.

    Attributes
    ----------
    session
        None only where the health check says stop.
    notes
        What is otherwise than it usually is, in sentences.
    is_nearest
        It is not what was wished for, but the nearest that is possible.
    reasons
        Why not, in sentences.
    """

    session: Session | None
    fitted: FittedSession | None
    notes: tuple[str, ...]
    asked: Wish
    is_nearest: bool
    reasons: tuple[str, ...]

    def with_reason(self, text: str) -> "Plan":
        """Return the plan with one more reason why it is not what was wished for."""
        return replace(self, is_nearest=True, reasons=(text, *self.reasons))


def plan_session(
    library: Library,
    atlases: Atlases,
    wish: Wish,
    person: PersonRules = NOBODY,
) -> Plan:
    """Return the session that comes nearest to a wish.

    Raises
    ------
    UnknownFocusError
        If there is nothing of the name that was wished for.
    """
    return Planner(library, atlases, person).plan(wish)


class Planner:
    """Plans sessions for one person; what is offered to them is kept."""

    def __init__(
        self, library: Library, atlases: Atlases, person: PersonRules = NOBODY
    ) -> None:
        self._library = library
        self._atlases = atlases
        self._person = person
        self._offers: dict[tuple[frozenset[str], frozenset[str]], PlanOffers] = {}
        self._anybody: dict[frozenset[str], PlanOffers] = {}

    def for_other(self, person: PersonRules) -> "Planner":
        """Return a planner for another person, which knows what holds for anybody."""
        other = Planner(self._library, self._atlases, person)
        other._anybody = self._anybody
        return other

    def plan(self, wish: Wish) -> Plan:
        """Return the session that comes nearest to a wish.

        Raises
        ------
        UnknownFocusError
            If there is nothing of the name that was wished for.
        """
        if cards := stop_cards(self._person):
            reasons = tuple(f"{card.title}. {card.text}" for card in cards)
            return Plan(None, None, (), wish, True, reasons)
        offers = self.offers_for(wish)
        limits = session_limits(offers.person, self._library.health)
        draft = best_draft(offers, wish, limits)
        reasons = reasons_for(offers, wish, limits, draft)
        session = draft.session if draft else company(wish)
        fitted = fitted_with(offers, session)
        notes = (*notes_on_sides(wish, draft), *fitted.notes)
        return Plan(session, fitted, notes, wish, bool(reasons), reasons)

    def offers_for(self, wish: Wish) -> PlanOffers:
        """Return what is offered where a wish leaves some regions alone."""
        key = wish.off, wish.opted_in
        if key not in self._offers:
            person = without_regions(self._person, wish.off)
            anybody = self._to_anybody(wish.opted_in | person.opted_in)
            is_anybody = not (person.rules or person.opted_in)
            self._offers[key] = anybody if is_anybody else anybody.for_other(person)
        return self._offers[key]

    def _to_anybody(self, opted_in: frozenset[str]) -> PlanOffers:
        if opted_in not in self._anybody:
            self._anybody[opted_in] = PlanOffers(
                self._library, self._atlases, opted_in=opted_in
            )
        return self._anybody[opted_in]


def without_regions(person: PersonRules, off: frozenset[str]) -> PersonRules:
    """Return the rules of a person who wants some regions left alone."""
    if not off:
        return person
    words = listed(sorted(name.replace("_", " ") for name in off))
    spoken = SpokenRule("off", f"Left alone, as wished for: {words}.", 0)
    rule = HealthRule(effect=Effect.AVOID_AREA)
    one = PersonRule(None, rule, Where(regions=off), spoken)
    return PersonRules((*person.rules, one), person.opted_in)


def best_draft(offers: PlanOffers, wish: Wish, limits: SessionLimits) -> Draft | None:
    """Return the plan that comes nearest; None if hands may be laid on nowhere."""
    seconds = 60 * min(wish.minutes, limits.minutes_max or wish.minutes)
    hopeless: set[SceneKey] = set()
    for nearer in nearest_wishes(offers, wish, limits):
        scenes = scenes_for(offers, nearer, limits, seconds)
        untried = [scene for scene in scenes if scene.key not in hopeless]
        if draft := _best(offers, untried):
            return draft
        hopeless.update(scene.key for scene in untried)
    return None


def nearest_wishes(
    offers: PlanOffers, wish: Wish, limits: SessionLimits
) -> Iterator[Wish]:
    """Yield a wish, and what comes near it: the place is given up last."""
    lubricants = dict.fromkeys((wish.lubricant, *limits.lubricants))
    focuses = (focus.id for focus in related_focuses(wished_parts(offers, wish)))
    for focus in dict.fromkeys((wish.focus, *focuses)):
        knots = wish.knots if focus == wish.focus else ()
        for lubricant in lubricants:
            for position in dict.fromkeys((wish.position, None)):
                changes = {
                    "focus": focus,
                    "knots": knots,
                    "lubricant": lubricant,
                    "position": position,
                }
                yield wish.model_copy(update=changes)


def _best(offers: PlanOffers, scenes: Iterable[Scene]) -> Draft | None:
    """Return the draft nearest to the wish; the first that fits is taken at once."""
    found: list[tuple[float, Draft]] = []
    for number, scene in enumerate(scenes):
        draft = draft_for(offers, scene)
        if draft and draft.penalty <= WITHIN * scene.seconds:
            return draft
        if draft:
            unusual = number * UNUSUAL * scene.seconds
            found.append((draft.penalty + unusual, draft))
    return min(found, key=lambda pair: pair[0])[1] if found else None
