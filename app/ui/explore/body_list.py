"""Everything on the map as a list: its twin for the keyboard and screen readers."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.body_map import BodyMap, Feature, Knot, Region
from app.ui.explore.wording import (
    first_sentence,
    region_glyph,
    region_in_words,
    region_tint,
    side_in_words,
)
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.line_field import LineField
from app.ui.widgets.look import Look
from app.ui.widgets.result_list import ResultList, Row
from app.ui.widgets.words import tr


class BodyList(QWidget):
    """Regions, knots, landmarks, muscles and bones, with a filter on top.

    Signals
    -------
    feature_picked : str
        Id of the row that was chosen.
    """

    feature_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body_list")
        self.setAccessibleName(tr("List of everything on the map"))
        self._all: tuple[Row, ...] = ()
        name = tr("Filter the list")
        self.filter = LineField(look, name, tr("Filter the list"), parent=self)
        self.filter.setObjectName("body_list_filter")
        self.list = ResultList(look, tr("Regions, knots and landmarks"), self)
        self.list.setObjectName("body_list_rows")
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 10, 0)
        top.addWidget(self.filter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 4, 8)
        rows.setSpacing(6)
        rows.addLayout(top)
        rows.addWidget(Hairline(look, self.list.verticalScrollBar(), self))
        rows.addWidget(self.list, 1)
        self.filter.textChanged.connect(self._on_filter_changed)
        self.filter.returnPressed.connect(self._on_return_pressed)
        self.list.row_chosen.connect(self.feature_picked)

    def show_map(self, body_map: BodyMap) -> None:
        """List what is on a map."""
        self._all = rows_of(body_map)
        self._on_filter_changed(self.filter.text())

    def mark(self, feature_id: str | None) -> None:
        """Mark the row of what is selected on the map."""
        self.list.mark(feature_id or "")

    def _on_filter_changed(self, words: str) -> None:
        marked = self.list.current_id
        self.list.show_rows(filtered(self._all, words))
        self.list.mark(marked)

    def _on_return_pressed(self) -> None:
        if not self.list.current_id:
            self.list.mark_step(1)
        self.list.choose_current()


def rows_of(body_map: BodyMap) -> tuple[Row, ...]:
    """Return a heading per kind, and below it the things by name."""
    groups: tuple[tuple[str, Iterable[Row]], ...] = (
        (tr("Regions"), map(_region_row, body_map.regions)),
        (tr("Knots"), map(_knot_row, body_map.knots)),
        (tr("Landmarks"), (_row(mark, "landmark") for mark in body_map.landmarks)),
        (tr("Muscles"), (_row(muscle, "muscle") for muscle in body_map.muscles)),
        (tr("Bones"), (_row(bone, "bone") for bone in body_map.bones)),
    )
    listed: list[Row] = []
    for heading, rows in groups:
        ordered = sorted(rows, key=_by_title)
        listed += [Row(heading), *ordered] if ordered else []
    return tuple(listed)


def filtered(rows: tuple[Row, ...], words: str) -> tuple[Row, ...]:
    """Return the rows that contain every word, and the headings they need."""
    wanted = words.casefold().split()
    kept: list[Row] = []
    for row in rows:
        told = f"{row.title} {row.kind} {row.line} {row.id}".casefold()
        if row.id and not all(word in told for word in wanted):
            continue
        if not row.id and kept and not kept[-1].id:
            kept.pop()
        kept.append(row)
    if kept and not kept[-1].id:
        kept.pop()
    return tuple(kept)


def _by_title(row: Row) -> tuple[str, str]:
    return row.title.casefold(), row.kind


def _region_row(region: Region) -> Row:
    return Row(
        title=region.name,
        line=region_in_words(region),
        id=region.id,
        glyph=region_glyph(region),
        tint=region_tint(region),
        kind=side_in_words(region.side),
    )


def _knot_row(knot: Knot) -> Row:
    return replace(_row(knot, "knot"), line=first_sentence(knot.referral), tint="knot")


def _row(feature: Feature, glyph: str) -> Row:
    return Row(
        title=feature.name,
        line=feature.term,
        id=feature.id,
        glyph=glyph,
        kind=side_in_words(feature.side),
    )
