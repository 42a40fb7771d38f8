"""What the rules of the health check say."""

from collections.abc import Callable, Iterable

from app.model.health import Condition, Effect, HealthRule, Position, Urgency
from app.safety.words import contact_words, family_words

UNREADABLE = (
    "No massage now: an answer that you gave is no longer understood. Go through the "
    "health check again."
)

SAY_WHERE = "Say where it is: until then it counts everywhere."

POSITION_WORDS = {
    Position.FACE_DOWN: "face down",
    Position.SIDE_LYING: "on the side, with pillows",
    Position.SEATED: "seated, leaning forward",
    Position.SEMI_RECLINED: "half sitting",
    Position.FACE_UP: "flat on the back",
}

POSITION_WAYS = {
    Position.FACE_DOWN: (
        "Face down: a pillow under the belly or the ankles, as it lies best."
    ),
    Position.SIDE_LYING: (
        "On the side: sit behind the back, work on the upper half, then let them turn "
        "over for the other."
    ),
    Position.SEATED: (
        "Seated: stay behind, while arms and head rest forward on a table with a "
        "cushion."
    ),
    Position.SEMI_RECLINED: (
        "Half sitting: pillows behind the back, and you work from the side."
    ),
    Position.FACE_UP: "On the back: you sit at the head end or beside them.",
}

URGENCY_TITLES = {
    Urgency.EMERGENCY: "Get emergency help now",
    Urgency.SAME_DAY: "See a doctor today",
    Urgency.WITHIN_DAYS: "See a doctor in the next days",
    Urgency.ASK_DOCTOR: "Ask your doctor first",
    Urgency.NONE: "Not now",
}

URGENCY_WORDS = {
    Urgency.EMERGENCY: "Call your emergency number, or go to an emergency department.",
    Urgency.SAME_DAY: "Call a doctor or an out-of-hours medical service today.",
    Urgency.WITHIN_DAYS: "Make an appointment with a doctor within a few days.",
    Urgency.ASK_DOCTOR: "Wait until a doctor who knows you has agreed to massage.",
    Urgency.NONE: "Put the massage off; nobody needs to be called for this alone.",
}


REMEDIES = {
    Effect.AVOID_AREA: "Work at another place.",
    Effect.NO_FAMILY: "Choose a calmer movement.",
    Effect.NO_CONTACT: "Choose one with flat hands or flat fingers.",
    Effect.NO_BODY_WEIGHT: "Choose one that is done with the hands alone.",
    Effect.NO_TECHNIQUE: "Choose another one.",
    Effect.LUBRICANT: "Read the label, and take a plain one without it.",
}
"""What to do instead, where it does not follow from the rule itself."""


def head_words(rule: HealthRule) -> str:
    """Return what a rule says, without its reason."""
    return _HEADS[rule.effect](rule)


def with_reason(head: str, condition: Condition, why: str, effect: Effect) -> str:
    """Return what a rule says with its reason, by name, and what to do instead."""
    told = f"{head} because: {condition.name}. {why}"
    remedy = REMEDIES.get(effect)
    return f"{told} {remedy}" if remedy else told


def listed(words: Iterable[str], joint: str = "or") -> str:
    """Return words as a list inside a sentence: "a, b or c"."""
    found = list(dict.fromkeys(words))
    if len(found) < 2:
        return "".join(found)
    return f"{', '.join(found[:-1])} {joint} {found[-1]}"


def _positions(rule: HealthRule) -> str:
    if rule.positions:
        return f"Position {listed(POSITION_WORDS[p] for p in rule.positions)}"
    if rule.excluded_positions:
        return f"Not {listed(POSITION_WORDS[p] for p in rule.excluded_positions)}"
    return "Take care when changing position"


def _lubricants(rule: HealthRule) -> str:
    left_out = (
        *(lubricant.value for lubricant in rule.excluded_lubricants),
        *(name.replace("_", " ") for name in rule.excluded_ingredients),
    )
    return f"On the skin no {listed(left_out)}"


_HEADS: dict[Effect, Callable[[HealthRule], str]] = {
    Effect.STOP: lambda rule: "No massage now",
    Effect.AVOID_AREA: lambda rule: "Hands off here",
    Effect.CAP_AREA: lambda rule: f"Capped at {rule.cap}",
    Effect.NO_FAMILY: lambda rule: f"No {listed(map(family_words, rule.families))}",
    Effect.NO_CONTACT: lambda rule: f"No {listed(map(contact_words, rule.contacts))}",
    Effect.NO_BODY_WEIGHT: lambda rule: "No leaning in with body weight",
    Effect.NO_TECHNIQUE: lambda rule: "Not this technique",
    Effect.POSITION: _positions,
    Effect.TIME: lambda rule: f"{rule.minutes_max} minutes at most",
    Effect.LUBRICANT: _lubricants,
    Effect.ASK_DOCTOR: lambda rule: "Ask a doctor first",
}
