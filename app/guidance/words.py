"""Text into stems: what makes "kidneys" find "kidney"."""

import re
from functools import lru_cache

from snowballstemmer import stemmer

_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH = stemmer("english")

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


_ALIKE = {
    stem(word): frozenset(group.split()) - {word}
    for group in _ALIKE_TEXTS
    for word in group.split()
}
