"""What search can find on the pages, in the health check, and where guides disagree."""

from collections.abc import Iterator

from app.guidance.records import Record, first_line
from app.model.conflicts import Conflict
from app.model.health import Condition, Question
from app.model.library import Library
from app.model.pages import Page, PageSection

CLAIM_KEYWORDS = "true false myth really proof evidence science"
CONFLICT_KEYWORDS = "guides disagree differ contradict conflict sources say"


def page_records(library: Library) -> Iterator[Record]:
    """Yield a record for every section, disagreement and question of health."""
    for page in library.pages:
        for section in page.sections:
            yield _section_record(page, section)
    for conflict in library.conflicts:
        yield _conflict_record(conflict)
    for question in library.health.questions:
        for condition in question.conditions:
            yield _health_record(question, condition)


def _section_record(page: Page, section: PageSection) -> Record:
    is_claim = bool(section.said)
    title = f"{page.title}: {section.title}"
    return Record(
        kind="page",
        id=f"{page.id}#{section.id}",
        title=section.title if is_claim else title,
        answer=section.answer or first_line(*_told(section)),
        name=section.title,
        terms=f"{section.term}. {page.title}. {section.keywords}",
        keywords=CLAIM_KEYWORDS if is_claim else "",
        body=section.words,
        has_time="second" in section.words,
    )


def _told(section: PageSection) -> tuple[str, ...]:
    told = (section.known, *section.paragraphs, *section.steps, *section.items)
    return tuple(filter(None, told))


def _places(conflict: Conflict) -> str:
    return " ".join((*conflict.regions, *conflict.techniques)).replace("_", " ")


def _conflict_record(conflict: Conflict) -> Record:
    return Record(
        kind="conflict",
        id=conflict.id,
        title=f"The guides disagree: {conflict.title}",
        answer=first_line(conflict.program, conflict.why),
        name=conflict.title,
        terms=f"{conflict.id}. disagreement. {_places(conflict)}",
        keywords=CONFLICT_KEYWORDS,
        body=" ".join((*conflict.sides, conflict.program, conflict.why)),
    )


def _health_record(question: Question, condition: Condition) -> Record:
    is_said = "massage" in condition.advice.lower()
    refused = "No massage." if condition.is_stop and not is_said else ""
    return Record(
        kind="health",
        id=condition.id,
        title=f"{condition.name[:1].upper()}{condition.name[1:]}",
        answer=first_line(refused, condition.advice),
        name=condition.name,
        terms=f"{condition.term}. {condition.statement}",
        keywords=condition.keywords,
        body=f"{condition.why} {condition.advice} {question.keywords}",
    )
