"""What the colours, hatches, discs and lines of the map mean."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.explore.swatches import (
    bone_swatch,
    caution_swatch,
    knot_swatch,
    landmark_swatch,
    muscle_swatch,
    no_go_swatch,
    referral_swatch,
    sign_swatch,
    stroke_swatch,
    zone_swatch,
)
from app.ui.widgets.chip import Swatch
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import RichLabel
from app.ui.widgets.words import tr

Entry = tuple[Swatch, str, str]
"""A picture, what it is called, and what it means."""


class SwatchBox(QWidget):
    """One small picture, as large as a line of text."""

    def __init__(
        self, look: Look, swatch: Swatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._swatch = look, swatch
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._look.px(16)
        self._swatch(painter, QRectF(2, 2, side, side), self._look)


class Legend(QWidget):
    """A row for each thing that is drawn: picture, name, meaning."""

    def __init__(
        self, look: Look, entries: tuple[Entry, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 2, 0, 2)
        rows.setSpacing(8)
        for swatch, name, meaning in entries:
            row = QHBoxLayout()
            row.setSpacing(10)
            box = SwatchBox(look, swatch, self)
            row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
            label = RichLabel(look, parent=self)
            label.show_runs(("bold", name), ("plain", " "), ("plain", meaning))
            row.addWidget(label, 1)
            rows.addLayout(row)


def level_entries() -> tuple[Entry, ...]:
    """Return the three safety levels."""
    return (
        (zone_swatch, tr("Massage zone."), tr("Hands may do real work here.")),
        (
            caution_swatch,
            tr("Caution, one hatch."),
            tr("Only broad, flat and light: pressure 2 at most."),
        ),
        (
            no_go_swatch,
            tr("No-go, crossed hatch."),
            tr(
                "Nothing is aimed here. Over some of it a flat hand may glide; some is "
                "not touched at all."
            ),
        ),
    )


def mark_entries(has_knots: bool = True) -> tuple[Entry, ...]:
    """Return what a newcomer meets besides: knots, where there are any, and strokes."""
    knot = (
        knot_swatch,
        tr("Violet disc."),
        tr("A knot is common here; the disc is as wide as its place is unsure."),
    )
    stroke = (
        stroke_swatch,
        tr("Line with an arrow."),
        tr(
            "A stroke: the way the hand goes. The shape on it is what touches, at true "
            "size and tempo."
        ),
    )
    return (knot, stroke) if has_knots else (stroke,)


def other_entries() -> tuple[Entry, ...]:
    """Return what is drawn only when it is asked for."""
    return (
        (
            referral_swatch,
            tr("Violet area."),
            tr("Where a knot may be felt, away from the knot itself."),
        ),
        (
            sign_swatch,
            tr("No-entry sign."),
            tr("A second mark of a no-go place, so that colour is not needed."),
        ),
        (bone_swatch, tr("Pale lines."), tr("Bones. Never press on one.")),
        (muscle_swatch, tr("Rust-red lines."), tr("Muscles and the way they run.")),
        (
            landmark_swatch,
            tr("Ring."),
            tr("A landmark: a place to feel for, to find others by."),
        ),
    )
