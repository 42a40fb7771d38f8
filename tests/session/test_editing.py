"""Changing a plan: nothing is lost, the sides stay equal, what breaks is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.session import LONGEST_STEP_S, Session, StepKind
from app.session.editing import Editor
from tests.session.planning import usual_plan


def _session() -> tuple[Editor, Session]:
    plan, offers = usual_plan()
    assert plan.session is not None
    return Editor(offers, plan.asked), plan.session


def _first(session: Session, kind: StepKind) -> int:
    return next(n for n, step in enumerate(session.steps) if step.kind is kind)


def test_a_sound_plan_has_no_warnings() -> None:
    editor, session = _session()
    assert editor.warnings(session) == ()


def test_moving_a_step_changes_nothing_but_its_place() -> None:
    editor, session = _session()
    edited = editor.moved(session, 5, 7)
    assert edited.index == 7
    assert edited.session.steps[7] == session.steps[5]
    assert sorted(map(repr, edited.session.steps)) == sorted(map(repr, session.steps))


def test_moving_back_restores_the_session() -> None:
    editor, session = _session()
    there = editor.moved(session, 4, 9)
    assert editor.moved(there.session, there.index, 4).session == session


def test_moving_the_talk_away_from_the_beginning_is_told() -> None:
    editor, session = _session()
    told = {broken.id for broken in editor.moved(session, 0, 5).warnings}
    assert "agreed_first" in told


def test_moving_a_step_too_far_leaves_it_at_the_end() -> None:
    editor, session = _session()
    assert editor.moved(session, 3, 999).index == len(session.steps) - 1


def test_without_the_cool_down_it_is_told() -> None:
    editor, session = _session()
    edited = editor.removed(session, _first(session, StepKind.COOL_DOWN))
    assert "cool_down" in {broken.id for broken in edited.warnings}


def test_without_any_warm_up_it_is_told() -> None:
    editor, session = _session()
    edited = session
    while any(step.kind is StepKind.WARM_UP for step in edited.steps):
        edited = editor.removed(edited, _first(edited, StepKind.WARM_UP)).session
    assert "warm_first" in {broken.id for broken in editor.warnings(edited)}


def test_the_last_step_stays() -> None:
    editor, session = _session()
    while len(session.steps) > 1:
        session = editor.removed(session, 0).session
    edited = editor.removed(session, 0)
    assert edited.session == session
    assert edited.warnings[0].id == "refused"


def test_a_longer_step_is_longer() -> None:
    editor, session = _session()
    edited = editor.lengthened(session, 6, 30)
    assert edited.session.steps[6].seconds == session.steps[6].seconds + 30


@pytest.mark.parametrize(("seconds", "left"), [(-9999, 3), (9999, LONGEST_STEP_S)])
def test_no_step_is_longer_or_shorter_than_a_step_can_be(
    seconds: int, left: int
) -> None:
    editor, session = _session()
    assert editor.lengthened(session, 0, seconds).session.steps[0].seconds == left


def test_an_hour_is_never_passed() -> None:
    plan, offers = usual_plan(60)
    assert plan.session is not None
    edited = Editor(offers).lengthened(plan.session, 0, 600)
    assert edited.session == plan.session
    assert "at most 60" in edited.warnings[0].text


@given(data=st.data())
@settings(max_examples=20)
def test_sides_never_become_unequal(data: st.DataObject) -> None:
    plan, offers = usual_plan(15, "legs")
    assert plan.session is not None
    editor, session = Editor(offers), plan.session
    for _ in range(3):
        index = data.draw(st.integers(0, len(session.steps) - 1))
        seconds = data.draw(st.integers(-30, 90))
        if data.draw(st.booleans()):
            edited = editor.lengthened(session, index, seconds)
        else:
            edited = editor.removed(session, index)
        assert "equal_sides" not in {broken.id for broken in edited.warnings}
        session = edited.session
