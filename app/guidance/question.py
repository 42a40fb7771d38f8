"""What a query asks for, told by its form."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from app.guidance.words import STOP_WORDS, rephrased, stem, words_of

MAY_I = frozenset(words_of("may can could should must is are am"))
"""Words that ask for permission when a question begins with them."""

ALLOWED = frozenset(
    words_of(
        "allowed ok okay fine safe dangerous danger avoid never forbidden harm harmful"
    )
)
"""Words that ask for permission wherever they stand."""

DOING = frozenset(
    words_of(
        "press pressing push pushing massage massaging touch touching rub rubbing work "
        "working treat treating use using do doing put putting"
    )
)
"""Verbs that nearly every text holds: in a question about a place they tell little."""

STRENGTH = frozenset(words_of("hard firm firmly strong strongly deep deeply pressure"))
"""Words that ask after "how" or "how much" what a place takes."""

REFUSING = frozenset(words_of("not never off avoid dont cant shouldnt mustnt"))
"""Words that make a question with "why" one about what is allowed."""

FILLING = frozenset(
    words_of(
        "ago all alright anyone area back bit body boyfriend brother check client "
        "correct correctly cool day days dad exact exactly explain father feel feels "
        "feeling friend full girlfriend girl good great guy guys happen happens has "
        "having husband job keep keeps kind know last lot maybe massage massaging "
        "massages mean mother mum mom morning much nice normal now okay one only part "
        "partner people person place point possible problem proper really right say "
        "sister someone something sometimes stuff supposed sure thing things time "
        "today tomorrow tonight two type use used useful usually way week weeks well "
        "wife without woman man work works year years yesterday yet"
    )
)
"""Words that say little of what a question is about, wherever they stand."""

TIMES = frozenset(words_of("second seconds minute minutes hour hours breaths times"))
"""What is counted where "how many" asks for a time."""

LONG_WORD = 4
"""A shorter word tells nothing even in a question that has nothing else."""

LITTLE, FILLER = 0.2, 0.4
KINDS = {
    noun: kind
    for kind in ("muscle", "bone", "technique", "knot")
    for noun in (kind, f"{kind}s")
}
"""Nouns that say after "which" or "what" of what kind the answer is."""

DIFFERING = frozenset(words_of("agree agrees disagree disagrees differ contradict"))
"""Words that make a question about the guides one about where they disagree."""

MEANS = {"technique": 1.5, "term": 1.3, "page": 1.3, "warning": 1.0}
"""Factors by kind for a question about what to work with ("can I use my elbow")."""

PERMISSION = {"region": 1.8, "rule": 1.5, "warning": 1.25, "health": 1.2}
"""How much better these answer a question for permission that names them."""

DISPUTED = 3.0
"""How much better a disagreement answers a question that asks for one."""

UNASKED, FITTING, FOUND = 0.6, 1.6, 1.3
"""Factors: for what such a question does not name, for the kind of answer that a
question asks for, and for what has a place when it asks where."""

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
    asked_kind: str
    asks_means: bool

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
            kinds, other = (MEANS, UNASKED) if self.asks_means else (PERMISSION, 1.0)
            factor *= kinds.get(kind, other) if is_named else UNASKED
        if self.asks_time and has_time:
            factor *= FITTING
        if self.asks_meaning and kind == "term":
            factor *= FITTING
        if self.asks_place and kind in THINGS_FOUND:
            factor *= FOUND
        if self.asked_kind == kind:
            factor *= DISPUTED if kind == "conflict" else FITTING
        return factor


def question_of(text: str, knows: Callable[[str], bool]) -> Question:
    """Return what a query asks for.

    Parameters
    ----------
    knows
        Says of a word whether any text holds it; two words that are known as one
        ("tail bone") are put together.
    """
    words = rephrased(words_of(text))
    pairs = set(pairwise(words))
    telling = (
        [word for word in words if word not in STOP_WORDS]
        or [word for word in words if len(word) >= LONG_WORD]
        or list(words)
    )
    asks_permission, asked_kind = _asks_permission(words), _asked_kind(words)
    weights = {
        word: _weight(word, asks_permission, asked_kind)
        for word in telling
        if word not in ("left", "right") or len(telling) == 1
    }
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
        asks_time=("how", "long") in pairs
        or (("how", "many") in pairs and bool(TIMES & set(words))),
        asks_meaning=bool({("what", "is"), ("what", "are"), ("what", "does")} & pairs),
        asks_place=words[:1] in (("where",), ("wheres",)) or ("find", "the") in pairs,
        asked_kind=asked_kind,
        asks_means="use" in words or ("with", "my") in pairs,
    )


def _asks_permission(words: tuple[str, ...]) -> bool:
    """Return whether a place that is named should say what it takes."""
    said = set(words)
    asks_how = {then for word, then in pairwise(words) if word in ("how", "much")}
    return bool(
        MAY_I & set(words[:1])
        or ALLOWED & said
        or ("why" in said and REFUSING & said)
        or STRENGTH & asks_how
    )


def _asked_kind(words: tuple[str, ...]) -> str:
    """Return what kind of thing is asked for; empty: the question does not say."""
    if not words:
        return ""
    if words[0] in KINDS and len(words) > 1:
        return KINDS[words[0]]
    for asking, noun in pairwise(words):
        if asking in ("which", "what") and noun in KINDS:
            return KINDS[noun]
    said = set(words)
    return "conflict" if DIFFERING & said and {"guide", "guides"} & said else ""


def _weight(word: str, asks_permission: bool, asked_kind: str) -> float:
    """Return how much a telling word counts."""
    if asks_permission and word in DOING | MAY_I | ALLOWED | REFUSING:
        return LITTLE
    if asked_kind and KINDS.get(word) == asked_kind:
        return LITTLE
    if asked_kind == "conflict" and word in DIFFERING | {"guide", "guides"}:
        return LITTLE
    if word in FILLING:
        return FILLER
    return 1.0
