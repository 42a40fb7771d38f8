"""A technique as plain text."""

import textwrap
from collections.abc import Iterator

from app.model.library import Library
from app.model.technique import Technique

WIDTH = 88


def technique_words(technique: Technique, library: Library) -> str:
    """Return what its page would say, as lines of at most 88 characters."""
    told = _taught(technique) if technique.is_taught else _refused(technique, library)
    lines = [technique.name, f"Technique · {technique.term}", "", *told]
    return "\n".join(lines)


def _taught(technique: Technique) -> Iterator[str]:
    yield from _wrapped(technique.summary)
    yield f"Level {technique.level_min} to {technique.level_max} of 5"
    yield from _wrapped(f"Direction: {technique.direction}")
    yield from _wrapped(f"Pace: {technique.tempo}")
    yield f"Time: {technique.time_s[0]} to {technique.time_s[1]} s"
    for number, step in enumerate(technique.steps, start=1):
        yield from _wrapped(f"{number}. {step}")
    for warning in technique.warnings:
        yield from _wrapped(f"! {warning.text} Instead: {warning.instead}")


def _refused(technique: Technique, library: Library) -> Iterator[str]:
    yield "Kneadmap does not teach this one."
    yield from _wrapped(f"Why: {technique.not_taught_because}")
    known = library.technique_by_id
    for other in technique.taught_instead:
        if other in known:
            yield from _wrapped(
                f"Instead: {known[other].name} ({other}): {known[other].summary}"
            )


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="  ")
