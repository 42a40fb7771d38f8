"""The first page of the room: what this is, what it is not, and the exercises."""

from PySide6.QtWidgets import QWidget

from app.palpation.exercises.kinds import ExerciseKind
from app.ui.feel.controller import FeelController
from app.ui.feel.exercise_card import ExerciseCard
from app.ui.feel.words import honest_words
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.cards_layout import CardsLayout
from app.ui.widgets.look import Look
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.words import tr

WIDEST_PX = 1240


class StartPage(ColumnPage):
    """Cards, the simplest exercise first."""

    widest_px = WIDEST_PX

    def __init__(
        self, look: Look, feel: FeelController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "feel_start", parent)
        self._feel = feel
        self._cards: list[ExerciseCard] = []
        self.add_title(tr("What is under your finger?"))
        self.add_text(
            tr(
                "A simulated back that dents, slips and speaks. Press it, search it,"
                " tell knots from bone. At first you look through the skin; then what"
                " is shown fades until only feel is left."
            ),
            tint="quiet",
        )
        self.add(
            NoticeBox(
                look,
                "info",
                tr("What a screen can teach"),
                (honest_words(),),
                "work",
                self,
            )
        )
        self.add_gap(6)
        cards = QWidget(self)
        row = CardsLayout(look, cards, most=3)
        for kind in ExerciseKind:
            card = ExerciseCard(look, kind, feel.level(kind), feel.last(kind), cards)
            card.begin_wanted.connect(self._on_begin)
            card.watch_wanted.connect(self._on_watch)
            row.addWidget(card)
            self._cards.append(card)
        self.add(cards)
        self.finish()

    def _on_begin(self, kind: ExerciseKind) -> None:
        self._feel.start(kind)

    def _on_watch(self, kind: ExerciseKind) -> None:
        self._feel.start(kind, is_shown=True)
