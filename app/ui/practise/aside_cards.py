"""Cards that are not asked any more, or as if for the first time."""

from dataclasses import replace

from app.model.memory import Memory
from app.model.practice import CardId
from app.practice.scheduling import reset, suspended
from app.ui.practise.standing import PractiseStanding
from app.ui.widgets.words import tr


class AsideCards(PractiseStanding):
    """Puts cards aside, takes them up again, and makes them new."""

    def memory_of(self, card: CardId) -> Memory | None:
        """Return what is remembered of a card; None: it counts as new."""
        return self.practice.deck.memories.get(card)

    @property
    def put_aside(self) -> tuple[CardId, ...]:
        """Return the cards that are not asked any more."""
        memories = self.practice.deck.memories.values()
        return tuple(memory.card for memory in memories if memory.is_suspended)

    def put_aside_or_back(self, card: CardId) -> None:
        """Never ask a card again; or ask it again after all."""
        memory = self.memory_of(card)
        if memory is None:
            return
        if self._suspend(card, is_suspended=not memory.is_suspended):
            told = tr("It will not be asked again.")
            if memory.is_suspended:
                told = tr("It will be asked again.")
            self.told.emit(told)
        self._after_change()

    def take_all_up(self) -> None:
        """Ask again whatever was put aside."""
        for card in self.put_aside:
            self._suspend(card, is_suspended=False)
        self._after_change()

    def start_anew(self, card: CardId) -> None:
        """Forget what is remembered of a card."""
        if self.memory_of(card) is not None and self.keeping.reset(card):
            deck = reset(self.practice.deck, card)
            self._practice = replace(self.practice, deck=deck)
            self.told.emit(tr("It counts as new again."))
        self._after_change()

    def _suspend(self, card: CardId, *, is_suspended: bool) -> bool:
        """Return whether the disk took it."""
        is_done = self.keeping.suspend(card, is_suspended=is_suspended)
        if is_done:
            deck = suspended(self.practice.deck, card, is_suspended=is_suspended)
            self._practice = replace(self.practice, deck=deck)
        return is_done

    def _after_change(self) -> None:
        self._tell_notices()
        self.state_changed.emit()
