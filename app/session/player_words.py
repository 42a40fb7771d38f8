"""What the player says. Short: it is heard, over a massage, across a room."""

from app.model.safety import Side
from app.model.session import StepKind
from app.safety.health_words import POSITION_WORDS
from app.safety.turns import Turn
from app.session.player_state import PlayerState

PAUSED = "Paused."
SLEPT = "Paused, because the computer was asleep. Go on when you are ready."
WHEN_READY = "Go on when you are ready."
STOPPED = "Stop. Lift your hands away, and ask."
LAST = "That was the last step."
ENDED_EARLY = "The session ends here."
GOOD = "Good. Stay like this."
NO_FIRMER = "This is as firm as it may be here."
NO_SOFTER = "Lighter than this is a resting hand."
NO_MORE_KNOT = "This knot has had its minute. Let it rest."
_SIDES = {Side.RIGHT: "right", Side.LEFT: "left"}


def head(turn: Turn, title: str = "") -> str:
    """Return what a turn is called, with its side."""
    side = _SIDES.get(turn.side)
    title = title or turn.title
    return f"{title}, {side} side" if side else title


def opening(state: PlayerState) -> str:
    """Return what is said when a turn begins."""
    position = new_position(state)
    moved = f"Change position: {position}. " if position else ""
    return f"{moved}{head(state.turn)}. {state.turn.step.say}{_lighter(state)}"


def new_position(state: PlayerState) -> str:
    """Return the position that begins here without a step of its own; else nothing.

    The answers of a person may ask for another one in the middle of a session.
    """
    turn = state.turn
    before = state.turns[state.index - 1] if state.index else turn
    if turn.step.kind is StepKind.POSITION or before.position == turn.position:
        return ""
    return POSITION_WORDS[turn.position]


def other_side(state: PlayerState) -> str:
    """Return what is said when the same goes on at the other side."""
    side = _SIDES.get(state.turn.side, "other")
    return f"Change sides. Now the {side} side.{_lighter(state)}"


def _lighter(state: PlayerState) -> str:
    if state.level >= state.turn.level:
        return ""
    return f" Stay lighter here: pressure {state.level} of 5."


def heads_up(state: PlayerState) -> str:
    """Return what is said shortly before a change: what comes next."""
    coming = state.next_turn
    if coming is None:
        return "Soon you are done."
    if is_other_side(state.turn, coming):
        return f"Soon change to the {_SIDES[coming.side]} side."
    is_same = coming.title == state.turn.title
    title = head(coming, f"{coming.title} once more" if is_same else "")
    if coming.position != state.turn.position:
        return f"Next: {title}. Position: {POSITION_WORDS[coming.position]}."
    return f"Next: {title}."


def is_other_side(turn: Turn, coming: Turn) -> bool:
    """Say whether a turn is the same step on the other side."""
    return turn.step_index == coming.step_index and turn.side != coming.side


def going_on(state: PlayerState) -> str:
    """Return what is said after a break."""
    return f"Going on: {head(state.turn)}.{_lighter(state)}"


def level_now(word: str, level: int) -> str:
    """Return what is said when the pressure changes."""
    return f"{word}: pressure {level} of 5."


def more_time(seconds: float) -> str:
    """Return what is said when a turn gets longer."""
    return f"{seconds:.0f} seconds more."


def no_more_time(longest_s: float) -> str:
    """Return why nothing can be added."""
    return f"No time is left for more: {longest_s / 60:.0f} minutes in all."
