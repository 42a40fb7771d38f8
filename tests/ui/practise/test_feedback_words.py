"""What is said of an answer: where one pointed, what a press does, and why."""

import pytest

from app.model.outline import MapPoint, Outline
from app.model.practice import Press, QuestionKind
from app.ui.practise.chosen_words import reason_lines
from app.ui.practise.controller import PractiseController
from app.ui.practise.feedback_words import FeedbackWords, feedback_words
from app.ui.practise.words import question_words
from tests.support.shipped import BACK, shipped_atlas, shipped_library
from tests.ui.practise.conftest import ask


def _said(practise: PractiseController) -> FeedbackWords:
    """Return what is said of the answer that is looked at."""
    assert practise.turn is not None
    return feedback_words(practise.turn, shipped_library(), shipped_atlas())


def _lines(said: FeedbackWords) -> dict[str, str]:
    return dict(said.lines)


def _target(practise: PractiseController) -> tuple[str, str]:
    """Return what is asked for, and what would be right."""
    assert practise.asked is not None
    return practise.asked.question.target_id, practise.asked.question.right_id


def test_right_place_is_told_what_a_press_does_there(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.FIND)
    target_id, _ = _target(practise)
    practise.answer_point(shipped_atlas().point_of(target_id), 1.0)
    told = _lines(_said(practise))["Where you pointed:"]
    assert "press" in told.lower()


def test_wrong_place_is_told_what_lies_there_instead(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.LANDMARK)
    practise.answer_point(shipped_atlas().point_of("kidney_right"), 1.0)
    told = _lines(_said(practise))["Where you pointed:"]
    assert "Kidney zone, their right" in told
    assert "does harm" in told


def test_who_does_not_know_is_told_the_rule(practise: PractiseController) -> None:
    ask(practise, QuestionKind.MAY_PRESS)
    practise.give_up()
    said = _said(practise)
    assert said.verdict == "Here it is."
    assert "Right is:" in _lines(said)
    assert len(said.lines) >= 2


def test_press_where_nobody_may_is_another_verdict_than_one_too_hard(
    practise: PractiseController,
) -> None:
    told: dict[str, str] = {}
    ask(practise, QuestionKind.MAY_PRESS)
    while len(told) < 2 and practise.asked is not None:
        _, right_id = _target(practise)
        if right_id == Press.WORK.value:
            practise.skip()
            continue
        practise.answer_choice(Press.WORK.value)
        told[right_id] = _said(practise).verdict
        practise.go_on()
    assert told["never"].startswith("Not like this")
    assert told["light"].startswith("Too hard")


def test_typed_word_that_names_nothing_is_told_so(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.NAME)
    practise.answer_typed("xylophone")
    assert (
        _lines(_said(practise))["You said:"]
        == "\u201cxylophone\u201d: no place that is known."
    )


def test_mixed_up_sides_are_told_before_millimetres(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.FIND)
    target_id, _ = _target(practise)
    at = shipped_atlas().point_of(target_id)
    practise.answer_point(MapPoint(-at.x_mm + 3, at.y_mm - 4), 1.0)
    said = _said(practise)
    assert said.verdict.startswith("Not there: that is their ")
    assert _lines(said)["On that side:"] == "5 mm off the same place there."


def test_knot_that_nobody_presses_is_only_pointed_at(
    practise: PractiseController,
) -> None:
    practise.begin_place(BACK, "ql_su")
    while (asked := practise.asked) is not None:
        if asked.question.card.kind is QuestionKind.FIND:
            break
        practise.skip()
    assert asked is not None
    words = question_words(asked.question, shipped_library())
    assert "not pressed" in words.title
    practise.answer_point(shipped_atlas().point_of(asked.question.target_id), 1.0)
    assert any("Kidney" in label for label in _lines(_said(practise)))


def test_every_technique_is_explained(practise: PractiseController) -> None:
    ask(practise, QuestionKind.TECHNIQUE)
    assert practise.asked is not None
    options = practise.asked.question.options
    practise.answer_choice(practise.asked.question.right_id)
    assert {f"{option.name}:" for option in options} <= set(_lines(_said(practise)))


def test_what_must_not_be_pressed_inside_a_massage_zone_is_named(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.DRAW_ZONE)
    while practise.asked is not None and _target(practise)[0] != "massage_zone_right":
        practise.skip()
    corners = (20.0, 0.0), (150.0, 0.0), (150.0, 400.0), (20.0, 400.0)
    first, *others = corners
    lines = tuple(("L", corner) for corner in others)
    practise.answer_outline(Outline((("M", first), *lines, ("Z", ()))))
    told = _lines(_said(practise))["No-go inside your line:"]
    assert "Shoulder blade, their right" in told


def test_place_that_is_not_touched_at_all_is_not_to_be_glided_across(
    practise: PractiseController,
) -> None:
    ask(practise, QuestionKind.LANDMARK)
    atlas = shipped_atlas()
    practise.answer_point(atlas.point_of("behind_ear_right"), 1.0)
    told = _lines(_said(practise))["Where you pointed:"]
    assert atlas.cap_at(atlas.point_of("behind_ear_right")) == 0
    assert "glide" not in told
    assert "hands off" in told


def test_press_on_a_knot_is_no_harder_than_the_knot_allows(
    practise: PractiseController,
) -> None:
    practise.begin_place(BACK, "lev_up")
    while (asked := practise.asked) is not None:
        if asked.question.card.kind is QuestionKind.FIND:
            break
        practise.skip()
    assert asked is not None
    practise.answer_point(shipped_atlas().point_of(asked.question.target_id), 1.0)
    told = _lines(_said(practise))
    assert told["Where you pointed:"] == "Press only softly, up to 2 of 5."
    assert "no thumb" in told["Take care:"]


@pytest.mark.parametrize("kind", [QuestionKind.TECHNIQUE, QuestionKind.MAY_PRESS])
def test_reasons_that_were_found_early_are_told_as_those_found_late(
    practise: PractiseController, kind: QuestionKind
) -> None:
    ask(practise, kind)
    assert practise.asked is not None
    library, atlas = shipped_library(), shipped_atlas()
    reasons = reason_lines(practise.asked.question, library, atlas)
    practise.answer_choice(practise.asked.question.options[0].id)
    assert practise.turn is not None
    assert feedback_words(practise.turn, library, atlas, reasons) == _said(practise)
    assert set(reasons) <= set(_said(practise).lines)
