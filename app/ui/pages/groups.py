"""Under which heading each page stands in the guide. No Qt."""

from app.model.library import Library
from app.model.pages import Page
from app.ui.widgets.words import tr

BEFORE = ("preparation", "equipment", "positions", "oil", "talking")
DURING = ("pressure", "knots", "order")
AFTER = ("aftercare", "giver")

Group = tuple[str, tuple[Page, ...]]
"""A heading, and the pages below it."""


def grouped_pages(library: Library) -> tuple[Group, ...]:
    """Return all pages by when they are needed; a page nobody placed is good to know.

    Headings without pages are left out.
    """
    placed = frozenset((*BEFORE, *DURING, *AFTER))
    rest = tuple(str(page.id) for page in library.pages if page.id not in placed)
    groups = (
        (tr("Before"), BEFORE),
        (tr("During"), DURING),
        (tr("After"), AFTER),
        (tr("Good to know"), rest),
    )
    found = (
        (title, tuple(page for page in library.pages if page.id in ids))
        for title, ids in groups
    )
    return tuple(group for group in found if group[1])
