"""What the answers add up to, in words. Nothing here calls anybody safe."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.health import Effect, Health, Position, Question, Urgency
from app.model.person import Answer, Person
from app.model.safety import HIGHEST_OFFERED_LEVEL, Lubricant
from app.safety.health_words import POSITION_WORDS, listed
from app.safety.limits import SessionLimits, session_limits
from app.safety.person import PersonRule, PersonRules
from app.safety.screening import Screening, ScreeningState
from app.ui.health.course import Said, said_to
from app.ui.health.state import Receiver
from app.ui.widgets.words import tr

GENTLE_CAP = 2


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that the answers change, and why.

    Attributes
    ----------
    short
        A few words for a card: "up to 2".
    reasons
        Whole sentences, each with the condition that it comes from.
    is_for_card
        It is told at a glance as well; the map shows the rest where it holds.
    """

    glyph: str
    short: str
    reasons: tuple[str, ...] = ()
    is_for_card: bool = True


GLYPH_OF_STATE = {
    ScreeningState.NOT_ASKED: "help",
    ScreeningState.PARTLY: "help",
    ScreeningState.STOP: "no_entry",
    ScreeningState.LIMITED: "warning",
    ScreeningState.NO_FLAG_TICKED: "info",
}
TINT_OF_STATE = {
    ScreeningState.NOT_ASKED: "plain",
    ScreeningState.PARTLY: "plain",
    ScreeningState.STOP: "no_go",
    ScreeningState.LIMITED: "caution",
    ScreeningState.NO_FLAG_TICKED: "plain",
}
GLYPH_OF_URGENCY = {
    Urgency.EMERGENCY: "no_entry",
    Urgency.SAME_DAY: "no_entry",
    Urgency.WITHIN_DAYS: "warning",
    Urgency.ASK_DOCTOR: "warning",
    Urgency.NONE: "info",
}
TINT_OF_URGENCY = {
    Urgency.EMERGENCY: "no_go",
    Urgency.SAME_DAY: "no_go",
    Urgency.WITHIN_DAYS: "caution",
    Urgency.ASK_DOCTOR: "caution",
    Urgency.NONE: "plain",
}


def receiver_in_words(receiver: Receiver, are_people_kept: bool = False) -> str:
    """Return whom the map is for: a name, today's person, or nobody."""
    if receiver.name:
        return receiver.name
    if not receiver.is_nobody:
        return tr("today\u2019s person")
    return tr("nobody chosen yet") if are_people_kept else tr("nobody asked yet")


def short_state(screening: Screening, health: Health, person: Person) -> str:
    """Return how far the check has come, in one short sentence."""
    state = screening.state
    if state is ScreeningState.PARTLY:
        return _what_is_open(screening, health, person)
    return {
        ScreeningState.NOT_ASKED: tr("Not asked yet. This is for a healthy adult."),
        ScreeningState.STOP: tr("No massage now. Read what to do."),
        ScreeningState.LIMITED: tr("The answers limit what is offered."),
        ScreeningState.NO_FLAG_TICKED: tr(
            "No flag was ticked. That is not the same as safe."
        ),
    }[state]


def _what_is_open(screening: Screening, health: Health, person: Person) -> str:
    count = open_questions(health, person)
    if count == 0 and screening.unplaced:
        return tr("A place is still to be said: until then it counts everywhere.")
    if count == 1:
        return tr("1 question is open: of that nothing is known.")
    return tr("{count} questions are open: of those nothing is known.", count=count)


def open_questions(health: Health, person: Person) -> int:
    """Return how many questions have something that was not answered."""
    whole = (Said.NO, Said.YES, Said.UNSURE)
    return sum(
        said_to(question, person) not in whole or has_open_part(question, person)
        for question in health.questions
    )


def has_open_part(question: Question, person: Person) -> bool:
    """Return whether a question was answered in part."""
    return any(person.says(condition.id) is None for condition in question.conditions)


def answer_in_words(question: Question, person: Person) -> str:
    """Return what was said to a question, naming what was ticked."""
    names = [c.name for c in question.conditions if person.says(c.id) is Answer.YES]
    unsure = [
        c.name for c in question.conditions if person.says(c.id) is Answer.UNKNOWN
    ]
    said = said_to(question, person)
    if said is Said.NOTHING:
        return tr("Not answered")
    if said is Said.NO:
        return tr("No")
    told = []
    if names:
        told.append(tr("Yes: {names}", names=listed(names, tr("and"))))
    if unsure:
        told.append(tr("Not sure: {names}", names=listed(unsure, tr("and"))))
    if has_open_part(question, person):
        told.append(tr("some of it is open"))
    return "; ".join(told)


def limits_in_words(rules: PersonRules, health: Health) -> tuple[Limit, ...]:
    """Return what the answers change, the most important first."""
    limits = session_limits(rules, health)
    found = (
        _whole_cap(rules),
        _closed(rules),
        _lighter(rules, health),
        _minutes(rules, limits),
        _positions(rules, limits),
        _oils(rules, limits, health),
        _ways(rules),
        _doctor(rules),
    )
    return tuple(limit for limit in found if limit is not None)


def summary_in_words(rules: PersonRules, health: Health) -> str:
    """Return everything that the answers change, in one line."""
    limits = limits_in_words(rules, health)
    parts = [limit.short for limit in limits if limit.is_for_card]
    line = ", ".join(parts)
    return tr("{line}.", line=line) if line else ""


def _doctor(rules: PersonRules) -> Limit | None:
    asking = [rule for rule in rules.session if rule.rule.effect is Effect.ASK_DOCTOR]
    if not asking:
        return None
    names = list(dict.fromkeys(map(_name, asking)))
    word = tr("ask a doctor about {name}", name=names[0])
    if len(names) > 1:
        word = tr("ask a doctor about {count} things", count=len(names))
    return Limit("info", word, _told(asking))


def _whole_cap(rules: PersonRules) -> Limit | None:
    caps = [rule for rule in rules.local if rule.cap and rule.where.is_whole]
    if not caps:
        return None
    cap = min(rule.cap or HIGHEST_OFFERED_LEVEL for rule in caps)
    word = tr("gentle (up to {cap})", cap=cap)
    if cap > GENTLE_CAP:
        word = tr("up to {cap} everywhere", cap=cap)
    return Limit("ruler", word, _told(rule for rule in caps if rule.cap == cap))


def _closed(rules: PersonRules) -> Limit | None:
    """Return the places to stay off."""
    closed = [rule for rule in rules.local if rule.cap == 0]
    if not closed:
        return None
    if any(rule.where.is_whole for rule in closed):
        word = tr("hands off everywhere until you say where")
    else:
        names = listed(map(_name, closed), tr("and"))
        word = tr("clear of {names}", names=names)
    return Limit("no_entry", word, _told(closed))


def _lighter(rules: PersonRules, health: Health) -> Limit | None:
    """Return the places that take less."""
    local = [rule for rule in rules.local if rule.cap and not rule.where.is_whole]
    if not local:
        return None
    names = [_area(rule, health) for rule in local]
    word = tr("lighter on {names}", names=listed(names, tr("and")))
    return Limit("landmark", word, _told(local), is_for_card=False)


def _area(rule: PersonRule, health: Health) -> str:
    area = health.area_by_id.get(rule.rule.area)
    if area is None:
        return tr("the place of {name}", name=_name(rule))
    return f"{area.name[:1].lower()}{area.name[1:]}"


def _ways(rules: PersonRules) -> Limit | None:
    effects = {
        Effect.NO_FAMILY,
        Effect.NO_CONTACT,
        Effect.NO_BODY_WEIGHT,
        Effect.NO_TECHNIQUE,
    }
    left_out = [rule for rule in rules.local if rule.rule.effect in effects]
    if not left_out:
        return None
    return Limit("hand", tr("some strokes are left out"), _told(left_out), False)


def _positions(rules: PersonRules, limits: SessionLimits) -> Limit | None:
    asking = [rule for rule in rules.session if rule.rule.effect is Effect.POSITION]
    if not asking:
        return None
    if not limits.positions:
        return Limit("body", tr("no position suits all of it"), _told(asking))
    if set(limits.positions) == set(Position):
        return Limit("body", tr("change position with care"), _told(asking))
    words = listed(_position(position) for position in limits.positions)
    return Limit("body", words, _told(asking))


def _position(position: Position) -> str:
    """Return a position in one or two words: how to prop it comes with the reasons."""
    return POSITION_WORDS[position].partition(",")[0]


def _minutes(rules: PersonRules, limits: SessionLimits) -> Limit | None:
    if limits.minutes_max is None:
        return None
    asking = [rule for rule in rules.session if rule.rule.minutes_max is not None]
    word = tr("{minutes} minutes at most", minutes=limits.minutes_max)
    return Limit("clock", word, _told(asking))


def _oils(rules: PersonRules, limits: SessionLimits, health: Health) -> Limit | None:
    asking = [rule for rule in rules.session if rule.rule.effect is Effect.LUBRICANT]
    if not asking:
        return None
    left_out = [
        lubricant_in_words(kind) for kind in Lubricant if kind not in limits.lubricants
    ]
    left_out += _kinds_left_out(limits, health)
    return Limit("drop", tr("no {names}", names=listed(left_out)), _told(asking))


def _kinds_left_out(limits: SessionLimits, health: Health) -> list[str]:
    """Return the kinds of ingredients that are out, or single ones by name."""
    out = set(limits.excluded_ingredients)
    words = []
    for kind in dict.fromkeys(each.kind for each in health.ingredients):
        own = [each for each in health.ingredients if each.kind == kind]
        if out.issuperset(each.id for each in own):
            words.append(tr("{kind}s", kind=kind.replace("_", " ")))
        else:
            words += [each.name for each in own if each.id in out]
    return words


def lubricant_in_words(lubricant: Lubricant) -> str:
    """Return what is on the skin, in one word."""
    return lubricant.value.replace("_", " ")


def _name(rule: PersonRule) -> str:
    return rule.condition.name if rule.condition else tr("an old answer")


def _told(rules: Iterable[PersonRule]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule.spoken.text for rule in rules))
