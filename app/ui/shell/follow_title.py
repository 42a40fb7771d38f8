"""What task bars and screen readers call the window while the Follow room is open."""

from app.ui.follow.course import Page
from app.ui.widgets.words import tr

_NAMES = {
    Page.CHOOSER: "Follow",
    Page.WISH: "Plan a session",
    Page.SESSION: "Steps of the session",
    Page.BEFORE: "Before you begin",
    Page.PLAYER: "Session under way",
    Page.AFTER: "After the session",
    Page.HISTORY: "History of sessions",
}


def title_of(page: Page) -> str:
    """Return the title for a page, without names: others see it, too."""
    return tr("{name} \u2013 Kneadmap", name=tr(_NAMES[page]))
