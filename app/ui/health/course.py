"""Where one is in the health check, and which page comes next. No Qt."""

from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain

from app.model.health import ConditionId, Health, Question
from app.model.person import Answer, Person
from app.safety.person import COUNTS_AS_YES

MOST_STEPS_BACK = 60


class Page(Enum):
    """What the health room shows."""

    WELCOME = "welcome"
    QUESTION = "question"
    DETAILS = "details"
    WHERE = "where"
    STOP = "stop"
    SUMMARY = "summary"
    OVERVIEW = "overview"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Course:
    """One page of the health room, and what it is about.

    Attributes
    ----------
    at
        Which question, by place in the asking order.
    condition_id
        On the page that asks where: of what.
    is_unsure
        The details were opened by "not sure".
    is_single
        One question was picked from the overview: it leads back there.
    behind
        The pages before, the latest last.
    """

    page: Page = Page.WELCOME
    at: int = 0
    condition_id: ConditionId | None = None
    is_unsure: bool = False
    is_single: bool = False
    behind: tuple["Course", ...] = ()


class Said(Enum):
    """What was said to a whole question."""

    NOTHING = "nothing"
    NO = "no"
    YES = "yes"
    UNSURE = "unsure"
    PARTLY = "partly"


def said_to(question: Question, person: Person) -> Said:
    """Return what was said to a question; some of it open is not a no."""
    answers = [person.says(condition.id) for condition in question.conditions]
    if Answer.YES in answers:
        return Said.YES
    if Answer.UNKNOWN in answers:
        return Said.UNSURE
    if None not in answers:
        return Said.NO
    return Said.NOTHING if not any(answers) else Said.PARTLY


def is_open(question: Question, person: Person) -> bool:
    """Return whether something of a question was not answered."""
    return any(person.says(condition.id) is None for condition in question.conditions)


def begun(course: Course, health: Health, person: Person) -> Course:
    """Ask the first question that is open; all of them were answered: sum up."""
    for at, question in enumerate(health.questions):
        if is_open(question, person):
            return _turned(course, Course(Page.QUESTION, at))
    return turned_to(course, Page.SUMMARY)


def asked(course: Course, at: int) -> Course:
    """Ask one question alone."""
    return _turned(course, Course(Page.QUESTION, at, is_single=True))


def opened(course: Course, is_unsure: bool) -> Course:
    """Open the details of the question."""
    return _turned(course, replace(course, page=Page.DETAILS, is_unsure=is_unsure))


def placed(course: Course, condition_id: ConditionId) -> Course:
    """Ask where a condition is, alone."""
    new = Course(Page.WHERE, condition_id=condition_id, is_single=True)
    return _turned(course, new)


def after_details(course: Course, health: Health, person: Person) -> Course:
    """Ask where what was ticked is; then show what stops; then go on."""
    question = health.questions[course.at]
    for condition in question.conditions:
        has_it = person.says(condition.id) in COUNTS_AS_YES
        if condition.asks_where and has_it and not person.is_placed(condition.id):
            new = replace(course, page=Page.WHERE, condition_id=condition.id)
            return _turned(course, new)
    return _after_places(course, health, person)


def after_where(course: Course, health: Health, person: Person) -> Course:
    """Ask where the next thing of the question is, or go on."""
    question = question_of(health, course.condition_id)
    before = course.behind[-1].page if course.behind else Page.WELCOME
    if question is None or before in (Page.SUMMARY, Page.OVERVIEW):
        return gone_back(course)
    conditions = question.conditions
    here = [c.id for c in conditions].index(course.condition_id or conditions[0].id)
    for condition in conditions[here + 1 :]:
        has_it = person.says(condition.id) in COUNTS_AS_YES
        if condition.asks_where and has_it:
            return _turned(course, replace(course, condition_id=condition.id))
    return _after_places(course, health, person)


def after_question(course: Course, health: Health) -> Course:
    """Ask the next question; after the last one, or a single one, sum up."""
    if course.is_single:
        return turned_to(course, Page.OVERVIEW)
    following = course.at + 1
    if following >= len(health.questions):
        return turned_to(course, Page.SUMMARY)
    return _turned(course, Course(Page.QUESTION, following))


def turned_to(course: Course, page: Page) -> Course:
    """Show a page that is about the whole check."""
    return _turned(course, Course(page, course.at))


def gone_back(course: Course) -> Course:
    """Show the page before; with none before, the first."""
    if not course.behind:
        return Course()
    return replace(course.behind[-1], behind=course.behind[:-1])


def question_of(health: Health, condition_id: ConditionId | None) -> Question | None:
    """Return the question that a condition belongs to."""
    for question in health.questions:
        if any(condition.id == condition_id for condition in question.conditions):
            return question
    return None


def place_in(health: Health, condition_or_question: str) -> int | None:
    """Return which question has this id, or asks about this condition."""
    for at, question in enumerate(health.questions):
        ids = chain((question.id,), (condition.id for condition in question.conditions))
        if condition_or_question in ids:
            return at
    return None


def _after_places(course: Course, health: Health, person: Person) -> Course:
    question = question_of(health, course.condition_id) or health.questions[course.at]
    for condition in question.conditions:
        if condition.is_stop and person.says(condition.id) in COUNTS_AS_YES:
            return _turned(course, replace(course, page=Page.STOP, condition_id=None))
    return after_question(course, health)


def _turned(course: Course, new: Course) -> Course:
    if replace(course, behind=()) == replace(new, behind=()):
        return course
    before = (*course.behind, replace(course, behind=()))
    return replace(new, behind=before[-MOST_STEPS_BACK:])
