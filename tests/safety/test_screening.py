"""What the answers add up to; nothing ever reads as safe."""

from app.model.health import ConditionId, Health
from app.model.person import UNASKED, Answer, Person
from app.safety.screening import ScreeningState, screening_state
from tests.support.sample_health import person_with, sample_health

ALL_NO = Person(answers=dict.fromkeys(sample_health().conditions, Answer.NO))


def state(person: Person) -> ScreeningState:
    """Return how far the sample's check has come."""
    return screening_state(person, sample_health()).state


def test_no_answer_reads_as_not_asked() -> None:
    found = screening_state(UNASKED, sample_health())
    assert found.state is ScreeningState.NOT_ASKED
    assert "does not know" in found.text
    assert len(found.unanswered) == len(sample_health().conditions)


def test_a_check_that_could_not_be_read_says_so() -> None:
    found = screening_state(UNASKED, Health())
    assert found.state is ScreeningState.NOT_ASKED
    assert "could not be read" in found.text


def test_an_open_point_is_told_even_without_a_flag() -> None:
    person = ALL_NO.with_answer(ConditionId("mild"), None)
    found = screening_state(person, sample_health())
    assert found.state is ScreeningState.PARTLY
    assert found.unanswered == ("mild",)
    assert "1 of 8 points" in found.text


def test_a_place_that_nobody_marked_keeps_the_check_open() -> None:
    found = screening_state(
        ALL_NO.with_answer(ConditionId("bruise"), Answer.YES), sample_health()
    )
    assert found.state is ScreeningState.PARTLY
    assert found.unplaced == ("bruise",)
    assert "Say where: bruise" in found.text


def test_a_stop_is_told_before_anything_else() -> None:
    assert state(person_with("fever")) is ScreeningState.STOP


def test_a_limit_is_told() -> None:
    person = ALL_NO.with_answer(ConditionId("mild"), Answer.YES)
    assert state(person) is ScreeningState.LIMITED


def test_no_flag_is_not_called_safe() -> None:
    found = screening_state(ALL_NO, sample_health())
    assert found.state is ScreeningState.NO_FLAG_TICKED
    assert "not the same as safe" in found.text


def test_a_question_answered_no_answers_all_of_its_points() -> None:
    question = sample_health().questions[1]
    person = UNASKED.with_ticked(question, ["mild"])
    assert person.says(ConditionId("mild")) is Answer.YES
    assert person.says(ConditionId("thin_blood")) is Answer.NO
    assert person.says(ConditionId("fever")) is None
