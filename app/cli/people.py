"""A person as the command line names one: by the conditions that are ticked."""

from app.cli.context import unknown
from app.cli.writing import shortened
from app.errors import AppError
from app.model.health import Condition, ConditionId
from app.model.library import Library
from app.model.person import UNASKED, Answer, Person

SEPARATOR, AT = ",", "@"


def person_named(library: Library, words: str) -> Person:
    """Return the person of a list such as ``anticoag,loc_bruise@lower_back``.

    Raises
    ------
    AppError
        If there is no such condition or region; the text names the nearest.
    """
    person = UNASKED
    for word in filter(None, (part.strip() for part in words.split(SEPARATOR))):
        name, _, region = word.partition(AT)
        condition = _condition(library, name)
        person = person.with_answer(condition.id, Answer.YES)
        if region:
            person = _placed(library, person, condition, region)
    return person


def _condition(library: Library, name: str) -> Condition:
    found = library.health.conditions.get(ConditionId(name))
    if found is None:
        raise unknown("condition", name, library.health.conditions)
    return found


def _placed(
    library: Library, person: Person, condition: Condition, region: str
) -> Person:
    if not condition.asks_where:
        raise AppError(
            f"{condition.id} has no place: leave {AT}{shortened(region)} out."
        )
    known = {
        name
        for body_map in library.maps
        for one in body_map.regions
        for name in (one.id, one.base)
    }
    if region not in known:
        raise unknown("region", region, known)
    return person.with_picked(condition.id, region)
