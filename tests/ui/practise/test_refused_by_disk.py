"""A round goes on where the disk refuses an answer; the answer can be taken back."""

import sqlite3
from contextlib import closing

from app.model.practice import QuestionKind
from app.store.database import FILE_NAME
from app.ui.practise.controller import PractiseController
from tests.ui.practise.conftest import Keepings, ask


def _rename(keepings: Keepings, before: str, after: str) -> None:
    with closing(sqlite3.connect(keepings.folder / FILE_NAME)) as other:
        other.execute(f"ALTER TABLE {before} RENAME TO {after}")


def test_answer_that_was_not_kept_is_taken_back(
    practise: PractiseController, keepings: Keepings
) -> None:
    told: list[str] = []
    practise.told.connect(told.append)
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    practise.go_on()
    _rename(keepings, "answers", "gone")
    practise.give_up()
    assert FILE_NAME in told[-1]
    assert practise.undo()
    assert told[-1] == "The last answer is taken back."
    _rename(keepings, "gone", "answers")
    assert len(keepings.answers()) == 1


def test_answer_that_was_not_kept_is_kept_with_the_next_one(
    practise: PractiseController, keepings: Keepings
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    practise.go_on()
    _rename(keepings, "answers", "gone")
    practise.give_up()
    practise.go_on()
    _rename(keepings, "gone", "answers")
    practise.give_up()
    given = tuple(turn.kept for turn in practise.turns)
    assert len(given) == 3
    assert keepings.answers() == given
