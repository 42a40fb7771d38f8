"""What the answers add up to, for whom, and whether they are kept."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.health.controller import HealthController
from app.ui.health.course import Page
from app.ui.health.keep_box import KeepBox
from app.ui.health.page import HealthPage
from app.ui.health.stop_card import StopCardBox
from app.ui.health.words import (
    GLYPH_OF_STATE,
    limits_in_words,
    open_questions,
    short_state,
)
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.point_row import PointRow
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr


class SummaryPage(HealthPage):
    """First what stops, then what is limited and why, then who may know it."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_summary", parent)
        name = health.receiver.name
        title = tr("For {name}", name=name) if name else tr("For today\u2019s person")
        self.add_title(title)
        for card in health.stops:
            self.add(StopCardBox(look, card, self))
        self._add_unplaced()
        self._add_limits()
        self.add_gap(8)
        self._keep = KeepBox(look, health, self)
        self.add(self._keep)
        self.finish()
        self._add_foot()

    def _add_state(self) -> None:
        """Say what it adds up to where there is nothing else to tell, in short.

        The line at the foot of the room says it whole.
        """
        health = self.health
        screening = health.screening
        if health.stops:
            return
        title = short_state(screening, health.health, health.person)
        glyph = GLYPH_OF_STATE[screening.state]
        self.add(PointRow(self.look, glyph, title, parent=self))

    def _add_unplaced(self) -> None:
        conditions = self.health.health.conditions
        for condition_id in self.health.screening.unplaced:
            title = tr("Say where: {name}", name=conditions[condition_id].name)
            line = tr("Until then it counts everywhere.")
            row = RowButton(self.look, title, line, "landmark", "caution", parent=self)
            row.setObjectName(f"place_{condition_id}")
            row.clicked.connect(partial(self.health.ask_where, condition_id))
            self.add(row)

    def _add_limits(self) -> None:
        limits = limits_in_words(self.health.rules, self.health.health)
        if not limits:
            self._add_state()
            return
        self.add_gap(4)
        self.add_text(tr("What changes"), TextStyle.HEADING)
        for limit in limits:
            title = f"{limit.short[:1].upper()}{limit.short[1:]}"
            self.add(
                PointRow(self.look, limit.glyph, title, *limit.reasons, parent=self)
            )

    def _add_foot(self) -> None:
        health = self.health
        count = open_questions(health.health, health.person)
        self.add_button("summary_map", tr("Show the map"), self._on_map, is_main=True)
        if count:
            text = tr("Answer what is open ({count})", count=count)
            self.add_button("summary_open", text, health.begin)
        self.add_button("summary_all", tr("All questions"), self._on_all)
        if not health.receiver.is_kept:
            self.add_button("summary_keep", tr("Keep\u2026"), self._keep.ask_for_name)
        self.foot_row.addStretch(1)
        self.add_button("summary_people", tr("People"), self._on_people)

    def _on_map(self) -> None:
        self.command_wanted.emit("explore")

    def _on_all(self) -> None:
        self.health.show(Page.OVERVIEW)

    def _on_people(self) -> None:
        self.health.show(Page.PEOPLE)
