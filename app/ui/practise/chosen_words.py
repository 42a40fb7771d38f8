"""What is said of an answer that was chosen: what was right, and which rule says so."""

from app.geometry.atlas import Atlas
from app.model.health import ConditionId
from app.model.ids import TechniqueId
from app.model.library import Library
from app.model.practice import Outcome, Press, Question, QuestionKind
from app.model.safety import SafetyLevel
from app.practice.asking import Turn
from app.practice.reasons import rule_against, strictest_region
from app.ui.practise.words import Line, press_in_words, sided_name
from app.ui.widgets.words import tr

TITLED = frozenset({QuestionKind.NAME, QuestionKind.SOURCE})
"""The title over the answer is the right name already."""


def chosen_words(turn: Turn, atlas: Atlas) -> tuple[str, tuple[Line, ...]]:
    """Return the verdict on a choice, and what was right; the reasons follow."""
    return _verdict(turn), (*right_lines(turn), *_chosen_lines(turn, atlas))


def _verdict(turn: Turn) -> str:
    question, outcome = turn.asked.question, turn.marked.outcome
    is_press = question.card.kind is QuestionKind.MAY_PRESS
    if outcome is Outcome.RIGHT:
        return tr("Right.")
    if outcome is Outcome.NEAR:
        return tr("Near: that is its muscle. Which part of it?")
    if outcome is not Outcome.HARM:
        return tr("Too careful: more is allowed here.") if is_press else tr("No.")
    if not is_press:
        return tr("A rule is against that here.")
    if question.right_id == Press.NEVER.value:
        return tr("Not like this, not here: that can do harm.")
    return tr("Too hard: only light hands here.")


def right_lines(turn: Turn) -> tuple[Line, ...]:
    """Say what would have been right, if no title says so."""
    question = turn.asked.question
    if not question.right_id or question.card.kind in TITLED:
        return ()
    return ((tr("Right is:"), _name_of_option(turn, question.right_id)),)


def reason_lines(
    question: Question, library: Library, atlas: Atlas
) -> tuple[Line, ...]:
    """Say which rule decides, where something may be done or not; none for others."""
    if question.card.kind is QuestionKind.TECHNIQUE:
        return _techniques(question, library, atlas)
    if question.card.kind is not QuestionKind.MAY_PRESS or question.point is None:
        return ()
    region = strictest_region(question.point, atlas)
    lines: list[Line] = []
    if question.right_id == Press.NEVER.value:
        rule = rule_against(question, question.technique_id, library, atlas)
        if rule is not None and (region is None or rule.text != region.rule):
            lines.append((tr("The rule:"), rule.text))
    is_told = any(region is not None and region.rule in told for _, told in lines)
    if region is not None and not is_told:
        lines.append((tr("{place}:", place=sided_name(region)), region.rule))
    # On a green place a warning is about some other way to work there.
    if region is not None and region.level is not SafetyLevel.WORK and region.warnings:
        lines.append((tr("Instead:"), region.warnings[0].instead))
    return tuple(lines)


def _techniques(question: Question, library: Library, atlas: Atlas) -> tuple[Line, ...]:
    """Say of each technique what it is, or what is against it; and for whom."""
    lines: list[Line] = []
    condition = library.health.conditions.get(ConditionId(question.condition_id))
    if condition is not None:
        lines.append((tr("They told you:"), tr("{name}.", name=condition.name)))
    for option in question.options:
        if option.id == question.right_id:
            told = library.technique_by_id[TechniqueId(option.id)].summary
        else:
            rule = rule_against(question, option.id, library, atlas)
            told = (
                rule.text
                if rule
                else tr("Too wide here: its stroke would run onto what is spared.")
            )
        lines.append((tr("{name}:", name=option.name), told))
    return tuple(lines)


def _chosen_lines(turn: Turn, atlas: Atlas) -> tuple[Line, ...]:
    """Say what was chosen instead."""
    question, choice = turn.asked.question, turn.answer.choice or ""
    if turn.marked.outcome is Outcome.RIGHT:
        return ()
    name = _name_of_option(turn, choice)
    if question.card.kind in TITLED:
        feature = atlas.body_map.features.get(choice)
        name = feature.name if feature else tr("no place that is known.")
    if turn.typed:
        name = tr("\u201c{typed}\u201d: {name}", typed=turn.typed, name=name)
    return ((tr("You said:"), name),)


def _name_of_option(turn: Turn, option_id: str) -> str:
    question = turn.asked.question
    if question.card.kind is QuestionKind.MAY_PRESS:
        return press_in_words(option_id)
    return next((o.name for o in question.options if o.id == option_id), "")
