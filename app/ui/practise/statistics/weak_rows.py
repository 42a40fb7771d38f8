"""The ten cards that go wrong most, as rows that lead to their places."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.practice.cards import feature_of
from app.practice.retention import WeakCard
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.practise.statistics.words import percent
from app.ui.practise.words import kind_in_words, sided_name
from app.ui.widgets.look import Look
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr


class WeakRows(QWidget):
    """One row a card.

    Signals
    -------
    place_wanted : str, str
        A map and a thing on it, to be looked at.
    """

    place_wanted = Signal(str, str)

    def __init__(
        self,
        look: Look,
        cards: tuple[WeakCard, ...],
        source: StatisticsSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("weak_rows")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look.px(2))
        known = source.library.map_by_id
        for weak in cards:
            if weak.card.map_id in known:
                row = self._made_row(look, weak, source)
                if row is not None:
                    rows.addWidget(row)

    def _made_row(
        self, look: Look, weak: WeakCard, source: StatisticsSource
    ) -> RowButton | None:
        card = weak.card
        feature = feature_of(card, source.bodies.atlas(card.map_id))
        if feature is None:
            return None
        line = _line(weak)
        row = RowButton(look, sided_name(feature), line, parent=self)
        row.clicked.connect(
            partial(self.place_wanted.emit, str(card.map_id), str(feature.id))
        )
        return row


def _line(weak: WeakCard) -> str:
    kind, share = kind_in_words(weak.card.kind).rstrip("?"), percent(weak.chance)
    if weak.asked == 1:
        return tr("{kind}: wrong when it was asked", kind=kind)
    if not weak.chance:
        return tr(
            "{kind}: {wrong} of the last {asked} wrong, the last one too",
            kind=kind,
            wrong=weak.wrong,
            asked=weak.asked,
        )
    return tr(
        "{kind}: {wrong} of the last {asked} wrong, known now with {share}",
        kind=kind,
        wrong=weak.wrong,
        asked=weak.asked,
        share=share,
    )
