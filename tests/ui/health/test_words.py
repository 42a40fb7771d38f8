"""What the answers add up to, in words."""

from hypothesis import given
from hypothesis import strategies as st

from app.model.person import UNASKED, Answer, Person
from app.safety.person import rules_for
from app.safety.screening import screening_state
from app.ui.health.state import Receiver
from app.ui.health.words import (
    answer_in_words,
    limits_in_words,
    open_questions,
    receiver_in_words,
    short_state,
    summary_in_words,
)
from tests.support.sample_health import person_with, rules_with, sample_health

HEALTH = sample_health()
SECOND = HEALTH.questions[1]
REASSURING = ("safe to", "is safe", "all clear", "healthy.", "no problem", "fine.")


def told(person: Person) -> str:
    """Return everything that is said of a person's answers."""
    screening = screening_state(person, HEALTH)
    rules = rules_for(person, HEALTH)
    return " ".join(
        (
            short_state(screening, HEALTH, person),
            screening.text,
            summary_in_words(rules, HEALTH),
        )
    ).lower()


def test_summary_is_one_line_of_what_changes() -> None:
    rules = rules_with("thin_blood", "weak_bones")
    assert summary_in_words(rules, HEALTH) == (
        "gentle (up to 2), 20 minutes at most, on the side, seated, half sitting or "
        "flat on the back, ask a doctor about thin blood."
    )


def test_oils_are_named_by_kind_when_all_of_a_kind_are_out() -> None:
    limits = limits_in_words(rules_with("allergy"), HEALTH)
    assert "no oil or nut oils" in [limit.short for limit in limits]


def test_each_limit_names_the_condition_that_it_comes_from() -> None:
    for limit in limits_in_words(rules_with("thin_blood"), HEALTH):
        assert all("because: thin blood" in reason for reason in limit.reasons)


def test_thing_without_a_place_keeps_hands_off_everywhere() -> None:
    limits = limits_in_words(rules_with("bruise"), HEALTH)
    assert limits[0].short == "hands off everywhere until you say where"


def test_weak_area_is_named() -> None:
    limits = limits_in_words(rules_with("weak_bones"), HEALTH)
    assert "lighter on low" in [limit.short for limit in limits]


def test_position_that_all_rules_agree_to_is_told() -> None:
    person = person_with("weak_bones", "allergy")
    limits = limits_in_words(rules_for(person, HEALTH), HEALTH)
    assert "seated" in [limit.short for limit in limits]


def test_no_answers_change_nothing() -> None:
    assert limits_in_words(rules_for(UNASKED, HEALTH), HEALTH) == ()


def test_skipped_question_is_told_as_not_answered() -> None:
    assert answer_in_words(SECOND, UNASKED) == "Not answered"


def test_half_answered_question_says_that_some_is_open() -> None:
    words = answer_in_words(SECOND, person_with("thin_blood"))
    assert words == "Yes: thin blood; some of it is open"


def test_doubt_is_told_apart_from_yes() -> None:
    person = UNASKED.with_ticked(SECOND, ["mild"])
    condition_id = SECOND.conditions[0].id
    words = answer_in_words(SECOND, person.with_answer(condition_id, Answer.UNKNOWN))
    assert words == "Yes: mild; Not sure: thin blood"


def test_every_question_is_open_at_first() -> None:
    assert open_questions(HEALTH, UNASKED) == len(HEALTH.questions)


def test_nobody_is_told_from_somebody_without_a_name() -> None:
    nobody = receiver_in_words(Receiver())
    somebody = receiver_in_words(Receiver(person_with("mild")))
    assert (nobody, somebody) == ("nobody asked yet", "today\u2019s person")


@given(
    st.dictionaries(st.sampled_from(list(HEALTH.conditions)), st.sampled_from(Answer))
)
def test_nothing_that_is_said_reads_as_safe(answers: dict[str, Answer]) -> None:
    person = Person.model_validate({"answers": answers})
    words = told(person).replace("not the same as safe", "")
    assert not any(each in words for each in REASSURING)


@given(
    st.dictionaries(st.sampled_from(list(HEALTH.conditions)), st.sampled_from(Answer))
)
def test_what_is_open_is_always_said(answers: dict[str, Answer]) -> None:
    person = Person.model_validate({"answers": answers})
    screening = screening_state(person, HEALTH)
    is_open = bool(open_questions(HEALTH, person))
    is_stopped = bool(rules_for(person, HEALTH).stops)
    words = short_state(screening, HEALTH, person)
    is_told = any(each in words for each in ("open", "Not asked"))
    assert is_told or is_stopped or not is_open
