"""What search can find, each with its one-line answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.model.body_map import (
    BodyMap,
    Feature,
    Knot,
    Landmark,
    Muscle,
    Precaution,
    Region,
)
from app.model.library import Library
from app.model.safety import SafetyLevel, Side
from app.model.technique import PressureLevel, Technique, Term
from app.safety.general import GENERAL_RULES

ANSWER_LENGTH = 200
"""An answer is cut at a sentence's end where it grows longer than this, yet never
before its second sentence: the first may only say how much is allowed."""


BONE_ANSWER = "Bone: work beside it, never on it."


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that can be found.

    Attributes
    ----------
    twin_id
        The id on the left side, where `id` is the one on the right.
    name, terms, keywords, body
        Text to find it by: telling most, telling much, telling little. The name and
        the terms are what synonyms are looked up for.
    has_time
        It says how long something takes.
    """

    kind: str
    id: str
    title: str
    answer: str
    name: str
    terms: str = ""
    keywords: str = ""
    body: str = ""
    map_id: str = ""
    twin_id: str = ""
    has_time: bool = False


def records_of(library: Library) -> tuple[Record, ...]:
    """Return everything that search can find; a pair of sides is one record."""
    return (
        *_records_of_maps(library),
        *(
            record
            for technique in library.techniques
            for record in _technique_records(technique)
        ),
        *(_term_record(term) for term in library.terms),
        *(_pressure_record(level) for level in library.pressure),
        *(
            Record(
                "rule",
                rule.id,
                rule.title,
                rule.text,
                rule.title,
                keywords=rule.keywords,
            )
            for rule in GENERAL_RULES
        ),
    )


def first_line(*parts: str) -> str:
    """Return the parts as one line, cut at a sentence's end when it grows long."""
    line = " ".join(" ".join(part.split()) for part in parts if part)
    sentences = re.split(r"(?<=[.!?]) ", line)
    kept = " ".join(sentences[:2])
    for sentence in sentences[2:]:
        if len(kept) + 1 + len(sentence) > ANSWER_LENGTH:
            break
        kept = f"{kept} {sentence}"
    return kept


def _records_of_maps(library: Library) -> Iterator[Record]:
    """Yield what the maps show; a place that several show is found on the first."""
    found: set[str] = set()
    for body_map in library.maps:
        new = [each for each in body_map.features.values() if each.id not in found]
        yield from _map_records(body_map, new)
        found.update(body_map.features)


def _map_records(body_map: BodyMap, features: list[Feature]) -> Iterator[Record]:
    for feature in features:
        if feature.side is Side.LEFT:
            continue
        twin_id = f"{feature.base}_{Side.LEFT}"
        twin_id = twin_id if twin_id in body_map.features else ""
        answer, keywords, body = _feature_words(body_map, feature)
        yield Record(
            kind=type(feature).__name__.lower(),
            id=feature.id,
            title=feature.name,
            answer=answer,
            name=feature.name,
            terms=f"{feature.term}. {feature.base.replace('_', ' ')}",
            keywords=keywords,
            body=body,
            map_id=body_map.id,
            twin_id=twin_id,
        )
        if isinstance(feature, Region):
            for warning in feature.warnings:
                record = _warning_record(feature, warning)
                yield replace(record, map_id=body_map.id, twin_id=twin_id)


def _feature_words(body_map: BodyMap, feature: Feature) -> tuple[str, str, str]:
    """Return the answer, what tells much of the feature, and what tells little."""
    if isinstance(feature, Region):
        muscles = " ".join(_muscle_words(body_map, base) for base in feature.muscles)
        keywords = f"{muscles} pressure level how hard"
        return region_answer(feature), keywords, f"{feature.summary} {feature.rule}"
    if isinstance(feature, Knot):
        answer = first_line(f"A knot, level {feature.max_level} at most.", feature.find)
        muscle = _muscle_words(body_map, feature.muscle)
        felt = f"pain ache {feature.referral} {' '.join(feature.refers_beyond)}"
        return answer, f"knot trigger point {muscle} {felt}", _knot_body(feature)
    if isinstance(feature, Landmark):
        return first_line(feature.find), "", f"{feature.find} {feature.confused_with}"
    if isinstance(feature, Muscle):
        answer = first_line(f"A {feature.depth} muscle: {feature.action}")
        return (
            answer,
            "muscle",
            f"{feature.origin} {feature.insertion} {feature.action}",
        )
    return first_line(BONE_ANSWER, feature.note), "bone", feature.note


def _knot_body(knot: Knot) -> str:
    told = (knot.causes, knot.technique, knot.cautions, knot.confused_with)
    return " ".join(told)


def region_answer(region: Region) -> str:
    """Return what may be done in a region, in one line."""
    if region.is_opt_in:
        asked = f"Off until you both agree; then up to level {region.cap}:"
        return first_line(f"{asked} {region.summary}")
    if region.level is SafetyLevel.NO_GO:
        return first_line(f"No-go: {region.rule}")
    if region.level is SafetyLevel.CAUTION:
        return first_line(f"Caution, level {region.cap} at most: {region.rule}")
    return first_line(f"Work here, up to level {region.cap}: {region.summary}")


def _muscle_words(body_map: BodyMap, base: str) -> str:
    named = (muscle for muscle in body_map.muscles if muscle.base == base)
    return (
        " ".join(f"{muscle.name} {muscle.term}" for muscle in list(named)[:1]) or base
    )


def _warning_record(owner: Region | Technique, warning: Precaution) -> Record:
    return Record(
        kind="warning",
        id=owner.id,
        title=f"{owner.name}: take care",
        answer=first_line(warning.text, warning.instead),
        name=owner.name,
        keywords="warning careful",
        body=f"{warning.text} {warning.instead}",
    )


def _technique_records(technique: Technique) -> Iterator[Record]:
    hold = f"Hold for {technique.hold_s:g} s." if technique.hold_s else ""
    reason = technique.not_taught_because
    refused = "" if technique.is_taught else f"Known, not taught here. {reason}"
    yield Record(
        kind="technique",
        id=technique.id,
        title=technique.name,
        answer=first_line(refused, hold, technique.summary),
        name=technique.name,
        terms=f"{technique.term}. {technique.id.replace('_', ' ')}",
        keywords=_technique_keywords(technique),
        body=_technique_body(technique),
        has_time=bool(hold),
    )
    for warning in technique.warnings:
        yield _warning_record(technique, warning)


def _technique_keywords(technique: Technique) -> str:
    places = " ".join(base.replace("_", " ") for base in technique.is_main_in)
    return f"{places} how long to hold seconds" if technique.hold_s else places


def _technique_body(technique: Technique) -> str:
    told = (technique.summary, *technique.steps, technique.direction, technique.tempo)
    return " ".join(
        (*told, technique.repetitions, technique.position, *technique.lubricants)
    )


def _term_record(term: Term) -> Record:
    return Record(
        kind="term",
        id=term.term,
        title=term.term,
        answer=first_line(
            f"{term.plain[:1].upper()}{term.plain[1:]}.", term.explanation
        ),
        name=term.term,
        terms=". ".join((term.plain, *term.synonyms)),
        body=term.explanation,
        has_time="second" in term.explanation or "minutes" in term.explanation,
    )


def _pressure_record(level: PressureLevel) -> Record:
    refused = "" if level.is_offered else "Never offered."
    return Record(
        kind="pressure",
        id=f"level_{level.level}",
        title=f"Pressure {level.level}: {level.name}",
        answer=first_line(refused, level.felt, level.kitchen_scale),
        name=f"pressure level {level.level} {level.name}",
        keywords="how hard strong firm force kilograms scale",
        body=f"{level.felt} {level.kitchen_scale}",
    )
