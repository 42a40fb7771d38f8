"""How questions, sides and times are worded."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.body_map import Feature, Knot, Region
from app.model.health import ConditionId
from app.model.library import Library
from app.model.memory import Memory
from app.model.practice import Confidence, Press, Question, QuestionKind
from app.model.safety import SafetyLevel, Side
from app.practice.rounds import RoundKind
from app.ui.widgets.words import tr

Line = tuple[str, str]
"""A few words in bold, and the sentence that follows."""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What is said of a question.

    Attributes
    ----------
    kind
        What is to be done, in a few words.
    title
        What is asked.
    side
        Whose side; empty where it is shown or has none.
    lines
        What else one has to know.
    how
        With what to answer.
    technique
        What would be done, where that is asked about.
    """

    kind: str
    title: str
    side: str
    lines: tuple[str, ...]
    how: str
    technique: str = ""


def kind_in_words(kind: QuestionKind) -> str:
    """Return what a kind of question asks for."""
    return {
        QuestionKind.FIND: tr("Find it"),
        QuestionKind.NAME: tr("Name it"),
        QuestionKind.MAY_PRESS: tr("May I press here?"),
        QuestionKind.SOURCE: tr("Where does it come from?"),
        QuestionKind.LANDMARK: tr("Landmarks"),
        QuestionKind.DRAW_ZONE: tr("Draw the zone"),
        QuestionKind.TECHNIQUE: tr("Which technique?"),
    }[kind]


def side_of_body(side: Side) -> str:
    """Return whose side is meant: never the one who looks."""
    return {
        Side.LEFT: tr("on their left"),
        Side.RIGHT: tr("on their right"),
        Side.MIDLINE: tr("on the midline"),
    }[side]


def press_in_words(press: str) -> str:
    """Return one of the answers to: may I press here?"""
    return {
        Press.WORK.value: tr("Work: firm pressure is fine"),
        Press.LIGHT.value: tr("Light only: broad, flat, soft"),
        Press.NEVER.value: tr("Never: not like this, not here"),
    }[press]


def confidence_in_words(confidence: Confidence) -> str:
    """Return how sure somebody is."""
    return {
        Confidence.GUESS: tr("A guess"),
        Confidence.UNSURE: tr("Not sure"),
        Confidence.SURE: tr("Sure"),
    }[confidence]


def round_in_words(kind: RoundKind) -> str:
    """Return what a round is called."""
    return {
        RoundKind.TEN: tr("Ten questions"),
        RoundKind.TIMED: tr("Ten minutes"),
        RoundKind.MISTAKES: tr("Only my mistakes"),
        RoundKind.SAFETY: tr("Only safety"),
        RoundKind.PRESS: tr("Quick: may I press?"),
        RoundKind.PLACE: tr("One place"),
        RoundKind.AGAIN: tr("These again"),
    }[kind]


def question_words(question: Question, library: Library) -> QuestionWords:
    """Return what is said of a question."""
    feature = library.map_by_id[question.card.map_id].features[question.target_id]
    side = side_of_body(question.card.side)
    kind = kind_in_words(question.card.kind)
    match question.card.kind:
        case QuestionKind.FIND:
            title = _find(feature, is_spared=question.is_spared)
            return QuestionWords(kind, title, side, _term(feature), _point())
        case QuestionKind.LANDMARK:
            title = tr("Point to: {name}", name=feature.name)
            return QuestionWords(kind, title, side, _term(feature), _point())
        case QuestionKind.NAME:
            return QuestionWords(kind, _name(feature), "", (), _options())
        case QuestionKind.MAY_PRESS:
            name, about = _technique(question, library)
            title, told = tr("May I press here?"), tr("With: {name}", name=name)
            return QuestionWords(kind, title, "", (told, about), _options(), name)
        case QuestionKind.SOURCE:
            title = tr("It aches in the shaded area. Which knot does that?")
            return QuestionWords(kind, title, "", _ache(feature), _either())
        case QuestionKind.DRAW_ZONE:
            title = tr("Draw around: {name}", name=feature.name)
            return QuestionWords(kind, title, side, _zone(feature), _draw())
        case QuestionKind.TECHNIQUE:
            lines = _person_lines(question, library)
            title = tr("Which of these suits here: {name}?", name=feature.name)
            return QuestionWords(kind, title, side, lines, _options())


def _name(feature: Feature) -> str:
    if isinstance(feature, Knot):
        return tr("Which knot is common here?")
    return tr("Which landmark lies here?")


def _find(feature: Feature, *, is_spared: bool) -> str:
    name = feature.name
    if isinstance(feature, Knot) and is_spared:
        return tr("Show this knot, which is not pressed: {name}", name=name)
    if isinstance(feature, Knot):
        return tr("Put your thumb on the knot: {name}", name=name)
    if is_spared:
        return tr("Show where you never press: {name}", name=name)
    return tr("Put your hand on: {name}", name=name)


def _term(feature: Feature) -> tuple[str, ...]:
    is_told = feature.term and feature.term.lower() != feature.name.lower()
    return (feature.term,) if is_told else ()


def _zone(feature: Feature) -> tuple[str, ...]:
    if not isinstance(feature, Region):
        return ()
    if feature.level is SafetyLevel.NO_GO:
        return (tr("Nothing of it may lie outside your line: there you would press."),)
    return (feature.summary,)


def _ache(feature: Feature) -> tuple[str, ...]:
    if not isinstance(feature, Knot):
        return ()
    return (feature.referral,)


def _technique(question: Question, library: Library) -> tuple[str, str]:
    """Return the name of what would be done, and what it is."""
    for technique in library.techniques:
        if technique.id == question.technique_id:
            return technique.name, technique.summary
    return "", ""


def _person_lines(question: Question, library: Library) -> tuple[str, ...]:
    condition = library.health.conditions.get(ConditionId(question.condition_id))
    if condition is None:
        return (tr("For a healthy adult."),)
    return (tr("They told you: {name}.", name=condition.name),)


def _point() -> str:
    return tr("Click the place. With keys: arrows move a crosshair, Enter answers.")


def _options() -> str:
    return tr("Click an answer, or press its number.")


def _either() -> str:
    return tr("Click the knot on the body, or choose its name.")


def _draw() -> str:
    return tr(
        "Draw around it with the mouse. With keys: arrows move a crosshair, Space "
        "sets a corner, Backspace takes it back, Enter is done."
    )


def again_in_words(memory: Memory | None, now: datetime) -> str:
    """Return when a card is asked again."""
    if memory is None:
        return tr("It counts as new again.")
    if memory.is_suspended:
        return tr("It is put aside: not asked again.")
    away = memory.due_at - now
    if away < timedelta(hours=1):
        minutes = max(1, round(away.total_seconds() / 60))
        return tr("Asked again in {count} min.", count=minutes)
    days = round(away.total_seconds() / 86400)
    if days <= 1:
        return tr("Asked again tomorrow.")
    return tr("Asked again in {count} days.", count=days)


def sided_name(feature: Feature) -> str:
    """Return a name with the side, as in "Kidney, their left"."""
    name = feature.name
    if feature.side is Side.LEFT:
        return tr("{name}, their left", name=name)
    if feature.side is Side.RIGHT:
        return tr("{name}, their right", name=name)
    return name
