"""Text into stems: what makes "kidneys" find "kidney"."""

import re
from collections import defaultdict
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein
from snowballstemmer import stemmer

from app.guidance.everyday import meanings

_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH = stemmer("english")

SIMILAR_ENOUGH = 0.75
"""How alike a mistyped word must be to an everyday one, 0 to 1."""

OLD_AGES = range(65, 111)

_STOP_TEXT = """
a about actually also am an and any are as at be but by can could did do does for from
get give had has have he her here him his how i if in into is it its itself just like
may me much must my need of off on one or our out over own please quite really shall she
should so some somebody someone than that the their them then there these they this
those to too under up us use very want was we were what when where which while who why
will with would you your
"""
STOP_WORDS = frozenset(_STOP_TEXT.split())
"""Words that say nothing of what is looked for."""

_ALIKE_TEXTS = (
    "bottom base lower",
    "top upper",
    "edge border rim",
    "hurt pain ache sore",
    "rub stroke",
    "begin start",
    "end finish close",
    "quick fast",
    "soft gentle light",
    "hit beat strike",
    "disappear dissolve vanish",
    "danger risk harm",
    "grease oil lotion",
    "operation surgery",
    "spine backbone",
    "alcohol wine beer drunk drinking",
    "kilo kilogram kg weight",
    "strong firm hard",
    "eating eat ate eaten meal food dinner lunch breakfast supper",
)
"""Everyday words that mean about the same, whatever they speak of."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, with the apostrophes left out."""
    return tuple(_WORD.findall(text.lower().replace("'", "").replace("\u2019", "")))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the part of an English word that its forms share."""
    stemmed: str = _ENGLISH.stemWord(word)
    return stemmed


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text's telling words, in their order."""
    return tuple(stem(word) for word in words_of(text) if word not in STOP_WORDS)


def alike(word: str) -> frozenset[str]:
    """Return other everyday words that mean about the same."""
    return _ALIKE.get(stem(word), frozenset())


def spelled_like(word: str) -> tuple[tuple[str, float], ...]:
    """Return everyday words that are spelled alike, with how sure that is."""
    close = process.extract(
        word,
        _SAID,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=SIMILAR_ENOUGH,
        limit=1,
    )
    return tuple((said, sure**2) for said, sure, _ in close)


def rephrased(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with every phrase replaced by what it means."""
    stems = tuple(map(stem, words))
    said: list[str] = []
    start = 0
    words = tuple("elderly" if _is_old_age(word) else word for word in words)
    while start < len(words):
        end = _phrase_end(stems, start)
        said += _PHRASES[stems[start:end]] if end > start else words[start : start + 1]
        start = max(end, start + 1)
    return tuple(said)


def _is_old_age(word: str) -> bool:
    """Say whether a word is a number that hardly anybody asks with but as an age."""
    return len(word) < 4 and word.isascii() and word.isdigit() and int(word) in OLD_AGES


def _phrase_end(stems: tuple[str, ...], start: int) -> int:
    """Return where the longest phrase that starts here ends; the start: none does."""
    for end in range(min(start + _LONGEST, len(stems)), start + 1, -1):
        if stems[start:end] in _PHRASES:
            return end
    return start


def _alike() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for group in map(str.split, _ALIKE_TEXTS):
        for word in group:
            found[stem(word)].update(group)
    for words, meant in meanings():
        if len(words) == 1:
            found[stem(words[0])].update(meant)
    return {
        stemmed: frozenset(word for word in group if stem(word) != stemmed)
        for stemmed, group in found.items()
    }


_ALIKE = _alike()
_SAID = tuple(words[0] for words, _ in meanings() if len(words) == 1)
_PHRASES = {
    tuple(map(stem, words)): meant for words, meant in meanings() if len(words) > 1
}
_LONGEST = max(map(len, _PHRASES))
