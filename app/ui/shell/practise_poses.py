"""The Practise room as a made-up learner uses it, for pictures."""

import random
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.model.outline import MapPoint, Outline
from app.model.practice import PLACE_KINDS, Question, QuestionKind
from app.practice.rounds import RoundKind
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.rooms.aside import AtOnce
from app.ui.shell.practise_history import Learner, exercises_until

if TYPE_CHECKING:
    from app.ui.shell.practise_desk import PractiseDesk
    from app.ui.shell.window import MainWindow

SEED = 7
OFF_MM = (9.0, 4.0, 21.0, 60.0)
"""How far the made-up hand is off, one question after the other."""

MOST_SKIPPED = 80


def take_pose(window: "MainWindow", name: str) -> None:
    """Show a page of the room; the name is of `POSES`."""
    desk = window.practise.desk
    if desk is not None:
        desk.work_with(AtOnce())
        desk.practise.seed(random.Random(SEED))
        window.practise.open()
        POSES[name](desk)


def _question(desk: "PractiseDesk", kind: QuestionKind) -> None:
    """Begin a round, and skip to a question of a kind."""
    practise = desk.practise
    practise.begin(RoundKind.TIMED)
    for _ in range(MOST_SKIPPED):
        asked = practise.asked
        if asked is None or asked.question.card.kind is kind:
            return
        practise.skip()


def _answer(desk: "PractiseDesk", kind: QuestionKind) -> None:
    _question(desk, kind)
    _give(desk.practise, 2)


def _end(desk: "PractiseDesk") -> None:
    practise = desk.practise
    practise.begin(RoundKind.TEN)
    for number in range(10):
        if practise.asked is not None:
            _give(practise, number)
            practise.go_on()


def _statistics(desk: "PractiseDesk") -> None:
    practise, rng = desk.practise, random.Random(SEED)
    now, atlas = practise.day.now, practise.bodies.atlas(practise.maps[0])
    for answer in Learner(atlas, rng).answers_until(now):
        practise.keeping.keep(answer)
    for done in exercises_until(now, rng):
        practise.keeping.keep_exercise(done)
    practise.read_again()
    practise.show(Page.STATISTICS)


def _give(practise: PractiseController, number: int) -> None:
    """Answer as a hand does that is not always sure."""
    asked = practise.asked
    if asked is None:
        return
    question = asked.question
    if question.card.kind is QuestionKind.DRAW_ZONE:
        practise.answer_outline(_around(practise, question))
    elif question.card.kind in PLACE_KINDS:
        at = practise.bodies.atlas(question.card.map_id).point_of(question.target_id)
        off_mm = OFF_MM[number % len(OFF_MM)]
        practise.answer_point(MapPoint(at.x_mm + off_mm, at.y_mm + off_mm / 2), 1.0)
    else:
        wrong = [o.id for o in question.options if o.id != question.right_id]
        practise.answer_choice(wrong[0] if number % 3 == 2 else question.right_id)


def _around(practise: PractiseController, question: Question) -> Outline:
    """Return a rough box around a zone, a little too low."""
    atlas = practise.bodies.atlas(question.card.map_id)
    left, top, right, bottom = atlas.polygon(question.target_id).bounds
    corners = ((left, top + 12), (right - 6, top), (right, bottom), (left + 8, bottom))
    first, *others = corners
    lines = tuple(("L", corner) for corner in others)
    return Outline((("M", first), *lines, ("Z", ())))


_ASKED: "dict[str, Callable[[PractiseDesk], None]]" = {
    f"practise-{kind.value.replace('_', '-')}": partial(_question, kind=kind)
    for kind in QuestionKind
}
_ANSWERED: "dict[str, Callable[[PractiseDesk], None]]" = {
    f"{name}-answer": partial(_answer, kind=kind)
    for name, kind in zip(_ASKED, QuestionKind, strict=True)
}
POSES = {
    **_ASKED,
    **_ANSWERED,
    "practise-end": _end,
    "practise-statistics": _statistics,
}
