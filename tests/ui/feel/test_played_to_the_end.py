"""Every exercise played to its end in the real room, by mouse and by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.kinds import ExerciseKind, Under
from app.palpation.exercises.on_top import OnTopRound
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.staircase import MOST_TRIALS
from app.palpation.exercises.stiffer import HUMAN_WITH_SKIN, StifferRound
from app.palpation.exercises.telling import TellingRound
from app.ui.feel.course import Page
from tests.ui.feel.conftest import Visit

DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
TOUCH_S, LIFT_S = 0.6, 0.4


class ByMouse:
    """Presses, turns the wheel, and clicks on buttons."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self._at = (0.0, 0.0)

    def press(self, place: tuple[float, float], force_n: float) -> None:
        self._at = place
        self.visit.press_mouse(place)
        self.strengthen_to(force_n)

    def strengthen_to(self, force_n: float) -> None:
        stage, hand = self.visit.page.stage, self.visit.play.hand
        at = QPointF(self.visit.pixel(self._at))
        for _ in range(40):
            missing = force_n - hand.strength_n
            if abs(missing) < 0.5:
                return
            turn = QPoint(0, 120 if missing > 0 else -120)
            event = QWheelEvent(
                at, stage.mapToGlobal(at), QPoint(), turn, Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(stage, event)

    def lift(self) -> None:
        self.visit.release_mouse(self._at)

    def mark(self) -> None:
        self.visit.click("mark")

    def choose(self, number: int, name: str) -> None:
        self.visit.click(f"choice_{name}")

    def finish(self) -> None:
        self.visit.click("finish")


class ByKeys:
    """Walks with the arrows, presses with Space, answers with letters and digits."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit

    def press(self, place: tuple[float, float], force_n: float) -> None:
        self.visit.walk_to(place)
        self.strengthen_to(force_n)
        self.visit.key(Qt.Key.Key_Space)

    def strengthen_to(self, force_n: float) -> None:
        hand = self.visit.play.hand
        for _ in range(40):
            missing = force_n - hand.strength_n
            if abs(missing) < 0.6:
                return
            self.visit.key(Qt.Key.Key_W if missing > 0 else Qt.Key.Key_S)

    def lift(self) -> None:
        self.visit.key(Qt.Key.Key_Space)

    def mark(self) -> None:
        self.visit.key(Qt.Key.Key_M)

    def choose(self, number: int, name: str) -> None:
        self.visit.key(DIGITS[number])

    def finish(self) -> None:
        button = self.visit.button("finish")
        button.setFocus()
        button.click()


Learner = ByMouse | ByKeys


def _search(visit: Visit, learner: Learner) -> None:
    round_ = visit.play.round
    assert isinstance(round_, SearchRound)
    for knot in round_.knots:
        learner.press((knot.x_mm, knot.y_mm), 6.0)
        visit.wait(TOUCH_S)
        learner.mark()
        learner.lift()
        visit.wait(LIFT_S)
    learner.finish()


def _telling(visit: Visit, learner: Learner) -> None:
    round_ = visit.play.round
    assert isinstance(round_, TellingRound)
    names = [under.value for under in Under]
    for truth in truths_of(round_):
        assert round_.asked is not None
        learner.press(round_.asked, 4.0)
        visit.wait(TOUCH_S)
        learner.lift()
        visit.wait(LIFT_S)
        learner.choose(names.index(truth.value), truth.value)
    visit.wait(TOUCH_S)


def _stiffer(visit: Visit, learner: Learner) -> None:
    round_ = visit.play.round
    assert isinstance(round_, StifferRound)
    for _ in range(MOST_TRIALS):
        if round_.is_over:
            break
        for place in round_.places:
            learner.press(place, 5.0)
            visit.wait(TOUCH_S)
            learner.lift()
            visit.wait(LIFT_S)
        told = _told(round_)
        learner.choose(told, ("left", "right")[told])
    visit.wait(TOUCH_S)


def _told(round_: StifferRound) -> int:
    """Return the stiffer side, 1 for the right one, as fingers tell it; else the left.

    What differs by less than they can tell is taken for the same.
    """
    tissue = round_.simulation.tissue
    left, right = (
        float(tissue.hardness[tissue.patch.cell_at(*place)]) for place in round_.places
    )
    return int(right / left - 1.0 > HUMAN_WITH_SKIN)


def _on_top(visit: Visit, learner: Learner) -> None:
    round_ = visit.play.round
    assert isinstance(round_, OnTopRound)
    learner.press((round_.knot.x_mm, round_.knot.y_mm), 2.0)
    visit.wait(0.6)
    learner.strengthen_to(min(round_.goal_n + 2.0, 30.0))
    visit.wait(8.0)
    assert visit.feel.page is Page.EXERCISE, "a finger that presses sees the end"
    learner.lift()
    visit.wait(LIFT_S)
    if visit.feel.page is Page.EXERCISE:
        learner.finish()


def _hold(visit: Visit, learner: Learner) -> None:
    round_ = visit.play.round
    assert isinstance(round_, HoldRound)
    learner.press((round_.knot.x_mm, round_.knot.y_mm), 2.0)
    while not round_.is_over:
        target_n = round_.target_n(round_.course_s + 0.5)
        learner.strengthen_to(max(target_n, 1.0))
        visit.wait(0.5)
    learner.lift()
    visit.wait(LIFT_S)


def truths_of(round_: TellingRound) -> list[Under]:
    """Return what lies under each place, as a twin of the round tells it."""
    twin = TellingRound(round_.setting)
    return [twin.answer(Under.KNOT) for _ in range(twin.count)]


PLAYED: dict[ExerciseKind, Callable[[Visit, Learner], None]] = {
    ExerciseKind.SEARCH: _search,
    ExerciseKind.BONE_OR_KNOT: _telling,
    ExerciseKind.STIFFER: _stiffer,
    ExerciseKind.ON_TOP: _on_top,
    ExerciseKind.HOLD: _hold,
    ExerciseKind.WHOLE_BACK: _search,
}


LEAST_SCORE = {
    ExerciseKind.SEARCH: 0.99,
    ExerciseKind.BONE_OR_KNOT: 0.99,
    ExerciseKind.STIFFER: 0.7,
    ExerciseKind.ON_TOP: 0.9,
    ExerciseKind.HOLD: 0.6,
    ExerciseKind.WHOLE_BACK: 0.25,
}
"""Of who plays as these learners do: the whole back is searched, but not worked on."""


@pytest.mark.parametrize("learner", [ByMouse, ByKeys])
@pytest.mark.parametrize("kind", list(ExerciseKind), ids=str)
def test_an_exercise_is_played_to_its_end_graded_and_kept(
    visit: Visit, kind: ExerciseKind, learner: type[ByMouse] | type[ByKeys]
) -> None:
    visit.begin(kind)
    PLAYED[kind](visit, learner(visit))
    assert visit.feel.page is Page.RESULT
    (done,) = visit.feel.keeping.exercises()
    assert done.kind == kind.value
    assert done.figures["score"] >= LEAST_SCORE[kind]
    assert done.figures["peak_n"] > 1.0
