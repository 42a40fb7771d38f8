"""How near a question is in meaning to each record, whatever the words."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from app.content.word_vectors import WordVectors, unit
from app.guidance.records import Record
from app.guidance.words import STOP_WORDS, stem, words_of

ANSWER_SHARE = 0.4
"""How much the one-line answer counts beside the words that a record is found by."""


class Nearness:
    """A vector for each record: the mean of its words' vectors, rare words first.

    Parameters
    ----------
    telling
        Says of a stem how rare it is among the records.
    """

    def __init__(
        self,
        records: Sequence[Record],
        vectors: WordVectors,
        telling: Callable[[str], float],
    ) -> None:
        self._vectors = vectors
        self._telling = telling
        named = [words_of(f"{r.name} {r.terms} {r.keywords}") for r in records]
        answers = [words_of(f"{r.name} {r.answer}") for r in records]
        self._table = self._means(named) + ANSWER_SHARE * self._means(answers)

    def _means(self, texts: Sequence[Sequence[str]]) -> NDArray[np.float32]:
        """Return the direction of each text's words taken together."""
        told = [[word for word in text if self._tells(word)] for text in texts]
        known = sorted({word for text in told for word in text})
        if not known:
            return np.zeros((len(told), self._vectors.table.shape[1]), np.float32)
        place = {word: row for row, word in enumerate(known)}
        weighed = self._weighed(known, [1.0] * len(known))
        means = [weighed[[place[word] for word in text]].sum(axis=0) for text in told]
        return unit(np.array(means, np.float32))

    def to(self, weights: Mapping[str, float]) -> NDArray[np.float32]:
        """Return the nearness of every record to weighed words, 1 at most."""
        words = [word for word in weights if self._vectors.knows(word)]
        if not words:
            return np.zeros(len(self._table), np.float32)
        asked = self._weighed(words, [weights[word] for word in words]).sum(axis=0)
        near: NDArray[np.float32] = self._table @ unit(asked[np.newaxis])[0]
        return near

    def _weighed(
        self, words: Sequence[str], weights: Sequence[float]
    ) -> NDArray[np.float32]:
        """Return the words' vectors, the longer the rarer and weightier they are."""
        rarity = [
            [weight * self._telling(stem(word))]
            for word, weight in zip(words, weights, strict=True)
        ]
        return self._vectors.of(words) * np.array(rarity, np.float32)

    def _tells(self, word: str) -> bool:
        return word not in STOP_WORDS and self._vectors.knows(word)
