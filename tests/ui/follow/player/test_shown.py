"""The words of a moment: short, and true for the state."""

from dataclasses import replace

import pytest

from app.model.feedback import Feedback
from app.model.ids import TechniqueId
from app.model.safety import Position
from app.session.player import heard, moved_on
from app.ui.follow.player.shown import (
    announcement_of,
    clock_of,
    left_of,
    pressure_by_level,
    shown_of,
)
from tests.session.playing import MIDDLE, fitted_of, running, step, turns_of
from tests.support.shipped import shipped_library

PRESSURE = pressure_by_level(shipped_library().pressure)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (0.2, "0:01"),
        (46, "0:46"),
        (60, "1:00"),
        (61.5, "1:02"),
        (600, "10:00"),
    ],
)
def test_a_second_that_has_begun_counts(seconds: float, shown: str) -> None:
    assert clock_of(seconds) == shown


def test_time_never_falls_below_nought() -> None:
    assert clock_of(-3) == "0:00"


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(20, "last minute"), (61, "2 min left"), (600, "10 min left")],
)
def test_the_rest_of_the_session_is_told_in_minutes(seconds: float, shown: str) -> None:
    assert left_of(seconds) == shown


def test_a_talk_has_no_pressure() -> None:
    shown = shown_of(running(), PRESSURE)
    assert (shown.level, shown.level_name, shown.felt) == (0, "", "")


@pytest.mark.parametrize(
    ("technique", "level", "is_told_to_glide"),
    [("settling_hands", 1, False), ("effleurage", 1, True)],
)
def test_only_hands_that_glide_are_told_so(
    technique: str, level: int, *, is_told_to_glide: bool
) -> None:
    done = shipped_library().technique_by_id[TechniqueId(technique)]
    (turn,) = turns_of((step("Here", place="sacrum"), level, MIDDLE))
    state = running(fitted_of((replace(turn, technique=done),)))
    felt = shown_of(state, PRESSURE).felt
    assert felt.endswith(".")
    assert ("glides" in felt) is is_told_to_glide


def test_both_turns_of_a_step_have_one_number() -> None:
    state = running()
    right = shown_of(replace(state, index=2), PRESSURE).kicker
    left = shown_of(replace(state, index=3), PRESSURE).kicker
    assert right == "Step 3 of 4 \u00b7 right side"
    assert left == "Step 3 of 4 \u00b7 left side"


def test_the_announcement_says_all_that_is_shown() -> None:
    assert (
        announcement_of(shown_of(running(), PRESSURE))
        == "Step 1 of 4: Settle. Do settle."
    )


def test_a_softer_pressure_is_the_one_that_is_shown() -> None:
    state = heard(moved_on(running(), 1.0).state, 2.0, Feedback.SOFTER).state
    assert state.level == 1
    assert shown_of(state, PRESSURE).offered in (0, 2)


def test_new_position_stands_before_what_to_look_out_for() -> None:
    state = running()
    moved = replace(state.turns[1], position=Position.SEATED)
    turns = (state.turns[0], moved, *state.turns[2:])
    shown = shown_of(replace(state, turns=turns, index=1), PRESSURE)
    assert shown.watch.startswith("Change position first: seated")
