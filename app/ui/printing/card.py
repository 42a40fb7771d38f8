"""What a session card says: words and places only, no paper yet.

Nothing of a person's answers is on it: neither a condition, nor why a step is lighter
or left out. Only what is left to do is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from app.model.body_map import BodyMap
from app.model.library import Library
from app.model.safety import SafetyLevel, Side
from app.model.session import Checklist, StepKind
from app.model.source import Citation
from app.model.stroke import StrokePath
from app.safety.turns import FittedSession, Turn
from app.ui.explore.wording import continued
from app.ui.follow.words import (
    clock_in_words,
    features_of,
    lubricant_in_words,
    minutes_in_words,
    place_name,
    position_in_words,
    side_in_words,
)
from app.ui.widgets.words import tr

PREPARATION, AFTERCARE = "preparation", "aftercare"
OUR_OWN = "design"
"""The source of what was decided here: nothing to look up."""


class Basis(Enum):
    """What a session was fitted to."""

    NOBODY = "nobody"
    PARTLY = "partly"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class CardPiece:
    """One turn on the strip, with the number of its step."""

    kind: StepKind
    seconds: int
    number: int


@dataclass(frozen=True, slots=True)
class CardLevel:
    """A level of pressure, and how it feels."""

    level: int
    name: str
    felt: str


@dataclass(frozen=True, slots=True)
class CardStep:
    """One step as the card tells it; done on both sides it stands there once.

    Attributes
    ----------
    begins, time
        When, after the start, and how long: "6:00" and "2 \u00d7 2:00".
    here, then
        Ids of the places where it is done first, and on the other side afterwards.
    strokes
        Of the first side: the other is its mirror image.
    """

    number: int
    kind: StepKind
    title: str
    where: str
    begins: str
    time: str
    say: str
    watch: str
    level: int = 0
    level_name: str = ""
    repetitions: str = ""
    map_id: str = ""
    here: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    strokes: tuple[StrokePath, ...] = ()
    turn_indexes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A whole card.

    Attributes
    ----------
    fitted
        One sentence: whether it was fitted to answers, and to none in particular.
    no_go, no_go_elsewhere
        Places to stay off, each once: on the map at the front, on the others.
    levels
        Those that its steps have.
    """

    title: str
    term: str
    facts: tuple[str, ...]
    fitted: str
    summary: str
    pieces: tuple[CardPiece, ...]
    steps: tuple[CardStep, ...]
    no_go: tuple[str, ...]
    no_go_elsewhere: tuple[str, ...]
    levels: tuple[CardLevel, ...]
    front_map_id: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def total_s(self) -> int:
        """Return how long it takes."""
        return sum(piece.seconds for piece in self.pieces)


def card_of(library: Library, fitted: FittedSession, *, basis: Basis) -> Card:
    """Return the card of a session that may be played.

    Parameters
    ----------
    basis
        Which of the receiver's answers went into it.
    """
    session = fitted.session
    steps = tuple(_steps(library, fitted.turns))
    map_ids = _maps_used(fitted.turns)
    here = _no_go(library, map_ids[:1])
    return Card(
        title=session.title,
        term=session.term,
        facts=_facts(fitted),
        fitted=_fitted_words(basis),
        summary=session.summary,
        pieces=tuple(
            CardPiece(turn.step.kind, turn.seconds, step.number)
            for step in steps
            for turn in _turns_of(step, fitted.turns)
        ),
        steps=steps,
        no_go=here,
        no_go_elsewhere=tuple(
            name for name in _no_go(library, map_ids[1:]) if name not in here
        ),
        levels=_levels(library, steps),
        front_map_id=map_ids[0] if map_ids else "",
        before=_items(library, PREPARATION),
        after=_items(library, AFTERCARE),
        sources=_sources(library, fitted),
    )


def _facts(fitted: FittedSession) -> tuple[str, ...]:
    positions = dict.fromkeys(turn.position for turn in fitted.turns)
    return (
        minutes_in_words(fitted.total_s),
        ", ".join(position_in_words(position) for position in positions),
        lubricant_in_words(fitted.lubricant),
    )


def _fitted_words(basis: Basis) -> str:
    if basis is Basis.NOBODY:
        return tr(
            "Not fitted to anybody. Go through the health check in the program first: "
            "it may leave steps out or make them lighter."
        )
    if basis is Basis.PARTLY:
        return tr(
            "Fitted to the answers of the day, but not everything was asked. Finish "
            "the health check in the program before you begin."
        )
    return tr(
        "Fitted to the answers of the day. It holds for that person and that day: ask "
        "again before the next time."
    )


def _steps(library: Library, turns: tuple[Turn, ...]) -> Iterator[CardStep]:
    begins_s = 0
    for number, (_, group) in enumerate(groupby(turns, _alike), start=1):
        told = tuple(group)
        yield _step(library, number, told, begins_s)
        begins_s += sum(turn.seconds for turn in told)


def _alike(turn: Turn) -> tuple[int, int, int]:
    """Return what turns have in common that are told as one step."""
    return turn.step_index, turn.level, turn.seconds


def _step(
    library: Library, number: int, turns: tuple[Turn, ...], begins_s: int
) -> CardStep:
    first = turns[0]
    level = first.level if first.technique else 0
    names = (each.name for each in library.pressure if each.level == level)
    clock = clock_in_words(first.seconds)
    if len(turns) > 1:
        clock = tr("{count} \u00d7 {time}", count=len(turns), time=clock)
    return CardStep(
        number=number,
        kind=first.step.kind,
        title=first.title,
        where=_where(library, turns),
        begins=clock_in_words(begins_s),
        time=clock,
        say=first.step.say,
        watch=first.step.watch,
        level=level,
        level_name=next(names, "") if level else "",
        repetitions=first.step.repetitions,
        map_id=str(first.map_id or ""),
        here=_here(library, first),
        then=tuple(turn.feature_id for turn in turns[1:] if turn.feature_id),
        strokes=first.strokes,
        turn_indexes=tuple(turn.index for turn in turns),
    )


def _here(library: Library, turn: Turn) -> tuple[str, ...]:
    """Return the place of a turn; of one for both sides, both places."""
    if turn.map_id is None or turn.feature_id is None:
        return ()
    if turn.side is Side.MIDLINE:
        return features_of(library.map_by_id[turn.map_id], turn.step.place)
    return (turn.feature_id,)


def _where(library: Library, turns: tuple[Turn, ...]) -> str:
    """Return place and sides: "Top of the shoulder: right, then left"."""
    place = place_name(library, turns[0].step)
    sides = [turn.side for turn in turns]
    if not place or sides == [Side.MIDLINE]:
        return place
    told = continued(side_in_words(sides[0]))
    if len(sides) > 1:
        told = tr("right, then left")
        if sides[0] is Side.LEFT:
            told = tr("left, then right")
    return tr("{place}: {sides}", place=place, sides=told)


def _turns_of(step: CardStep, turns: tuple[Turn, ...]) -> Iterator[Turn]:
    return (turn for turn in turns if turn.index in step.turn_indexes)


def _maps_used(turns: tuple[Turn, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(turn.map_id) for turn in turns if turn.map_id))


def _levels(library: Library, steps: tuple[CardStep, ...]) -> tuple[CardLevel, ...]:
    used = {step.level for step in steps if step.level}
    return tuple(
        CardLevel(each.level, each.name, each.felt)
        for each in library.pressure
        if each.level in used
    )


def _no_go(library: Library, map_ids: tuple[str, ...]) -> tuple[str, ...]:
    maps = (m for m in library.maps if m.id in map_ids)
    return tuple(dict.fromkeys(name for each in maps for name in _no_go_names(each)))


def _no_go_names(body_map: BodyMap) -> Iterator[str]:
    for region in body_map.regions:
        if region.level is SafetyLevel.NO_GO and not region.is_opt_in:
            yield continued(region.name)


def _items(library: Library, list_id: str) -> tuple[str, ...]:
    found: Iterable[Checklist] = (c for c in library.checklists if c.id == list_id)
    return tuple(item.text for each in found for item in each.items)


def _sources(library: Library, fitted: FittedSession) -> tuple[str, ...]:
    """Return where it comes from, each source once, as it is first met."""
    told: list[Citation] = list(fitted.session.sources)
    for turn in fitted.turns:
        told += turn.step.sources
    ids = dict.fromkeys(one.source for one in told if one.source != OUR_OWN)
    return tuple(
        library.source_by_id[each].title for each in ids if each in library.source_by_id
    )
