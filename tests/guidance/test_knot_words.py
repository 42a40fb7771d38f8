"""What a knot's own words tell to do is what is offered at that knot."""

import re

import pytest

from app.guidance.answer import guidance_for_id
from app.guidance.guidance import TechniqueAdvice
from app.model.body_map import Knot
from app.model.safety import Contact
from app.model.technique import Technique
from tests.support.shipped import shipped_atlas, shipped_library, shipped_map

AGREED = frozenset({"buttock", "buttock_sciatic"})
KNOTS = shipped_map().knots
CONTACT_WORDS = {
    r"thumbs?": {Contact.THUMB_PAD, Contact.STACKED_THUMBS},
    r"finger pads|flat fingers|fingertips?": {Contact.FINGERTIPS},
    r"heel": {Contact.HEEL},
    r"palm|flat hand|whole hand": {Contact.PALM, Contact.STACKED_PALMS},
    r"forearm": {Contact.FOREARM},
    r"fist": {Contact.SOFT_FIST},
    r"knuckles?": {Contact.KNUCKLES},
    r"elbow|knee|foot": set(),
}
REFUSED_WORD = r"\b(no|never|without)\b[^.;:,]*"

each = pytest.mark.parametrize("knot", KNOTS, ids=lambda knot: knot.id)


def offered_at(knot: Knot) -> dict[str, TechniqueAdvice]:
    """Return what is offered at a knot, by the technique's id."""
    found = guidance_for_id(shipped_library(), shipped_atlas(), knot.id, AGREED)
    return {advice.technique.id: advice for advice in found.techniques}


def named_in(words: str) -> list[Technique]:
    """Return the techniques that a text calls by their name or their id."""
    plain = words.casefold()
    return [
        technique
        for technique in shipped_library().techniques
        if technique.name.casefold() in plain or technique.id in plain
    ]


def contacts_in(words: str) -> list[set[Contact]]:
    """Return for each contact that a text asks for those that it may mean."""
    asked = re.sub(REFUSED_WORD, "", words.casefold())
    return [
        contacts
        for pattern, contacts in CONTACT_WORDS.items()
        if re.search(rf"\b({pattern})\b", asked)
    ]


@each
def test_every_technique_that_a_knot_names_is_offered_there(knot: Knot) -> None:
    offered = offered_at(knot)
    missing = [t.id for t in named_in(knot.technique) if t.id not in offered]
    assert not missing
    assert not set(knot.technique_bases) - set(offered)


@each
def test_no_technique_of_a_knot_goes_beyond_the_knots_own_level(knot: Knot) -> None:
    offered = offered_at(knot)
    own = {*knot.technique_bases, *(t.id for t in named_in(knot.technique))}
    over = [key for key in own if offered[key].level_max > knot.max_level]
    assert not over


@pytest.mark.parametrize(
    "knot", [knot for knot in KNOTS if knot.technique_bases], ids=lambda knot: knot.id
)
def test_every_contact_that_a_knot_asks_for_has_a_technique_there(knot: Knot) -> None:
    contacts = {advice.technique.contact for advice in offered_at(knot).values()}
    assert all(meant & contacts for meant in contacts_in(knot.technique))


@each
def test_a_knot_with_techniques_names_one_of_them(knot: Knot) -> None:
    named = {technique.id for technique in named_in(knot.technique)}
    assert not knot.technique_bases or named & set(knot.technique_bases)


def test_a_forearm_where_none_fits_would_be_found_out() -> None:
    knot = next(knot for knot in KNOTS if knot.id == "ict_mid_right")
    contacts = {advice.technique.contact for advice in offered_at(knot).values()}
    (meant,) = contacts_in("Slow strokes with the forearm.")
    assert not meant & contacts


def test_a_technique_that_is_not_offered_would_be_found_out() -> None:
    knot = next(knot for knot in KNOTS if knot.id == "ict_mid_right")
    (named,) = named_in("Then forearm circles.")
    assert named.id not in offered_at(knot)


def test_what_a_text_refuses_is_not_asked_for() -> None:
    assert contacts_in("Flat palm; no knuckles.") == [
        {Contact.PALM, Contact.STACKED_PALMS}
    ]
