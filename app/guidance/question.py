"""What a query asks for, told by its form."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from app.guidance.words import STOP_WORDS, stem, words_of

MAY_I = frozenset(words_of("may can could should must is are am"))
"""Words that ask for permission when a question begins with them."""

ALLOWED = frozenset(
    words_of("allowed ok okay safe dangerous danger avoid never forbidden harm harmful")
)
"""Words that ask for permission wherever they stand."""

DOING = frozenset(
    words_of(
        "press pressing push pushing massage massaging touch touching rub rubbing work "
        "working treat treating use using do doing put putting"
    )
)
"""Verbs that nearly every text holds: in a question about a place they tell little."""

LITTLE = 0.2

PERMISSION = {"region": 1.8, "rule": 1.5, "warning": 1.25}
THINGS_FOUND = frozenset({"landmark", "muscle", "bone", "region"})


@dataclass(frozen=True, slots=True)
class Question:
    """A query taken apart.

    Attributes
    ----------
    weights
        The telling words, with how much each counts.
    last
        The word that may still be unfinished.
    joined
        Words that two neighbours make together ("tail bone"), with the two.
    stems
        The telling words' stems, in their order.
    """

    weights: dict[str, float]
    last: str
    joined: dict[str, tuple[str, str]]
    stems: tuple[str, ...]
    is_left: bool
    asks_permission: bool
    asks_time: bool
    asks_meaning: bool
    asks_place: bool

    @property
    def parts(self) -> dict[str, tuple[str, ...]]:
        """Return what to look for, each with the words of the query that it covers."""
        alone: dict[str, tuple[str, ...]] = {word: (word,) for word in self.weights}
        return {**alone, **self.joined}

    def favour(self, kind: str, *, has_time: bool, is_named: bool) -> float:
        """Return how much better than others a kind of record answers the question.

        A place answers a question for permission only when the question names it.
        """
        factor = 1.0
        if self.asks_permission:
            factor *= PERMISSION.get(kind, 0.7) if is_named else 0.7
        if self.asks_time and has_time:
            factor *= 1.6
        if self.asks_meaning and kind == "term":
            factor *= 1.5
        if self.asks_place and kind in THINGS_FOUND:
            factor *= 1.3
        return factor


def question_of(text: str, knows: Callable[[str], bool]) -> Question:
    """Return what a query asks for.

    Parameters
    ----------
    knows
        Says of a word whether any text holds it; two words that are known as one
        ("tail bone") are put together.
    """
    words = words_of(text)
    telling = [word for word in words if word not in STOP_WORDS] or list(words)
    asks_permission = bool(MAY_I & set(words[:1]) or ALLOWED & set(words))
    weights = {
        word: LITTLE if asks_permission and word in DOING | MAY_I | ALLOWED else 1.0
        for word in telling
        if word not in ("left", "right") or len(telling) == 1
    }
    pairs = set(pairwise(words))
    return Question(
        weights=weights,
        last=telling[-1] if telling and not text.endswith(" ") else "",
        joined={
            one + other: (one, other)
            for one, other in pairwise(weights)
            if knows(one + other)
        },
        stems=tuple(stem(word) for word in telling),
        is_left="left" in words,
        asks_permission=asks_permission,
        asks_time=bool({("how", "long"), ("how", "many")} & pairs),
        asks_meaning=bool({("what", "is"), ("what", "are"), ("what", "does")} & pairs),
        asks_place=bool({("where", "is"), ("where", "are"), ("find", "the")} & pairs),
    )
