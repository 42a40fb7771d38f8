"""What was done can be read, taken elsewhere and deleted."""

import json
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.model.feedback import Done, Feedback, FeedbackRow
from app.model.library import Library
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.history_row import HistoryRow
from app.ui.follow.keeping import FollowKeeping
from app.ui.follow.room import FollowRoom
from app.ui.follow.tension_chart import (
    SIDE_BY_SIDE,
    TensionChart,
    TensionPoint,
    days_written,
    spread_s,
    summary_of,
)
from app.ui.follow.words import tension_in_words
from app.ui.health.controller import HealthController
from app.ui.health.keeping import Keeping
from app.ui.rooms.aside import AtOnce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip
from tests.support.children import child
from tests.support.shipped import shipped_atlas
from tests.ui.follow.conftest import EVENING, ChosenFiles

YEAR = timedelta(days=365)


def done(day: int, person: str | None = None, **changes: object) -> Done:
    """Return a session of an evening in November."""
    values: dict[str, object] = {
        "session_id": "made_up",
        "title": f"Session {day}",
        "began_at": f"2026-11-{day:02d}T20:15:00+01:00",
        "planned_s": 600,
        "played_s": 600,
        "is_whole": True,
        "person": person,
        "tension_before": 7,
        "tension_after": 3,
        **changes,
    }
    return Done(**values)  # type: ignore[arg-type]  # values of the fields' own types


def click(widget: QWidget) -> None:
    """Click a widget in its middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def rows(room: FollowRoom) -> list[str]:
    """Return what the rows are called, from top to bottom."""
    return [
        row.accessibleName()
        for row in room.findChildren(HistoryRow)
        if row.isVisibleTo(room)
    ]


@pytest.fixture
def history(room: FollowRoom, follow: FollowController) -> FollowRoom:
    """Return the room at a history of three sessions."""
    softer = FeedbackRow(Feedback.SOFTER, "back", "paraspinal", "right", 9, 9, 3, 2)
    for one in (
        done(1, "Ada"),
        done(2, "Ben", feedback=(softer,), is_whole=False, played_s=300),
        done(3, "Ada", comment="Warm hands."),
    ):
        assert follow.keeping.keep_done(one)
    follow.show(Page.HISTORY)
    return room


def test_history_begins_empty_and_says_so(
    room: FollowRoom, follow: FollowController
) -> None:
    follow.show(Page.HISTORY)
    texts = [label.text() for label in room.findChildren(QLabel)]
    assert any("Nothing is kept yet." in text for text in texts)
    assert child(room, TextButton, "history_csv").isHidden()


def test_newest_stands_first(history: FollowRoom) -> None:
    assert rows(history)[0] == "Session 3, 3 Nov 2026, 20:15"
    assert len(rows(history)) == 3


def test_row_tells_what_was_said(history: FollowRoom) -> None:
    row = child(history, HistoryRow, "done_2")
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert "5 min of 10 min \u00b7 for Ben \u00b7 Said: softer 1." in texts
    assert "7 \u2192 3" in texts


def test_history_of_one_person_alone(history: FollowRoom) -> None:
    click(child(history, Chip, "choice_name_1"))
    assert rows(history) == ["Session 2, 2 Nov 2026, 20:15"]


def test_deleting_asks_once_more(history: FollowRoom, follow: FollowController) -> None:
    row = child(history, HistoryRow, "done_1")
    click(child(row, TextButton, "forget_ask"))
    assert len(follow.history) == 3
    click(child(row, TextButton, "forget_yes"))
    assert [kept.id for kept in follow.history] == [2, 3]
    assert len(rows(history)) == 2


def test_everything_can_be_deleted(
    history: FollowRoom, follow: FollowController
) -> None:
    foot = child(history, QWidget, "history_delete_all")
    child(foot, TextButton, "forget_ask").click()
    child(foot, TextButton, "forget_yes").click()
    assert follow.history == ()
    assert rows(history) == []


def test_history_is_saved_as_a_table(
    history: FollowRoom, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "mine.csv"
    click(child(history, TextButton, "history_csv"))
    lines = files.path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("began_at,session_id,title,person")
    assert len(lines) == 4


def test_what_is_shown_is_what_is_saved(
    history: FollowRoom, files: ChosenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "mine.json"
    click(child(history, Chip, "choice_name_0"))
    click(child(history, TextButton, "history_json"))
    packed = json.loads(files.path.read_text(encoding="utf-8"))
    assert [one["person"] for one in packed] == ["Ada", "Ada"]


def test_refused_file_is_told(
    history: FollowRoom, follow: FollowController, files: ChosenFiles, tmp_path: Path
) -> None:
    told: list[str] = []
    follow.told.connect(told.append)
    files.path = tmp_path / "missing" / "mine.csv"
    click(child(history, TextButton, "history_csv"))
    assert len(told) == 1
    assert told[0].endswith("Choose another place.")


def test_history_of_a_forgotten_person_is_seen_no_more(
    library: Library, tmp_path: Path
) -> None:
    health = HealthController(Keeping(tmp_path))
    health.show_library(library)
    keeping = FollowKeeping(tmp_path)
    follow = FollowController(health, shipped_atlas, AtOnce(), keeping, lambda: EVENING)
    health.keep_as("Ada")
    for day, person in enumerate(("Ada", None), 1):
        keeping.keep_done(done(day, person))
    seen = [len(follow.history)]
    health.forget("Ada")
    assert [*seen, *(kept.done.title for kept in follow.history)] == [2, "Session 2"]
    health.close()
    keeping.close()


def test_sessions_of_one_evening_stand_side_by_side() -> None:
    evening = [EVENING + timedelta(minutes=20 * n) for n in range(4)]
    points = tuple(TensionPoint(at, 6, 3) for at in (EVENING - YEAR, *evening))
    placed_s = spread_s(tuple(point.at.timestamp() for point in points))
    apart_s = [later - earlier for earlier, later in pairwise(placed_s)]
    assert min(apart_s) >= (placed_s[-1] - placed_s[0]) / (2 * SIDE_BY_SIDE)
    written = [words for _, words in days_written(points, placed_s)]
    assert written == ["21 Nov 2025", "21 Nov 2026"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (7, 3, "7 \u2192 3"),
        (None, 0, "0 after"),
        (5, None, "5 before"),
        (None, None, ""),
    ],
)
def test_tension_tells_what_was_said_and_when(
    before: int | None, after: int | None, told: str
) -> None:
    assert tension_in_words(before, after) == told


def test_chart_is_told_in_words(history: FollowRoom) -> None:
    chart = child(history, TensionChart)
    assert chart.accessibleName() == (
        "Tension over time: in 3 sessions, from 7.0 to 3.0 on average."
    )


def test_chart_with_nothing_said_says_so() -> None:
    assert "nothing was said" in summary_of((TensionPoint(EVENING, 5, None),))
