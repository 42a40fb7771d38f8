"""Search in plain words: places, techniques, warnings, terms and rules.

Ranking is BM25 over weighted fields, with stems, synonyms, beginnings of words and
words that are spelled alike; where vectors of words are handed in, what means the same
counts too. A question's form ("may I ...", "how long ...") decides which kinds of
answers come first.
"""

from collections import Counter
from dataclasses import dataclass, replace

from app.content.word_vectors import WordVectors
from app.guidance.page_records import page_records
from app.guidance.question import Question, question_of
from app.guidance.ranking import Ranking
from app.guidance.records import records_of
from app.guidance.synonyms import Synonyms
from app.model.library import Library

PLACES = frozenset({"region", "knot", "landmark", "bone", "muscle"})

REPEATED = 0.75
"""How much less each further hit of the same thing counts."""

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
    """Everything in a library, ready to be searched.

    Parameters
    ----------
    vectors
        What English words mean; None: only words themselves are compared.
    """

    def __init__(self, library: Library, vectors: WordVectors | None = None) -> None:
        self._records = (*records_of(library), *page_records(library))
        self._ranking = Ranking(self._records, Synonyms(library.terms), vectors)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Return what fits the words, best first; the last word may be unfinished."""
        question = question_of(words, self._ranking.knows)
        scores = self._ranking.scores(question)
        best = max(scores.values(), default=0.0)
        ranked = sorted(
            (-score, record)
            for record, score in scores.items()
            if score >= LEAST_SCORE * best
        )
        hits = [self._hit(record, -score, question) for score, record in ranked]
        return _without_repeats(hits)[:limit]

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


def _without_repeats(hits: list[Hit]) -> tuple[Hit, ...]:
    """Return the hits, each answer once, further ones of the same thing lower.

    A place that several maps show is told of once, where it fits best.
    """
    answers: set[tuple[str, str]] = set()
    places: set[tuple[str, str]] = set()
    times: Counter[str] = Counter()
    kept = []
    for hit in hits:
        named = (hit.kind, hit.id)
        if named in places or (hit.kind, hit.answer) in answers:
            continue
        answers.add((hit.kind, hit.answer))
        if hit.kind in PLACES:
            places.add(named)
        lowered = hit.score * REPEATED ** times[hit.id]
        times[hit.id] += 1
        kept.append(replace(hit, score=round(lowered, 3)))
    return tuple(sorted(kept, key=lambda hit: -hit.score))
