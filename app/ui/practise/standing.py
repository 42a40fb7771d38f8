"""Where the Practise room stands: its page, what is practised, what is remembered."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.body_map import Feature
from app.model.ids import MapId
from app.model.library import Library
from app.model.practice import CardId, QuestionKind
from app.practice.asking import Practice, Turn
from app.practice.cards import cards_of, is_safety_card
from app.practice.learner import Learner
from app.practice.questions import QuestionMaker
from app.practice.rounds import (
    Day,
    RoundKind,
    Standing,
    Wish,
    learning_order,
    standing,
)
from app.practice.scheduling import Deck
from app.ui.practise.bodies import Bodies
from app.ui.practise.course import Page
from app.ui.practise.settings import PractiseSettings
from app.ui.rooms.aside import Aside
from app.ui.rooms.practice_keeping import PractiseKeeping


class PractiseStanding(QObject):
    """The page, the wish, and all that the learner answered.

    Signals
    -------
    course_changed
        Another page is to be shown.
    state_changed
        Something on the page is another now.
    settings_changed
        Something else is wished for.
    told : str
        Something to tell the user, in a line.
    """

    course_changed = Signal()
    state_changed = Signal()
    settings_changed = Signal()
    told = Signal(str)

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
        super().__init__(parent)
        self.setObjectName("practise_controller")
        self.bodies, self.aside, self.keeping = bodies, aside, keeping
        self._now, self._monotonic_s, self._rng = now, monotonic_s, rng
        self._library = Library(
            maps=(), techniques=(), contacts=(), pressure=(), sources=(), terms=()
        )
        self._opted_in: frozenset[str] = frozenset()
        self._settings = PractiseSettings()
        self._page = Page.START
        self._practice: Practice | None = None
        self._cards: dict[MapId, tuple[CardId, ...]] = {}
        self._safety: set[CardId] = set()

    # --- what there is ------------------------------------------------------------

    @property
    def library(self) -> Library:
        """Return the content."""
        return self._library

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        return self._page

    @property
    def settings(self) -> PractiseSettings:
        """Return what is practised, and how."""
        return self._settings

    @property
    def practice(self) -> Practice:
        """Return all that is known of the learner, and the round at hand."""
        if self._practice is None:
            deck = Deck(self.keeping.memories())
            answers = self.keeping.answers()
            self._practice = Practice(deck, answers, Learner.of(answers))
            self._tell_notices()
        return self._practice

    @property
    def day(self) -> Day:
        """Return the learner's day."""
        return Day.at(self._now())

    @property
    def maps(self) -> tuple[MapId, ...]:
        """Return the ids of the maps that are practised; of unknown ones, none."""
        known = tuple(each.id for each in self._library.maps)
        wanted = tuple(each for each in known if each in self._settings.maps)
        return wanted or known[:1]

    @property
    def wish(self) -> Wish:
        """Return what is practised."""
        known = {kind.value for kind in QuestionKind}
        kinds = (QuestionKind(k) for k in self._settings.kinds if k in known)
        return Wish(
            maps=frozenset(self.maps),
            kinds=frozenset(kinds),
            target_success=self._settings.target_percent / 100,
            new_per_day=self._settings.new_per_day,
        )

    @property
    def standing(self) -> Standing | None:
        """Return how much there is to do; None until the cards are there."""
        cards = self.cards
        if cards is None:
            return None
        practice = self.practice
        new_per_day = self.wish.new_per_day
        return standing(practice.deck, cards, practice.answers, self.day, new_per_day)

    @property
    def cards(self) -> tuple[CardId, ...] | None:
        """Return the cards that are wished for, in order; None until they are there."""
        if not all(map_id in self._cards for map_id in self.maps):
            return None
        wish = self.wish
        wanted = [c for key in self.maps for c in self._cards[key] if wish.wants(c)]
        return learning_order(wanted)

    def cards_for(self, kind: RoundKind) -> tuple[CardId, ...]:
        """Return the cards that a kind of round takes from, in order."""
        if kind is RoundKind.PRESS:
            # Wished for by its name, whatever else is practised.
            found = (c for key in self.maps for c in self._cards.get(key, ()))
            return learning_order(c for c in found if c.kind is QuestionKind.MAY_PRESS)
        cards = self.cards or ()
        if kind is RoundKind.SAFETY:
            return tuple(card for card in cards if card in self._safety)
        return cards

    @property
    def maker(self) -> QuestionMaker:
        """Return what makes questions."""
        return QuestionMaker(self._library, self.bodies.atlas)

    def feature(self, map_id: MapId, feature_id: str) -> Feature | None:
        """Return a thing of a map; None if there is none of that id."""
        body_map = self._library.map_by_id.get(map_id)
        return body_map.features.get(feature_id) if body_map else None

    # --- what changes -------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Take the content."""
        if library is not self._library:
            self._library = library
            self._forget_cards()
        self.state_changed.emit()

    def agree_to(self, opted_in: frozenset[str]) -> None:
        """Take the ids of the places that both people agreed to."""
        if opted_in != self._opted_in:
            self._opted_in = opted_in
            self._forget_cards()

    def seed(self, rng: random.Random) -> None:
        """Let other dice choose how questions are put: the same ones, for pictures."""
        self._rng = rng

    def take_settings(self, settings: PractiseSettings) -> None:
        """Practise something else, or in another way."""
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit()
            self.look_over()
            self.state_changed.emit()

    def look_over(self) -> None:
        """Have the cards of the maps that are practised found, if they are not yet."""
        missing = tuple(key for key in self.maps if key not in self._cards)
        if missing and self._library.maps:
            work = partial(self._found_cards, missing, self._opted_in)
            self.aside.run("cards", work, partial(self._on_cards, self._opted_in))

    def read_again(self) -> None:
        """Read anew what is kept: somebody else wrote into the file."""
        round_ = self._practice.round if self._practice else None
        self._practice = None
        self._practice = replace(self.practice, round=round_)
        self.state_changed.emit()

    def show(self, page: Page) -> None:
        """Show a page."""
        if page is not self._page:
            self._page = page
            self.course_changed.emit()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Return what was answered in the round at hand, or in the last one."""
        round_ = self.practice.round
        return round_.turns if round_ else ()

    def _found_cards(
        self, maps: tuple[MapId, ...], opted_in: frozenset[str]
    ) -> dict[MapId, tuple[tuple[CardId, bool], ...]]:
        found = {}
        for map_id in maps:
            atlas = self.bodies.atlas(map_id)
            cards = cards_of(atlas, opted_in)
            found[map_id] = tuple((c, is_safety_card(c, atlas)) for c in cards)
        return found

    def _on_cards(
        self,
        opted_in: frozenset[str],
        found: dict[MapId, tuple[tuple[CardId, bool], ...]],
    ) -> None:
        if opted_in != self._opted_in:
            self.look_over()
            return
        for map_id, cards in found.items():
            self._cards[map_id] = tuple(card for card, _ in cards)
            self._safety |= {card for card, is_safety in cards if is_safety}
        self._go_on_with_cards()
        self.look_over()
        self.state_changed.emit()

    def _go_on_with_cards(self) -> None:
        """Do what waited until the cards were there."""

    def _forget_cards(self) -> None:
        self._cards.clear()
        self._safety.clear()
        self.look_over()

    def _tell_notices(self) -> None:
        for notice in self.keeping.take_notices():
            self.told.emit(notice)
