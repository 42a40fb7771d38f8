"""Guidance as plain text, in the order of the panel."""

import textwrap
from collections.abc import Iterator

from app.guidance.guidance import Guidance, TechniqueAdvice
from app.model.body_map import Feature, Knot
from app.model.library import Library
from app.model.safety import SafetyLevel, Side
from app.safety.health_words import POSITION_WORDS, listed

WIDTH = 88
LEVEL_WORDS = {
    SafetyLevel.WORK: "Work zone",
    SafetyLevel.CAUTION: "Caution: broad, flat and light only",
    SafetyLevel.NO_GO: "No-go: nothing is aimed here",
}


def guidance_words(guidance: Guidance, feature: Feature, library: Library) -> str:
    """Return what the panel would say, as lines of at most 88 characters."""
    lines = [
        *_heading(guidance, feature),
        *_safety(guidance),
        *_knot(feature),
        *_what_to_do(guidance),
        *_around(guidance),
        *_sources(guidance, library),
    ]
    return "\n".join(lines)


def _heading(guidance: Guidance, feature: Feature) -> Iterator[str]:
    side = "" if feature.side is Side.MIDLINE else f", {feature.side.value}"
    yield f"{feature.name}{side}"
    yield f"{feature.term} · {guidance.body_map.title}"
    yield ""


def _safety(guidance: Guidance) -> Iterator[str]:
    yield LEVEL_WORDS[guidance.level]
    pressure = guidance.pressure
    yield from _wrapped(
        f"Pressure up to {guidance.cap} of 5 · {pressure.name}: {pressure.felt}"
    )
    yield from _wrapped(f"On a kitchen scale: {pressure.kitchen_scale}", "  ")
    for rule in guidance.rules:
        # What a person's answers rule says "because" by itself.
        lead = "" if rule.id.startswith("health:") else "Because: "
        yield from _wrapped(f"{lead}{rule.text}", "  ")
    for warning in guidance.warnings:
        yield from _wrapped(f"! {warning.text} Instead: {warning.instead}")
    yield ""


def _knot(feature: Feature) -> Iterator[str]:
    if not isinstance(feature, Knot):
        return
    yield "The knot"
    yield from _wrapped(f"Find it: {feature.find}", "  ")
    yield from _wrapped(f"Confused with: {feature.confused_with}", "  ")
    yield from _wrapped(f"Felt at: {feature.referral}", "  ")
    yield from _wrapped(f"What helps: {feature.technique}", "  ")
    yield from _wrapped(f"Take care: {feature.cautions}", "  ")
    yield ""


def _what_to_do(guidance: Guidance) -> Iterator[str]:
    if guidance.instead:
        region = guidance.instead.region
        yield from _wrapped(
            f"Work here instead: {region.name} ({region.id}), {guidance.instead.way}"
        )
    if guidance.techniques:
        yield "What to do here"
    for advice in guidance.techniques:
        main = " (the main one here)" if advice.is_main else ""
        technique = advice.technique
        yield from _wrapped(
            f"{technique.name}{main} · {technique.term} · level up to "
            f"{advice.level_max}{_only(advice)} · {technique.tempo}",
            "  ",
        )
    if guidance.excluded:
        yield "Not here"
    for advice in guidance.excluded:
        if advice.excluded_by:
            yield from _wrapped(
                f"{advice.technique.name}: {advice.excluded_by.text}", "  "
            )
    yield ""


def _only(advice: TechniqueAdvice) -> str:
    """Return the positions that are left, where a rule of the person takes some."""
    if advice.held_to is None:
        return ""
    return f" · only {listed(POSITION_WORDS[p] for p in advice.positions)}"


def _around(guidance: Guidance) -> Iterator[str]:
    for edge in guidance.edges:
        kind = "bone you can feel" if edge.kind == "bone" else "no-go edge"
        yield f"Nearest {kind}: {edge.name}, {edge.distance_mm:.0f} mm"
    for here in guidance.knots:
        yield f"Knot near: {here.knot.name} ({here.knot.id}), {here.distance_mm:.0f} mm"


def _sources(guidance: Guidance, library: Library) -> Iterator[str]:
    for citation in guidance.citations:
        title = library.source_by_id[citation.source].title
        place = f", {citation.place}" if citation.place else ""
        yield from _wrapped(f"Source: {title}{place}")


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  "
    )
