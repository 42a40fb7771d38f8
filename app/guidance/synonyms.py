"""Words that people say for the same thing, so that each finds the other."""

from collections.abc import Iterable, Sequence

from app.guidance.words import stems_of
from app.model.technique import Term

Stems = tuple[str, ...]


class Synonyms:
    """Groups of phrases that mean the same."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._groups = [
            tuple((phrase, stems_of(phrase)) for phrase in _phrases(term))
            for term in terms
        ]

    def added_to(self, text: str) -> str:
        """Return the other phrases of every group that a text has a phrase of."""
        stems = stems_of(text)
        return " ".join(
            phrase
            for group in self._groups
            if any(holds(stems, phrase_stems) for _, phrase_stems in group)
            for phrase, _ in group
        )


def holds(stems: Sequence[str], phrase: Stems) -> bool:
    """Say whether the phrase stands in the text, word after word."""
    length = len(phrase)
    return bool(phrase) and any(
        tuple(stems[i : i + length]) == phrase for i in range(len(stems) - length + 1)
    )


def _phrases(term: Term) -> tuple[str, ...]:
    return (term.term, term.plain, *term.synonyms)
