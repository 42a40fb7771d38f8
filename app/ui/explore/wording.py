"""How the Explore room words sides, levels, times, distances and evidence."""

from app.model.body_map import Region
from app.model.safety import EvidenceGrade, Lubricant, SafetyLevel, Side
from app.ui.widgets.words import tr

TINT_OF_LEVEL = {
    SafetyLevel.WORK: "work",
    SafetyLevel.CAUTION: "caution",
    SafetyLevel.NO_GO: "no_go",
}
GLYPH_OF_LEVEL = {
    SafetyLevel.WORK: "check",
    SafetyLevel.CAUTION: "warning",
    SafetyLevel.NO_GO: "no_entry",
}


def name_with_side(name: str, side: Side) -> str:
    """Return "Kidney, right"; a thing on the midline has no side to name."""
    if side is Side.RIGHT:
        return tr("{name}, right", name=name)
    if side is Side.LEFT:
        return tr("{name}, left", name=name)
    return name


def side_in_words(side: Side) -> str:
    """Return "left" or "right", the receiver's own; nothing for the midline."""
    return {Side.LEFT: tr("left"), Side.RIGHT: tr("right"), Side.MIDLINE: ""}[side]


def level_in_words(level: SafetyLevel, cap: int) -> str:
    """Return what a safety level asks of the hands."""
    if level is SafetyLevel.WORK:
        return tr("Work zone")
    if level is SafetyLevel.CAUTION:
        return tr("Caution: broad, flat and light")
    if cap == 0:
        return tr("No-go: do not touch")
    return tr("No-go: pass over, never aim")


def region_in_words(region: Region) -> str:
    """Return what a region asks of the hands; of a private one, an agreement."""
    if region.is_opt_in:
        return tr("Only when you both agree")
    return level_in_words(region.level, region.cap)


def region_glyph(region: Region) -> str:
    """Return the sign of a region; a private one is never ticked."""
    return "info" if region.is_opt_in else GLYPH_OF_LEVEL[region.level]


def region_tint(region: Region) -> str:
    """Return the tint of a region's sign."""
    return "quiet" if region.is_opt_in else TINT_OF_LEVEL[region.level]


def edge_in_words(distance_mm: float) -> str:
    """Return how far the nearest no-go edge is, for the badge."""
    return tr("{mm} mm to a no-go edge", mm=round(distance_mm))


def distance_in_words(kind: str, name: str, distance_mm: float) -> str:
    """Return how far a named edge is, as a line of its own."""
    is_on_it = distance_mm < 0.5
    if kind == "bone":
        if is_on_it:
            return tr("Bone you can feel lies right under here: {name}", name=name)
        return tr(
            "{mm} mm sideways to the nearest bone you can feel: {name}",
            mm=round(distance_mm),
            name=name,
        )
    if is_on_it:
        return tr("Inside a no-go area: {name}", name=name)
    return tr(
        "{mm} mm sideways to the nearest no-go edge: {name}",
        mm=round(distance_mm),
        name=name,
    )


def time_in_words(time_s: tuple[int, int]) -> str:
    """Return "30 s", "2-3 min" or "45 s to 2 min"."""
    shortest_s, longest_s = time_s
    if longest_s < 60 or (shortest_s < 60 and longest_s == 60):
        return _range(shortest_s, longest_s, tr("s"))
    if shortest_s >= 60:
        return _range(_minutes(shortest_s), _minutes(longest_s), tr("min"))
    return tr("{s} s to {min} min", s=shortest_s, min=f"{_minutes(longest_s):g}")


def spells_in_words(hold_s: float | None, time_s: tuple[int, int]) -> tuple[str, ...]:
    """Return how long a press is held, if it is one, and how long all of it takes."""
    whole = tr("{time} in all", time=time_in_words(time_s))
    if hold_s is None:
        return (whole,)
    return tr("hold up to {s} s", s=f"{hold_s:g}"), whole


def _range(low: float, high: float, unit: str) -> str:
    if low == high:
        return tr("{number} {unit}", number=f"{low:g}", unit=unit)
    return tr("{low}\u2013{high} {unit}", low=f"{low:g}", high=f"{high:g}", unit=unit)


def _minutes(seconds: int) -> float:
    return round(seconds / 30) / 2


def lubricants_in_words(lubricants: tuple[Lubricant, ...]) -> str:
    """Return "oil or lotion"; the order is the technique's own."""
    words = {
        Lubricant.OIL: tr("oil"),
        Lubricant.LOTION: tr("lotion"),
        Lubricant.POWDER: tr("powder"),
        Lubricant.NONE: tr("dry"),
    }
    named = [words[lubricant] for lubricant in lubricants]
    if len(named) == 1:
        return named[0]
    return tr("{some} or {last}", some=", ".join(named[:-1]), last=named[-1])


def evidence_in_words(grade: EvidenceGrade) -> str:
    """Return what an evidence grade means, with its letter."""
    return {
        EvidenceGrade.CONSISTENT: tr("Evidence A: studies agree."),
        EvidenceGrade.LOW_CERTAINTY: tr("Evidence B: some support, far from certain."),
        EvidenceGrade.TRADITION: tr(
            "Evidence C: what hands have passed on; not tested well."
        ),
        EvidenceGrade.CONTRADICTED: tr("Evidence X: studies speak against it."),
    }[grade]


def continued(text: str) -> str:
    """Return a sentence without its capital, to stand after a colon."""
    is_plain_word = text[1:2].islower() or text.startswith("A ")
    return text[0].lower() + text[1:] if is_plain_word else text


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, for a row that has room for one."""
    head, dot, _ = text.partition(". ")
    return head + dot.strip()
