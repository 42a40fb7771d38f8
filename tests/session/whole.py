"""A session of twenty minutes, as the planner would build one, and its script."""

from app.model.session import SessionStep, StepKind
from app.safety.turns import FittedSession
from app.session.player import (
    Bell,
    Ended,
    Event,
    Heard,
    Say,
    TurnBegan,
)
from tests.session.playing import EACH, MIDDLE, fitted_of, step, turns_of


def twenty_minutes() -> FittedSession:
    """Return twelve steps in fifteen turns that take 1200 s."""
    return fitted_of(
        turns_of(
            (step("Ask", 30, kind=StepKind.TALK), 0, MIDDLE),
            (step("Lie down", 30, kind=StepKind.POSITION), 0, MIDDLE),
            (step("Rest both hands", 30, kind=StepKind.SETTLE), 1, MIDDLE),
            (_on("mid_back", "Long strokes", 150, StepKind.WARM_UP), 2, MIDDLE),
            (_on("paraspinal", "Heel circles", 120), 3, EACH),
            (_on("mid_back", "Long strokes again", 60, StepKind.RELAX), 2, MIDDLE),
            (_on("k_01", "Press the knot", 45, StepKind.KNOT), 3, EACH),
            (_on("mid_back", "Fan strokes", 60, StepKind.RELAX), 2, MIDDLE),
            (_on("shoulder_top", "Kneading", 90), 3, EACH),
            (_on("lower_back", "Rocking", 120), 2, MIDDLE),
            (_on("mid_back", "Slow strokes", 150, StepKind.COOL_DOWN), 1, MIDDLE),
            (step("Cover up", 60, kind=StepKind.AFTERCARE), 0, MIDDLE),
        )
    )


def _on(
    place: str, title: str, seconds: int, kind: StepKind = StepKind.WORK
) -> SessionStep:
    return step(title, seconds, kind=kind, place=place)


def worded(event: Event) -> str:
    """Return an event as one line of a script."""
    match event:
        case Say(text, kind):
            return f"{kind}: {text}"
        case Bell(kind):
            return f"bell: {kind}"
        case TurnBegan(index):
            return f"turn {index}"
        case Heard(feedback, index, before, after):
            return f"heard {feedback} in turn {index}: {before} to {after}"
        case Ended(is_whole):
            return "ended" if is_whole else "ended early"
