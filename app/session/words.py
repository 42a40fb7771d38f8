"""What a plan says: of each step what to do, what to watch and why."""

from collections.abc import Sequence

from app.model.body_map import BodyMap
from app.model.health import Position
from app.model.ids import MapId
from app.model.safety import Contact, Family, Lubricant, Side
from app.model.session import StepSides
from app.model.technique import Technique
from app.session.blocks import Block, Role
from app.session.offered import POINTED
from app.session.parts import ARM_HAND, FOOT, LEGS, Part
from app.session.scene import Scene
from app.session.wish import GiverLimit

LUBRICANT_WORDS = {
    Lubricant.OIL: "oil",
    Lubricant.LOTION: "lotion",
    Lubricant.POWDER: "powder",
    Lubricant.NONE: "nothing to glide on but a shirt or a sheet",
}

TALK_SAY = (
    "Ask what they wish for, which places to leave alone, and agree on a word to stop."
)
TALK_WHY = "The receiver decides: agree before the first touch."

POSITION_SAYS = {
    Position.FACE_DOWN: "Lie face down, arms by the sides, a cushion under the ankles.",
    Position.SIDE_LYING: "Lie on the left side, a pillow under the head and the knee.",
    Position.SEATED: "Sit down and lean forward, arms and head on a cushion.",
    Position.SEMI_RECLINED: "Lean back half sitting, a pillow behind the back.",
    Position.FACE_UP: "Lie on the back, a pillow under the knees.",
}
_ON_THE_RIGHT = "Lie on the right side, a pillow under the head and the knee."
CHANGES = {
    True: (
        "Turn over",
        "Turn over slowly, and lie on the right side just as comfortably.",
        "The other side gets the same, and for that it has to be on top.",
    ),
    False: (
        "The other side",
        "Keep one hand lightly on them while you walk round to the other side.",
        "Both sides get the same, and a hand that stays tells that you are there.",
    ),
}
"""By whether the receiver turns over: title, what is said, and why."""

POSITION_WHY = "Muscles let go only when nothing has to hold."


def position_say(position: Position, side: Side | None) -> str:
    """Return how the receiver gets into a position; what is worked on lies on top."""
    is_on_the_right = position is Position.SIDE_LYING and side is Side.LEFT
    return _ON_THE_RIGHT if is_on_the_right else POSITION_SAYS[position]


AFTERCARE_SAYS = {
    Lubricant.OIL: "Wipe the oil off, cover them warmly, and bring something to drink.",
    Lubricant.LOTION: "Wipe off what is left, cover them warmly, bring a drink.",
    Lubricant.POWDER: "Brush the powder off, cover them warmly, and bring a drink.",
    Lubricant.NONE: "Cover them warmly, let them rest, and bring something to drink.",
}
AFTERCARE_WHY = "Getting up slowly and warm lets the rest last; then talk it over."


def first_sentence(text: str) -> str:
    """Return the first sentence of a text."""
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]


PLACES = {
    "massage_zone": "the whole back",
    "paraspinal": "the muscles beside the spine",
    "paraspinal_lower": "the muscles beside the lower spine",
    "kidney_column": "the muscles beside the waist",
    "interscapular": "the muscles between blade and spine",
    "blade_inner_border": "the inner edge of the blade",
    "lower_rim": "the outer mid back",
    "ribs_side": "the ribs at the side",
    "lumbar_side": "the side of the lower back",
    "neck_shoulder_line": "the line from neck to shoulder",
    "neck_back": "the back of the neck",
    "suboccipital": "the edge under the skull",
    "shoulder_cap": "the cap of the shoulder",
    "hip": "the top of the hip",
    "thigh": "the back of the thigh",
}
"""Places that their names on the map do not say well within a sentence."""


def place_name(body_map: BodyMap, place: str) -> str:
    """Return the plain name of a place, as it stands within a sentence."""
    if place in PLACES:
        return PLACES[place]
    regions = {region.base: region.name for region in body_map.regions}
    if place in regions:
        name = regions[place]
        return f"the {_lowered(name)}"
    names = {knot.base: knot.name for knot in body_map.knots}
    return f"the knot \u201c{_lowered(names[place])}\u201d" if place in names else place


def sided_name(body_map: BodyMap, place: str, side: Side | None) -> str:
    """Return the name of a place, and of its side where only one is meant."""
    name = place_name(body_map, place)
    return f"{name} on the {side}" if side else name


def say_of(block: Block, body_map: BodyMap, lubricant: Lubricant) -> str:
    """Return the sentence that is shown large and spoken."""
    name = place_name(body_map, block.place).removeprefix("the ")
    is_pair = block.sides is StepSides.BOTH and block.place not in body_map.features
    is_both = is_pair and block.place not in WIDE
    both = ", both sides at once" if is_both else ""
    is_dry = lubricant is Lubricant.NONE
    on_cloth = is_dry and block.technique.glides_on_cloth
    cloth = ", over a shirt or a sheet" if on_cloth else ""
    sentence = _sentence(block, lubricant)
    return f"{name[:1].upper()}{name[1:]}{both}{cloth}: {_lowered(sentence)}"


def _sentence(block: Block, lubricant: Lubricant) -> str:
    """Return what a technique does, in one sentence."""
    technique = block.technique
    wide = technique.say_wide if block.place == "massage_zone" else ""
    sentence = wide or technique.say or first_sentence(technique.summary)
    is_spread = block.role is Role.SPREAD
    return sentence.replace(Lubricant.OIL, lubricant) if is_spread else sentence


def title_of(block: Block, lubricant: Lubricant) -> str:
    """Return what a step is called where its technique says it wrongly."""
    is_other = block.role is Role.SPREAD and lubricant is not Lubricant.OIL
    return f"Spreading the {LUBRICANT_WORDS[lubricant]}" if is_other else ""


def into_hands(lubricant: Lubricant) -> str:
    """Return what comes before the first stroke where nothing is spread beforehand."""
    return f"Warm a little {LUBRICANT_WORDS[lubricant]} in your hands first. "


LIMBS = frozenset({LEGS, FOOT, ARM_HAND})
OF_THE_TRUNK = ("collar bone", "spine", "neck", "throat", "kidney", "ribs")
"""Who kneads a calf has nothing to fear for these."""

WIDE = frozenset({"massage_zone", "sole"})


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def watch_of(technique: Technique, map_id: MapId) -> str:
    """Return the worst thing to look out for there, and what to do instead."""
    here = [
        warning
        for warning in technique.warnings
        if map_id not in LIMBS or not any(name in warning.text for name in OF_THE_TRUNK)
    ]
    if not here:
        return ""
    worst = max(here, key=lambda warning: warning.severity)
    return f"{worst.text} {worst.instead}"


def why_of(block: Block, scene: Scene, body_map: BodyMap, done: Sequence[Block]) -> str:
    """Return why a block of work stands here, in one sentence."""
    name = place_name(body_map, block.place)
    part = block.part.name if block.part else scene.focus_name
    if block.role is Role.KNOT:
        if any(b.place == block.place for b in done if b.role is Role.KNOT):
            return f"Stays with {name} in another way, and still lightly."
        return f"You asked for {name}: warm now, and lighter than it could take."
    work = [b for b in done if b.role is Role.WORK]
    if here := [b for b in work if b.place == block.place]:
        return _why_again(block, here[-1], name)
    is_first = not any(b.part is block.part for b in work)
    row = block.part.row if block.part else ()
    if block.place in row[1:]:
        return f"One after the other, and none is forgotten: now {name}."
    if is_first and GiverLimit.THUMBS in scene.wish.without:
        return f"Begins the work on {part}, and spares your thumbs."
    if block.place in block.technique.is_main_in:
        return f"The first choice for {name}."
    if is_first:
        return f"Begins the work on {part}."
    return f"Goes on to {name}, close by."


def _why_again(block: Block, before: Block, name: str) -> str:
    """Return why something else is done where the hands already are."""
    is_small = block.technique.contact in POINTED
    was_small = before.technique.contact in POINTED
    earlier = _name(before)
    if block.level > before.level:
        return "Goes a little deeper, now that this place has become softer."
    if is_small and not was_small:
        return f"More exact than the {earlier}, for what is still tight there."
    if was_small and block.technique.contact not in (*POINTED, Contact.FINGERTIPS):
        return f"Broad again after the {earlier}, so that nothing gets sore."
    if block.technique.family is not before.technique.family:
        return f"After the {earlier}, it {_DOES[block.technique.family]}."
    return f"Stays with {name} a little longer than the {earlier} alone would."


_DOES = {
    Family.HOLDING: "lets the muscle rest under a still hand",
    Family.EFFLEURAGE: "smooths out what was worked on",
    Family.PETRISSAGE: "lifts and squeezes the same muscle",
    Family.FRICTION: "moves what lies deeper, in small ways",
    Family.COMPRESSION: "presses and waits until the muscle gives way",
    Family.TAPOTEMENT: "wakes the muscle up again",
    Family.VIBRATION: "shakes the muscle loose",
}
"""What a kind of movement adds to the one before."""


def _name(block: Block) -> str:
    """Return the name of a technique within a sentence, without what qualifies it."""
    return _lowered(block.technique.name).partition(",")[0]


def warm_why(block: Block, is_first: bool, scene: Scene, body_map: BodyMap) -> str:
    """Return why there is a warm-up."""
    where = block.part.name if block.part else scene.focus_name
    if block.role is Role.SPREAD:
        what = LUBRICANT_WORDS[scene.lubricant]
        return f"Hands glide on {what} without pulling; warm and thin is best."
    if block.part is None:
        # Said of what it goes over: a wide stroke may not reach all that was wished.
        where = place_name(body_map, block.place)
    if is_first:
        return f"Warms {where} lightly, before anything presses harder."
    if block.part is None:
        return f"Goes over {where} in another way, until all of it is warm."
    return f"Warms {where} too, which comes next."


def relax_why(before: Part, after: Part) -> str:
    """Return why hands rest between two parts."""
    if before is after:
        return f"A breath between the two sides of {before.name}."
    return f"A pause after {before.name}, on the way to {after.name}: both breathe."


OPEN_WHY = "A very light stroke says that you are there, before anything presses."


def settle_why(block: Block) -> str:
    """Return why hands lie still, and why they may lie there."""
    why = "A still hand tells that you are there, and breathing slows down."
    is_across = block.place in ACROSS_THE_SPINE
    return f"{why} Without weight it may lie over the spine." if is_across else why


ACROSS_THE_SPINE = frozenset({"neck_base", "sacrum"})
COOL_WHY = "Light strokes say goodbye, so that the end startles nobody."
