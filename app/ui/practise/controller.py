"""Holds the round at hand: the one place where the Practise room changes."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.model.ids import MapId
from app.model.outline import MapPoint, Outline
from app.model.practice import Answer, CardId, Confidence
from app.practice.asking import (
    Asked,
    Practice,
    Round,
    Turn,
    put,
    with_answer,
    with_question,
    without_last,
    without_question,
)
from app.practice.rounds import TIMED_S, RoundKind, cards_for
from app.practice.scheduling import kept_apart
from app.practice.typed import typed_choice
from app.ui.practise.aside_cards import AsideCards
from app.ui.practise.bodies import Bodies
from app.ui.practise.course import Page
from app.ui.rooms.aside import Aside
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

PREPARED_AFTER_MS = 250
"""The next question is made when the answer to this one has been drawn."""

Put = tuple[CardId, Asked | None]


class PractiseController(AsideCards):
    """Asks, takes answers, keeps each before anything is said of it."""

    def __init__(
        self,
        bodies: Bodies,
        aside: Aside,
        keeping: PractiseKeeping,
        now: Callable[[], datetime],
        monotonic_s: Callable[[], float],
        rng: random.Random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(bodies, aside, keeping, now, monotonic_s, rng, parent)
        self._asked_at_s = 0.0
        self._is_asking = False
        self._confidence: Confidence | None = None
        self._ready: Put | None = None
        self._wanted: Callable[[], object] | None = None
        self._to_prepare = QTimer(self, singleShot=True, interval=PREPARED_AFTER_MS)
        self._to_prepare.timeout.connect(self._prepare_next)

    # --- what is shown ------------------------------------------------------------

    @property
    def asked(self) -> Asked | None:
        """Return the question at hand."""
        round_ = self.practice.round
        return round_.asked if round_ else None

    @property
    def turn(self) -> Turn | None:
        """Return the answer that is looked at; None while a question waits for one."""
        is_looked_at = self.asked is None and not self._is_asking
        return self.turns[-1] if self.turns and is_looked_at else None

    @property
    def round(self) -> Round | None:
        """Return the round at hand, or the last one."""
        return self.practice.round

    @property
    def is_under_way(self) -> bool:
        """Return whether a round can be gone on with."""
        round_ = self.round
        return round_ is not None and not round_.is_over(self._now())

    @property
    def confidence(self) -> Confidence | None:
        """Return how sure the learner is of the answer to come."""
        return self._confidence

    # --- rounds -------------------------------------------------------------------

    def begin(self, kind: RoundKind) -> None:
        """Begin a round, as soon as its cards are there."""
        self._when_ready(partial(self._begin, kind))

    def begin_place(self, map_id: MapId, base: str) -> None:
        """Begin a round about one place, both its sides."""
        if map_id not in self.maps:
            maps = (*self.maps, map_id)
            self.take_settings(
                replace(self.settings, maps=tuple(str(each) for each in maps))
            )
        self._when_ready(partial(self._begin_place, map_id, base))

    def begin_again(self) -> None:
        """Begin a round of the mistakes of this one."""
        wrong = [t.asked.question.card for t in self.turns if t.marked.outcome <= 0]
        if wrong:
            self._start(Round(RoundKind.AGAIN, kept_apart(wrong)))

    def resume(self) -> None:
        """Go on with the round that was left."""
        if self.is_under_way:
            self._asked_at_s = self._monotonic_s()
            if self.asked is None and self.turn is None:
                self.go_on()
            self.show(Page.QUESTION)

    def leave(self) -> bool:
        """Leave the page: a round is kept; return whether there was a way back."""
        if self.page is Page.START:
            return False
        self.show(Page.START)
        self.state_changed.emit()
        return True

    def type_names(self, is_typing: bool) -> None:
        """Answer with names that are typed from now on; or chosen."""
        self.take_settings(replace(self.settings, is_typing=is_typing))

    # --- answers ------------------------------------------------------------------

    def be_sure(self, confidence: Confidence) -> None:
        """Take how sure the learner is; the same once more takes it back."""
        is_same = confidence is self._confidence
        self._confidence = None if is_same else confidence
        self.state_changed.emit()

    def answer_point(self, point: MapPoint, px_per_mm: float) -> None:
        """Answer with a place of the map."""
        self._answer(px_per_mm, point=point)

    def answer_choice(self, choice: str) -> None:
        """Answer with one of the options."""
        self._answer(choice=choice)

    def answer_typed(self, words: str) -> None:
        """Answer with a name that was typed."""
        asked = self.asked
        if asked is not None and words.strip():
            question = asked.question
            atlas = self.bodies.atlas(question.card.map_id)
            choice = typed_choice(words, question, atlas)
            self._answer(choice=choice, typed=words.strip())

    def answer_outline(self, outline: Outline) -> None:
        """Answer with an outline."""
        self._answer(outline=outline)

    def give_up(self) -> None:
        """Answer that it is not known: it is shown, and asked again soon."""
        self._answer()

    def skip(self) -> None:
        """Leave the question out; nothing is kept of it."""
        if self.asked is not None:
            self._practice = without_question(self.practice)
            self._ready = None
            self._prepare_next()
            self._next()

    def go_on(self) -> None:
        """Ask the next question, or show what the round came to."""
        if self.asked is None:
            self._next()

    def undo(self) -> bool:
        """Take the last answer of the round back; return whether there was one."""
        if not self.turns or self.page not in (Page.QUESTION, Page.END):
            return False
        kept = self.turns[-1].kept
        if self.practice.deck.answered[-1:] != (kept.review,):
            self.told.emit(tr("The card counts as new: that cannot be taken back."))
            return False
        if not self.keeping.take_back(kept):
            # Looked at and deleted at once: no answer of another window is touched.
            self._tell_notices()
            self.told.emit(tr("Another window has answered since. Nothing was undone."))
            return False
        card = kept.review.card
        if self.practice.deck.memories[card].is_suspended:
            self.keeping.suspend(card, is_suspended=False)
        self._tell_notices()
        self._practice = without_last(self.practice)
        self._ready = None
        self._ask()
        self.show(Page.QUESTION)
        self.told.emit(tr("The last answer is taken back."))
        return True

    # --- how a round goes ---------------------------------------------------------

    def _answer(
        self,
        px_per_mm: float = 1.0,
        *,
        point: MapPoint | None = None,
        choice: str | None = None,
        outline: Outline | None = None,
        typed: str = "",
    ) -> None:
        asked = self.asked
        if asked is None:
            return
        seconds = max(0.0, self._monotonic_s() - self._asked_at_s)
        answer = Answer(seconds, point, choice, outline, self._confidence)
        atlas = self.bodies.atlas(asked.question.card.map_id)
        after = with_answer(self.practice, answer, self._now(), atlas, px_per_mm, typed)
        # Kept before a word is said of it: what was seen to be answered is answered.
        self.keeping.keep(after.answers[-1])
        self._practice = after
        self._tell_notices()
        self.state_changed.emit()
        self._to_prepare.start()

    def _when_ready(self, begin: Callable[[], object]) -> None:
        self._wanted = begin
        if self.cards is not None:
            self._go_on_with_cards()
        else:
            self.look_over()

    @override
    def _go_on_with_cards(self) -> None:
        wanted = self._wanted
        if wanted is not None and self.cards is not None:
            self._wanted = None
            wanted()

    def _begin(self, kind: RoundKind) -> None:
        practice, day = self.practice, self.day
        cards = self.cards_for(kind)
        new_per_day = self.wish.new_per_day
        answers = practice.answers
        asked = cards_for(kind, practice.deck, cards, answers, day, new_per_day)
        ends_at = None
        if kind is RoundKind.TIMED:
            ends_at = day.now + timedelta(seconds=TIMED_S)
        if asked:
            self._start(Round(kind, asked, ends_at=ends_at))
        else:
            self.told.emit(
                tr(
                    "Nothing is due, and today's new places are used up. Choose more "
                    "new places a day, or come back tomorrow."
                )
            )

    def _begin_place(self, map_id: MapId, base: str) -> None:
        practice = self.practice
        here = tuple(c for c in self._cards.get(map_id, ()) if c.base == base)
        asked = cards_for(
            RoundKind.PLACE, practice.deck, here, practice.answers, self.day
        )
        if asked:
            self._start(Round(RoundKind.PLACE, asked))
        else:
            self.told.emit(tr("There is no question about this place."))

    def _start(self, round_: Round) -> None:
        self._practice = replace(self.practice, round=round_)
        self._ready = None
        self._prepare_next()
        self._next()

    def _next(self) -> None:
        """Ask what is ready; what is not yet is asked as soon as it is."""
        round_ = self.round
        if round_ is None or round_.asked is not None:
            return
        if round_.is_over(self._now()):
            self._is_asking = False
            self.show(Page.END)
            self.state_changed.emit()
            return
        self._is_asking = True
        if self._to_prepare.isActive():
            self._prepare_next()
        if self._ready is None or self._ready[0] != round_.waiting[0]:
            return
        _, asked = self._ready
        self._ready = None
        self._practice = with_question(self.practice, asked)
        if asked is None:  # no fair question about this card today
            self._prepare_next()
            self._next()
            return
        self._ask()
        self.show(Page.QUESTION)

    def _ask(self) -> None:
        self._is_asking = False
        self._confidence = None
        self._asked_at_s = self._monotonic_s()
        self.state_changed.emit()

    def _prepare_next(self) -> None:
        """Have the next question made while nobody waits for it."""
        self._to_prepare.stop()
        round_ = self.round
        if round_ is None or not round_.waiting:
            return
        card = round_.waiting[0]
        work = partial(
            _made, self, card, self.practice, random.Random(self._rng.random())
        )
        self.aside.run("question", work, self._on_made)

    def _on_made(self, made: Put) -> None:
        self._ready = made
        if self._is_asking:
            self._next()


def _made(
    practise: PractiseController, card: CardId, practice: Practice, rng: random.Random
) -> Put:
    """Return the question for a card, if there is a fair one."""
    builds, tones = practise.bodies.looks(card.map_id)
    target = practise.wish.target_success
    asked = put(practise.maker, card, practice.learner, rng, target, builds, tones)
    return card, asked
