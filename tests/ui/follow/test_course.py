"""The way through the room."""

from app.ui.follow.course import Course, Page, gone_back, turned_to


def test_back_leads_the_way_that_one_came() -> None:
    course = turned_to(turned_to(Course(), Page.WISH), Page.SESSION)
    assert gone_back(course).page is Page.WISH
    assert gone_back(gone_back(course)) == Course()


def test_chooser_has_nothing_behind_it() -> None:
    course = turned_to(turned_to(Course(), Page.SESSION), Page.CHOOSER)
    assert course == Course()


def test_going_to_a_page_behind_does_not_pile_it_up() -> None:
    course = turned_to(turned_to(Course(), Page.SESSION), Page.BEFORE)
    assert turned_to(course, Page.SESSION) == turned_to(Course(), Page.SESSION)


def test_nothing_leads_back_into_a_session_that_is_over() -> None:
    course = Course(Page.PLAYER, (Page.CHOOSER, Page.SESSION))
    course = turned_to(course, Page.AFTER)
    assert course.behind == (Page.CHOOSER, Page.SESSION)
