"""A session made as short as a person's rules ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.model.session import FRAME_KINDS, WARM_FROM_LEVEL, StepKind
from app.safety.person import PersonRules
from app.safety.rules import SpokenRule
from app.safety.turns import LeftOut, Turn


def time_rule(person: PersonRules) -> SpokenRule | None:
    """Return the rule that leaves the least time; None if there is none."""
    timed = [one for one in person.session if one.rule.minutes_max is not None]
    first = min(timed, key=lambda one: one.rule.minutes_max or 0, default=None)
    return first.spoken if first else None


def shortened(
    turns: Sequence[Turn], longest_s: int, why: SpokenRule
) -> tuple[list[Turn], list[LeftOut]]:
    """Return turns that take no longer than allowed, and those left out for it.

    Work becomes shorter first, no shorter than its technique takes; then steps are
    left out, from the middle. What frames a session always stays.
    """
    kept = list(turns)
    left_out: list[LeftOut] = []
    while _shortest_s(kept) > longest_s and (step := _middle_step(kept)) is not None:
        gone = [turn for turn in kept if turn.step_index == step]
        left_out += [LeftOut(step, turn.side, why) for turn in gone]
        kept = [turn for turn in kept if turn.step_index != step]
    return _scaled(kept, longest_s), left_out


def _scaled(turns: list[Turn], longest_s: int) -> list[Turn]:
    whole_s, shortest_s = sum(turn.seconds for turn in turns), _shortest_s(turns)
    if whole_s <= longest_s or whole_s == shortest_s:
        return turns
    share = max(0.0, (longest_s - shortest_s) / (whole_s - shortest_s))
    return [replace(turn, seconds=_between(turn, share)) for turn in turns]


def _between(turn: Turn, share: float) -> int:
    return turn.shortest_s + int(share * (turn.seconds - turn.shortest_s))


def _shortest_s(turns: Iterable[Turn]) -> int:
    return sum(turn.shortest_s for turn in turns)


def _middle_step(turns: list[Turn]) -> int | None:
    """Return the step to leave out next; None if all that are left have to stay."""
    ends_s = 0
    middle_s = sum(turn.seconds for turn in turns) / 2
    found: list[tuple[float, int]] = []
    for turn in turns:
        centre_s = ends_s + turn.seconds / 2
        ends_s += turn.seconds
        if turn.step.kind not in FRAME_KINDS and not _is_needed(turn, turns):
            found.append((abs(centre_s - middle_s), turn.step_index))
    return min(found)[1] if found else None


def _is_needed(turn: Turn, turns: list[Turn]) -> bool:
    """Say whether something later must not be done without this warm-up."""
    return turn.step.kind is StepKind.WARM_UP and any(
        needs_warmth(other) for other in turns if other.map_id == turn.map_id
    )


def needs_warmth(turn: Turn) -> bool:
    """Say whether the place has to be warm before a turn."""
    return turn.step.kind is StepKind.KNOT or turn.level >= WARM_FROM_LEVEL
