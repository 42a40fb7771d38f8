"""Whether a session fits the maps and techniques, and keeps to the rules of all."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.content.problems import Findings, shown
from app.content.session_frame import check_frame
from app.content.sessions import SessionFile
from app.content.wording import suggestion
from app.model.body_map import BodyMap, Knot, Region
from app.model.ids import MapId, TechniqueId
from app.model.library import Library
from app.model.safety import Lubricant, Position, Side
from app.model.session import (
    EQUAL_WITHIN_S,
    LONGEST_KNOT_S,
    MOST_KNOTS,
    WARM_FROM_LEVEL,
    WARMING_KINDS,
    SessionStep,
    StepKind,
    StepSides,
)
from app.model.technique import Technique


@dataclass(frozen=True, slots=True)
class SessionKnown:
    """What a session may name.

    Attributes
    ----------
    unread
        Ids of maps and techniques that are there and not sound: nobody can tell
        whether a session fits them.
    """

    library: Library
    unread: frozenset[str] = frozenset()

    def technique(self, step: SessionStep) -> Technique | None:
        """Return the technique of a step, where it is known."""
        return self.library.technique_by_id.get(step.technique or TechniqueId(""))

    def body_map(self, step: SessionStep) -> BodyMap | None:
        """Return the map of a step, where it is known."""
        return self.library.map_by_id.get(step.map or MapId(""))


Say = Callable[[str, str, str, str], None]
"""Adds a problem: the key, what stands there, the rule, the remedy."""


def check_session(file: SessionFile, known: SessionKnown, findings: Findings) -> None:
    """Add a problem for whatever does not fit about one session."""
    position = file.session.position
    for number, step in enumerate(file.session.steps):
        position = step.position or position
        say = _speaker(file, number, findings)
        _check_names(step, known, say)
        _check_place(step, known, say)
        if technique := known.technique(step):
            _check_technique(step, technique, say)
            _check_lubricant(file.session.lubricant, technique, say)
            _check_position(position, technique, say)
    check_frame(file, findings)
    _check_warmth(file, findings)
    _check_knots(file, findings)
    _check_sides(file, findings)


def _speaker(file: SessionFile, number: int, findings: Findings) -> Say:
    def say(key: str, value: str, rule: str, remedy: str) -> None:
        findings.add(file.name, file.line(number, key), value, rule, remedy)

    return say


def _check_names(step: SessionStep, known: SessionKnown, say: Say) -> None:
    techniques, maps = known.library.technique_by_id, known.library.map_by_id
    if step.technique and step.technique not in known.unread | techniques.keys():
        remedy = "Use the file name of a technique, without its ending."
        near = suggestion(step.technique, techniques, remedy)
        rule = "There is no technique of that name."
        say("technique", f"technique {shown(step.technique)}", rule, near)
    if step.map and step.map not in known.unread | maps.keys():
        near = suggestion(step.map, maps, "Use the id of a map.")
        say("map", f"map {shown(step.map)}", "There is no map of that name.", near)


def _check_place(step: SessionStep, known: SessionKnown, say: Say) -> None:
    body_map = known.body_map(step)
    if body_map is None or not step.place:
        return
    sides = sides_of(body_map)
    value = f"place {shown(step.place)}"
    if step.place not in sides:
        remedy = "Use the base of a region or of a knot."
        rule = f"The map {body_map.id} has no such region or knot."
        say("place", value, rule, suggestion(step.place, sides, remedy))
        return
    wanted = set(step.turn_sides)
    if step.sides is not StepSides.BOTH and not wanted <= sides[step.place]:
        rule = f"{step.place} lies in the middle: it has no right and no left."
        say("sides", f"sides {shown(step.sides.value)}", rule, 'Write "both".')


def sides_of(body_map: BodyMap) -> dict[str, set[Side]]:
    """Return on which sides the regions and knots of a map lie, by their bases."""
    places: tuple[Region | Knot, ...] = (*body_map.regions, *body_map.knots)
    found: defaultdict[str, set[Side]] = defaultdict(set)
    for place in places:
        found[place.base].add(place.side)
    return found


def _check_technique(step: SessionStep, technique: Technique, say: Say) -> None:
    name = technique.name
    if not technique.is_taught:
        rule = f"{name} is not taught. {technique.not_taught_because}"
        instead = " or ".join(technique.taught_instead) or "another technique"
        value = f"technique {shown(technique.id)}"
        say("technique", value, rule, f"Use {instead}.")
    least, most = technique.level_min, technique.level_max
    if not least <= step.level <= most:
        rule = f"{name} is done at level {least} to {most}."
        say("level", f"level {step.level}", rule, f"Use {least} to {most}.")
    shortest_s, longest_s = technique.time_s
    if not shortest_s <= step.seconds <= longest_s:
        rule = f"{name} takes {shortest_s} to {longest_s} seconds."
        remedy = f"Use {shortest_s} to {longest_s}, or two steps."
        say("seconds", f"seconds {step.seconds}", rule, remedy)


def _check_lubricant(lubricant: Lubricant, technique: Technique, say: Say) -> None:
    is_dry = Lubricant.NONE in technique.lubricants
    if not (is_dry or technique.suits_skin(lubricant)):
        rule = f"{technique.name} is not done with {lubricant.value} on the skin."
        good = " or ".join(kind.value for kind in technique.lubricants)
        value = f"technique {shown(technique.id)}"
        say("technique", value, rule, f"The session needs {good}.")


def _check_position(position: Position, technique: Technique, say: Say) -> None:
    if technique.positions and position not in technique.positions:
        rule = f"{technique.name} is not done {position.value.replace('_', ' ')}."
        good = " or ".join(one.value for one in technique.positions)
        value = f"technique {shown(technique.id)}"
        say("technique", value, rule, f"Change the position before: {good}.")


def _check_warmth(file: SessionFile, findings: Findings) -> None:
    """Check that nothing is firm, and no knot pressed, on a map that is cold."""
    warm: set[MapId | None] = set()
    for number, step in enumerate(file.session.steps):
        is_light = step.level < WARM_FROM_LEVEL
        if step.kind in WARMING_KINDS and is_light:
            warm.add(step.map)
        needs_it = step.kind is StepKind.KNOT or not is_light
        if needs_it and step.map not in warm:
            what = "a knot" if step.kind is StepKind.KNOT else f"level {step.level}"
            rule = f"Nothing has warmed the map {step.map} before {what}."
            remedy = "Put a step of the kind warm_up before it, at level 1 or 2."
            _speaker(file, number, findings)("level", f"{what}", rule, remedy)
            # Said once: the rest of the map would only repeat it.
            warm.add(step.map)


def _check_knots(file: SessionFile, findings: Findings) -> None:
    spent_s: defaultdict[tuple[str, Side], int] = defaultdict(int)
    for number, step in enumerate(file.session.steps):
        if step.kind is not StepKind.KNOT:
            continue
        say = _speaker(file, number, findings)
        before = len(spent_s)
        for knot in _knots_of(step):
            spent_s[knot] += step.seconds
        if before <= MOST_KNOTS < len(spent_s):
            rule = f"At most {MOST_KNOTS} knots are worked on in one session."
            value = f"knot {len(spent_s)}: {shown(step.place)}"
            say("place", value, rule, "Leave it for another day.")
        longest_s = max(spent_s[knot] for knot in _knots_of(step))
        if longest_s > LONGEST_KNOT_S:
            rule = (
                f"One knot gets {LONGEST_KNOT_S} seconds at most, all steps together."
            )
            value = f"{longest_s} seconds on {shown(step.place)}"
            say("seconds", value, rule, "Shorten it.")


def _knots_of(step: SessionStep) -> tuple[tuple[str, Side], ...]:
    if step.sides is StepSides.BOTH:
        return (step.place, Side.RIGHT), (step.place, Side.LEFT)
    return tuple((step.place, side) for side in step.turn_sides)


def _check_sides(file: SessionFile, findings: Findings) -> None:
    """Check that both sides get the same time of the same thing, or one nothing."""
    if only := file.session.only_side:
        _check_other_side(only, file, findings)
        return
    seconds: defaultdict[tuple[str, str, str], dict[Side, int]]
    seconds = defaultdict(lambda: {Side.RIGHT: 0, Side.LEFT: 0})
    last: dict[tuple[str, str, str], int] = {}
    for number, step in enumerate(file.session.steps):
        key = str(step.technique), str(step.map), step.place
        for side in step.turn_sides:
            if side is not Side.MIDLINE:
                seconds[key][side] += step.seconds
                last[key] = number
    for key, number in last.items():
        right_s, left_s = seconds[key][Side.RIGHT], seconds[key][Side.LEFT]
        if abs(right_s - left_s) > EQUAL_WITHIN_S:
            rule = (
                f"{key[2]} gets {right_s} seconds on the right, {left_s} on the left."
            )
            remedy = 'Make both alike, or write sides = "each".'
            say = _speaker(file, number, findings)
            say("sides", f"technique {shown(key[0])}", rule, remedy)


def _check_other_side(only: Side, file: SessionFile, findings: Findings) -> None:
    for number, step in enumerate(file.session.steps):
        if not set(step.turn_sides) <= {only, Side.MIDLINE}:
            rule = f"The session is for the {only} side alone."
            remedy = f'Write "{only}", or leave only_side out.'
            value = f"sides {shown(step.sides.value)}"
            _speaker(file, number, findings)("sides", value, rule, remedy)


def sound_sessions(
    files: tuple[SessionFile, ...], known: SessionKnown, findings: Findings
) -> Iterator[SessionFile]:
    """Return the sessions that fit; the others are problems."""
    for file in files:
        own = Findings()
        check_session(file, known, own)
        findings.take(own)
        if not own.has_any():
            yield file
