"""What words mean, as numbers: read whole or not at all."""

from pathlib import Path

import numpy as np
import pytest

from app.content.roots import ContentRoots
from app.content.word_vectors import FILE, WordVectors, read_word_vectors
from tests.support.shipped import ROOTS

TWO = np.array([[3, 4], [0, -9]], np.int8)


def roots_with(folder: Path, words: str, table: np.ndarray) -> ContentRoots:
    file = folder.joinpath(*FILE)
    file.parent.mkdir()
    np.savez(file, words=np.frombuffer(words.encode(), np.uint8), vectors=table)
    return ContentRoots(folder, folder)


def test_every_vector_has_length_one(tmp_path: Path) -> None:
    vectors = read_word_vectors(roots_with(tmp_path, "back\nneck", TWO))
    assert vectors is not None
    assert vectors.of(["neck", "back"]) == pytest.approx(
        np.array([[0, -1], [0.6, 0.8]])
    )


def test_unknown_word_has_a_vector_of_zeros(tmp_path: Path) -> None:
    vectors = read_word_vectors(roots_with(tmp_path, "back\nneck", TWO))
    assert vectors is not None
    assert not vectors.knows("elbow")
    assert not vectors.of(["elbow"]).any()


def test_missing_file_is_no_error(tmp_path: Path) -> None:
    assert read_word_vectors(ContentRoots(tmp_path, tmp_path)) is None


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x03\x04 cut short"])
def test_broken_file_is_left_out(tmp_path: Path, content: bytes) -> None:
    file = tmp_path.joinpath(*FILE)
    file.parent.mkdir()
    file.write_bytes(content)
    assert read_word_vectors(ContentRoots(tmp_path, tmp_path)) is None


@pytest.mark.parametrize(
    ("words", "table"),
    [("back", TWO), ("back\nneck", TWO.astype(float)), ("back\nneck", TWO[0])],
)
def test_arrays_that_do_not_fit_are_left_out(
    tmp_path: Path, words: str, table: np.ndarray
) -> None:
    assert read_word_vectors(roots_with(tmp_path, words, table)) is None


def shipped_vectors() -> WordVectors:
    vectors = read_word_vectors(ROOTS)
    assert vectors is not None
    return vectors


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("grandmother", "elderly", "oil"),
        ("kidneys", "kidney", "music"),
        ("tummy", "belly", "clavicle"),
        ("automobile", "car", "massage"),
    ],
)
def test_words_that_mean_alike_lie_closer(word: str, near: str, far: str) -> None:
    asked, close, away = shipped_vectors().of([word, near, far])
    assert asked @ close > asked @ away
