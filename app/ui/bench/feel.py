"""How long a frame of the Feel room takes: tissue, dent, finger, curve and words."""

import math
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtWidgets import QApplication

from app.model.body import Body, BuildId, ToneId
from app.model.body_map import BodyMap
from app.palpation.exercises.kinds import ExerciseKind
from app.ui.feel.controller import FeelController
from app.ui.feel.exercise_page import ExercisePage
from app.ui.feel.skins import Skins
from app.ui.feel.stage.skin import skin_of
from app.ui.feel.tone import FeelTone
from app.ui.map.paths import joined
from app.ui.rooms.aside import AtOnce
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.widgets.look import Look

SIZES_PX = {"1280 by 800": (1200, 740), "1920 by 1080": (1840, 1020)}
"""Of the page within a window of that size."""

FRAMES, FRAME_S = 180, 1 / 60
SEED = 7
TONE, BUILD = ToneId("medium_light"), BuildId("average")
CIRCLE_MM, TURN_FRAMES = 25.0, 120
VISIBILITY = 0.5


class _Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def measure_frames(
    body_map: BodyMap, body: Body, now: Callable[[], float] = perf_counter
) -> dict[str, float]:
    """Return the time that frames take to be worked out and painted, in ms.

    The finger presses and moves in a circle, half seen through, the curve runs: all
    that a frame may hold.
    """
    figures: dict[str, float] = {}
    for name, size in SIZES_PX.items():
        took_ms = _frames_ms(body_map, body, size, now)
        figures[f"frame, {name}, median ms"] = median(took_ms)
        figures[f"frame, {name}, 95 % ms"] = quantiles(took_ms, n=20)[-1]
    return figures


def _frames_ms(
    body_map: BodyMap, body: Body, size: tuple[int, int], now: Callable[[], float]
) -> list[float]:
    clock, keeping = _Clock(), PractiseKeeping(None)
    feel = FeelController(body_map, AtOnce(), keeping, lambda: datetime.now(UTC))
    skins = Skins(
        lambda tissue, area, fine: skin_of(
            body, BUILD, body.tone(TONE), tissue, area, fine
        ),
        joined(body_map.silhouette),
        AtOnce(),
        lambda: TONE,
    )
    feel.start(ExerciseKind.SEARCH, seed=SEED)
    page = ExercisePage(Look(), feel, skins, FeelTone(), clock)
    page.resize(*size)
    page.show()
    page.hold_frames()
    QApplication.processEvents()
    took_ms = [_frame_ms(page, feel, clock, frame, now) for frame in range(FRAMES)]
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    return took_ms


def _frame_ms(
    page: ExercisePage,
    feel: FeelController,
    clock: _Clock,
    frame: int,
    now: Callable[[], float],
) -> float:
    play = feel.play
    assert play is not None, "all work is done at once"
    if frame == 0:
        play.hand.hold(True)
        page.stage.show_visibility(VISIBILITY)
        QApplication.processEvents()
    turn = 2.0 * math.pi / TURN_FRAMES
    play.hand.step(
        CIRCLE_MM * turn * math.cos(turn * frame),
        CIRCLE_MM * turn * math.sin(turn * frame),
    )
    clock.now_s += FRAME_S
    start = now()
    page.show_frame()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return (now() - start) * 1000
