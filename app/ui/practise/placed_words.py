"""What is said of a place that was pointed at: how far off, and what lies there."""

from math import hypot

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Landmark, Region
from app.model.offset import Offset
from app.model.practice import Outcome, QuestionKind
from app.model.safety import CAUTION_CAP, SafetyLevel, Side
from app.practice.asking import Turn
from app.practice.difficulty import is_forgiven
from app.practice.offsets import offset_words
from app.practice.reasons import no_go_regions
from app.ui.practise.words import Line, sided_name
from app.ui.widgets.words import tr

NEARBY = 2
"""So many things that lie at the answer are named."""

INSIDE_MM = 0.5


def placed_words(turn: Turn, atlas: Atlas) -> tuple[str, tuple[Line, ...]]:
    """Return the verdict on a place, and what there is to know of it."""
    marked = turn.marked
    if marked.offset is not None and marked.offset.crosses_midline:
        return _other_side(turn, marked.offset, atlas)
    off = offset_words(marked.offset) if marked.offset else ""
    is_inside = marked.distance_mm is not None and marked.distance_mm < INSIDE_MM
    verdicts = {
        Outcome.RIGHT: tr("Right, inside it.")
        if is_inside
        else tr("Right, {off}.", off=off),
        Outcome.NEAR: tr("Near: {off}.", off=off),
        Outcome.MISS: tr("Not there: {off}.", off=off),
        Outcome.HARM: tr("You would have pressed where nobody may."),
    }
    lines: list[Line] = []
    if marked.outcome is Outcome.HARM and off:
        lines.append((tr("Besides:"), tr("{off}.", off=off)))
    return verdicts[marked.outcome], (*lines, *_known_there(turn, atlas))


def _other_side(
    turn: Turn, offset: Offset, atlas: Atlas
) -> tuple[str, tuple[Line, ...]]:
    """Say first that the sides were mixed up, then how far off the place is."""
    verdict = tr("Not there: that is their right, asked was their left.")
    if offset.side is Side.RIGHT:
        verdict = tr("Not there: that is their left, asked was their right.")
    line = tr("{mm} mm off the same place there.", mm=round(mirrored_mm(turn)))
    return verdict, ((tr("On that side:"), line), *_known_there(turn, atlas))


def mirrored_mm(turn: Turn) -> float:
    """Return how far a place on the wrong side is from the same place there."""
    offset, given = turn.marked.offset, turn.answer.point
    if offset is None or given is None:
        return 0.0
    sign = -1.0 if offset.side is Side.LEFT else 1.0
    right_x_mm = given.x_mm - sign * offset.outwards_mm
    return hypot(given.x_mm + right_x_mm, offset.down_mm)


def _known_there(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    return (
        *_forgiven(turn),
        *_there(turn, atlas),
        *_no_go_lines(turn, atlas),
        *_as_well(turn, atlas),
    )


def _no_go_lines(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say what lies under a press that must not be, whatever was asked for."""
    point, marked = turn.answer.point, turn.marked
    target = atlas.body_map.features[turn.asked.question.target_id]
    is_meant = marked.outcome is Outcome.RIGHT and isinstance(target, Region)
    if point is None or not marked.is_on_no_go or is_meant:
        return ()
    return tuple(
        (tr("{place}:", place=sided_name(region)), region.rule)
        for region in no_go_regions(point, atlas)[:NEARBY]
    )


def _forgiven(turn: Turn) -> tuple[Line, ...]:
    """Say why a place counts for more than its distance does."""
    if not is_forgiven(turn.marked):
        return ()
    told = tr("you name this place rightly, so a slip of the hand is not counted.")
    return ((tr("Forgiven:"), told),)


def _there(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say what lies where the learner pointed, and what a press would do there."""
    told = " ".join(filter(None, (_lying_there(turn, atlas), _press(turn, atlas))))
    return ((tr("Where you pointed:"), told),) if told else ()


def _lying_there(turn: Turn, atlas: Atlas) -> str:
    marked, features = turn.marked, atlas.body_map.features
    if marked.outcome is Outcome.RIGHT:
        return ""
    target = features[turn.asked.question.target_id].name
    ids = [marked.taken_for] if marked.taken_for else []
    ids += [key for key in marked.here_ids if key not in ids]
    found = [features[key] for key in ids if features[key].name != target]
    names = [
        sided_name(each)
        for each in found
        if isinstance(each, Knot | Landmark | Region)
        and not (isinstance(each, Region) and each.is_container)
    ]
    told = "; ".join(dict.fromkeys(names[:NEARBY]))
    return tr("{names}.", names=told) if told else ""


def _press(turn: Turn, atlas: Atlas) -> str:
    """Return what a press at the answer would do."""
    point, cap = turn.answer.point, turn.marked.cap_there
    if point is None or cap is None:
        return ""
    if not atlas.is_on_figure(point):
        return tr("That is beside the body.")
    if turn.marked.level_there is SafetyLevel.NO_GO:
        if cap == 0:
            return tr("A press does harm: hands off.")
        return tr("A press does harm: a flat hand may only glide across.")
    if cap == 0:
        return tr("Nobody presses here at home.")
    if turn.marked.level_there is SafetyLevel.CAUTION:
        return tr("Press only broad, flat and light.")
    if cap <= CAUTION_CAP:
        return tr("Press only softly, up to {cap} of 5.", cap=cap)
    return tr("A press is fine, up to {cap} of 5.", cap=cap)


def _as_well(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say which other place counted: another knot with that ache, another view."""
    question, nearest = turn.asked.question, turn.marked.nearest_id
    if nearest == question.target_id:
        return ()
    name = sided_name(atlas.body_map.features[nearest])
    told = tr("{name}.", name=name)
    if question.card.kind is QuestionKind.SOURCE:
        told = tr("{name} aches in the same area.", name=name)
    return ((tr("Counts as well:"), told),)
