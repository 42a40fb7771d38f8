"""Finds the words of the field in a text, for the cards that explain them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.model.technique import Term

_WORD = re.compile("[A-Za-z0-9]+(?:['\u2019]s\\b)?")
_WITHIN_A_PHRASE = re.compile(r"[\s\-]*")
_PLURALS = {"vertebrae": "vertebra", "scapulae": "scapula"}

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermSpan:
    """Where a text uses a term: from the letter `start` to before `end`."""

    start: int
    end: int
    term: Term


class Glossary:
    """The words of the field, ready to be found in any text.

    A term is found by its own name or its plain words, in the singular or the plural,
    as whole words that no comma or stop divides. Where several fit, the longest wins.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[Words, Term] = {}
        for term in terms:
            if not term.is_topic:
                for phrase in (term.term, term.plain):
                    words = tuple(_folded(match[0]) for match in _WORD.finditer(phrase))
                    self._terms.setdefault(words, term)
        self._longest = max(map(len, self._terms), default=0)

    def terms_in(self, text: str) -> tuple[TermSpan, ...]:
        """Return the terms that a text uses, each where it stands first."""
        found: dict[str, TermSpan] = {}
        for run in _runs(text):
            for span in self._spans(run):
                found.setdefault(span.term.term, span)
        return tuple(found.values())

    def _spans(self, run: list[re.Match[str]]) -> Iterator[TermSpan]:
        words = tuple(_folded(match[0]) for match in run)
        first = 0
        while first < len(words):
            term, count = self._longest_at(words, first)
            if term is not None:
                end = run[first + count - 1].end()
                yield TermSpan(run[first].start(), end, term)
            first += count

    def _longest_at(self, words: Words, first: int) -> tuple[Term | None, int]:
        for count in range(min(self._longest, len(words) - first), 0, -1):
            term = self._terms.get(words[first : first + count])
            if term is not None:
                return term, count
        return None, 1


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the words between stops, commas and the like."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if run and not _WITHIN_A_PHRASE.fullmatch(text, run[-1].end(), match.start()):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _folded(word: str) -> str:
    """Return a word in lower case, a plural or a genitive as the plain singular."""
    word = word.lower().replace("\u2019", "'").removesuffix("'s")
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word
