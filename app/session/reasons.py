"""Why a plan is not what was wished for, in sentences."""

from collections.abc import Iterator

from app.model.body_map import BodyMap
from app.model.library import Library
from app.model.session import MOST_KNOTS
from app.safety.health_words import POSITION_WORDS
from app.safety.limits import SessionLimits
from app.safety.session_offers import SessionOffers
from app.session.choice import LONGEST_AT_A_PLACE_S, LONGEST_ON_A_SPOT_S
from app.session.draft import Draft
from app.session.scene import Scene
from app.session.scenes import name_of_wish
from app.session.sides import base_of, side_of
from app.session.wish import WITHIN, Wish
from app.session.words import LUBRICANT_WORDS, place_name


def reasons_for(
    offers: SessionOffers, wish: Wish, limits: SessionLimits, draft: Draft | None
) -> tuple[str, ...]:
    """Return why a plan is not what was wished for; nothing where it is."""
    if draft is None:
        return (NOWHERE,)
    body_map = offers.body_map(draft.scene.map_id)
    assert body_map is not None
    found = (
        *_about_rules(wish, limits, draft.scene),
        *_about_place(offers.library, wish, draft.scene),
        *_about_time(wish, draft),
        *_about_knots(offers, wish, draft, body_map),
    )
    return tuple(dict.fromkeys(found))


NOWHERE = (
    "Nothing is left that hands may do: what was answered and what is left alone take "
    "every place. Be there without massage, or ask a doctor what is possible."
)


def notes_on_sides(wish: Wish, draft: Draft | None) -> Iterator[str]:
    """Yield what is done on one side only, or on both though one was named."""
    if draft is None:
        return
    if side := draft.scene.side:
        yield (
            f"Only the {side} side is worked on, as wished. Offer the other side the "
            "same on another day."
        )
    elif any(side_of(name) for name in wish.knots):
        names = {base_of(name) for name in wish.knots if side_of(name)}
        what = "The knot is" if len(names) == 1 else "The knots are"
        yield (
            f"{what} worked on left and right: both sides get the same time, where "
            "the session is for both."
        )


def _about_rules(wish: Wish, limits: SessionLimits, scene: Scene) -> Iterator[str]:
    if limits.minutes_max and limits.minutes_max < wish.minutes:
        rules = [r.text for r in limits.rules if "minutes" in r.text]
        yield f"At most {limits.minutes_max} minutes. {' '.join(rules[:1])}".strip()
    if wish.lubricant is not scene.lubricant:
        with_what = LUBRICANT_WORDS[scene.lubricant]
        without = LUBRICANT_WORDS[wish.lubricant]
        if wish.lubricant in limits.lubricants:
            yield f"With {without} too little can be done: planned with {with_what}."
        else:
            yield f"No {without} for this person: planned with {with_what}."
    if wish.position and wish.position is not scene.position:
        yield (
            f"Not {POSITION_WORDS[wish.position]}: too little can be done so. Planned "
            f"{POSITION_WORDS[scene.position]}."
        )


def _about_place(library: Library, wish: Wish, scene: Scene) -> Iterator[str]:
    if scene.wish.focus != wish.focus:
        name = name_of_wish(library, wish)
        yield (
            f"Nothing may be done for {name} here: too little is offered there to this "
            f"person. The nearest is {scene.focus_name}."
        )


def _about_time(wish: Wish, draft: Draft) -> Iterator[str]:
    scene = draft.scene
    minutes = round(draft.session.total_s / 60)
    if draft.short_s > WITHIN * scene.seconds:
        most_s = LONGEST_ON_A_SPOT_S if scene.is_small else LONGEST_AT_A_PLACE_S
        most = most_s // 60
        yield (
            f"For {scene.focus_name}, {minutes} minutes are the most: every movement "
            f"has its time, and no place takes more than {most} minutes on one day. "
            "For longer, choose a larger area."
        )
    if -draft.short_s > WITHIN * scene.seconds:
        yield (
            f"{wish.minutes} minutes are too short for all of it, with warming and "
            f"cooling down: {minutes} minutes is the shortest that is good."
        )


def _about_knots(
    offers: SessionOffers, wish: Wish, draft: Draft, body_map: BodyMap
) -> Iterator[str]:
    wished = draft.scene.knots or wish.knots
    if draft.scene.sides * len(wished) > MOST_KNOTS:
        as_two = "" if draft.scene.side else ", and left and right count as two"
        yield (
            f"At most {MOST_KNOTS} knots in one session{as_two}: leave the others for "
            "another day."
        )
    for name in draft.chosen.missed:
        knot = _knot_name(offers, name)
        known = {one.base for one in body_map.knots}
        if name not in known:
            yield f"This knot lies elsewhere, plan it on its own: {knot}."
        elif name in draft.chosen.refused:
            yield f"Nothing is offered to this person for this knot: {knot}."
        else:
            yield f"There is no room for this knot: {knot}."


def _knot_name(offers: SessionOffers, name: str) -> str:
    for body_map in offers.library.maps:
        if any(knot.base == name for knot in body_map.knots):
            return place_name(body_map, name)
    return name
