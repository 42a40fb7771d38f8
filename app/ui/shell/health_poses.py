"""The health check as a made-up person is in the middle of it, for pictures."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.model.health import ConditionId
from app.model.outline import MapPoint
from app.model.person import Answer
from app.ui.health.course import Page

if TYPE_CHECKING:
    from app.ui.health.controller import HealthController
    from app.ui.shell.window import MainWindow

ON_THE_BACK = MapPoint(112.0, 236.0)
MADE_UP_NAMES = ("Ada", "Ben")


def take_pose(window: "MainWindow", name: str) -> None:
    """Show a page of the check, or the map with its answers; the name is of `POSES`."""
    desk = window.health.desk
    if desk is not None and desk.health.health.questions:
        POSES[name](window, desk.health)


def _question(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    health.ask_about("emergency")


def _details(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    _tick(health, "medicines", "anticoag")


def _where(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    _tick(health, "skin", "loc_bruise")
    health.finish_details()
    _mark(window, health)


def _stop(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    _tick(health, "heart_and_vessels", "abs_dvt")
    health.finish_details()


def _summary(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    _answer_all(window, health)
    health.show(Page.SUMMARY)


def _overview(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    _answer_all(window, health)
    health.show(Page.OVERVIEW)


def _people(window: "MainWindow", health: "HealthController") -> None:
    window.health.open()
    for name in MADE_UP_NAMES:
        health.start_new()
        health.keep_as(name)
    health.show(Page.PEOPLE)


def _map(window: "MainWindow", health: "HealthController") -> None:
    _answer_all(window, health)


def _rest(window: "MainWindow", health: "HealthController") -> None:
    health.mark(ConditionId("abs_dvt"), Answer.YES)


POSES: "dict[str, Callable[[MainWindow, HealthController], None]]" = {
    "health-question": _question,
    "health-details": _details,
    "health-where": _where,
    "health-stop": _stop,
    "health-summary": _summary,
    "health-overview": _overview,
    "health-people": _people,
    "health-map": _map,
    "health-rest": _rest,
}


def _answer_all(window: "MainWindow", health: "HealthController") -> None:
    """Answer as somebody with a few limits and a bruise would."""
    for at in range(len(health.health.questions)):
        health.ask(at)
        health.say_no()
    for condition in ("anticoag", "elderly", "oil_nut", "loc_bruise"):
        health.mark(ConditionId(condition), Answer.YES)
    health.ask_where(ConditionId("loc_bruise"))
    _mark(window, health)


def _tick(health: "HealthController", question: str, condition: str) -> None:
    health.ask_about(question)
    health.say_yes()
    health.mark(ConditionId(condition), Answer.YES)


def _mark(window: "MainWindow", health: "HealthController") -> None:
    if window.explore.atlas is not None:
        health.mark_place(window.explore.atlas, ON_THE_BACK)
