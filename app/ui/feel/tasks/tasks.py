"""Which task a round is."""

from app.palpation.exercises.hold import HoldRound
from app.palpation.exercises.on_top import OnTopRound
from app.palpation.exercises.round import Round
from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.stiffer import StifferRound
from app.palpation.exercises.telling import TellingRound
from app.ui.feel.tasks.asking import StifferTask, TellingTask
from app.ui.feel.tasks.pressing import HoldTask, OnTopTask
from app.ui.feel.tasks.search import SearchTask
from app.ui.feel.tasks.task import Task


def task_of(round_: Round) -> Task:
    """Return what there is to do in a round."""
    if isinstance(round_, SearchRound):
        return SearchTask(round_)
    if isinstance(round_, TellingRound):
        return TellingTask(round_)
    if isinstance(round_, StifferRound):
        return StifferTask(round_)
    if isinstance(round_, OnTopRound):
        return OnTopTask(round_)
    if isinstance(round_, HoldRound):
        return HoldTask(round_)
    raise ValueError(f"{round_.kind}: there is no such exercise here.")
