"""A program that answers as fast as it can, and tells each answer that is kept.

For a test that kills it: `python -m tests.end_to_end.answering FOLDER`. For each line
that it is sent it starts a learner, a process of its own, and says who that is; it says
so again once the learner is dead. It imports no more than what is needed to keep.
"""

import os
import sys
from itertools import count
from pathlib import Path

from app.store.database import open_database
from app.store.practice import PracticeStore
from tests.store.sample_answers import CARDS, next_answer

STDOUT = 1
DEAD = "dead"


def main(folder: str) -> None:
    """Start one learner after another; none outlives its parent's patience."""
    for _ in sys.stdin:
        learner = os.fork()
        if learner == 0:
            _answer_for_ever(Path(folder))
        os.waitpid(learner, 0)
        _tell(DEAD)


def _answer_for_ever(folder: Path) -> None:
    """Go on where the last learner was killed; each answer is told once it is kept."""
    _tell(str(os.getpid()))
    store = PracticeStore(open_database(folder).database)
    reviews = [kept.review for kept in store.answers()]
    memories = {review.card: review.after for review in reviews}
    for number in count(len(reviews)):
        store.keep(next_answer(number, CARDS[number % len(CARDS)], memories))
        _tell(str(number))


def _tell(word: str) -> None:
    os.write(STDOUT, f"{word}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
