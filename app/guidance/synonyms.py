"""Words that people say for the same thing, so that each finds the other."""

from collections import defaultdict
from collections.abc import Iterable

from app.guidance.words import stems_of
from app.model.technique import Term

Stems = tuple[str, ...]


class Synonyms:
    """Groups of phrases that mean the same: a term, its plain word and its synonyms.

    A text speaks of a group when it has the term, the plain word, or a synonym of
    several words. Single words are too loose for that: "elbow" belongs to pressing
    with the elbow, yet the elbow itself is something else.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._groups = [(term.term, term.plain, *term.synonyms) for term in terms]
        self._groups_of: dict[Stems, set[int]] = defaultdict(set)
        for number, (term_name, plain, *synonyms) in enumerate(self._groups):
            clear = (phrase for phrase in synonyms if len(stems_of(phrase)) > 1)
            for phrase in (term_name, plain, *clear):
                self._groups_of[stems_of(phrase)].add(number)
        self._longest = max(map(len, self._groups_of), default=0)

    def added_to(self, text: str) -> str:
        """Return all phrases of every group that the text speaks of."""
        stems = stems_of(text)
        found: set[int] = set()
        for start in range(len(stems)):
            for end in range(start + 1, min(start + self._longest, len(stems)) + 1):
                found |= self._groups_of.get(stems[start:end], set())
        return ". ".join(
            phrase for group in sorted(found) for phrase in self._groups[group]
        )

    def names_of(self, name: str) -> frozenset[Stems]:
        """Return the name and all phrases that mean exactly the same, as stems."""
        groups = self._groups_of.get(stems_of(name), set())
        phrases = (phrase for group in groups for phrase in self._groups[group])
        return frozenset(filter(None, map(stems_of, (name, *phrases))))
