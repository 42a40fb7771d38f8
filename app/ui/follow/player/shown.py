"""What the player shows of a state, in words: no Qt but for the translation."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from app.model.safety import Side
from app.model.technique import PressureLevel
from app.safety.sessions import Turn
from app.session.player import Phase, PlayerState
from app.session.player_words import new_position
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Shown:
    """The words of one moment.

    Attributes
    ----------
    kicker
        Which step it is, and on which side.
    sentence
        What to do, to be read from three metres.
    watch
        What to look out for; may be empty.
    level_name, felt
        The pressure in words; empty where there is none.
    """

    phase: Phase
    kicker: str
    title: str
    sentence: str
    watch: str
    level: int
    offered: int
    level_name: str
    felt: str
    coming: str
    hint: str
    is_led_in: bool = False


def shown_of(state: PlayerState, pressure: Mapping[int, PressureLevel]) -> Shown:
    """Return the words for a state."""
    turn = state.turn
    has_pressure = turn.technique is not None and turn.level > 0
    step = pressure.get(state.level)
    return Shown(
        phase=state.phase,
        kicker=kicker_of(state),
        title=turn.title,
        sentence=turn.step.say,
        watch=watch_of(state),
        level=state.level if has_pressure else 0,
        offered=turn.level if has_pressure else 0,
        level_name=step.name if step and has_pressure else "",
        felt=_felt(turn, step) if step and has_pressure else "",
        coming=coming_of(state),
        hint=hint_of(state),
        is_led_in=state.phase is Phase.RUNNING and state.lead_left_s > 0,
    )


def pressure_by_level(
    levels: tuple[PressureLevel, ...],
) -> dict[int, PressureLevel]:
    """Return the teaching scale by its numbers."""
    return {level.level: level for level in levels}


def watch_of(state: PlayerState) -> str:
    """Return what to look out for, a new position first."""
    watch, position = state.turn.step.watch, new_position(state)
    if not position:
        return watch
    moved = tr("Change position first: {position}.", position=position)
    return f"{moved} {watch}".strip()


def kicker_of(state: PlayerState) -> str:
    """Return which of how many steps it is, and the side."""
    steps = list(dict.fromkeys(turn.step_index for turn in state.turns))
    number = steps.index(state.turn.step_index) + 1
    if state.turn.side is Side.RIGHT:
        words = "Step {number} of {count} \u00b7 right side"
    elif state.turn.side is Side.LEFT:
        words = "Step {number} of {count} \u00b7 left side"
    else:
        words = "Step {number} of {count}"
    return tr(words, number=number, count=len(steps))


def coming_of(state: PlayerState) -> str:
    """Return what comes after this turn."""
    coming = state.next_turn
    if coming is None:
        return tr("This is the last step")
    if coming.step_index == state.turn.step_index:
        if coming.side is Side.LEFT:
            return tr("Next: the same on the left")
        if coming.side is Side.RIGHT:
            return tr("Next: the same on the right")
    if coming.side is Side.RIGHT and _is_sided(coming):
        return tr("Next: {title}, right side", title=coming.title)
    if coming.side is Side.LEFT and _is_sided(coming):
        return tr("Next: {title}, left side", title=coming.title)
    return tr("Next: {title}", title=coming.title)


def hint_of(state: PlayerState) -> str:
    """Return what the giver may do now, in a few words."""
    if state.is_locked:
        return tr("Locked \u00b7 hold L to unlock")
    if state.phase is Phase.READY:
        return tr("Any key or pedal begins")
    if state.phase is Phase.WAITING and state.is_before_touch:
        return tr("Go on when you are ready: any key or pedal")
    if state.phase is Phase.WAITING:
        return tr("Any key or pedal goes on")
    return ""


def clock_of(seconds: float) -> str:
    """Return a time as minutes and seconds: 0:46; a second that has begun counts."""
    whole = ceil(max(seconds, 0.0) - 1e-6)
    return f"{whole // 60}:{whole % 60:02d}"


def left_of(seconds: float) -> str:
    """Return how much of the session is left, in words."""
    minutes = ceil(max(seconds, 0.0) / 60)
    if minutes <= 1:
        return tr("last minute")
    return tr("{minutes} min left", minutes=minutes)


def announcement_of(shown: Shown) -> str:
    """Return what a screen reader says when a turn begins."""
    said = tr(
        "{kicker}: {title}. {sentence}",
        kicker=shown.kicker,
        title=shown.title,
        sentence=shown.sentence,
    )
    if not shown.level_name:
        return said
    pressure = tr(
        "Pressure: {name}, {level} of 5.", name=shown.level_name, level=shown.level
    )
    return f"{said} {pressure}"


def sign_of(state: PlayerState) -> tuple[str, str]:
    """Return the ring's sign, or the number that counts in."""
    if state.phase is Phase.READY:
        return "play", ""
    if state.phase is Phase.WAITING:
        return "tick", ""
    if state.phase is Phase.RUNNING and state.lead_left_s > 0:
        return "", str(max(1, round(state.lead_left_s + 0.49)))
    return "", ""


def _felt(turn: Turn, pressure: PressureLevel) -> str:
    """Return how a pressure feels, in one sentence of the scale.

    Of the lightest the scale first says how a hand glides: that is for one that does.
    """
    sentences = pressure.felt.rstrip(".").split(". ")
    is_gliding = turn.technique is not None and turn.technique.is_gliding
    said = sentences[0] if is_gliding or pressure.level > 1 else sentences[-1]
    return f"{said}."


def _is_sided(turn: Turn) -> bool:
    return turn.technique is not None
