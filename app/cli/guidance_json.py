"""Guidance as JSON."""

from typing import Any

from app.guidance.guidance import Guidance, TechniqueAdvice, WorkNearby
from app.model.body_map import Feature, Knot
from app.model.library import Library

Packed = dict[str, Any]  # Any: what json.dump takes


def packed_guidance(guidance: Guidance, feature: Feature, library: Library) -> Packed:
    """Return everything that the panel would say, by name."""
    return {
        **_identity(feature),
        "map": guidance.body_map.id,
        "point_mm": [round(guidance.point.x_mm, 1), round(guidance.point.y_mm, 1)],
        "region": guidance.region.id if guidance.region else None,
        "level": guidance.level.value,
        "cap": guidance.cap,
        "rules": [
            {"id": rule.id, "text": rule.text, "cap": rule.cap}
            for rule in guidance.rules
        ],
        "pressure": guidance.pressure.model_dump(mode="json"),
        "warnings": [w.model_dump(mode="json") for w in guidance.warnings],
        "techniques": [_technique(advice) for advice in guidance.techniques],
        "excluded": [_technique(advice) for advice in guidance.excluded],
        "instead": _instead(guidance.instead) if guidance.instead else None,
        "knots": [
            {
                "id": here.knot.id,
                "name": here.knot.name,
                "distance_mm": round(here.distance_mm, 1),
            }
            for here in guidance.knots
        ],
        "others": [other.id for other in guidance.others],
        "nearest": [
            {
                "kind": edge.kind,
                "id": edge.id,
                "name": edge.name,
                "distance_mm": round(edge.distance_mm, 1),
            }
            for edge in guidance.edges
        ],
        "sources": [
            {
                "id": citation.source,
                "title": library.source_by_id[citation.source].title,
                "place": citation.place,
            }
            for citation in guidance.citations
        ],
        **({"knot": _knot(feature)} if isinstance(feature, Knot) else {}),
    }


def _identity(feature: Feature) -> Packed:
    return {
        "id": feature.id,
        "kind": type(feature).__name__.lower(),
        "name": feature.name,
        "term": feature.term,
        "side": feature.side.value,
    }


def _technique(advice: TechniqueAdvice) -> Packed:
    technique = advice.technique
    packed: Packed = {"id": technique.id, "name": technique.name}
    if advice.excluded_by:
        rule = advice.excluded_by
        return {**packed, "because": rule.text, "rule": rule.id}
    return {
        **packed,
        "term": technique.term,
        "contact": technique.contact.value,
        "level_max": advice.level_max,
        "positions": [position.value for position in advice.positions],
        "is_main": advice.is_main,
        "direction": technique.direction,
        "tempo": technique.tempo,
        "time_s": list(technique.time_s),
        "lubricants": [lubricant.value for lubricant in technique.lubricants],
        "steps": list(technique.steps),
    }


def _instead(nearby: WorkNearby) -> Packed:
    return {
        "id": nearby.region.id,
        "name": nearby.region.name,
        "point_mm": [round(nearby.point.x_mm, 1), round(nearby.point.y_mm, 1)],
        "distance_mm": nearby.distance_mm,
        "direction": nearby.direction,
    }


def _knot(knot: Knot) -> Packed:
    return knot.model_dump(mode="json", exclude={"sources", "id", "name", "term"})
