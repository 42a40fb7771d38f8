"""What is wrong with a file, in words that say how to mend it."""

from collections import Counter
from dataclasses import dataclass, field

MOST_PROBLEMS_PER_FILE = 100
LONGEST_VALUE_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file.

    Attributes
    ----------
    file
        As a user knows it: relative to the content root.
    line
        Counted from 1; None where the file as a whole is meant.
    value
        What stands there: a key with its value, or a name.
    rule
        What it breaks, as a sentence.
    remedy
        What to do, as a sentence.
    """

    file: str
    line: int | None
    value: str
    rule: str
    remedy: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        words = [f"{place}:", f"{self.value}:" if self.value else "", self.rule]
        return " ".join(word for word in (*words, self.remedy) if word)


@dataclass(slots=True)
class Findings:
    """The problems found so far; a file with very many keeps the first ones only."""

    _found: list[Problem] = field(default_factory=list)
    _by_file: Counter[str] = field(default_factory=Counter)

    def add(
        self, file: str, line: int | None, value: str, rule: str, remedy: str
    ) -> None:
        """Keep a problem, unless the file has had its share already."""
        self._by_file[file] += 1
        if self._by_file[file] <= MOST_PROBLEMS_PER_FILE:
            self._found.append(Problem(file, line, value, rule, remedy))
        elif self._by_file[file] == MOST_PROBLEMS_PER_FILE + 1:
            rest = "There are more problems than are listed."
            self._found.append(Problem(file, None, "", rest, "Mend these first."))

    @classmethod
    def of(cls, *problems: Problem) -> "Findings":
        """Return findings that hold these problems."""
        return cls(list(problems))

    def is_full(self, file: str) -> bool:
        """Return whether a file has had its share: finding more is wasted time."""
        return self._by_file[file] > MOST_PROBLEMS_PER_FILE

    def has_any(self) -> bool:
        """Return whether anything was found."""
        return bool(self._found)

    def take(self, others: "Findings") -> None:
        """Add what was found elsewhere."""
        self._found.extend(others.problems())

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems, by file and line, each once."""
        return tuple(
            sorted(
                dict.fromkeys(self._found),
                key=lambda p: (p.file, p.line is None, p.line or 0),
            )
        )


def printable(text: str) -> str:
    """Return a text that every terminal can show: no controls, no broken letters."""
    return text if text.isprintable() else ascii(text)[1:-1]


def shown(value: object) -> str:
    """Return a value as a problem quotes it: short, on one line, always printable."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) > 10**LONGEST_VALUE_SHOWN:
        return "a number with very many digits"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list"
    text = printable(str(value)[: 2 * LONGEST_VALUE_SHOWN])
    if len(text) > LONGEST_VALUE_SHOWN:
        text = f"{text[:LONGEST_VALUE_SHOWN]}..."
    return f'"{text}"' if isinstance(value, str) else text
