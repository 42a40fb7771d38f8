"""What the health check does with answers, places and people."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.model.health import ConditionId
from app.model.outline import MapPoint
from app.model.person import UNASKED, Answer
from app.safety.screening import ScreeningState
from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.spots import spots_of
from app.ui.health.state import Receiver

THIN, BRUISE = ConditionId("thin_blood"), ConditionId("bruise")
ON_BODY, BESIDE = MapPoint(40, 100), MapPoint(900, 900)


def tick(health: HealthController, at: int, *conditions: str) -> None:
    """Say yes to a question, tick conditions, and go on."""
    health.ask(at)
    health.say_yes()
    for condition in conditions:
        health.mark(ConditionId(condition), Answer.YES)
    health.finish_details()


def places(health: HealthController) -> list[str]:
    """Return what is said of where the bruise is."""
    found = spots_of(health.person, BRUISE, health.library)
    return [spot.text for spot in found]


def test_no_answers_all_of_a_question(health: HealthController) -> None:
    health.begin()
    health.say_no()
    said = {health.person.says(c.id) for c in health.health.questions[0].conditions}
    assert (said, health.course.at) == ({Answer.NO}, 1)


def test_skipping_answers_nothing(health: HealthController) -> None:
    health.begin()
    health.go_on()
    assert (health.person, health.course.at) == (UNASKED, 1)


def test_tick_counts_at_once(health: HealthController, qtbot: QtBot) -> None:
    health.ask(1)
    health.say_yes()
    with qtbot.waitSignal(health.rules_changed):
        health.mark(THIN, Answer.YES)
    assert [rule.cap for rule in health.rules.local][:1] == [2]


def test_what_is_not_ticked_is_a_no_once_it_is_done(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    assert health.person.says(ConditionId("mild")) is Answer.NO


def test_what_is_not_ticked_stays_open_until_it_is_done(
    health: HealthController,
) -> None:
    health.ask(1)
    health.say_yes()
    health.mark(THIN, Answer.YES)
    assert health.person.says(ConditionId("mild")) is None


def test_not_being_able_to_tell_counts_as_yes(health: HealthController) -> None:
    health.ask(0)
    health.say_unsure()
    health.say_cannot_tell()
    assert health.screening.state is ScreeningState.STOP


def test_changed_answer_is_taken_back(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    for _ in range(2):
        health.undo()
    assert health.rules.rules == ()


def test_undo_shows_the_page_where_it_was_said(health: HealthController) -> None:
    health.begin()
    health.say_no()
    health.undo()
    assert (health.course.page, health.course.at) == (Page.QUESTION, 0)


def test_nothing_done_is_nothing_to_undo(health: HealthController) -> None:
    assert not health.undo()


def test_mark_is_as_wide_as_its_margin(health: HealthController, atlas: Atlas) -> None:
    tick(health, 2, "bruise")
    health.mark_place(atlas, ON_BODY)
    assert [mark.radius_mm for mark in health.person.marks] == [30.0]


def test_click_beside_the_body_marks_nothing(
    health: HealthController, atlas: Atlas
) -> None:
    tick(health, 2, "bruise")
    health.mark_place(atlas, BESIDE)
    assert health.person.marks == ()


def test_one_of_several_places_is_removed(
    health: HealthController, atlas: Atlas
) -> None:
    tick(health, 2, "bruise")
    health.mark_place(atlas, ON_BODY)
    health.pick_regions(["lower_back", "kidney_column"])
    health.pick_regions(["sacrum"])
    first, *_ = spots_of(health.person, BRUISE, health.library)
    health.remove_spot(first)
    assert places(health) == ["Low", "Sacrum"]


def test_removed_place_comes_back(health: HealthController, atlas: Atlas) -> None:
    tick(health, 2, "bruise")
    health.mark_place(atlas, ON_BODY)
    said = places(health)
    health.remove_spot(spots_of(health.person, BRUISE, health.library)[0])
    health.undo()
    assert places(health) == said


def test_thing_on_no_map_limits_no_place(health: HealthController) -> None:
    tick(health, 2, "bruise")
    health.say_elsewhere()
    assert (health.rules.local, health.screening.unplaced) == ((), ())


def test_thing_without_a_place_counts_everywhere(health: HealthController) -> None:
    tick(health, 2, "bruise")
    health.leave_place()
    assert health.screening.unplaced == (BRUISE,)
    assert health.rules.local[0].where.is_whole


def test_nobody_is_kept_unasked(health: HealthController, folder: Path) -> None:
    tick(health, 1, "thin_blood")
    health.names()
    health.close()
    assert not folder.exists()


def test_kept_person_can_be_chosen_again(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    health.keep_as("Ada")
    health.start_new()
    health.choose("Ada")
    assert health.person.says(THIN) is Answer.YES


def test_person_who_is_kept_is_kept_in_step(health: HealthController) -> None:
    health.keep_as("Ada")
    tick(health, 1, "thin_blood")
    health.start_new()
    health.choose("Ada")
    assert health.person.says(THIN) is Answer.YES


def test_name_that_is_taken_is_not_written_over(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    health.keep_as("Ada")
    health.start_new()
    is_kept = health.keep_as("ada ")
    health.choose("Ada")
    assert (is_kept, health.person.says(THIN)) == (False, Answer.YES)


def test_person_is_renamed(health: HealthController) -> None:
    health.keep_as("Ada")
    health.rename("Ada L.")
    assert (health.names(), health.receiver.name) == (("Ada L.",), "Ada L.")


def test_name_may_change_its_letters_only(health: HealthController) -> None:
    health.keep_as("ada")
    health.rename("Ada")
    assert health.names() == ("Ada",)


def test_forgotten_person_cannot_be_brought_back(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    health.keep_as("Ada")
    tick(health, 1, "mild")
    health.forget("Ada")
    assert not health.undo()
    assert (health.receiver, health.names()) == (Receiver(), ())


def test_forgetting_somebody_else_leaves_this_person(health: HealthController) -> None:
    health.keep_as("Ada")
    health.start_new()
    tick(health, 1, "thin_blood")
    health.forget("Ada")
    assert health.person.says(THIN) is Answer.YES
    assert not health.undo()


def test_forgetting_everyone_forgets_today_as_well(health: HealthController) -> None:
    health.keep_as("Ada")
    health.start_new()
    tick(health, 1, "thin_blood")
    health.forget_everyone()
    assert (health.receiver, health.names()) == (Receiver(), ())


def test_choosing_another_person_can_be_undone(health: HealthController) -> None:
    health.keep_as("Ada")
    health.start_new()
    tick(health, 1, "thin_blood")
    health.choose("Ada")
    health.undo()
    assert health.person.says(THIN) is Answer.YES


def test_empty_name_keeps_nobody(health: HealthController) -> None:
    assert not health.keep_as("   ")
    assert health.names() == ()


def test_state_tells_nothing_in_a_traceback(health: HealthController) -> None:
    tick(health, 1, "thin_blood")
    health.keep_as("Ada")
    state = repr(health.receiver)
    assert "Ada" not in state
    assert "thin" not in state


@pytest.mark.parametrize("page", [Page.SUMMARY, Page.OVERVIEW, Page.PEOPLE])
def test_page_is_left_the_way_it_was_entered(
    health: HealthController, page: Page
) -> None:
    before = health.course
    health.show(page)
    health.go_back()
    assert health.course == before
