"""A page, one of its sections, or a disagreement of the guides as plain text."""

import textwrap
from collections.abc import Iterator

from app.model.conflicts import Conflict
from app.model.library import Library
from app.model.pages import Page, PageSection, Shown

WIDTH = 88


def page_named(library: Library, name: str) -> Page | PageSection | Conflict | None:
    """Return what `oil`, `oil#choice` or `X-05` is called; None if nothing is."""
    page_id, _, section_id = name.partition("#")
    for page in library.pages:
        if page.id == page_id:
            return page.section_by_id.get(section_id) if section_id else page
    return next((c for c in library.conflicts if c.id == name), None)


def page_words(shown: Page | PageSection | Conflict, library: Library) -> str:
    """Return what the window would show, as lines of at most 88 characters."""
    if isinstance(shown, Conflict):
        return "\n".join(_conflict(shown))
    if isinstance(shown, PageSection):
        return "\n".join(_section(shown, library))
    lines = [shown.title, *_wrapped(shown.summary)]
    for section in shown.sections:
        lines += ["", *_section(section, library)]
    return "\n".join(lines)


def _section(section: PageSection, library: Library) -> Iterator[str]:
    yield f"{section.title} · {section.term}" if section.term else section.title
    if section.said:
        yield from _wrapped(f"Said: {section.said}")
        yield from _wrapped(f"Known: {section.known} (grade {section.evidence.value})")
    for paragraph in section.paragraphs:
        yield from _wrapped(paragraph)
    for item in section.items:
        yield from _wrapped(f"- {item}")
    for number, step in enumerate(section.steps, start=1):
        yield from _wrapped(f"{number}. {step}")
    for warning in section.precautions:
        yield from _wrapped(f"! {warning.text} Instead: {warning.instead}")
    yield from _added(section.shows, library)


def _added(shows: Shown | None, library: Library) -> Iterator[str]:
    if shows is Shown.PRESSURE_SCALE:
        for level in library.pressure:
            told = f"Level {level.level}, {level.name.lower()}: {level.felt}"
            yield from _wrapped(f"{told} {level.kitchen_scale}")
    if shows is Shown.CONFLICTS:
        for conflict in library.conflicts:
            yield ""
            yield from _conflict(conflict)


def _conflict(conflict: Conflict) -> Iterator[str]:
    yield f"{conflict.id} {conflict.title}"
    for side in conflict.sides:
        yield from _wrapped(f"- {side}")
    yield from _wrapped(f"What we do: {conflict.program}")
    yield from _wrapped(f"Why: {conflict.why}")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent="  ")
