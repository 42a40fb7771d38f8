"""The pages tell what they should, kindly, and keep to their place."""

import re

import pytest

from app.model.health import ConditionId, Urgency
from app.model.pages import Page, PageSection, Shown
from app.model.safety import EvidenceGrade
from app.model.technique import PressureLevel
from tests.resources.test_words import HARSH, LONGEST_SENTENCE_WORDS, PRIVATE, PROMISES
from tests.support.shipped import shipped_library

PAGES = shipped_library().pages
SECTIONS = [(page, section) for page in PAGES for section in page.sections]
EXPECTED = [
    "preparation",
    "equipment",
    "positions",
    "oil",
    "talking",
    "pressure",
    "knots",
    "order",
    "aftercare",
    "giver",
    "keep_off",
    "myths",
    "limits",
    "guides",
]
CONTRADICTED = re.compile(
    r"\btoxins?\b|\blactic|\bdissolv|\bflush(?:es|ing)? out|\bdetox|\bbloodstream"
    r"|\bplenty of water|\bdrink plenty|\blots of water|\boxytocin|\bendorphin"
    r"|\bno pain,? no gain|\bswell up\b|\bheals?\b|\bhealing\b|\bcures?\b",
    re.IGNORECASE,
)
WOUNDS = re.compile(r"\b(?:slow to heal|wounds heal)\b")
"""What wounds do is no claim about massage."""

each = pytest.mark.parametrize(
    ("page", "section"), SECTIONS, ids=[f"{p.id}#{s.id}" for p, s in SECTIONS]
)


def page_named(page_id: str) -> Page:
    return next(page for page in PAGES if page.id == page_id)


def test_all_pages_are_there_in_their_order() -> None:
    assert [page.id for page in PAGES] == EXPECTED


def test_no_two_pages_have_one_place() -> None:
    assert len({page.order for page in PAGES}) == len(PAGES)


@each
def test_section_says_something(page: Page, section: PageSection) -> None:
    assert any(
        (
            section.paragraphs,
            section.items,
            section.steps,
            section.said,
            section.precautions,
        )
    )


@each
def test_section_can_be_asked_for(page: Page, section: PageSection) -> None:
    assert len(section.keywords.split()) >= 3


@each
def test_every_warning_says_what_to_do_instead(
    page: Page, section: PageSection
) -> None:
    assert all(len(warning.instead.split()) >= 3 for warning in section.precautions)


@each
def test_sentences_are_short(page: Page, section: PageSection) -> None:
    sentences = re.split(r"(?<=[.!?:])\s", section.words)
    assert max(len(sentence.split()) for sentence in sentences) <= (
        LONGEST_SENTENCE_WORDS
    )


@each
def test_tone_is_kind_and_platonic(page: Page, section: PageSection) -> None:
    assert not HARSH.search(section.words)
    assert not PRIVATE.search(section.words)


@each
def test_nothing_is_promised(page: Page, section: PageSection) -> None:
    if page.id != "myths":
        assert not PROMISES.search(section.words)


@each
def test_claims_stand_on_the_page_of_myths_alone(
    page: Page, section: PageSection
) -> None:
    if page.id == "myths":
        assert section.said
        assert section.known
    else:
        assert not CONTRADICTED.search(section.words)
        assert section.evidence is not EvidenceGrade.CONTRADICTED


def test_contradicted_claims_stand_nowhere_else() -> None:
    library = shipped_library()
    told: dict[str, object] = {
        **{t.id: t.model_dump_json() for t in library.techniques},
        **{t.term: t.model_dump_json() for t in library.terms},
        **{c: t.model_dump_json() for c, t in library.health.conditions.items()},
        **{c.id: c.model_copy(update={"pages": ()}) for c in library.conflicts},
        **{
            feature.id: feature.model_dump_json(exclude={"outline", "lines"})
            for body_map in library.maps
            for feature in body_map.features.values()
        },
    }
    found = {id_ for id_, text in told.items() if CONTRADICTED.search(_plain(text))}
    found -= {id_ for id_ in library.health.conditions if WOUNDS.search(str(told[id_]))}
    assert not found


def _plain(text: object) -> str:
    return re.sub(r"page:myths#\w+", "", str(text))


def test_claims_that_are_often_heard_are_answered() -> None:
    claims = " ".join(section.said for section in page_named("myths").sections)
    for word in ("toxins", "water", "lactic", "dissolve", "heart", "heals", "hurt"):
        assert word in claims, word


def test_claims_are_headed_by_a_question() -> None:
    titles = [section.title for section in page_named("myths").sections]
    assert not [title for title in titles if not title.endswith("?")]


def test_page_of_myths_has_claims_that_studies_contradict() -> None:
    grades = [section.evidence for section in page_named("myths").sections]
    assert grades.count(EvidenceGrade.CONTRADICTED) >= 3


@pytest.mark.parametrize("level", shipped_library().pressure[2:5])
def test_kitchen_scale_shows_what_the_scale_of_pressure_says(
    level: PressureLevel,
) -> None:
    told = page_named("pressure").section_by_id["kitchen_scale"].words
    told = told.replace("half a kilogram", "0.5 kg")
    assert level.force_thumb_n is not None
    for force_n in (level.force_palm_n[0], level.force_thumb_n[1]):
        assert f"{force_n / 10:g} kg" in told, force_n


def test_page_on_limits_says_that_nobody_has_reviewed_it() -> None:
    assert "No clinician has reviewed it" in page_named("limits").sections[0].words


def test_all_disagreements_can_be_read_on_one_page() -> None:
    shown = [section.shows for section in page_named("guides").sections]
    assert Shown.CONFLICTS in shown


def test_help_page_is_as_urgent_as_the_health_check() -> None:
    condition = shipped_library().health.conditions[ConditionId("after_emerg")]
    assert condition.urgency is Urgency.EMERGENCY
    signs = page_named("aftercare").section_by_id["help"].precautions
    for sign in ("dark urine", "chest", "headache", "numbness", "swollen"):
        told = [s.instead for s in signs if sign in s.text.lower()]
        assert told, sign
        assert all(" now" in instead for instead in told), sign


def test_emergency_signs_say_whom_to_call() -> None:
    signs = page_named("aftercare").section_by_id["help"].precautions
    assert sum("emergency" in sign.instead for sign in signs) >= 3
