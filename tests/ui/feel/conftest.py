"""The room on a fake clock, with no skin: what is felt does not need one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.palpation.exercises.ground import Grounds
from app.palpation.exercises.kinds import ExerciseKind
from app.ui.feel.controller import FeelController
from app.ui.feel.exercise_page import ExercisePage
from app.ui.feel.play import Play
from app.ui.feel.room import FeelRoom
from app.ui.feel.skins import Skins
from app.ui.feel.tone import FeelTone
from app.ui.rooms.aside import AtOnce
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.speech.device import AudioError
from app.ui.widgets.look import Look
from tests.support.shipped import shipped_map

EVENING = datetime(2026, 11, 21, 20, 15, tzinfo=UTC)
FRAME_S = 0.1
"""Long frames: what is felt does not depend on them."""
SEED = 7
SIZE_PX = (1280, 800)


@dataclass
class FakeClock:
    """Goes on when it is told to."""

    now_s: float = 0.0

    def __call__(self) -> float:
        return self.now_s


def no_loudspeaker(pull: Callable[[int], object]) -> "NoDevice":
    """Refuse, as a machine without a sound card does."""
    raise AudioError("no device")


@dataclass
class NoDevice:
    """A loudspeaker that nobody hears."""

    pull: Callable[[int], object]
    is_closed: bool = False

    def close(self) -> None:
        self.is_closed = True


@dataclass
class Visit:
    """The room, and what a learner can do in it."""

    room: FeelRoom
    feel: FeelController
    clock: FakeClock
    told: list[str] = field(default_factory=list)

    @property
    def page(self) -> ExercisePage:
        assert isinstance(self.room.page, ExercisePage)
        return self.room.page

    @property
    def play(self) -> Play:
        assert self.feel.play is not None
        return self.feel.play

    def begin(self, kind: ExerciseKind, *, is_shown: bool = False) -> None:
        self.feel.start(kind, seed=SEED, is_shown=is_shown)
        self.page.hold_frames()

    def wait(self, seconds: float) -> None:
        """Let frames go by, as long as the exercise lasts."""
        for _ in range(max(1, round(seconds / FRAME_S))):
            if not isinstance(self.room.page, ExercisePage):
                return
            self.clock.now_s += FRAME_S
            self.page.show_frame()

    def pixel(self, place_mm: tuple[float, float]) -> QPoint:
        return self.page.stage.at_px(*place_mm).toPoint()

    def press_mouse(self, place_mm: tuple[float, float]) -> None:
        at = self.pixel(place_mm)
        QTest.mouseMove(self.page.stage, at)
        QTest.mousePress(self.page.stage, Qt.MouseButton.LeftButton, pos=at)

    def release_mouse(self, place_mm: tuple[float, float]) -> None:
        at = self.pixel(place_mm)
        QTest.mouseRelease(self.page.stage, Qt.MouseButton.LeftButton, pos=at)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(self.page.stage, key, modifier)

    def walk_to(self, place_mm: tuple[float, float]) -> None:
        """Go to a place by the arrow keys, in long steps and short ones."""
        for axis, keys in ((0, _ACROSS), (1, _DOWN)):
            for step_mm, modifier in _STEPS:
                hand = self.play.hand
                far = place_mm[axis] - (hand.x_mm, hand.y_mm)[axis]
                for _ in range(int(abs(far) / step_mm)):
                    self.key(keys[far > 0], modifier)

    def click(self, name: str) -> None:
        button = self.room.findChild(QAbstractButton, name)
        assert button is not None, name
        button.click()

    def button(self, name: str) -> QAbstractButton:
        found = self.room.findChild(QAbstractButton, name)
        assert isinstance(found, QWidget)
        return found


_ACROSS = {True: Qt.Key.Key_Right, False: Qt.Key.Key_Left}
_DOWN = {True: Qt.Key.Key_Down, False: Qt.Key.Key_Up}
_STEPS = (
    (10.0, Qt.KeyboardModifier.ShiftModifier),
    (2.0, Qt.KeyboardModifier.NoModifier),
)


@pytest.fixture(scope="session")
def grounds() -> Grounds:
    """Return the tissue of the shipped back, each zone made once."""
    return Grounds(shipped_map())


@pytest.fixture
def visit(
    qapp: QApplication, grounds: Grounds, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visit]:
    """Return the room, as it is first opened."""
    clock = FakeClock()
    feel = FeelController(
        shipped_map(), AtOnce(), PractiseKeeping(None), lambda: EVENING
    )
    monkeypatch.setattr(feel, "_grounds", grounds)
    skins = Skins(lambda tissue, area, fine: None, QPainterPath(), AtOnce(), lambda: "")
    room = FeelRoom(Look(), feel, skins, FeelTone(no_loudspeaker), clock)
    room.resize(*SIZE_PX)
    room.show()
    found = Visit(room, feel, clock)
    feel.told.connect(found.told.append)
    yield found
    feel.keeping.close()
    room.close()
    room.deleteLater()
    feel.deleteLater()
    qapp.processEvents()
