"""Search in plain words: places, techniques, warnings, terms and rules.

Ranking is BM25 over weighted fields, with stems, synonyms, beginnings of words and
words that are spelled alike. A question's form ("may I ...", "how long ...") decides
which kinds of answers come first.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from app.guidance.page_records import page_records
from app.guidance.postings import Field, Postings
from app.guidance.question import Question, question_of
from app.guidance.records import Record, records_of
from app.guidance.synonyms import Synonyms
from app.guidance.words import alike, stem, stems_of
from app.model.library import Library

NAME_WEIGHT, TERM_WEIGHT, SYNONYM_WEIGHT = 6.0, 4.0, 3.5
KEYWORD_WEIGHT, BODY_WEIGHT = 2.0, 1.0

KIND_WEIGHTS = {
    "region": 1.15,
    "technique": 1.0,
    "term": 1.0,
    "knot": 0.95,
    "muscle": 0.95,
    "rule": 0.95,
    "landmark": 0.9,
    "warning": 0.9,
    "bone": 0.85,
    "pressure": 0.85,
    "page": 0.9,
    "health": 0.9,
    "conflict": 0.55,
}
PLACES = frozenset({"region", "knot", "landmark", "bone", "muscle"})

WITH_OWN_SYNONYMS = frozenset({"term", "page", "conflict", "health"})
"""Kinds that bring the words that people ask with, and need no others."""

COVERAGE = 1.5
"""How steeply a thing falls that answers only part of the words."""

EXACT_NAME = 1.6
"""How much more a thing counts whose name, or a word for it, is all that was asked."""

ALIKE_WEIGHT = 0.6
"""How much another everyday word counts that means about the same."""

REPEATED = 0.75
"""How much less each further warning of the same thing counts."""

LEAST_SCORE = 0.12
"""Hits that score less than this part of the best one are left out."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found.

    Attributes
    ----------
    id
        What to select: a warning's is that of its region or technique.
    answer
        One line of plain English.
    """

    kind: str
    id: str
    title: str
    answer: str
    score: float
    map_id: str


class SearchIndex:
    """Everything in a library, ready to be searched."""

    def __init__(self, library: Library) -> None:
        self._records = (*records_of(library), *page_records(library))
        synonyms = Synonyms(library.terms)
        self._postings = Postings(
            [_fields(record, synonyms) for record in self._records]
        )
        self._names = [frozenset(stems_of(record.name)) for record in self._records]
        self._same = [synonyms.names_of(record.name) for record in self._records]

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return what fits the words, best first; the last word may be unfinished."""
        question = question_of(words, self._postings.knows)
        scores = self._scores(question)
        best = max(scores.values(), default=0.0)
        ranked = sorted(
            (
                (-score, record)
                for record, score in scores.items()
                if score >= LEAST_SCORE * best
            ),
        )
        hits = [self._hit(record, -score, question) for score, record in ranked]
        return _without_repeats(hits)[:limit]

    def _scores(self, question: Question) -> dict[int, float]:
        found: dict[int, dict[str, float]] = defaultdict(dict)
        matched: dict[int, set[str]] = defaultdict(set)
        for asked, parts in question.parts.items():
            guesses = self._guesses(asked, is_last=asked == question.last)
            for stemmed, sure in guesses.items():
                for record, telling in self._postings.weights(stemmed).items():
                    # What only means about the same does not say the name.
                    if sure > ALIKE_WEIGHT:
                        matched[record].add(stemmed)
                    for word in parts:
                        score = telling * sure * question.weights[word]
                        found[record][word] = max(score, found[record].get(word, 0.0))
        return {
            record: self._total(record, by_word, matched[record], question)
            for record, by_word in found.items()
        }

    def _guesses(self, word: str, *, is_last: bool) -> dict[str, float]:
        """Return the stems that a word may stand for, with how sure that is."""
        guesses: dict[str, float] = {}
        if self._postings.knows(word):
            guesses[stem(word)] = 1.0
        for other in alike(word):
            if self._postings.knows(other):
                guesses[stem(other)] = ALIKE_WEIGHT
        if is_last or not guesses:
            for stemmed, sure in self._postings.begun_with(word):
                guesses[stemmed] = max(sure, guesses.get(stemmed, 0.0))
        if not guesses:
            guesses = dict(self._postings.similar_to(word))
        return guesses

    def _total(
        self,
        record: int,
        by_word: dict[str, float],
        matched: set[str],
        question: Question,
    ) -> float:
        whole = sum(question.weights.values())
        answered = sum(question.weights[word] for word in by_word) / whole
        named = self._named(record, matched)
        found = self._records[record]
        favour = question.favour(
            found.kind, has_time=found.has_time, is_named=named > 0
        )
        called = EXACT_NAME if question.stems in self._same[record] else 1.0
        kind = KIND_WEIGHTS[found.kind] * favour
        share: float = answered**COVERAGE * (1 + 0.5 * named)
        return sum(by_word.values()) * share * called * kind

    def _named(self, record: int, matched: set[str]) -> float:
        """Return which part of the name was said, 0 to 1; a synonym says all of it."""
        if any(matched.issuperset(phrase) for phrase in self._same[record]):
            return 1.0
        name = self._names[record]
        return len(name & matched) / len(name) if name else 0.0

    def _hit(self, record: int, score: float, question: Question) -> Hit:
        found = self._records[record]
        return Hit(
            kind=found.kind,
            id=found.twin_id if question.is_left and found.twin_id else found.id,
            title=found.title,
            answer=found.answer,
            score=round(score, 3),
            map_id=found.map_id,
        )


def _fields(record: Record, synonyms: Synonyms) -> tuple[Field, ...]:
    has_own = record.kind in WITH_OWN_SYNONYMS
    added = "" if has_own else synonyms.added_to(f"{record.name}. {record.terms}")
    return (
        (record.name, NAME_WEIGHT),
        (added, SYNONYM_WEIGHT),
        (record.terms, TERM_WEIGHT),
        (record.keywords, KEYWORD_WEIGHT),
        (record.body, BODY_WEIGHT),
    )


def _without_repeats(hits: list[Hit]) -> tuple[Hit, ...]:
    """Return the hits, each answer once, further ones of the same thing lower.

    A place that several maps show is told of once, where it fits best.
    """
    answers: set[tuple[str, str]] = set()
    times: Counter[tuple[str, str]] = Counter()
    kept = []
    for hit in hits:
        is_shown = hit.kind in PLACES and times[hit.kind, hit.id] > 0
        if is_shown or (hit.kind, hit.answer) in answers:
            continue
        answers.add((hit.kind, hit.answer))
        lowered = hit.score * REPEATED ** times[hit.kind, hit.id]
        times[hit.kind, hit.id] += 1
        kept.append(replace(hit, score=round(lowered, 3)))
    return tuple(sorted(kept, key=lambda hit: -hit.score))
