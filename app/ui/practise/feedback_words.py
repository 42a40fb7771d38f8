"""What is said of an answer: how it turned out, by how much, and why."""

from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Landmark, Region
from app.model.library import Library
from app.model.outline import Outline
from app.model.practice import Outcome, QuestionKind
from app.model.safety import SafetyLevel
from app.practice.asking import Turn
from app.practice.drawing import DrawnZone, no_go_inside
from app.ui.practise.chosen_words import chosen_words, reason_lines, right_lines
from app.ui.practise.placed_words import placed_words
from app.ui.practise.words import Line, sided_name
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class FeedbackWords:
    """How an answer turned out: a sign, a verdict, and what there is to know."""

    glyph: str
    tint: str
    verdict: str
    lines: tuple[Line, ...]


SIGNS = {
    Outcome.RIGHT: ("check", "work"),
    Outcome.NEAR: ("ruler", "caution"),
    Outcome.MISS: ("close", "knot"),
    Outcome.HARM: ("no_entry", "no_go"),
}
"""Sign and tint of each outcome: no two share a sign."""


def feedback_words(
    turn: Turn,
    library: Library,
    atlas: Atlas,
    reasons: tuple[Line, ...] | None = None,
) -> FeedbackWords:
    """Return what is said of an answer.

    Parameters
    ----------
    reasons
        Which rules decide, if they were asked for while the question stood.
    """
    if reasons is None:
        reasons = reason_lines(turn.asked.question, library, atlas)
    glyph, tint = SIGNS[turn.marked.outcome]
    if turn.answer.outline is not None and turn.marked.zone is not None:
        verdict, lines = _drawn(turn, turn.marked.zone)
        lines += _taken_in(turn, turn.answer.outline, atlas)
    elif turn.answer.point is not None:
        verdict, lines = placed_words(turn, atlas)
    elif turn.answer.choice is not None:
        verdict, lines = chosen_words(turn, atlas)
        lines += reasons
    else:
        verdict = tr("Here it is.")
        lines = (*right_lines(turn), *reasons)
    known = (line for line in (*lines, *_about(turn, atlas)) if line[1])
    return FeedbackWords(glyph, tint, verdict, tuple(known))


def _drawn(turn: Turn, zone: DrawnZone) -> tuple[str, tuple[Line, ...]]:
    percent = round(100 * zone.overlap)
    verdicts = {
        Outcome.RIGHT: tr("Right: {percent} % overlap.", percent=percent),
        Outcome.NEAR: tr("Near: {percent} % overlap.", percent=percent),
        Outcome.MISS: tr("Not yet: {percent} % overlap.", percent=percent),
        Outcome.HARM: tr("Most of the no-go area lies outside your line."),
    }
    if zone.overlap <= 0:
        return verdicts[turn.marked.outcome], ()
    lines = (
        (tr("Worst place:"), tr("{mm} mm off.", mm=round(zone.worst_error_mm))),
        (
            tr("Left out:"),
            tr("{percent} % of it.", percent=round(100 * zone.left_out_share)),
        ),
        (
            tr("Too much:"),
            tr(
                "{percent} % of yours lies outside.",
                percent=round(100 * zone.beyond_share),
            ),
        ),
    )
    return verdicts[turn.marked.outcome], lines


def _taken_in(turn: Turn, outline: Outline, atlas: Atlas) -> tuple[Line, ...]:
    """Warn of what must not be pressed inside a line that says: work here."""
    target = atlas.body_map.features[turn.asked.question.target_id]
    if not isinstance(target, Region) or target.level is SafetyLevel.NO_GO:
        return ()
    names = "; ".join(map(sided_name, no_go_inside(outline, atlas)))
    return (
        ((tr("No-go inside your line:"), tr("{names}.", names=names)),) if names else ()
    )


def _about(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say how the place is found, and what it is taken for."""
    question = turn.asked.question
    feature = atlas.body_map.features[question.target_id]
    if question.card.kind in (QuestionKind.MAY_PRESS, QuestionKind.TECHNIQUE):
        return ()
    if isinstance(feature, Region):
        return ((tr("What it is:"), feature.summary),)
    if not isinstance(feature, Knot | Landmark):
        return ()
    care = feature.cautions if isinstance(feature, Knot) else ""
    return (
        (tr("Find it:"), feature.find),
        (tr("Easily confused:"), feature.confused_with),
        (tr("Take care:"), care),
    )
