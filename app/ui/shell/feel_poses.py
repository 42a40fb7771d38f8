"""The Feel room as it looks in the middle of an exercise, for pictures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.kinds import ExerciseKind
from app.palpation.exercises.level import Level
from app.ui.feel.exercise_page import ExercisePage
from app.ui.feel.play import Play
from app.ui.rooms.aside import AtOnce

if TYPE_CHECKING:
    from app.ui.feel.controller import FeelController
    from app.ui.shell.window import MainWindow

SEED = 7
FRAME_S = 1 / 60
LIGHT_N, RIGHT_N, FAR_TOO_MUCH_N = 3.0, 9.0, 30.0


def take_pose(window: "MainWindow", name: str) -> None:
    """Show a page of the room; the name is of `POSES`."""
    desk = window.feel.desk
    if desk is None:
        return
    desk.aside = AtOnce()
    window.feel.open()
    if desk.feel is not None:
        POSES[name](window, desk.feel)


def _search(window: "MainWindow", feel: "FeelController") -> None:
    """Show a press beside a knot, with the skin closed and one mark set."""
    play = _begun(feel, ExerciseKind.SEARCH, visibility=0.0)
    knot = play.round.simulation.lumps[0][0]
    _press(window, play, knot.x_mm + 30.0, knot.y_mm + 4.0, LIGHT_N, 1.5)
    _press(window, play, knot.x_mm, knot.y_mm, RIGHT_N, 2.5)
    page = window.findChild(ExercisePage)
    if page is not None:
        page.column.mark_wanted.emit()


def _see_through(window: "MainWindow", feel: "FeelController") -> None:
    play = _begun(feel, ExerciseKind.SEARCH, visibility=1.0)
    knot = play.round.simulation.lumps[0][0]
    _press(window, play, knot.x_mm + 6.0, knot.y_mm + 3.0, RIGHT_N, 2.5)


def _hold(window: "MainWindow", feel: "FeelController") -> None:
    """Show a press that is far too much: the person says so."""
    play = _begun(feel, ExerciseKind.HOLD, visibility=0.4)
    knot = play.round.simulation.lumps[0][0]
    _press(window, play, knot.x_mm, knot.y_mm, RIGHT_N, 2.0)
    _press(window, play, knot.x_mm, knot.y_mm, FAR_TOO_MUCH_N, 3.5)


def _question(window: "MainWindow", feel: "FeelController") -> None:
    play = _begun(feel, ExerciseKind.BONE_OR_KNOT, visibility=0.0)
    _press(window, play, play.hand.x_mm, play.hand.y_mm, RIGHT_N, 2.0)


def _result(window: "MainWindow", feel: "FeelController") -> None:
    """Show the end of a search in which one knot was found and one place mistaken."""
    _search(window, feel)
    play = feel.play
    if play is not None:
        play.hand.put(play.hand.x_mm + 45.0, play.hand.y_mm + 30.0)
        _press(window, play, play.hand.x_mm, play.hand.y_mm, RIGHT_N, 1.0)
        page = window.findChild(ExercisePage)
        if page is not None:
            page.column.mark_wanted.emit()
    feel.finish()


def _whole_back(window: "MainWindow", feel: "FeelController") -> None:
    """Show a knot that is pressed on a whole back, half seen through."""
    play = _begun(feel, ExerciseKind.WHOLE_BACK, visibility=0.6)
    knot = play.round.simulation.lumps[0][0]
    _press(window, play, knot.x_mm, knot.y_mm, RIGHT_N, 6.0)


def _course(window: "MainWindow", feel: "FeelController") -> None:
    """Show the end of a hold that followed its curve."""
    play = _begun(feel, ExerciseKind.HOLD, visibility=0.4)
    round_ = play.round
    assert isinstance(round_, HoldRound)
    play.hand.hold(True)
    while not play.is_over:
        play.hand.strength_n = round_.target_n(round_.course_s + FRAME_S) + 0.5
        play.advance(FRAME_S)
    feel.finish()


def _begun(feel: "FeelController", kind: ExerciseKind, visibility: float) -> Play:
    feel.start(kind, seed=SEED)
    assert feel.play is not None, "all work is done at once"
    play = feel.play
    play.level = Level(play.level.difficulty, visibility)
    play.see_through(is_wanted=False)
    return play


def _press(
    window: "MainWindow",
    play: Play,
    x_mm: float,
    y_mm: float,
    force_n: float,
    seconds: float,
) -> None:
    """Press somewhere for a while, and show where that has led."""
    play.hand.put(x_mm, y_mm)
    play.hand.strength_n = force_n
    play.hand.hold(True)
    for _ in range(round(seconds / FRAME_S)):
        play.advance(FRAME_S)
    page = window.findChild(ExercisePage)
    if page is not None:
        page.hold_frames()
        page.stage.show_visibility(play.visibility)
        page.show_frame()
        page.column.curve.show_play(play)


POSES: "dict[str, Callable[[MainWindow, FeelController], None]]" = {
    "feel-search": _search,
    "feel-see-through": _see_through,
    "feel-hold": _hold,
    "feel-question": _question,
    "feel-whole-back": _whole_back,
    "feel-result": _result,
    "feel-result-hold": _course,
}
