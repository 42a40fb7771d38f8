"""A card on sheets: which block stands on which page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

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

LEAST_FILLED = 0.5
"""Of the last sheet: with less on it, it is saved, or gets more to bear."""

SMALLEST_MAP = 28.0 * MM
MAP_STEP, SPARE_STEP = 1.0 * MM, 4.0 * MM


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
    """Lay a card on sheets: as few as can be, and none of them nearly empty."""
    body = body_of(paper)
    side = map_side_for(body.height(), STEP_GAP)
    pages = CardPages(card, paper, placed(_blocks(card, maps, side), body))
    if pages.count > 1 and _filled(pages, body) < LEAST_FILLED:
        return _drawn_in(pages, maps, side) or _evened(pages, maps, side)
    return pages


def _filled(pages: CardPages, body: QRectF) -> float:
    """Return how much of the last sheet is filled, 0 to 1."""
    return (pages.blocks[-1].box.bottom() - body.top()) / body.height()


def _drawn_in(pages: CardPages, maps: PrintMaps, side: float) -> CardPages | None:
    """Return one sheet less, with smaller maps; None if they would be too small."""
    body = body_of(pages.paper)
    while (side := side - MAP_STEP) >= SMALLEST_MAP:
        blocks = placed(_blocks(pages.card, maps, side), body)
        if blocks[-1].page < pages.count - 1:
            return replace(pages, blocks=blocks)
    return None


def _evened(pages: CardPages, maps: PrintMaps, side: float) -> CardPages:
    """Return as many sheets, the steps spread over all of them."""
    body, spare = body_of(pages.paper), 0.0
    blocks = tuple(_blocks(pages.card, maps, side))
    while (spare := spare + SPARE_STEP) < body.height() / 2:
        evened = placed(blocks, body, spare)
        if evened[-1].page >= pages.count:
            break
        pages = replace(pages, blocks=evened)
    return pages


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
