"""A session, or a list around one, as plain text or JSON: as one person gets it."""

import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any

from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.library import Library
from app.model.safety import Side
from app.model.session import Checklist, Session, SessionId
from app.safety.person import NOBODY, PersonRules
from app.safety.sessions import FittedSession, LeftOut, Turn, fitted_session

WIDTH = 88
INDENT = " " * 4

SIDE_WORDS = {Side.RIGHT: "right", Side.LEFT: "left", Side.MIDLINE: ""}


def session_named(library: Library, name: str) -> Session | Checklist | None:
    """Return what `nine_moves`, `F-06` or `checklist:aftercare` is called."""
    name = name.removeprefix("session:")
    if found := library.session_by_id.get(SessionId(name)):
        return found
    coded: tuple[Session | Checklist, ...] = (*library.sessions, *library.checklists)
    for one in coded:
        if one.code and one.code == name.upper():
            return one
        if isinstance(one, Checklist) and name == f"checklist:{one.id}":
            return one
    return None


def fitted_for(
    session: Session, library: Library, person: PersonRules = NOBODY
) -> FittedSession:
    """Return a session for a person; only the maps that it needs are made ready."""

    @cache
    def atlas(map_id: MapId) -> Atlas:
        return Atlas(library.map_by_id[map_id])

    return fitted_session(library, atlas, session, person)


def session_words(fitted: FittedSession, library: Library) -> str:
    """Return what is done, step by step, as lines of at most 88 characters."""
    session = fitted.session
    lines = [_title(session.title, session.code, session.term)]
    lines += _wrapped(session.summary)
    if not fitted.stops:
        minutes = f"{clock(fitted.total_s)} min, {len(fitted.turns)} turns"
        lines += [f"{minutes}, with {_lubricant(fitted)}."]
    lines += [line for note in fitted.notes for line in _wrapped(f"! {note}")]
    begins_s = 0
    for turn in fitted.turns:
        lines += ["", *_turn(turn, begins_s, library)]
        begins_s += turn.seconds
    if fitted.left_out:
        lines += ["", "Left out:"]
        lines += dict.fromkeys(
            line for one in fitted.left_out for line in _gone(one, fitted)
        )
    return "\n".join(lines)


def checklist_words(checklist: Checklist) -> str:
    """Return a list to tick."""
    lines = [_title(checklist.title, checklist.code, checklist.term)]
    for item in checklist.items:
        lines += textwrap.wrap(f"[ ] {item.text}", WIDTH, subsequent_indent=INDENT)
    return "\n".join(lines)


# Any: what json.dump takes.
def packed_session(fitted: FittedSession) -> dict[str, Any]:
    """Return the same as JSON: the session, and how it is played."""
    return {
        "session": fitted.session.model_dump(mode="json"),
        "total_s": fitted.total_s,
        "lubricant": fitted.lubricant.value,
        "notes": list(fitted.notes),
        "turns": [_packed_turn(turn) for turn in fitted.turns],
        "left_out": [
            {
                "step": one.step_index,
                "side": one.side.value,
                "rule": one.why.id,
                "text": one.why.text,
            }
            for one in fitted.left_out
        ],
    }


def _packed_turn(turn: Turn) -> dict[str, Any]:  # Any: JSON
    return {
        "step": turn.step_index,
        "kind": turn.step.kind.value,
        "title": turn.title,
        "technique": turn.technique.id if turn.technique else None,
        "map": turn.map_id,
        "place": turn.feature_id,
        "side": turn.side.value,
        "level": turn.level,
        "capped_by": turn.capped_by.text if turn.capped_by else None,
        "seconds": turn.seconds,
        "position": turn.position.value,
        "say": turn.step.say,
        "watch": turn.step.watch,
        "why": turn.step.why,
    }


def clock(seconds: int) -> str:
    """Return a time as it is shown: 1:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _title(title: str, code: str, term: str) -> str:
    return " · ".join(filter(None, (title, term, code)))


def _lubricant(fitted: FittedSession) -> str:
    kind = fitted.lubricant.value
    return "nothing on the skin" if kind == "none" else kind


def _turn(turn: Turn, begins_s: int, library: Library) -> Iterator[str]:
    facts = [f"{clock(begins_s)}  {turn.title}", _place(turn, library)]
    if turn.level:
        facts.append(f"level {turn.level}")
    facts.append(f"{turn.seconds} s")
    yield from textwrap.wrap(
        " · ".join(filter(None, facts)), WIDTH, subsequent_indent=INDENT
    )
    yield from _inner(turn.step.say)
    if turn.step.watch:
        yield from _inner(f"Watch: {turn.step.watch}")
    if turn.capped_by:
        yield from _inner(f"! {turn.capped_by.text}")


def _place(turn: Turn, library: Library) -> str:
    if turn.map_id is None or turn.feature_id is None:
        return ""
    name = library.map_by_id[turn.map_id].features[turn.feature_id].name
    side = SIDE_WORDS[turn.side]
    return f"{name}, {side}" if side else name


def _gone(one: LeftOut, fitted: FittedSession) -> Iterator[str]:
    step = fitted.session.steps[one.step_index]
    name = step.title or (step.technique or "").replace("_", " ")
    side = SIDE_WORDS[one.side]
    what = f"{name}, {side}" if side else name
    yield from _wrapped(f"- {what}: {one.why.text}")


def _inner(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
