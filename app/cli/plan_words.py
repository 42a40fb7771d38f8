"""A plan as plain text or JSON: with a reason for every step."""

import textwrap
from collections.abc import Iterator
from typing import Any

from app.cli.session_words import SIDE_WORDS, WIDTH, clock, packed_session
from app.model.library import Library
from app.safety.turns import Turn
from app.session.planner import Plan

INDENT = " " * 6


def plan_words(plan: Plan, library: Library) -> str:
    """Return a plan turn by turn, as lines of at most 88 characters."""
    return "\n".join(_lines(plan, library))


def _lines(plan: Plan, library: Library) -> Iterator[str]:
    for reason in plan.reasons:
        yield from textwrap.wrap(f"! {reason}", WIDTH, subsequent_indent="  ")
    if plan.session is None or plan.fitted is None:
        yield "No session is planned."
        return
    if plan.is_nearest:
        yield "The nearest that is possible:"
        yield ""
    yield plan.session.title
    yield plan.session.summary
    for note in plan.notes:
        yield from textwrap.wrap(f"! {note}", WIDTH, subsequent_indent="  ")
    begins_s = 0
    for turn in plan.fitted.turns:
        yield ""
        yield from _turn(turn, begins_s, library)
        begins_s += turn.seconds


def _turn(turn: Turn, begins_s: int, library: Library) -> Iterator[str]:
    facts = [turn.title, _place(turn, library)]
    if turn.level:
        facts.append(f"level {turn.level}")
    facts.append(f"{turn.seconds} s")
    head = f"{clock(begins_s):>5} {' · '.join(filter(None, facts))}"
    yield from textwrap.wrap(head, WIDTH, subsequent_indent=INDENT)
    for text in (turn.step.say, f"Why: {turn.step.why}"):
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT
        )


def _place(turn: Turn, library: Library) -> str:
    if turn.map_id is None or turn.feature_id is None:
        return ""
    name = library.map_by_id[turn.map_id].features[turn.feature_id].name.lower()
    side = SIDE_WORDS[turn.side]
    return f"{name}, {side}" if side else name


# Any: what json.dump takes.
def packed_plan(plan: Plan) -> dict[str, Any]:
    """Return the same as JSON."""
    played = packed_session(plan.fitted) if plan.fitted else {}
    return {
        "asked": plan.asked.model_dump(mode="json"),
        "is_nearest": plan.is_nearest,
        "reasons": list(plan.reasons),
        **played,
    }
