"""Twenty minutes at sixty times speed in the real window, second by second.

What is due, to be said, shown, rung and written, is worked out here anew,
from nothing but the turns of the plan.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.model.feedback import Feedback
from app.model.safety import Side
from app.safety.health_words import POSITION_WORDS
from app.safety.turns import Turn
from app.session.player import Phase
from app.ui.follow.course import Page
from tests.end_to_end.led import EVENING, Led, history_in, led
from tests.support.children import child

pytestmark = pytest.mark.end_to_end

Lines = list[tuple[float, str]]

LEAD_IN_S, HEADS_UP_S, WRITE_EVERY_S = 3, 10, 5
SIDES = {Side.RIGHT: "right", Side.LEFT: "left"}


@pytest.fixture
def open_led(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Led]:
    with led(qtbot, monkeypatch, tmp_path) as opened:
        yield opened


def _named(turn: Turn, title: str = "") -> str:
    side = SIDES.get(turn.side)
    return f"{title or turn.title}, {side} side" if side else title or turn.title


def _is_other_side(turn: Turn, before: Turn | None) -> bool:
    is_same = before is not None and before.step_index == turn.step_index
    return is_same and before is not None and before.side is not turn.side


def _opening(turn: Turn, before: Turn | None) -> str:
    if _is_other_side(turn, before):
        return f"Change sides. Now the {SIDES[turn.side]} side."
    return f"{_named(turn)}. {turn.step.say}"


def _coming(turn: Turn, after: Turn | None) -> str:
    if after is None:
        return "Soon you are done."
    if _is_other_side(after, turn):
        return f"Soon change to the {SIDES[after.side]} side."
    again = f"{after.title} once more" if after.title == turn.title else ""
    told = f"Next: {_named(after, again)}."
    if after.position is turn.position:
        return told
    return f"{told} Position: {POSITION_WORDS[after.position]}."


def _began(turn: Turn, before: Turn | None, at_s: float) -> Lines:
    lines = [(at_s, f"turn: {turn.index}")]
    if before is not None:
        bell = "soft" if _is_other_side(turn, before) else "change"
        lines.append((at_s, f"bell: {bell}"))
    return [*lines, (at_s, f"say: {_opening(turn, before)}")]


def _first_touch(turns: tuple[Turn, ...]) -> int:
    return next(turn.index for turn in turns if turn.level)


def due(turns: tuple[Turn, ...]) -> Lines:
    """Return all that is due in a session that is only gone on with where it waits."""
    lines, at_s = [], float(LEAD_IN_S)
    afters = (*turns[1:], None)
    for turn, before, after in zip(turns, (None, *turns), afters, strict=False):
        is_first = before is None
        lines += _began(turn, before, 0.0 if is_first else at_s)
        lines.append((0.0 if is_first else at_s, f"wrote: turn {turn.index} at 0"))
        if is_first:
            lines.append((at_s, "bell: begin"))
        for elapsed_s in range(1, turn.seconds):
            now_s = at_s + elapsed_s
            is_soon = elapsed_s == turn.seconds - HEADS_UP_S
            if is_soon and turn.seconds >= 2 * HEADS_UP_S:
                lines.append((now_s, f"say: {_coming(turn, after)}"))
            if elapsed_s % WRITE_EVERY_S == 0:
                lines.append((now_s, f"wrote: turn {turn.index} at {elapsed_s}"))
        at_s += turn.seconds
        if turn.index < _first_touch(turns):
            lines += [(at_s, "bell: soft"), (at_s, "say: Go on when you are ready.")]
            lines.append((at_s, f"wrote: turn {turn.index} at {turn.seconds}"))
    ends = ("bell: end", "say: That was the last step.", "wrote: nothing is under way")
    return [*lines, *((at_s, end) for end in ends)]


def _shown(turns: tuple[Turn, ...]) -> Lines:
    """Return the large words that are due."""
    lines: Lines = []
    steps = list(dict.fromkeys(turn.step_index for turn in turns))
    at_s = 0.0
    for turn in turns:
        side = SIDES.get(turn.side)
        beside = f" \u00b7 {side} side" if side else ""
        number = steps.index(turn.step_index) + 1
        lines.append((at_s, f"Step {number} of {len(steps)}{beside}: {turn.title}"))
        at_s += turn.seconds + (0.0 if at_s else LEAD_IN_S)
    return lines


def test_whole_session_is_led_and_kept(open_led: Led, tmp_path: Path) -> None:
    turns = open_led.open_plan(20)
    planned_s = sum(turn.seconds for turn in turns)
    assert open_led.window.windowTitle() == "Before you begin \u2013 Kneadmap"
    assert planned_s == pytest.approx(20 * 60, rel=0.05)
    assert any(_is_other_side(b, a) for a, b in pairwise(turns))
    open_led.click("tension_6")
    open_led.begin()
    open_led.pass_s(LEAD_IN_S + planned_s)
    assert open_led.script.lines == due(turns)
    assert open_led.shown == _shown(turns)
    open_led.wait_for(Page.AFTER)
    assert open_led.window.windowTitle() == "After the session \u2013 Kneadmap"
    open_led.click("tension_2")
    lines = child(open_led.window, QPlainTextEdit, "comment_lines")
    lines.setPlainText("Warm towel: keep.")
    open_led.click("after_keep")
    (kept,) = history_in(tmp_path)
    done = kept.done
    assert done.began_at == EVENING.isoformat()
    assert (done.planned_s, done.played_s) == (planned_s, planned_s)
    assert (done.is_whole, done.person, done.feedback) == (True, None, ())
    assert (done.tension_before, done.tension_after) == (6, 2)
    assert done.comment == "Warm towel: keep."


def _worked_on(turns: tuple[Turn, ...]) -> Turn:
    """Return the first turn of some pressure that goes on at the other side."""
    return next(
        turn
        for turn, after in pairwise(turns)
        if turn.level >= 2 and turn.seconds >= 40 and _is_other_side(after, turn)
    )


def _lighter_by(turn: Turn, levels: int) -> str:
    return f"Stay lighter here: pressure {max(1, turn.level - levels)} of 5."


def _keys_in(open_led: Led, turn: Turn) -> float:
    """Use every key in a turn, from its 11th second on; return when it began."""
    while open_led.player.state.index < turn.index:
        open_led.press(Qt.Key.Key_Right)
        open_led.pass_s(1)
    began_s = open_led.script.now_s - 1
    for key, rest_s in (
        (Qt.Key.Key_S, 1),
        (Qt.Key.Key_P, 25),
        (Qt.Key.Key_Space, 5),
        (Qt.Key.Key_M, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 4),
        (Qt.Key.Key_R, 4),
        (Qt.Key.Key_Escape, 40),
        (Qt.Key.Key_1, 4),
    ):
        open_led.press(key)
        open_led.pass_s(rest_s)
    return began_s


def test_keys_and_the_receiver_are_answered_and_written(
    open_led: Led, tmp_path: Path
) -> None:
    turns = open_led.open_plan(20)
    turn = _worked_on(turns)
    before, lower = turns[turn.index - 1], turn.level - 1
    open_led.begin()
    began_s = _keys_in(open_led, turn)
    lighter = f" {_lighter_by(turn, 1)}"
    index = turn.index
    told = [
        (round(now_s - began_s), line)
        for now_s, line in open_led.script.lines
        if now_s > began_s
    ]
    assert told == [
        (1, f"say: Softer: pressure {lower} of 5."),
        (1, f"wrote: turn {index} at 1"),
        (2, "say: Paused."),
        (2, f"wrote: turn {index} at 2"),
        (27, f"say: Going on: {_named(turn)}.{lighter}"),
        (27, f"wrote: turn {index} at 2"),
        (30, "bell: begin"),
        (32, "say: 30 seconds more."),
        (32, f"wrote: turn {index} at 4"),
        (33, f"turn: {before.index}"),
        (33, "bell: change"),
        (33, f"say: {_named(before)}. {before.step.say}"),
        (33, f"wrote: turn {before.index} at 0"),
        (34, f"turn: {index}"),
        (34, "bell: change"),
        (34, f"say: {_named(turn)}. {turn.step.say}{lighter}"),
        (34, f"wrote: turn {index} at 0"),
        (38, f"turn: {index}"),
        (38, "bell: change"),
        (38, f"say: {_named(turn)}. {turn.step.say}{lighter}"),
        (42, "urgent: Stop. Lift your hands away, and ask."),
        (42, f"wrote: turn {index} at 4"),
        (82, f"say: Going on: {_named(turn)}. {_lighter_by(turn, 2)}"),
        (82, f"wrote: turn {index} at 4"),
        (85, "bell: begin"),
    ]


def test_session_that_is_ended_early_is_kept_with_what_was_said(
    open_led: Led, tmp_path: Path
) -> None:
    turn = _worked_on(open_led.open_plan(20))
    open_led.begin()
    _keys_in(open_led, turn)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_E):
        open_led.press(key)
    open_led.wait_for(Page.AFTER)
    assert open_led.script.lines[-1][1] == "wrote: nothing is under way"
    open_led.click("after_keep")
    (kept,) = history_in(tmp_path)
    assert not kept.done.is_whole
    assert [
        (row.said, row.base, row.side, row.level_before) for row in kept.done.feedback
    ] == [
        (said, turn.step.place, turn.side.value, max(1, turn.level - less))
        for said, less in (
            (Feedback.SOFTER, 0),
            (Feedback.STOP, 1),
            (Feedback.STOP, 2),
        )
    ]


def test_session_whose_window_is_closed_goes_on_paused_where_it_was(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with led(qtbot, monkeypatch, tmp_path) as first:
        turns = first.open_plan(20)
        first.begin()
        first.pass_s(LEAD_IN_S + sum(turn.seconds for turn in turns[:3]) + 7)
        was = first.player.state
        assert was.index == 3
    # The clock begins anew, as after a power cut.
    with led(qtbot, monkeypatch, tmp_path) as again:
        again.click("rail_follow")
        again.click("resume_go_on")
        again.wait_for(Page.PLAYER)
        found = again.player.state
        assert (found.index, found.phase) == (3, Phase.PAUSED)
        assert was.elapsed_s - WRITE_EVERY_S < found.elapsed_s <= was.elapsed_s
        again.press(Qt.Key.Key_Space)
        again.pass_s(LEAD_IN_S + 2)
        assert again.player.state.elapsed_s == found.elapsed_s + 2
