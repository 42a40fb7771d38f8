"""Which page of the guide is open, and the way there. No Qt."""

from dataclasses import dataclass

INDEX = ""
"""Stands for the list of all pages."""

MOST_STEPS_BACK = 50


@dataclass(frozen=True, slots=True)
class Course:
    """The open page and the pages before it, the latest last.

    Attributes
    ----------
    page
        "oil", "oil#choice", the id of a disagreement, or `INDEX`.
    """

    page: str = INDEX
    behind: tuple[str, ...] = ()


def opened(course: Course, page: str) -> Course:
    """Open a page; another section of the open one is no step to go back from."""
    if _page_id(page) == _page_id(course.page):
        return Course(page, course.behind)
    return Course(page, (*course.behind, course.page)[-MOST_STEPS_BACK:])


def gone_back(course: Course) -> Course:
    """Open the page before; from the first one, the list of all."""
    if not course.behind:
        return Course()
    return Course(course.behind[-1], course.behind[:-1])


def _page_id(page: str) -> str:
    return page.partition("#")[0]
