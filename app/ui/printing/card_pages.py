"""A card on sheets: which block stands on which page."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.ui.printing.blocks import Lines, Placed, Spaced, in_columns, placed
from app.ui.printing.card import Card
from app.ui.printing.front import front_blocks, tick_list
from app.ui.printing.ink import QUIET, Letters
from app.ui.printing.paper import MM, Paper
from app.ui.printing.pictures import PrintMaps
from app.ui.printing.step_tile import StepTile, map_side_for
from app.ui.printing.text import Text
from app.ui.widgets.words import tr

COLUMNS = 2
COLUMN_GAP = 5.0 * MM
STEP_GAP = 0.6 * MM
FOOT = 5.0 * MM
"""Below the blocks of each page, for its number."""


@dataclass(frozen=True, slots=True)
class CardPages:
    """A card, laid on sheets."""

    card: Card
    paper: Paper
    blocks: tuple[Placed, ...]

    @property
    def count(self) -> int:
        """Return how many sheets there are."""
        return 1 + max((block.page for block in self.blocks), default=0)


def pages_of(card: Card, paper: Paper, maps: PrintMaps) -> CardPages:
    """Lay a card on sheets."""
    body = body_of(paper)
    side = map_side_for(body.height(), STEP_GAP)
    return CardPages(card, paper, placed(_blocks(card, maps, side), body))


def body_of(paper: Paper) -> QRectF:
    """Return what blocks may stand on."""
    return paper.body.adjusted(0, 0, 0, -FOOT)


def _blocks(card: Card, maps: PrintMaps, map_side: float) -> Iterator[Spaced]:
    yield from front_blocks(card, maps)
    tiles = [StepTile(step, maps, map_side) for step in card.steps]
    for index, row in enumerate(in_columns(tiles, COLUMNS, COLUMN_GAP)):
        yield Spaced(row, STEP_GAP if index else 5.0 * MM)
    if card.after:
        yield Spaced(tick_list(tr("Afterwards"), card.after), 5 * MM)
    yield Spaced(Lines(_end(card), 1.0 * MM), 4 * MM)


def _end(card: Card) -> tuple[Text, ...]:
    told = tr(
        "What this is not: medical advice, an examination or a treatment. It teaches "
        "touch that feels good, between two people who both want it. Pain that is new, "
        "strong or unexplained belongs to a doctor."
    )
    return (
        Text(told, Letters.SMALL),
        Text(
            tr("Sources: {titles}.", titles="; ".join(card.sources))
            if card.sources
            else "",
            Letters.TINY,
            QUIET,
        ),
    )
