"""The rules that hold everywhere, in words, and what they stand on."""

from dataclasses import dataclass

from app.model.ids import SourceId
from app.model.safety import EvidenceGrade
from app.model.source import Citation

Sources = tuple[Citation, ...]


def _cited(**places: str) -> Sources:
    """Return citations: the id of each source, and the place in it."""
    return tuple(
        Citation(source=SourceId(source), place=place)
        for source, place in places.items()
    )


@dataclass(frozen=True, slots=True)
class GeneralRule:
    """A rule of the program: what it says, and the words that people ask it with."""

    id: str
    title: str
    text: str
    keywords: str
    sources: Sources
    evidence: EvidenceGrade = EvidenceGrade.TRADITION


GENERAL_RULES = (
    GeneralRule(
        "no_go_places",
        "No-go places",
        "Nothing is aimed at a no-go place. Some may be passed over by a flat hand "
        "without load, some are not touched at all: the map says which.",
        "no go forbidden never avoid dangerous not allowed where must I not massage",
        _cited(
            five_secrets="par 40-45",
            massage_rules="par 121",
            best_massages="par 31",
            backrub_essay="par 14",
            werner_endangerment="broad, flat and light, if at all",
        ),
    ),
    GeneralRule(
        "caution_places",
        "Caution places",
        "Use a flat hand or flat fingers, at level 2 at most. No tapping, no points "
        "such as thumbs or knuckles, no leaning in.",
        "caution careful amber light broad flat sensitive",
        _cited(
            werner_endangerment="broad, flat and light",
            massage_rules="par 121",
            five_secrets="par 42-43",
            design="level 2 at most",
        ),
    ),
    GeneralRule(
        "highest_level",
        "The most pressure",
        "Level 4 is the most that is ever offered, and only on thick muscle: the "
        "strongest pressure that still feels good. Deep work is for therapists.",
        "how hard strong deep tissue maximum most pressure force elbow",
        _cited(
            spa_directors="par 98",
            walton_scale="",
            ppt_healthy_58="how far people differ",
            safety_review_2003="who gets hurt",
            design="levels in newtons",
        ),
    ),
    GeneralRule(
        "pain_stops",
        "When it hurts",
        "A dull, pleasant ache on a knot is fine, up to 4 of 10. At sharp, burning or "
        "spreading pain, numbness or held breath: stop and ask.",
        "pain hurt hurts sore ache painful stop grimace numb tingling",
        _cited(
            massage_rules="par 117",
            best_massages="par 25",
            spa_directors="par 98",
            design="4 of 10",
        ),
    ),
    GeneralRule(
        "agree_first",
        "Ask first",
        "The receiver decides: ask before you begin, before each new area, and stop at "
        "once when they say so. The buttocks are off until both agree.",
        "consent agree permission ask buttocks private opt in stop",
        _cited(
            best_massages="par 18",
            backrub_essay="par 12",
            spa_directors="par 97",
            massage_rules="par 117, 150",
        ),
    ),
    GeneralRule(
        "load_outwards",
        "Which way to stroke",
        "Load a stroke along the back or away from the spine. The way back to the "
        "spine is light.",
        "direction towards heart away spine up down outward which way",
        _cited(
            backrub_essay="par 14-15",
            massage_rules="par 132",
            back_massage_guide="par 9",
            better_back="par 5-6",
        ),
    ),
    GeneralRule(
        "slow_or_light",
        "Fast or hard, never both",
        "Slow is the rule: about 3 to 10 cm each second. A quick stroke has to be a "
        "light one.",
        "speed fast slow quick tempo hard how fast",
        _cited(
            spa_directors="par 94",
            massage_rules="par 119, 148",
            stroking_speed="1 to 10 cm a second",
            design="3 to 10 cm a second",
        ),
        EvidenceGrade.LOW_CERTAINTY,
    ),
)

_SPOKEN_BY = {
    "pass_over": "no_go_places",
    "no_touch": "no_go_places",
    "too_wide": "no_go_places",
    "unmapped": "caution_places",
    "caution": "caution_places",
    "caution_contact": "caution_places",
    "above_cap": "highest_level",
    "opt_in": "agree_first",
}
"""Which general rule stands behind what is spoken, by the first part of its id, and
behind the level of a place."""


def behind(spoken_id: str) -> GeneralRule | None:
    """Return the general rule that is spoken under an id; None: it is of a place."""
    kind, *_ = spoken_id.split(":")
    wanted = _SPOKEN_BY.get(kind)
    return next((rule for rule in GENERAL_RULES if rule.id == wanted), None)
