"""Where the guides disagree about what is being looked at."""

from app.model.conflicts import Conflict
from app.model.library import Library


def conflicts_of_region(library: Library, base: str) -> tuple[Conflict, ...]:
    """Return the disagreements to show at a region, by its base."""
    return tuple(c for c in library.conflicts if base in c.regions)


def conflicts_of_technique(library: Library, technique_id: str) -> tuple[Conflict, ...]:
    """Return the disagreements to show with a technique."""
    return tuple(c for c in library.conflicts if technique_id in c.techniques)


def conflicts_of_page(
    library: Library, page_id: str, section_id: str = ""
) -> tuple[Conflict, ...]:
    """Return the disagreements to show on a page, or with one of its sections."""
    wanted = f"{page_id}#{section_id}"
    return tuple(
        conflict
        for conflict in library.conflicts
        if any(
            page == wanted if section_id else page.partition("#")[0] == page_id
            for page in conflict.pages
        )
    )
