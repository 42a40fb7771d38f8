"""How one piece of content names another: `region:kidney`, `page:oil#amount`."""

from app.model.library import Library


def names_of(library: Library) -> frozenset[str]:
    """Return the name of everything in a library that a user can open."""
    features = (
        f"{type(feature).__name__.lower()}:{feature.base}"
        for body_map in library.maps
        for feature in body_map.features.values()
    )
    sections = (
        f"page:{page.id}#{section.id}"
        for page in library.pages
        for section in page.sections
    )
    return frozenset(
        (
            *features,
            *sections,
            *(f"page:{page.id}" for page in library.pages),
            *(f"technique:{technique.id}" for technique in library.techniques),
            *(f"term:{term.term}" for term in library.terms),
            *(f"session:{session.id}" for session in library.sessions),
            *(f"checklist:{checklist.id}" for checklist in library.checklists),
            *(f"pressure:{level.level}" for level in library.pressure),
            *(f"conflict:{conflict.id}" for conflict in library.conflicts),
            *(f"health:{condition}" for condition in library.health.conditions),
            *(f"health:{name}" for name in library.health.conditions),
            *(f"health:{advice.id}" for advice in library.health.advice),
            *(f"health:{question.id}" for question in library.health.questions),
        )
    )
