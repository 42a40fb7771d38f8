"""A name that was typed: which place is meant, whatever the spelling."""

import re
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from app.geometry.atlas import Atlas
from app.model.body_map import Feature, Knot, Landmark
from app.model.practice import Question
from app.model.safety import Side

ALIKE = 0.72
"""Two letters in seven may be wrong, swapped, missing or too many (our choice)."""


FEWEST_LETTERS, BEGINS_ALIKE = 5, 0.85
"""A name may be left off after so many letters, if no other place begins so."""


def typed_choice(words: str, question: Question, atlas: Atlas) -> str:
    """Return the id of the knot or landmark that is meant; empty for none known.

    Everyday name or the field's word, both count. The side need not be typed: it is
    that of the place asked about. Who names only the knot's muscle means the muscle.
    """
    target = atlas.body_map.features[question.target_id]
    places: Iterable[Knot | Landmark] = atlas.body_map.landmarks
    if isinstance(target, Knot):
        places = atlas.body_map.knots
    called: dict[tuple[str, str], str] = {
        (place.id, name): _plain(name)
        for place in places
        if place.side in (target.side, Side.MIDLINE) or target.side is Side.MIDLINE
        for name in (place.name, place.term)
    }
    typed = _plain(words)
    found = process.extractOne(
        typed,
        called,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=ALIKE,
    )
    if found is None:
        begun = {key for (key, _), name in called.items() if _begins(name, typed)}
        return begun.pop() if len(begun) == 1 else _muscle_meant(typed, target, atlas)
    spelled, _, (place_id, _) = found
    # What is right is said to be right, where another one has the very same name.
    own = {name for (key, _), name in called.items() if key == target.id}
    return target.id if spelled in own else place_id


def _muscle_meant(typed: str, target: Feature, atlas: Atlas) -> str:
    """Return the id of the knot's own muscle, if its words are what was typed."""
    words = typed.split()
    is_telling = any(len(word) > FEWEST_LETTERS for word in words)
    if not is_telling or not isinstance(target, Knot):
        return ""
    for muscle in atlas.body_map.muscles:
        is_own = muscle.base == target.muscle and muscle.side is target.side
        known = _plain(f"{muscle.term} {muscle.base}".replace("_", " ")).split()
        if is_own and all(any(_begins(k, w) for k in known) for w in words):
            return muscle.id
    return ""


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
