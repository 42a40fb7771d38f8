"""The rules of a plan, each on its own: what a session breaks of them, in words.

The planner keeps them, the editor shows them, and tests plant a breach of each.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from app.model.body_map import Knot
from app.model.safety import Lubricant, Side
from app.model.session import (
    EQUAL_WITHIN_S,
    LONGEST_KNOT_S,
    MOST_KNOTS,
    WARM_FROM_LEVEL,
    Session,
    SessionStep,
    StepKind,
)
from app.safety.session_offers import SessionOffers
from app.safety.turns import Turn
from app.session.choice import thumb_budget_s
from app.session.contact import REACH_MM
from app.session.judged import BrokenRule, Judged, judged
from app.session.offered import SPREADING
from app.session.wish import WITHIN, Wish, spares, uses_thumbs

Rule = Callable[[Judged], Iterator[BrokenRule]]

SHORTEST_RELAX_S = 15
_WORKING = (StepKind.WORK, StepKind.KNOT)


def broken_rules(
    offers: SessionOffers, session: Session, wish: Wish | None = None
) -> tuple[BrokenRule, ...]:
    """Return the rules that a session breaks for a person, in their order.

    Parameters
    ----------
    wish
        What was wished for; None: only what holds for every session is asked.
    """
    one = judged(offers, session, wish)
    return tuple(broken for rule in RULES for broken in rule(one))


def agreed_first(one: Judged) -> Iterator[BrokenRule]:
    """Ask and agree before anything else, then find the position."""
    steps = one.session.steps
    if steps[0].kind is not StepKind.TALK:
        yield BrokenRule("agreed_first", "Ask and agree before anything else.", 0)
    kinds = [step.kind for step in steps]
    first = next((n for n, kind in enumerate(kinds) if kind.is_touching), None)
    if first is not None and StepKind.POSITION not in kinds[:first]:
        text = "Nobody has settled into a position before the first touch."
        yield BrokenRule("position_first", text, first)
    if first is not None and not _is_gentle(steps[first]):
        text = "The first touch is still or very light."
        yield BrokenRule("first_touch", text, first)


def warm_before_firm(one: Judged) -> Iterator[BrokenRule]:
    """Warm a place before level 3 or more, and before a knot."""
    warm: set[str] = set()
    for turn in one.touching:
        warm |= one.warmed_by(turn)
        step = turn.step
        is_firm = step.level >= WARM_FROM_LEVEL or step.kind is StepKind.KNOT
        if is_firm and not warm.intersection(one.bases_of(turn)):
            text = f"Nothing has warmed this place before: {_title(turn)}."
            yield BrokenRule("warm_first", text, turn.step_index)


def rest_between_parts(one: Judged) -> Iterator[BrokenRule]:
    """Let long light strokes lie between the work on two parts."""
    last: Turn | None = None
    for turn in one.touching:
        kind = turn.step.kind
        if kind is StepKind.RELAX and turn.seconds < SHORTEST_RELAX_S:
            text = f"A rest takes {SHORTEST_RELAX_S} seconds or more."
            yield BrokenRule("rest_short", text, turn.step_index)
        if kind not in _WORKING:
            is_rest = kind in (StepKind.RELAX, StepKind.WARM_UP)
            last = None if is_rest else last
            continue
        if last and one.part_of(last) is not one.part_of(turn):
            text = f"No light strokes lie between two parts, before: {_title(turn)}."
            yield BrokenRule("rest_between", text, turn.step_index)
        last = turn


def equal_sides(one: Judged) -> Iterator[BrokenRule]:
    """Give left and right the same time; only where one is named, that one alone."""
    named = one.wish.side if one.wish else one.session.only_side
    if named:
        yield from _only_on(named, one)
        return
    spent = Counter[Side]()
    for turn in one.fitted.turns:
        spent[turn.side] += turn.seconds
    more_s = abs(spent[Side.RIGHT] - spent[Side.LEFT])
    if more_s > EQUAL_WITHIN_S:
        text = f"One side has {more_s} seconds more than the other."
        yield BrokenRule("equal_sides", text)


def _only_on(named: Side, one: Judged) -> Iterator[BrokenRule]:
    for turn in one.touching:
        if turn.side not in (named, Side.MIDLINE):
            text = f"This session is for the {named} side alone: {_title(turn)}."
            yield BrokenRule("other_side", text, turn.step_index)


def thumbs_spared(one: Judged) -> Iterator[BrokenRule]:
    """Let thumbs carry the load for a part of the time only."""
    spent_s = sum(
        turn.seconds for turn in one.touching if turn.technique and _by_thumb(turn)
    )
    most_s = thumb_budget_s(one.session.total_s)
    if spent_s > most_s:
        text = f"Thumbs work for {spent_s} seconds; {most_s} are enough for them."
        yield BrokenRule("thumbs", text)


def few_knots(one: Judged) -> Iterator[BrokenRule]:
    """Work on few knots, each for a short time, and lighter than it could take."""
    spent = Counter[str]()
    for turn in _knot_turns(one):
        assert turn.feature_id is not None
        assert turn.map_id is not None
        spent[turn.feature_id] += turn.seconds
        cap = one.offers.place(turn.map_id, turn.feature_id).cap
        if turn.level >= cap:
            text = f"A knot takes less than the level {cap} of its place."
            yield BrokenRule("knot_level", text, turn.step_index)
    if len(spent) > MOST_KNOTS:
        text = f"{len(spent)} knots, left and right counted: {MOST_KNOTS} at most."
        yield BrokenRule("knot_count", text)
    for knot, seconds in spent.items():
        if seconds > LONGEST_KNOT_S:
            text = f"{seconds} seconds on one knot ({knot}): {LONGEST_KNOT_S} at most."
            yield BrokenRule("knot_time", text)


def contact_kept(one: Judged) -> Iterator[BrokenRule]:
    """Let the next place lie within reach, so that hands never leave the skin."""
    for _, turn, apart_mm in one.gaps():
        if apart_mm > REACH_MM:
            text = (
                f"The next place is {apart_mm:.0f} mm away ({_title(turn)}): more than "
                f"the {REACH_MM:.0f} mm that hands reach without letting go."
            )
            yield BrokenRule("contact", text, turn.step_index)


def nothing_twice(one: Judged) -> Iterator[BrokenRule]:
    """Let no movement follow itself, unless it comes back firmer."""
    for number, (step, other) in enumerate(pairwise(one.session.steps), 1):
        is_same = (step.technique, step.map, step.place, step.sides) == (
            other.technique,
            other.map,
            other.place,
            other.sides,
        )
        if step.technique and is_same and other.level <= step.level:
            text = "This has just been done here: make that step longer instead."
            yield BrokenRule("twice", text, number)


def ends_gently(one: Judged) -> Iterator[BrokenRule]:
    """End with light strokes, then with aftercare."""
    steps = one.session.steps
    if steps[-1].kind is not StepKind.AFTERCARE:
        yield BrokenRule("aftercare", "Aftercare comes last.", len(steps) - 1)
    touching = [n for n, step in enumerate(steps) if step.kind.is_touching]
    if touching and steps[touching[-1]].kind is not StepKind.COOL_DOWN:
        text = "Light strokes to cool down are the last touch."
        yield BrokenRule("cool_down", text, touching[-1])


def time_kept(one: Judged) -> Iterator[BrokenRule]:
    """Keep to the time, and never go beyond what is good for this person."""
    total_s, limits = one.session.total_s, one.fitted.limits
    if limits.minutes_max and total_s > 60 * limits.minutes_max:
        text = f"{total_s / 60:.0f} minutes: at most {limits.minutes_max} here."
        yield BrokenRule("minutes_max", text)
    if one.wish is None:
        return
    wished_s = 60 * one.wish.minutes
    if abs(total_s - wished_s) > WITHIN * wished_s:
        text = f"{total_s / 60:.1f} minutes instead of {one.wish.minutes}."
        yield BrokenRule("minutes", text)


def all_is_offered(one: Judged) -> Iterator[BrokenRule]:
    """Plan nothing that is not offered to this person as it is planned."""
    for left in one.fitted.left_out:
        yield BrokenRule("left_out", left.why.text, left.step_index)
    for turn in one.touching:
        if turn.level < turn.step.level and turn.capped_by:
            yield BrokenRule("capped", turn.capped_by.text, turn.step_index)
        if turn.seconds != turn.step.seconds:
            text = f"There are {turn.seconds} seconds for it: {_title(turn)}."
            yield BrokenRule("shortened", text, turn.step_index)


def giver_is_spared(one: Judged) -> Iterator[BrokenRule]:
    """Plan nothing that the giver cannot do."""
    limits = one.wish.without if one.wish else frozenset()
    for turn in one.touching:
        if turn.technique and not spares(turn.technique, limits):
            text = f"This is too much for the giver: {_title(turn)}."
            yield BrokenRule("giver", text, turn.step_index)


def skin_suits(one: Judged) -> Iterator[BrokenRule]:
    """Use only what works with what lies on the skin."""
    is_spread = one.session.lubricant is Lubricant.NONE
    for turn in one.touching:
        technique = turn.technique
        assert technique is not None
        is_spread = is_spread or technique.id == SPREADING
        suits_dry = not is_spread and technique.suits_skin(Lubricant.NONE)
        if not (suits_dry or technique.suits_skin(one.fitted.lubricant)):
            text = f"Not with {one.fitted.lubricant}: {_title(turn)}."
            yield BrokenRule("lubricant", text, turn.step_index)


def all_is_said(one: Judged) -> Iterator[BrokenRule]:
    """Say of each step what to do and why."""
    for number, step in enumerate(one.session.steps):
        if not (step.say.strip() and step.why.strip()):
            yield BrokenRule("why", "The step does not say why it is there.", number)


def _is_gentle(step: SessionStep) -> bool:
    is_light = step.kind is StepKind.WARM_UP and step.level <= 1
    return is_light or step.kind is StepKind.SETTLE


def _knot_turns(one: Judged) -> Iterator[Turn]:
    for turn in one.touching:
        if turn.step.kind is StepKind.KNOT and turn.map_id and turn.feature_id:
            body_map = one.offers.body_map(turn.map_id)
            if body_map and isinstance(body_map.features[turn.feature_id], Knot):
                yield turn


def _by_thumb(turn: Turn) -> bool:
    return turn.technique is not None and uses_thumbs(turn.technique)


def _title(turn: Turn) -> str:
    return turn.title


RULES: tuple[Rule, ...] = (
    agreed_first,
    warm_before_firm,
    rest_between_parts,
    equal_sides,
    thumbs_spared,
    few_knots,
    contact_kept,
    nothing_twice,
    ends_gently,
    time_kept,
    all_is_offered,
    giver_is_spared,
    skin_suits,
    all_is_said,
)
"""In the order in which a broken one is told."""
