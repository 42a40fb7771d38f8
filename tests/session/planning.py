"""Wishes and people as tests make them up, and plans for them."""

from functools import cache

from hypothesis import strategies as st

from app.model.health import ConditionId
from app.model.person import UNASKED, Answer, Person
from app.model.safety import Lubricant, Position
from app.safety.person import NOBODY, PersonRules, rules_for
from app.safety.session_offers import SessionOffers
from app.session.parts import FOCUSES
from app.session.planner import Plan, Planner
from app.session.sides import side_of
from app.session.wish import GiverLimit, Wish
from tests.support.shipped import shipped_atlas, shipped_library

LIBRARY = shipped_library()
SOFT = [one for one in LIBRARY.health.conditions.values() if not one.is_stop]
REGIONS = sorted({r.base for one in LIBRARY.maps for r in one.regions})
KNOTS = sorted({k.base for one in LIBRARY.maps for k in one.knots})
SIDED = sorted(
    {str(r.id) for one in LIBRARY.maps for r in one.regions if side_of(r.id)}
    | {str(k.id) for one in LIBRARY.maps for k in one.knots if side_of(k.id)}
)
PLACES = [focus.id for focus in FOCUSES]


ANYBODY = Planner(LIBRARY, shipped_atlas)


def planner_for(person: PersonRules = NOBODY) -> Planner:
    """Return a planner over what ships."""
    return ANYBODY.for_other(person)


def planned(wish: Wish, person: PersonRules = NOBODY) -> tuple[Plan, SessionOffers]:
    """Return a plan, and what is offered to whom it is for."""
    planner = planner_for(person)
    return planner.plan(wish), planner.offers_for(wish)


def somebody(*conditions: str) -> PersonRules:
    """Return the rules of somebody with these conditions."""
    person = UNASKED
    for name in conditions:
        person = person.with_answer(ConditionId(name), Answer.YES)
    return rules_for(person, LIBRARY.health)


@cache
def usual_plan(
    minutes: int = 20, focus: str = "whole_back"
) -> tuple[Plan, SessionOffers]:
    """Return a plan that many people ask for."""
    return planned(Wish(minutes=minutes, focus=focus))


@st.composite
def people(draw: st.DrawFn) -> PersonRules:
    """Make up somebody with up to three conditions, some of them somewhere."""
    person: Person = UNASKED
    for condition in draw(st.lists(st.sampled_from(SOFT), max_size=3)):
        person = person.with_answer(condition.id, Answer.YES)
        if condition.asks_where and draw(st.booleans()):
            side = draw(st.sampled_from(("", "_left", "_right")))
            place = draw(st.sampled_from(REGIONS)) + side
            person = person.with_picked(condition.id, place)
    return rules_for(person, LIBRARY.health)


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """Make up a wish: mostly what people ask for, now and then anything."""
    places = PLACES if draw(st.integers(0, 3)) else REGIONS + KNOTS + SIDED
    agreed = frozenset({"buttock", "buttock_sciatic"})
    return Wish(
        minutes=draw(st.integers(5, 60)),
        focus=draw(st.sampled_from(places)),
        lubricant=draw(st.sampled_from(list(Lubricant))),
        without=draw(st.frozensets(st.sampled_from(list(GiverLimit)), max_size=2)),
        off=draw(st.frozensets(st.sampled_from(REGIONS), max_size=3)),
        opted_in=draw(st.sampled_from((frozenset[str](), agreed))),
        knots=tuple(draw(st.lists(st.sampled_from(KNOTS), max_size=3, unique=True))),
        levels_down=draw(
            st.dictionaries(st.sampled_from(REGIONS), st.integers(1, 3), max_size=3)
        ),
        position=draw(st.sampled_from((None, None, None, *Position))),
    )
