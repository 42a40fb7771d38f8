"""The texts promise nothing that is not true, and speak kindly."""

import re
from pathlib import Path

import pytest

from tests.resources.reading import BACK, RESOURCES

TEXTS = [
    BACK / "knots.toml",
    RESOURCES / "pressure.toml",
    RESOURCES / "contacts.toml",
    RESOURCES / "terms.toml",
    *sorted((RESOURCES / "techniques").glob("*.toml")),
]
PROMISES = re.compile(
    r"\b(cures?|heals?|healing|dissolves?|treats? (?:pain|headache)|eliminates?)\b",
    re.IGNORECASE,
)
HARSH = re.compile(
    r"as (?:hard|much) as (?:you|they|the receiver) can|stand the pain|no matter",
    re.IGNORECASE,
)
PRIVATE = re.compile(r"\b(sensual|erotic|sexy|intimate|lover)\b", re.IGNORECASE)
LONGEST_SENTENCE_WORDS = 42

each = pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)


@each
def test_no_cure_is_promised(file: Path) -> None:
    assert not PROMISES.findall(file.read_text(encoding="utf-8"))


@each
def test_nobody_is_told_to_bear_pain(file: Path) -> None:
    assert not HARSH.findall(file.read_text(encoding="utf-8"))


@each
def test_the_tone_is_platonic(file: Path) -> None:
    assert not PRIVATE.findall(file.read_text(encoding="utf-8"))


@each
def test_sentences_are_short(file: Path) -> None:
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', file.read_text(encoding="utf-8"))
    sentences = [s for text in quoted for s in re.split(r"(?<=[.!?])\s", text)]
    assert not [s for s in sentences if len(s.split()) > LONGEST_SENTENCE_WORDS]
