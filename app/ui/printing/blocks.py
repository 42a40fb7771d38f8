"""What a page is made of, and how blocks are laid on pages: none is ever cut."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.ui.printing.text import Text


class Block(Protocol):
    """Something that stands on one page as a whole."""

    def height(self, width: float) -> float:
        """Return how high it is at a width."""

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint it into a box of that width and height."""


@dataclass(frozen=True, slots=True)
class Spaced:
    """A block, and how it stands among the others.

    Attributes
    ----------
    gap
        Room above it; at the head of a page there is none.
    """

    block: Block
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on a page, counted from 0."""

    block: Block
    page: int
    box: QRectF


@dataclass(frozen=True, slots=True)
class Lines:
    """Texts below each other."""

    texts: tuple[Text, ...]
    gap: float = 0.0

    def height(self, width: float) -> float:
        """Return the height of all."""
        heights = [text.height(width) for text in self.texts if text.words]
        return sum(heights) + self.gap * max(len(heights) - 1, 0)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint one below the other."""
        y = box.top()
        for text in self.texts:
            if text.words:
                y += text.paint(painter, box.left(), y, box.width()) + self.gap


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks below each other that stay together; the last takes what room is left."""

    blocks: tuple[Block, ...]
    gap: float

    def height(self, width: float) -> float:
        """Return the height of all."""
        heights = sum(block.height(width) for block in self.blocks)
        return heights + self.gap * max(len(self.blocks) - 1, 0)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint one below the other."""
        y = box.top()
        for index, block in enumerate(self.blocks, start=1):
            is_last = index == len(self.blocks)
            high = box.bottom() - y if is_last else block.height(box.width())
            block.paint(painter, QRectF(box.left(), y, box.width(), high))
            y += high + self.gap


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks beside each other; `shares` are their parts of the width."""

    blocks: tuple[Block, ...]
    shares: tuple[float, ...]
    gap: float

    def height(self, width: float) -> float:
        """Return the height of the highest."""
        pairs = zip(self.blocks, self._widths(width), strict=True)
        return max(block.height(wide) for block, wide in pairs)

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Paint one beside the other, each as high as all."""
        x = box.left()
        for block, wide in zip(self.blocks, self._widths(box.width()), strict=True):
            block.paint(painter, QRectF(x, box.top(), wide, box.height()))
            x += wide + self.gap

    def _widths(self, width: float) -> Iterator[float]:
        room = width - self.gap * (len(self.shares) - 1)
        return (room * share / sum(self.shares) for share in self.shares)


def placed(
    blocks: Iterable[Spaced], body: QRectF, spare: float = 0.0
) -> tuple[Placed, ...]:
    """Return where the blocks stand: as many on a page as fit, each whole.

    Parameters
    ----------
    spare
        Room to leave at the foot of every page but the first.
    """
    found: list[Placed] = []
    page, y = 0, body.top()
    for spaced in blocks:
        high = spaced.block.height(body.width())
        top = y + spaced.gap if y > body.top() else y
        bottom = body.bottom() - (spare if page else 0.0)
        if y > body.top() and top + high > bottom + 0.01:
            page, top = page + 1, body.top()
        box = QRectF(body.left(), top, body.width(), high)
        found.append(Placed(spaced.block, page, box))
        y = top + high
    return tuple(found)


def in_columns(blocks: Sequence[Block], count: int, gap: float) -> Iterator[Beside]:
    """Return rows of so many blocks; the last row may be shorter."""
    empty = Lines(())
    for start in range(0, len(blocks), count):
        row = tuple(blocks[start : start + count])
        filled = tuple(chain(row, (empty,) * (count - len(row))))
        yield Beside(filled, (1.0,) * count, gap)
