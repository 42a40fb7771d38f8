"""No answer is lost or doubled, however often the power goes."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

import pytest

from app.model.memory import Answered
from app.store.database import FILE_NAME, open_database
from app.store.practice import PracticeStore
from tests.end_to_end.answering import DEAD
from tests.store.sample_answers import CARDS, answers

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no kill"),
]

ROOT = Path(__file__).parents[2]
KILLS = 200
MOST_ANSWERS = 3
LONGEST_SPIN = 20_000
"""Up to a few milliseconds: the kill falls anywhere between two answers."""

Program = subprocess.Popen[str]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    command = [sys.executable, "-m", "tests.end_to_end.answering", str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, bufsize=1
    ) as running:
        yield running
        running.kill()


def _told(program: Program) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def _answered_until_killed(program: Program, answers: int, spin: int) -> list[int]:
    """Return the numbers of the answers that a learner told before it was killed."""
    assert program.stdin is not None
    program.stdin.write("next\n")
    learner = int(_told(program))
    told = [int(_told(program)) for _ in range(answers)]
    for _ in range(spin):
        pass
    os.kill(learner, signal.SIGKILL)
    while (word := _told(program)) != DEAD:
        told.append(int(word))
    return told


def _found(folder: Path) -> tuple[Answered, ...]:
    opened = open_database(folder)
    assert opened.notices == ()
    with closing(opened.database) as database:
        return PracticeStore(database).answers()


def test_killed_program_loses_no_answer_and_doubles_none(
    program: Program, tmp_path: Path
) -> None:
    chance = random.Random(6)
    journal = tmp_path / f"{FILE_NAME}-journal"
    given = answers(cycle(CARDS))
    expected: list[Answered] = []
    in_the_midst = 0
    for _ in range(KILLS):
        answered, spin = chance.randint(1, MOST_ANSWERS), chance.randrange(LONGEST_SPIN)
        told = _answered_until_killed(program, answered, spin)
        before = len(expected)
        assert told == list(range(before, before + len(told)))
        in_the_midst += journal.exists()
        found = _found(tmp_path)
        # The one that was kept but not told: it was killed between the two.
        assert len(found) - before - len(told) in (0, 1)
        expected += islice(given, len(found) - before)
        assert found == tuple(expected)
    assert in_the_midst > 0
