"""An inverted index that weighs where in a text a word stands (BM25F)."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from app.guidance.words import STOP_WORDS, stem, words_of

SATURATION = 1.0
LENGTH_SHARE = 0.5
"""How much a long text counts less, 0 to 1 (BM25's b)."""

SIMILAR_ENOUGH = 0.7
SHORTEST_GUESS = 4
"""Words shorter than this have to be spelled right."""

PREFIX_WEIGHT = 0.8
GUESSES = 6

Field = tuple[str, float]
Weights = dict[int, float]


class Postings:
    """Which texts hold a word, and how much it tells of them."""

    def __init__(self, texts: Sequence[Sequence[Field]]) -> None:
        self._count = len(texts)
        self._by_stem: dict[str, Weights] = defaultdict(dict)
        known: dict[str, str] = {}
        for column in range(max(map(len, texts), default=0)):
            self._add_column([text[column] for text in texts], known)
        self._words = sorted(known)
        self._stems = known

    def weights(self, stemmed: str) -> Weights:
        """Return the texts that hold a stem, with how much it tells of each."""
        found = self._by_stem.get(stemmed, {})
        telling = self.telling(stemmed)
        return {
            text: telling * count / (SATURATION + count)
            for text, count in found.items()
        }

    def telling(self, stemmed: str) -> float:
        """Return how rare a stem is; as rare as can be when no text holds it."""
        held = len(self._by_stem.get(stemmed, ()))
        return math.log(1 + (self._count - held + 0.5) / (held + 0.5))

    def knows(self, word: str) -> bool:
        """Say whether some text holds the word in some form."""
        return stem(word) in self._by_stem

    def begun_with(self, beginning: str) -> Iterator[tuple[str, float]]:
        """Yield the stems of words that begin so, with how sure that is."""
        start = bisect_left(self._words, beginning)
        for word in self._words[start:]:
            if not word.startswith(beginning):
                return
            sure = PREFIX_WEIGHT * (len(beginning) / len(word)) ** 0.5
            yield self._stems[word], sure

    def similar_to(self, word: str) -> Iterator[tuple[str, float]]:
        """Yield the stems of words that are spelled alike, with how sure that is."""
        if len(word) < SHORTEST_GUESS:
            return
        for guess, sure, _ in process.extract(
            word,
            self._words,
            scorer=DamerauLevenshtein.normalized_similarity,
            score_cutoff=SIMILAR_ENOUGH,
            limit=GUESSES,
        ):
            yield self._stems[guess], sure**2

    def _add_column(self, column: list[Field], known: dict[str, str]) -> None:
        counted = [_counted(text, known) for text, _ in column]
        lengths = [sum(counts.values()) for counts in counted]
        usual = sum(lengths) / max(1, sum(length > 0 for length in lengths))
        for text, (counts, length) in enumerate(zip(counted, lengths, strict=True)):
            weight = column[text][1]
            for stemmed, times in counts.items():
                scaled = (
                    weight * times / (1 - LENGTH_SHARE + LENGTH_SHARE * length / usual)
                )
                held = self._by_stem[stemmed]
                held[text] = held.get(text, 0.0) + scaled


def _counted(text: str, known: dict[str, str]) -> Counter[str]:
    words = [word for word in words_of(text) if word not in STOP_WORDS]
    for word in words:
        known.setdefault(word, stem(word))
    return Counter(known[word] for word in words)
