"""What is said of an answer: how it turned out, by how much, and why."""

from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Landmark, Region
from app.model.library import Library
from app.model.practice import Outcome, Press, QuestionKind
from app.model.safety import SafetyLevel
from app.practice.asking import Turn
from app.practice.drawing import DrawnZone
from app.practice.offsets import offset_words
from app.practice.reasons import no_go_regions, rule_against, strictest_region
from app.ui.practise.words import press_in_words, sided_name
from app.ui.widgets.words import tr

NEARBY = 2
"""So many things that lie at the answer are named."""

Line = tuple[str, str]
"""A few words in bold, and the sentence that follows."""


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


def feedback_words(turn: Turn, library: Library, atlas: Atlas) -> FeedbackWords:
    """Return what is said of an answer."""
    glyph, tint = SIGNS[turn.marked.outcome]
    if turn.answer.outline is not None and turn.marked.zone is not None:
        verdict, lines = _drawn(turn, turn.marked.zone)
    elif turn.answer.point is not None:
        verdict, lines = _placed(turn, atlas)
    elif turn.answer.choice is not None:
        verdict, lines = _chosen(turn, library, atlas)
    else:
        verdict, lines = tr("Here it is."), (_right_line(turn),)
    known = (line for line in (*lines, *_about(turn, atlas)) if line[1])
    return FeedbackWords(glyph, tint, verdict, tuple(known))


def _placed(turn: Turn, atlas: Atlas) -> tuple[str, tuple[Line, ...]]:
    marked = turn.marked
    off = offset_words(marked.offset) if marked.offset else ""
    is_inside = marked.distance_mm is not None and marked.distance_mm < 0.5
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
    lines += [*_no_go_lines(turn, atlas), *_there(turn, atlas), *_press(turn)]
    return verdicts[marked.outcome], tuple(lines)


def _no_go_lines(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say what lies under a press that must not be, whatever was asked for."""
    point, marked = turn.answer.point, turn.marked
    if point is None or not marked.is_on_no_go or marked.outcome is Outcome.RIGHT:
        return ()
    return tuple(
        (tr("{place}:", place=sided_name(region)), region.rule)
        for region in no_go_regions(point, atlas)[:NEARBY]
    )


def _there(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say what lies at the answer instead."""
    marked, features = turn.marked, atlas.body_map.features
    if marked.outcome is Outcome.RIGHT:
        return ()
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
    return ((tr("There lies:"), told),) if told else ()


def _press(turn: Turn) -> tuple[Line, ...]:
    """Say what a press at the answer would do."""
    marked = turn.marked
    if marked.level_there is None or marked.outcome is Outcome.RIGHT:
        return ()
    words = {
        SafetyLevel.WORK: tr("would be fine, up to {cap} of 5.", cap=marked.cap_there),
        SafetyLevel.CAUTION: tr("only broad, flat and light."),
        SafetyLevel.NO_GO: tr("does harm: hands off, or only glide across."),
    }
    if marked.cap_there == 0 and marked.level_there is not SafetyLevel.NO_GO:
        return ((tr("A press there:"), tr("goes beside the body.")),)
    return ((tr("A press there:"), words[marked.level_there]),)


def _chosen(turn: Turn, library: Library, atlas: Atlas) -> tuple[str, tuple[Line, ...]]:
    kind, outcome = turn.asked.question.card.kind, turn.marked.outcome
    if outcome is Outcome.RIGHT:
        lines = _why(turn, library, atlas)
        return tr("Right."), (_right_line(turn), *lines)
    if kind is QuestionKind.MAY_PRESS:
        verdict = tr("Too careful: more is allowed here.")
        if outcome is Outcome.HARM:
            verdict = tr("You would have pressed too hard.")
    elif outcome is Outcome.HARM:
        verdict = tr("A rule is against that here.")
    else:
        verdict = tr("Not that one.")
    lines = _why(turn, library, atlas)
    return verdict, (_right_line(turn), *_chosen_line(turn, library, atlas), *lines)


def _right_line(turn: Turn) -> Line:
    """Say what would have been right."""
    question = turn.asked.question
    if not question.right_id:
        return tr("It is:"), ""
    return tr("It is:"), name_of_option(turn, question.right_id)


def name_of_option(turn: Turn, option_id: str) -> str:
    """Return the words of an option."""
    question = turn.asked.question
    if question.card.kind is QuestionKind.MAY_PRESS:
        return press_in_words(option_id)
    return next((o.name for o in question.options if o.id == option_id), "")


def _chosen_line(turn: Turn, library: Library, atlas: Atlas) -> tuple[Line, ...]:
    """Say what was chosen instead, and what is against it."""
    question, choice = turn.asked.question, turn.answer.choice or ""
    if question.card.kind is QuestionKind.MAY_PRESS:
        return ()
    name = name_of_option(turn, choice)
    if question.card.kind is QuestionKind.TECHNIQUE:
        rule = rule_against(question, choice, library, atlas)
        against = rule.text if rule else tr("Its stroke would cross what is spared.")
        return ((tr("{name}:", name=name), against),)
    feature = atlas.body_map.features.get(choice)
    if feature is None:
        return ()
    return ((tr("You said:"), feature.name),)


def _why(turn: Turn, library: Library, atlas: Atlas) -> tuple[Line, ...]:
    """Say which rule decides, where something may be done or not."""
    question = turn.asked.question
    if question.card.kind is not QuestionKind.MAY_PRESS or question.point is None:
        return ()
    region = strictest_region(question.point, atlas)
    lines: list[Line] = []
    if question.right_id == Press.NEVER.value:
        rule = rule_against(question, question.technique_id, library, atlas)
        if rule is not None and (region is None or rule.text != region.rule):
            lines.append((tr("The rule:"), rule.text))
    if region is not None:
        lines.append((tr("{place}:", place=sided_name(region)), region.rule))
    if region is not None and region.warnings:
        lines.append((tr("Instead:"), region.warnings[0].instead))
    return tuple(lines)


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
    return (
        (tr("Find it:"), feature.find),
        (tr("Taken for:"), feature.confused_with),
    )
