"""What words mean, as numbers: words that mean about the same lie close together."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.content.roots import ContentRoots

FILE = ("words", "vectors.npz")
"""Where the vectors lie, from the resources on."""


@dataclass(frozen=True, slots=True)
class WordVectors:
    """A vector of length one for each of many English words.

    Attributes
    ----------
    rows
        Where each word's vector is.
    table
        A vector a row, in whole numbers of any length.
    """

    rows: dict[str, int]
    table: NDArray[np.int8]

    def of(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of words, a row each; unknown ones have zeros."""
        found = [self.rows.get(word, -1) for word in words]
        vectors = self.table[found].astype(np.float32)
        vectors[[row < 0 for row in found]] = 0.0
        return unit(vectors)

    def knows(self, word: str) -> bool:
        """Say whether a word has a vector."""
        return word in self.rows


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of length one; a row of zeros stays as it is."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0.0, lengths, 1.0)).astype(np.float32)


def read_word_vectors(roots: ContentRoots) -> WordVectors | None:
    """Return the vectors that ship; None where there are none, or no sound ones."""
    path = roots.resources.joinpath(*FILE)
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            words = bytes(kept["words"]).decode("ascii").split("\n")
            table = kept["vectors"]
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None
    if table.ndim != 2 or table.dtype != np.int8 or len(table) != len(words):
        return None
    return WordVectors({word: row for row, word in enumerate(words)}, table)
