"""Words that people say for the same thing, so that each finds the other."""

from collections import defaultdict
from collections.abc import Iterable

from app.guidance.words import stems_of
from app.model.technique import Term

Stems = tuple[str, ...]


class Synonyms:
    """Groups of phrases that mean the same."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._groups = [(term.term, term.plain, *term.synonyms) for term in terms]
        self._groups_of: dict[Stems, set[int]] = defaultdict(set)
        for number, group in enumerate(self._groups):
            for phrase in group:
                self._groups_of[stems_of(phrase)].add(number)
        self._longest = max(map(len, self._groups_of), default=0)

    def added_to(self, text: str) -> str:
        """Return all phrases of every group that a text has a phrase of."""
        stems = stems_of(text)
        found: set[int] = set()
        for start in range(len(stems)):
            for end in range(start + 1, min(start + self._longest, len(stems)) + 1):
                found |= self._groups_of.get(stems[start:end], set())
        return self._told(found)

    def names_of(self, name: str) -> frozenset[Stems]:
        """Return the name and all phrases that mean exactly the same, as stems."""
        groups = self._groups_of.get(stems_of(name), set())
        phrases = (phrase for group in groups for phrase in self._groups[group])
        return frozenset(map(stems_of, (name, *phrases)))

    def _told(self, groups: set[int]) -> str:
        return ". ".join(
            phrase for group in sorted(groups) for phrase in self._groups[group]
        )
