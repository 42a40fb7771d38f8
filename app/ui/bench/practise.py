"""How long an answer takes until all that is said of it is painted."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.outline import Outline
from app.model.practice import PLACE_KINDS, Question, QuestionKind
from app.practice.rounds import RoundKind
from app.ui.practise.asking_map import AskingMap
from app.ui.practise.controller import PREPARED_AFTER_MS, PractiseController
from app.ui.rooms.aside import AtOnce
from app.ui.shell.options import WindowOptions
from app.ui.shell.run import opened_window
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow

SIZE_PX = (1440, 900)
SEED, QUESTIONS = 7, 28
OFF_MM = 17.0
"""A click so far off has the most said of it."""


def measure_practise(
    options: WindowOptions, now: Callable[[], float] = perf_counter
) -> dict[str, float]:
    """Return the time from an answer to its painted feedback, in ms.

    Questions of every kind about the back in the real window, each answer written to
    the disk; places are clicked. Then the time from there to the next question.
    """
    with TemporaryDirectory() as folder:
        kept = replace(options, data_folder=Path(folder))
        application, window = opened_window(kept, Settings(), SIZE_PX)
        answered, asked = _played(application, window, now)
        window.close()
        window.deleteLater()
        application.processEvents()
    return {
        "answers": float(len(answered)),
        **_told("answer to painted feedback", answered),
        **_told("to the next question", asked),
    }


def _told(what: str, took_ms: list[float]) -> dict[str, float]:
    return {
        f"{what}, median ms": median(took_ms),
        f"{what}, 95 % ms": quantiles(took_ms, n=20)[-1],
        f"{what}, worst ms": max(took_ms),
    }


def _played(
    application: QApplication, window: MainWindow, now: Callable[[], float]
) -> tuple[list[float], list[float]]:
    desk = window.practise.desk
    assert desk is not None, "the content is loaded"
    desk.work_with(AtOnce())
    practise = desk.practise
    practise.seed(random.Random(SEED))
    window.practise.open()
    practise.take_settings(replace(practise.settings, new_per_day=QUESTIONS))
    practise.begin(RoundKind.TIMED)
    answered: list[float] = []
    asked: list[float] = []
    while len(answered) < QUESTIONS and practise.asked is not None:
        QTest.qWait(PREPARED_AFTER_MS)
        begin = now()
        _answer(window, practise, practise.asked.question)
        application.processEvents()
        answered.append((now() - begin) * 1000)
        # Somebody reads what is said; meanwhile the next question is made.
        QTest.qWait(2 * PREPARED_AFTER_MS)
        begin = now()
        practise.go_on()
        application.processEvents()
        asked.append((now() - begin) * 1000)
    return answered, asked


def _answer(
    window: MainWindow, practise: PractiseController, question: Question
) -> None:
    atlas = practise.bodies.atlas(question.card.map_id)
    view = window.findChild(AskingMap)
    if view is not None and question.card.kind in PLACE_KINDS:
        at = atlas.point_of(question.target_id)
        x_px, y_px = view.viewport_mm.to_px(at.x_mm + OFF_MM, at.y_mm)
        place = QPoint(round(x_px), round(y_px))
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    elif question.card.kind is QuestionKind.DRAW_ZONE:
        practise.answer_outline(_box(atlas.polygon(question.target_id).bounds))
    else:
        practise.answer_choice(question.options[-1].id)


def _box(bounds: tuple[float, float, float, float]) -> Outline:
    left, top, right, bottom = bounds
    first, *others = (left, top), (right, top), (right, bottom), (left, bottom)
    lines = tuple(("L", corner) for corner in others)
    return Outline((("M", first), *lines, ("Z", ())))
