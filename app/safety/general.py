"""The rules that hold everywhere, in words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GeneralRule:
    """A rule of the program: what it says, and the words that people ask it with."""

    id: str
    title: str
    text: str
    keywords: str


GENERAL_RULES = (
    GeneralRule(
        "no_go_places",
        "No-go places",
        "Nothing is aimed at a no-go place. Some may be passed over by a flat hand "
        "without load, some are not touched at all: the map says which.",
        "no go forbidden never avoid dangerous not allowed where must I not massage",
    ),
    GeneralRule(
        "caution_places",
        "Caution places",
        "Use a flat hand or flat fingers, at level 2 at most. No tapping, no points "
        "such as thumbs or knuckles, no leaning in.",
        "caution careful amber light broad flat sensitive",
    ),
    GeneralRule(
        "highest_level",
        "The most pressure",
        "Level 4 is the most that is ever offered, and only on thick muscle: the "
        "strongest pressure that still feels good. Deep work is for therapists.",
        "how hard strong deep tissue maximum most pressure force elbow",
    ),
    GeneralRule(
        "pain_stops",
        "When it hurts",
        "A dull, pleasant ache on a knot is fine, up to 4 of 10. At sharp, burning or "
        "spreading pain, numbness or held breath: stop and ask.",
        "pain hurt hurts sore ache painful stop grimace numb tingling",
    ),
    GeneralRule(
        "agree_first",
        "Ask first",
        "The receiver decides: ask before you begin, before each new area, and stop at "
        "once when they say so. The buttocks are off until both agree.",
        "consent agree permission ask buttocks private opt in stop",
    ),
    GeneralRule(
        "load_outwards",
        "Which way to stroke",
        "Load a stroke along the back or away from the spine. The way back to the "
        "spine is light.",
        "direction towards heart away spine up down outward which way",
    ),
    GeneralRule(
        "slow_or_light",
        "Fast or hard, never both",
        "Slow is the rule: about 3 to 10 cm each second. A quick stroke has to be a "
        "light one.",
        "speed fast slow quick tempo hard how fast",
    ),
)
