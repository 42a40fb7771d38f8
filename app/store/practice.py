"""What was practised: every answer, and what is remembered of each card.

The answers are the one source: an answer holds what the scheduler made of it, and is
never changed. What is remembered of a card is its newest answer; what was remembered
before an answer is the answer before it; how often it was answered or forgotten is
counted. A table of memories beside them could disagree with them: after a power cut, or
when two windows answer the same card. So a taken back answer needs no more than to be
deleted, also days later, and of two windows neither loses what the other one kept.

Only what no answer says has its own table: a card that is suspended, and how often one
was reset. A reset deletes no answer: what was done stays in the statistics.
"""

from sqlite3 import Connection

from app.model.memory import Answered, Memory
from app.model.practice import CardId
from app.store.exercises import ExerciseStore
from app.store.practice_rows import (
    ANSWER_COLUMNS,
    KeptAnswer,
    answer_row,
    kept_answers,
)
from app.store.practice_transfer import TransferStore

_IS_CURRENT = "answers.resets >= coalesce(cards.resets, 0)"
_KEPT = (
    f"SELECT id, {_IS_CURRENT}, coalesce(is_suspended, 0), answers.resets, "
    f"{', '.join(ANSWER_COLUMNS)} FROM answers LEFT JOIN cards USING (card)"
)
_NEWEST_CARD = (
    "SELECT card FROM answers LEFT JOIN cards USING (card) "
    f"WHERE {_IS_CURRENT} ORDER BY id DESC LIMIT 1"
)
_KEEP = (
    f"INSERT INTO answers (resets, {', '.join(ANSWER_COLUMNS)}) VALUES ("
    "(SELECT coalesce(max(resets), 0) FROM (SELECT resets FROM cards WHERE card = ?1 "
    "UNION ALL SELECT resets FROM answers WHERE card = ?1)), "
    f"{', '.join(f'?{number + 1}' for number in range(len(ANSWER_COLUMNS)))})"
)
_SUSPEND = (
    "INSERT INTO cards (card, resets, is_suspended) VALUES (?1, 0, ?2) "
    "ON CONFLICT (card) DO UPDATE SET is_suspended = ?2"
)
_TAKE_UP = "UPDATE cards SET is_suspended = 0 WHERE card = ?"
_RESET = (
    "INSERT INTO cards (card, resets, is_suspended) VALUES (?, 1, 0) "
    "ON CONFLICT (card) DO UPDATE SET resets = resets + 1, is_suspended = 0"
)


class PracticeStore(TransferStore, ExerciseStore):
    """All that is kept of practice: answers, exercises, and both as one whole."""

    def answers(self) -> tuple[Answered, ...]:
        """Return all answers, oldest first, those of a card that was reset too.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        return tuple(kept.answered for kept in self._kept())

    def memories(self) -> dict[CardId, Memory]:
        """Return what is remembered of each card that was answered.

        Raises
        ------
        StoreError
            If the file cannot be read.
        """
        reviews = (kept.answered.review for kept in self._kept() if kept.is_current)
        return {review.card: review.after for review in reviews}

    def keep(self, answered: Answered) -> None:
        """Keep an answer, whole: it and what is remembered now are one row.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute(_KEEP, answer_row(answered))

    def take_back(self, answered: Answered) -> bool:
        """Delete this answer, if nothing was answered since; return whether it was.

        Its card is as it was before. Answers of a card from before its reset are
        passed over: they are not taken back, and nothing was answered since by them.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            last = self._newest()
            if last is None or answer_row(last.answered) != answer_row(answered):
                return False
            _delete(connection, last)
        return True

    def suspend(self, card: CardId, *, is_suspended: bool = True) -> None:
        """Put a card aside, or take it up again; nothing, if it was never answered.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            if self._newest_of(str(card)) is not None:
                connection.execute(_SUSPEND, (str(card), int(is_suspended)))

    def reset(self, card: CardId) -> None:
        """Forget what is remembered of a card; what was answered stays to be counted.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute(_RESET, (str(card),))

    def forget_all(self) -> None:
        """Delete every answer, and all that is remembered, without a trace.

        Raises
        ------
        StoreError
            If the disk refuses.
        """
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM answers")
            connection.execute("DELETE FROM cards")
        self._database.tidy()

    def _newest(self) -> KeptAnswer | None:
        """Return the newest answer that may be taken back."""
        cards = self._database.rows(_NEWEST_CARD)
        return self._newest_of(str(cards[0][0])) if cards else None

    def _newest_of(self, card: str) -> KeptAnswer | None:
        """Return what is remembered of a card; None if it counts as new."""
        current = [kept for kept in self._kept(card) if kept.is_current]
        return current[-1] if current else None

    def _kept(self, card: str | None = None) -> tuple[KeptAnswer, ...]:
        rows = self._database.rows(
            f"{_KEPT} WHERE ?1 IS NULL OR card = ?1 ORDER BY id", card
        )
        return tuple(kept_answers(rows))


def _delete(connection: Connection, last: KeptAnswer) -> None:
    connection.execute("DELETE FROM answers WHERE id = ?", (last.id,))
    review = last.answered.review
    if review.before is None:
        # As new again: there is nothing left to put aside.
        connection.execute(_TAKE_UP, (str(review.card),))
