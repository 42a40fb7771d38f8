"""How well each record answers a question: by its words, and by what they mean."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from app.content.word_vectors import WordVectors
from app.guidance.nearness import Nearness
from app.guidance.postings import Field, Postings
from app.guidance.question import Question
from app.guidance.records import Record
from app.guidance.synonyms import Stems, Synonyms
from app.guidance.words import alike, spelled_like, stem, stems_of

NAME_WEIGHT, TERM_WEIGHT, SYNONYM_WEIGHT = 6.0, 4.0, 3.5
KEYWORD_WEIGHT, BODY_WEIGHT = 2.0, 1.0

KIND_WEIGHTS = {
    "region": 1.15,
    "technique": 1.0,
    "term": 1.0,
    "knot": 0.95,
    "muscle": 0.95,
    "rule": 0.95,
    "landmark": 1.05,
    "warning": 0.8,
    "bone": 0.85,
    "pressure": 0.95,
    "page": 0.9,
    "health": 0.9,
    "conflict": 0.55,
}

WITH_OWN_SYNONYMS = frozenset({"term", "page", "conflict", "health"})
"""Kinds that bring the words that people ask with, and need no others."""

COVERAGE = 1.4
"""How steeply a thing falls that answers only part of the words."""

COMMON = 3.0
"""What even the commonest word counts when it is weighed what was answered: the more,
the less it matters how rare the others are."""

NAMED, TOGETHER = 1.0, 0.6
"""How much more a thing counts whose whole name was said, and one that holds the words
side by side as they were asked."""

SINGLE_WORD = 0.75
"""How much of a name a synonym of one word says."""

EXACT_NAME = 2.0
"""How much more a thing counts whose name, or a word for it, is all that was asked."""

ALIKE_WEIGHT, MEANT_WEIGHT = 0.4, 0.8
"""How much another everyday word counts that means about the same; and for a word that
no text holds itself."""

SLIP_WEIGHT = 0.5
"""How much less a word counts as a slip of the keys that is English as it stands."""

NEARNESS, LEAST_NEARNESS = 8.0, 0.3
"""How much a record counts that means exactly what was asked; and what is too little
to count."""


@dataclass(slots=True)
class _Found:
    """What of a question a record holds.

    Attributes
    ----------
    scores
        How much each word of the question tells of it.
    matched
        The stems that were found, those that only mean about the same left out.
    """

    scores: dict[str, float] = field(default_factory=dict)
    matched: set[str] = field(default_factory=set)


class Ranking:
    """All records, ready to be weighed against a question."""

    def __init__(
        self,
        records: Sequence[Record],
        synonyms: Synonyms,
        vectors: WordVectors | None,
    ) -> None:
        fields = [_fields(record, synonyms) for record in records]
        self._records = records
        self._vectors = vectors
        self._postings = Postings(fields)
        self._pairs = [frozenset(_pairs(texts)) for texts in fields]
        self._names = [frozenset(stems_of(record.name)) for record in records]
        self._same = [synonyms.names_of(record.name) for record in records]
        self._nearness = (
            Nearness(records, vectors, self._postings.telling) if vectors else None
        )

    def knows(self, word: str) -> bool:
        """Say whether some record holds a word in some form."""
        return self._postings.knows(word)

    def scores(self, question: Question) -> dict[int, float]:
        """Return the records that answer something of a question, by their number."""
        found, rarity = self._found(question)
        near = self._near(question)
        nothing = _Found()
        return {
            record: self._total(
                record,
                found.get(record, nothing),
                rarity,
                near.get(record, 0.0),
                question,
            )
            for record in found.keys() | near.keys()
        }

    def _found(self, question: Question) -> tuple[dict[int, _Found], dict[str, float]]:
        """Return what each record holds, and how much each asked word tells."""
        found: defaultdict[int, _Found] = defaultdict(_Found)
        rarity = dict.fromkeys(question.weights, 0.0)
        for asked, parts in question.parts.items():
            guesses = self._guesses(asked, is_last=asked == question.last)
            for stemmed, sure in guesses.items():
                rare = sure * (COMMON + self._postings.telling(stemmed))
                for word in parts:
                    rarity[word] = max(rarity[word], question.weights[word] * rare)
                for record, telling in self._postings.weights(stemmed).items():
                    here = found[record]
                    # What only means about the same does not say the name.
                    if sure > ALIKE_WEIGHT:
                        here.matched.add(stemmed)
                    for word in parts:
                        score = telling * sure * question.weights[word]
                        here.scores[word] = max(score, here.scores.get(word, 0.0))
        return found, rarity

    def _near(self, question: Question) -> dict[int, float]:
        if self._nearness is None:
            return {}
        near = self._nearness.to(question.weights)
        return {
            int(record): float(near[record])
            for record in (near >= LEAST_NEARNESS).nonzero()[0]
        }

    def _guesses(self, word: str, *, is_last: bool) -> dict[str, float]:
        """Return the stems that a word may stand for, with how sure that is."""
        guesses = self._meant(word)
        if is_last or not guesses:
            for stemmed, sure in self._postings.begun_with(word):
                guesses[stemmed] = max(sure, guesses.get(stemmed, 0.0))
        return guesses or self._slips(word)

    def _meant(self, word: str) -> dict[str, float]:
        """Return the stems of a word that is spelled right: its own, then others."""
        is_known = self._postings.knows(word)
        sure = ALIKE_WEIGHT if is_known else MEANT_WEIGHT
        guesses = {
            stem(other): sure for other in alike(word) if self._postings.knows(other)
        }
        return {**guesses, stem(word): 1.0} if is_known else guesses

    def _slips(self, word: str) -> dict[str, float]:
        """Return the stems that somebody may have meant who mistyped a word."""
        is_english = self._vectors is not None and self._vectors.knows(word)
        factor = SLIP_WEIGHT if is_english else 1.0
        guesses = {
            stemmed: sure * factor for stemmed, sure in self._postings.similar_to(word)
        }
        if guesses or is_english:
            return guesses
        return {
            stemmed: sure * alike_sure
            for said, sure in spelled_like(word)
            for stemmed, alike_sure in self._meant(said).items()
        }

    def _total(
        self,
        record: int,
        found: _Found,
        rarity: dict[str, float],
        near: float,
        question: Question,
    ) -> float:
        thing = self._records[record]
        named = self._named(record, found.matched) if found.matched else 0.0
        favour = question.favour(
            thing.kind, has_time=thing.has_time, is_named=named > 0
        )
        said = 0.0
        if found.scores:
            said = sum(found.scores.values()) * self._share(
                record, found, rarity, named, question
            )
        return (said + NEARNESS * near) * KIND_WEIGHTS[thing.kind] * favour

    def _share(
        self,
        record: int,
        found: _Found,
        rarity: dict[str, float],
        named: float,
        question: Question,
    ) -> float:
        """Return how much of what was asked a record answers, and how exactly."""
        answered = sum(rarity[word] for word in found.scores) / sum(rarity.values())
        pairs = list(pairwise(question.stems))
        together = sum(pair in self._pairs[record] for pair in pairs)
        called = EXACT_NAME if question.stems in self._same[record] else 1.0
        share: float = answered**COVERAGE * (1 + NAMED * named)
        return share * called * (1 + TOGETHER * together / max(1, len(pairs)))

    def _named(self, record: int, matched: set[str]) -> float:
        """Return which part of the name was said, 0 to 1; a synonym says all of it.

        A single word that is not the name says less: it may belong to something else.
        """
        said = [one for one in self._same[record] if matched.issuperset(one)]
        if any(len(one) > 1 or set(one) == self._names[record] for one in said):
            return 1.0
        if said:
            return SINGLE_WORD
        name = self._names[record]
        return len(name & matched) / len(name) if name else 0.0


def _pairs(texts: Sequence[Field]) -> set[Stems]:
    """Return the stems that stand side by side."""
    return {pair for text, _ in texts for pair in pairwise(stems_of(text))}


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
