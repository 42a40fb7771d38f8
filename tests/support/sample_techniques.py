"""Techniques, contacts and a library for the sample map."""

from typing import Any

from app.model.body_map import BodyMap
from app.model.ids import SourceId, TechniqueId
from app.model.library import Library
from app.model.safety import Contact, Family, Lubricant, Position
from app.model.source import Source
from app.model.technique import (
    ContactShape,
    PressureLevel,
    StrokePattern,
    Technique,
    Term,
)
from tests.support.sample_map import SOURCES, TRADITION, sample_map

SIZES_MM = {
    Contact.PALM: (165, 80),
    Contact.THUMB_PAD: (22, 18),
    Contact.FOREARM: (200, 55),
    Contact.FINGERTIPS: (22, 55),
    Contact.HEEL: (45, 60),
    Contact.ULNAR_EDGE: (110, 30),
}


def technique(technique_id: str, **changes: Any) -> Technique:
    """Return long strokes with a flat hand, with whatever is changed."""
    fields: dict[str, Any] = {
        "id": TechniqueId(technique_id),
        "name": technique_id.replace("_", " ").capitalize(),
        "term": technique_id,
        "family": Family.EFFLEURAGE,
        "summary": f"What {technique_id} is.",
        "guides": (),
        "contact": Contact.PALM,
        "hands": 1,
        "zones": ("massage_zone", "paraspinal", "interscapular"),
        "level_min": 1,
        "level_max": 2,
        "pattern": StrokePattern.ALONG_UP,
        "is_gliding": True,
        "direction": "Up.",
        "speed_cm_per_s": 5.0,
        "tempo": "Slow.",
        "time_s": (30, 60),
        "repetitions": "Ten.",
        "lubricants": (Lubricant.OIL,),
        "position": "At the side.",
        "positions": (Position.FACE_DOWN, Position.SEATED),
        "steps": ("Begin.",),
        "evidence": TRADITION,
        "sources": SOURCES,
    }
    return Technique(**{**fields, **changes})


def pressing(technique_id: str, **changes: Any) -> Technique:
    """Return a press with a thumb, with whatever is changed."""
    fields: dict[str, Any] = {
        "family": Family.COMPRESSION,
        "contact": Contact.THUMB_PAD,
        "is_gliding": False,
        "level_min": 2,
        "level_max": 4,
        "pattern": StrokePattern.HOLD,
        "hold_s": 10.0,
    }
    return technique(technique_id, **{**fields, **changes})


def sample_techniques() -> tuple[Technique, ...]:
    """Return one technique of nearly every kind."""
    everywhere = ("paraspinal", "interscapular", "lower_back", "kidney_column")
    return (
        technique("long_strokes", zones=("massage_zone", "kidney_column", "ribs_side")),
        technique("loop", pattern=StrokePattern.LOOP, hands=2, level_max=4),
        pressing("press_and_hold", zones=everywhere, is_main_in=("interscapular",)),
        pressing("presses", zones=everywhere, pattern=StrokePattern.PRESSES),
        pressing("draw_out", zones=everywhere, pattern=StrokePattern.AWAY_FROM_SPINE),
        pressing(
            "tapping",
            family=Family.TAPOTEMENT,
            contact=Contact.ULNAR_EDGE,
            zones=everywhere,
            pattern=StrokePattern.WALK,
            level_min=1,
            level_max=2,
        ),
        pressing(
            "leaning",
            contact=Contact.HEEL,
            uses_body_weight=True,
            zones=everywhere,
            pattern=StrokePattern.UP_AND_BACK,
        ),
        pressing(
            "circles",
            contact=Contact.FINGERTIPS,
            family=Family.FRICTION,
            zones=(*everywhere, "buttock", "shoulder_top"),
            pattern=StrokePattern.CIRCLES,
            level_min=1,
        ),
        pressing(
            "forearm_press",
            contact=Contact.FOREARM,
            zones=("shoulder_top", "lower_back"),
            pattern=StrokePattern.ROCK,
        ),
        pressing(
            "elbow",
            zones=everywhere,
            is_taught=False,
            not_taught_because="It cannot be dosed.",
        ),
    )


def sample_library(body_map: BodyMap | None = None) -> Library:
    """Return the sample map with its resources."""
    return Library(
        maps=(body_map or sample_map(),),
        techniques=sample_techniques(),
        contacts=tuple(
            ContactShape(
                contact=contact, name=contact, along_mm=along, across_mm=across
            )
            for contact, (along, across) in SIZES_MM.items()
        ),
        pressure=tuple(_level(level) for level in range(6)),
        sources=(Source(id=SourceId("made_up"), title="Made up", kind="design"),),
        terms=(
            Term(
                term="scapula",
                plain="shoulder blade",
                explanation="The flat bone of the shoulder.",
                synonyms=("wing bone",),
            ),
            Term(
                term="elbow as a tool",
                plain="pressing with the elbow",
                explanation="Not taught.",
                synonyms=("elbow",),
            ),
        ),
    )


def _level(level: int) -> PressureLevel:
    return PressureLevel(
        level=level,
        name=f"Level {level}",
        felt="As it feels.",
        kitchen_scale="Some kilograms.",
        force_palm_n=(0, 1),
        is_offered=level < 5,
    )
