"""The way through the Follow room: which page is shown, and what lies behind it."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Page(StrEnum):
    """The pages of the room."""

    CHOOSER = "chooser"
    WISH = "wish"
    SESSION = "session"
    BEFORE = "before"
    PLAYER = "player"
    AFTER = "after"
    HISTORY = "history"


NO_WAY_BACK = frozenset({Page.PLAYER, Page.AFTER})
"""Going back never leads into the middle of what is over."""


@dataclass(frozen=True, slots=True)
class Course:
    """The page that is shown, and those behind it, the last one last."""

    page: Page = Page.CHOOSER
    behind: tuple[Page, ...] = ()


def turned_to(course: Course, page: Page) -> Course:
    """Show a page; the chooser is the beginning of everything."""
    if page is Page.CHOOSER:
        return Course()
    if page is course.page:
        return course
    if page in course.behind:
        return Course(page, course.behind[: course.behind.index(page)])
    behind = tuple(each for each in (*course.behind, course.page))
    return Course(page, tuple(p for p in behind if p not in NO_WAY_BACK))


def gone_back(course: Course) -> Course:
    """Show the page before; the chooser stays."""
    if not course.behind:
        return Course()
    return replace(course, page=course.behind[-1], behind=course.behind[:-1])
