"""The steps of a session as a list tells them."""

from dataclasses import dataclass, replace

from app.model.library import Library
from app.model.session import Session, SessionStep
from app.model.stroke import StrokePath
from app.safety.turns import FittedSession, Turn
from app.ui.follow.changing import NO_WARNINGS, Warnings
from app.ui.follow.words import (
    clock_in_words,
    kind_in_words,
    pressure_in_words,
    spoken_time,
    step_title,
    where_in_words,
)
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, in words, with what is drawn of it.

    Attributes
    ----------
    begins_s
        How long after the start.
    time, spoken
        How long it takes, short and as it is read out.
    pressure
        As hard as it is offered; empty without touch.
    changes
        What the health answers, or a rule, make of it: sentences.
    is_left_out
        It is not done at all.
    """

    index: int
    step: SessionStep
    title: str
    where: str
    begins_s: int
    time: str
    spoken: str
    pressure: str = ""
    changes: tuple[str, ...] = ()
    is_left_out: bool = False
    map_id: str = ""
    feature_id: str = ""
    strokes: tuple[StrokePath, ...] = ()

    @property
    def line(self) -> str:
        """Return place and pressure in one line."""
        told = (self.where or kind_in_words(self.step.kind).capitalize(), self.pressure)
        return " \u00b7 ".join(each for each in told if each)

    @property
    def read_out(self) -> str:
        """Return all of it in one sentence."""
        told = (
            tr("Step {number}: {title}", number=self.index + 1, title=self.title),
            self.where,
            self.pressure,
            self.spoken,
            tr("left out") if self.is_left_out else "",
        )
        return ", ".join(each for each in told if each)


def step_views(
    library: Library,
    session: Session,
    fitted: FittedSession | None,
    warnings: Warnings = NO_WARNINGS,
) -> tuple[StepView, ...]:
    """Return the steps of a session; with `fitted`, as they are for a person."""
    views: list[StepView] = []
    begins_s = 0
    for index, step in enumerate(session.steps):
        view = _view(library, index, step, begins_s, fitted)
        if told := warnings.of(index):
            view = replace(view, changes=(*view.changes, *told))
        views.append(view)
        begins_s += _lasting_s(index, step, fitted)
    return tuple(views)


def _view(
    library: Library,
    index: int,
    step: SessionStep,
    begins_s: int,
    fitted: FittedSession | None,
) -> StepView:
    turns = _turns(index, fitted)
    first = turns[0] if turns else None
    level = max((turn.level for turn in turns), default=step.level)
    count = len(turns) if fitted else len(step.turn_sides)
    seconds = first.seconds if first else step.seconds
    return StepView(
        index=index,
        step=step,
        title=step_title(library, step),
        where=where_in_words(library, step),
        begins_s=begins_s,
        time=_time(seconds, count),
        spoken=_spoken(seconds, count),
        pressure=pressure_in_words(library, level) if step.technique and level else "",
        changes=_changes(index, turns, fitted),
        is_left_out=bool(fitted) and not turns,
        map_id=str(step.map or ""),
        feature_id=(first.feature_id or "") if first else "",
        strokes=tuple(stroke for turn in turns for stroke in turn.strokes),
    )


def _turns(index: int, fitted: FittedSession | None) -> tuple[Turn, ...]:
    if fitted is None:
        return ()
    return tuple(turn for turn in fitted.turns if turn.step_index == index)


def _lasting_s(index: int, step: SessionStep, fitted: FittedSession | None) -> int:
    if fitted is None:
        return step.total_s
    return sum(turn.seconds for turn in _turns(index, fitted))


def _time(seconds: int, count: int) -> str:
    if count < 2:
        return clock_in_words(seconds)
    return tr("{count} \u00d7 {time}", count=count, time=clock_in_words(seconds))


def _spoken(seconds: int, count: int) -> str:
    if count < 2:
        return spoken_time(seconds)
    return tr("{time} on each side", time=spoken_time(seconds))


def _changes(
    index: int, turns: tuple[Turn, ...], fitted: FittedSession | None
) -> tuple[str, ...]:
    """Return why the step is lighter or left out, each reason once."""
    if fitted is None:
        return ()
    lighter = [
        tr("Lighter here: {why}", why=turn.capped_by.text)
        for turn in turns
        if turn.capped_by
    ]
    out = [
        tr("Left out: {why}", why=each.why.text)
        for each in fitted.left_out
        if each.step_index == index
    ]
    return tuple(dict.fromkeys((*out, *lighter)))
