"""Which marks a question has, and which its answer."""

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, ReferralArea, Region
from app.model.ids import MapId
from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import Outcome, Question, QuestionKind
from app.model.safety import Side
from app.practice.asking import Turn
from app.practice.reasons import no_go_regions, strictest_region
from app.practice.worst import worst_line
from app.ui.map.drawn import DrawnShape
from app.ui.practise.bodies import Bodies
from app.ui.practise.map_words import MapWord
from app.ui.practise.marks import Marks
from app.ui.practise.trace import Place, places_of
from app.ui.practise.words import sided_name
from app.ui.widgets.words import tr

SPOT_KINDS = frozenset(
    {QuestionKind.NAME, QuestionKind.MAY_PRESS, QuestionKind.TECHNIQUE}
)


def question_spot(question: Question) -> MapPoint | None:
    """Return the spot that is shown while a question is asked."""
    return question.point if question.card.kind in SPOT_KINDS else None


def question_marks(question: Question) -> Marks:
    """Return what is drawn while a question is asked."""
    return Marks(spot=_place(question_spot(question)))


def ache_of(question: Question, atlas: Atlas) -> tuple[ReferralArea, ...]:
    """Return the areas that are shaded while a question is asked."""
    feature = atlas.body_map.features[question.target_id]
    if question.card.kind is not QuestionKind.SOURCE or not isinstance(feature, Knot):
        return ()
    return feature.referral_areas


def asked_side(question: Question) -> Side | None:
    """Return the side that a question names."""
    is_told = question.card.kind in (
        QuestionKind.FIND,
        QuestionKind.LANDMARK,
        QuestionKind.DRAW_ZONE,
    )
    return question.card.side if is_told else None


def answer_marks(
    turn: Turn, bodies: Bodies, atlas: Atlas
) -> tuple[Marks, tuple[MapWord, ...]]:
    """Return what is drawn once a question is answered, and the words beside it."""
    question, answer, marked = turn.asked.question, turn.answer, turn.marked
    map_id = question.card.map_id
    is_place = answer.point is not None and marked.outcome is not Outcome.RIGHT
    pressed = answer.point if is_place and marked.is_on_no_go else None
    spared = no_go_regions(pressed, atlas) if pressed else ()
    true_ids = _true_ids(turn, atlas)
    other = "" if marked.taken_for in true_ids else marked.taken_for
    line = _line(turn)
    marks = Marks(
        spot=question_marks(question).spot,
        given=_place(answer.point),
        outcome=marked.outcome,
        truths=_drawn(bodies, map_id, true_ids),
        no_go=_drawn(bodies, map_id, tuple(r.id for r in spared if not r.is_container)),
        taken_for=next(iter(_drawn(bodies, map_id, (other,))), None),
        line=line,
        is_closed=bool(line),
        measured=_measured(turn, atlas),
    )
    return marks, _words(marks, atlas, tuple(spared))


def _true_ids(turn: Turn, atlas: Atlas) -> tuple[str, ...]:
    question = turn.asked.question
    if question.card.kind is QuestionKind.MAY_PRESS and question.point is not None:
        region = strictest_region(question.point, atlas)
        return (region.id if region else question.target_id,)
    ids = (question.target_id, turn.marked.nearest_id)
    return tuple(dict.fromkeys(key for key in ids if key))


def _drawn(
    bodies: Bodies, map_id: MapId, ids: tuple[str, ...]
) -> tuple[DrawnShape, ...]:
    shapes = (bodies.shape(map_id, key) for key in ids if key)
    return tuple(DrawnShape(shape) for shape in shapes if shape is not None)


def _line(turn: Turn) -> tuple[Place, ...]:
    if turn.answer.outline is None:
        return ()
    return tuple((at.x_mm, at.y_mm) for at in places_of(turn.answer.outline))


def _measured(turn: Turn, atlas: Atlas) -> tuple[Place, Place] | None:
    """Return the line of the distance: of a place, or of the worst place of an edge."""
    question, answer = turn.asked.question, turn.answer
    if answer.outline is not None:
        worst = worst_line(answer.outline, question.target_id, atlas)
        if worst is None:
            return None
        return (worst[0].x_mm, worst[0].y_mm), (worst[1].x_mm, worst[1].y_mm)
    offset = turn.marked.offset
    if answer.point is None or offset is None:
        return None
    return _place(answer.point) or (0, 0), _right_place(answer.point, offset)


def _right_place(given: MapPoint, offset: Offset) -> Place:
    sign = -1.0 if offset.side is Side.LEFT else 1.0
    return given.x_mm - sign * offset.outwards_mm, given.y_mm - offset.down_mm


def _place(point: MapPoint | None) -> Place | None:
    return (point.x_mm, point.y_mm) if point is not None else None


def _words(
    marks: Marks, atlas: Atlas, spared: tuple[Region, ...]
) -> tuple[MapWord, ...]:
    """Return the names beside what is drawn, what was asked for first."""
    words = []
    for number, shape in enumerate(marks.truths):
        name = _name(shape, atlas)
        words.append(MapWord(name, shape.anchor_mm, is_strong=number == 0))
    if marks.taken_for is not None:
        words.append(MapWord(_name(marks.taken_for, atlas), marks.taken_for.anchor_mm))
    if marks.line:
        words.append(MapWord(tr("Yours"), marks.line[len(marks.line) // 2]))
    if spared and marks.given is not None:
        told = tr("{name} \u00b7 no-go", name=spared[0].name)
        words.append(MapWord(told, marks.given))
    return tuple(words)


def _name(shape: DrawnShape, atlas: Atlas) -> str:
    return sided_name(atlas.body_map.features[shape.id])
