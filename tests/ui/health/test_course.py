"""The way through the health check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.health import ConditionId
from app.model.person import UNASKED, Answer, Person
from app.ui.health import course as steps
from app.ui.health.course import Course, Page, Said, said_to
from tests.support.sample_health import person_with, sample_health

HEALTH = sample_health()
FIRST, SECOND, THIRD = HEALTH.questions
ANSWERS = st.sampled_from([*Answer, None])


def at(page: Page, question: int, **more: object) -> Course:
    """Return a page of the check without a way back."""
    return Course(page, question, **more)  # type: ignore[arg-type]  # few names


def test_check_begins_with_the_first_question() -> None:
    assert steps.begun(Course(), HEALTH, UNASKED).at == 0


def test_check_goes_on_at_the_first_open_question() -> None:
    person = UNASKED.with_ticked(FIRST)
    assert steps.begun(Course(), HEALTH, person).at == 1


def test_answered_check_sums_up() -> None:
    person = UNASKED
    for question in HEALTH.questions:
        person = person.with_ticked(question)
    assert steps.begun(Course(), HEALTH, person).page is Page.SUMMARY


def test_last_question_is_followed_by_the_summary() -> None:
    last = at(Page.QUESTION, len(HEALTH.questions) - 1)
    assert steps.after_question(last, HEALTH).page is Page.SUMMARY


def test_question_from_the_overview_leads_back_there() -> None:
    single = steps.asked(Course(Page.OVERVIEW), 1)
    assert steps.after_question(single, HEALTH).page is Page.OVERVIEW


def test_what_stops_shows_its_card_before_the_next_question() -> None:
    after = steps.after_details(at(Page.DETAILS, 0), HEALTH, person_with("fever"))
    assert after.page is Page.STOP


def test_what_has_a_place_is_asked_for_it() -> None:
    after = steps.after_details(at(Page.DETAILS, 2), HEALTH, person_with("bruise"))
    assert (after.page, after.condition_id) == (Page.WHERE, "bruise")


def test_each_thing_with_a_place_is_asked_in_turn() -> None:
    person = person_with("bruise", "numb")
    first = steps.after_details(at(Page.DETAILS, 2), HEALTH, person)
    assert steps.after_where(first, HEALTH, person).condition_id == "numb"


def test_place_asked_from_the_summary_leads_back_there() -> None:
    asked = steps.placed(Course(Page.SUMMARY), ConditionId("bruise"))
    after = steps.after_where(asked, HEALTH, person_with("bruise"))
    assert after.page is Page.SUMMARY


def test_way_back_is_the_way_there() -> None:
    first = steps.begun(Course(), HEALTH, UNASKED)
    second = steps.after_question(first, HEALTH)
    assert steps.gone_back(steps.gone_back(second)) == Course()


@pytest.mark.parametrize("name", ["second", "thin_blood"])
def test_question_is_found_by_its_id_or_by_a_condition(name: str) -> None:
    assert steps.place_in(HEALTH, name) == 1


def test_unknown_id_finds_no_question() -> None:
    assert steps.place_in(HEALTH, "nothing") is None


@given(st.tuples(ANSWERS, ANSWERS))
def test_question_reads_as_no_only_when_all_of_it_is_no(
    answers: tuple[Answer | None, Answer | None],
) -> None:
    person = Person()
    for condition, answer in zip(FIRST.conditions, answers, strict=True):
        person = person.with_answer(condition.id, answer)
    is_no = said_to(FIRST, person) is Said.NO
    assert is_no == (set(answers) == {Answer.NO})
