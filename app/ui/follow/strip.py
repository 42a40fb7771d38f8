"""A whole session as one strip: a piece a turn, as long as it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.model.session import Session, StepKind
from app.ui.widgets.look import Look
from app.ui.widgets.painting import paint_box

GAP_PX = 2.0
LEAST_PX = 3.0


@dataclass(frozen=True, slots=True)
class Piece:
    """One turn on the strip."""

    kind: StepKind
    seconds: float
    step_index: int = -1


def pieces_of(session: Session) -> tuple[Piece, ...]:
    """Return the turns of a session, in their order."""
    return tuple(
        Piece(step.kind, step.seconds, at)
        for at, step in enumerate(session.steps)
        for _ in step.turn_sides
    )


def spans(pieces: Sequence[Piece], width_px: float) -> list[tuple[float, float]]:
    """Return left edge and width of each piece; the shortest can still be seen."""
    room = width_px - GAP_PX * (len(pieces) - 1)
    whole = sum(piece.seconds for piece in pieces) or 1.0
    wide = [max(room * piece.seconds / whole, LEAST_PX) for piece in pieces]
    share = room / sum(wide) if wide else 1.0
    found, left = [], 0.0
    for each in wide:
        found.append((left, each * share))
        left += each * share + GAP_PX
    return found


def paint_strip(
    painter: QPainter,
    rect: QRectF,
    look: Look,
    pieces: Sequence[Piece],
    marked: int | None = None,
) -> None:
    """Draw the strip; the pieces of the step `marked` are ringed."""
    for piece, (left, wide) in zip(pieces, spans(pieces, rect.width()), strict=True):
        box = QRectF(rect.left() + left, rect.top(), wide, rect.height())
        radius = min(rect.height(), wide) / 2 if wide < 6 else 2.5
        paint_box(painter, box, radius, colour_of(look, piece.kind))
        if marked is not None and piece.step_index == marked:
            painter.setPen(QPen(look.colour("text"), 1.6))
            ring = box.adjusted(-1.5, -2.5, 1.5, 2.5)
            painter.drawRoundedRect(ring, radius + 2, radius + 2)


def colour_of(look: Look, kind: StepKind) -> QColor:
    """Return the colour of a kind of step; a legend or words always tell it, too."""
    name, alpha = _COLOURS[kind]
    colour = look.colour(name)
    colour.setAlphaF(alpha)
    return colour


_COLOURS = {
    StepKind.TALK: ("quiet", 0.45),
    StepKind.POSITION: ("quiet", 0.45),
    StepKind.SETTLE: ("work", 0.28),
    StepKind.WARM_UP: ("work", 0.55),
    StepKind.WORK: ("accent", 1.0),
    StepKind.KNOT: ("knot", 1.0),
    StepKind.RELAX: ("work", 0.28),
    StepKind.COOL_DOWN: ("work", 0.28),
    StepKind.AFTERCARE: ("quiet", 0.45),
}
