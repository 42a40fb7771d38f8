"""A name that was typed: which place is meant, whatever the spelling."""

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from app.geometry.atlas import Atlas
from app.model.body_map import Feature, Knot, Landmark, Muscle
from app.model.practice import Question
from app.model.safety import Side

ALIKE = 0.72
"""Two letters in seven may be wrong, swapped, missing or too many (our choice)."""

FEWEST_LETTERS, BEGINS_ALIKE = 5, 0.85
"""A name may be left off after so many letters, if no other place begins so."""

Called = dict[tuple[str, str], str]
"""What things are called, in plain words, by their id and the name as it stands."""


def typed_choice(words: str, question: Question, atlas: Atlas) -> str:
    """Return the id of the knot or landmark that is meant; empty for none known.

    Everyday name or the field's word, both count. The side need not be typed: it is
    that of the place asked about. Who names only the knot's muscle means the muscle.
    """
    target = atlas.body_map.features[question.target_id]
    places: Iterable[Knot | Landmark] = atlas.body_map.landmarks
    if isinstance(target, Knot):
        places = atlas.body_map.knots
    called = {
        (place.id, name): _plain(name)
        for place in places
        if place.side in (target.side, Side.MIDLINE) or target.side is Side.MIDLINE
        for name in (place.name, place.term)
    }
    # Last: who types what a muscle and its only knot are both called means the knot.
    known: Called = called | _muscles_called(target, atlas)
    typed = _plain(words)
    found = process.extractOne(
        typed,
        known,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=ALIKE,
    )
    if found is None:
        begun = {key for (key, _), name in called.items() if _begins(name, typed)}
        return begun.pop() if len(begun) == 1 else _muscle_meant(typed, target, atlas)
    spelled, _, (found_id, _) = found
    # What is right is said to be right, where another one has the very same name.
    own = {name for (key, _), name in called.items() if key == target.id}
    if spelled in own:
        return target.id
    is_muscle = isinstance(atlas.body_map.features[found_id], Muscle)
    is_own = found_id in {muscle.id for muscle in _own_muscles(target, atlas)}
    return "" if is_muscle and not is_own else found_id


def _own_muscles(target: Feature, atlas: Atlas) -> tuple[Muscle, ...]:
    """Return the muscle of a knot, if the map has it."""
    if not isinstance(target, Knot):
        return ()
    base, side = target.muscle, target.side
    muscles = atlas.body_map.muscles
    return tuple(one for one in muscles if one.base == base and one.side is side)


def _muscles_called(target: Feature, atlas: Atlas) -> Called:
    """Return what the muscles on a knot's side are called; none for other places."""
    if not isinstance(target, Knot):
        return {}
    called: Called = {
        (muscle.id, name): _plain(name)
        for muscle in atlas.body_map.muscles
        if muscle.side is target.side
        for name in (muscle.name, muscle.term, _in_words(muscle.base))
    }
    others = (one for one in atlas.body_map.knots if one.side is target.side)
    if sum(one.muscle == target.muscle for one in others) > 1:
        # The field's word up to its comma names the muscle, not one of its knots.
        head = target.term.partition(",")[0]
        called |= {(own.id, head): _plain(head) for own in _own_muscles(target, atlas)}
    return called


def _muscle_meant(typed: str, target: Feature, atlas: Atlas) -> str:
    """Return the id of the knot's own muscle, if its words are what was typed."""
    words = typed.split()
    if not any(len(word) > FEWEST_LETTERS for word in words):
        return ""
    for muscle in _own_muscles(target, atlas):
        known = _plain(f"{muscle.name} {muscle.term} {_in_words(muscle.base)}").split()
        if all(any(k == w or _begins(k, w) for k in known) for w in words):
            return muscle.id
    return ""


def _in_words(base: str) -> str:
    return base.replace("_", " ")


def _begins(name: str, typed: str) -> bool:
    """Say whether a name was typed, or begun, slips forgiven."""
    if len(typed) < FEWEST_LETTERS:
        return False
    alike = DamerauLevenshtein.normalized_similarity
    return max(alike(typed, name), alike(typed, name[: len(typed)])) >= BEGINS_ALIKE


def _plain(text: str) -> str:
    """Return a text without sides, signs and capitals, its words in order."""
    words = re.findall(r"\w+", text.lower())
    return " ".join(word for word in words if word not in ("left", "right", "the"))
