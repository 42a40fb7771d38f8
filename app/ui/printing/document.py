"""Pages on paper, or in a PDF file."""

import re
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, Qt, QUuid
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from app.ui.printing.card_pages import CardPages
from app.ui.printing.ink import QUIET, Letters
from app.ui.printing.paper import UNITS_PER_INCH, Paper
from app.ui.printing.text import Text, line_height, paint_line
from app.ui.widgets.words import tr

PaintPages = Callable[[QPainter, Callable[[], bool]], None]
"""Paints all pages; the second argument begins the next one."""

_MOMENT = re.compile(rb"D:\d{14}[^)]*")
_NO_MOMENT = b"D:20000101000000Z"

_NO_FACTS = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"/>
<?xpacket end="w"?>"""
"""What a file says of itself beyond its title: neither when it was made nor where."""


def paint_card(
    painter: QPainter, next_page: Callable[[], bool], pages: CardPages
) -> None:
    """Paint all pages of a card."""
    for page in range(pages.count):
        if page:
            next_page()
        for block in pages.blocks:
            if block.page == page:
                block.block.paint(painter, block.box)
        _paint_foot(painter, pages, page)


def paint_on(device: QPagedPaintDevice, paint: PaintPages) -> bool:
    """Paint pages on a device; return whether it took them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    scale = device.logicalDpiX() / UNITS_PER_INCH
    painter.scale(scale, scale)
    paint(painter, device.newPage)
    return painter.end()


def pdf_of(title: str, paper: Paper, paint: PaintPages) -> bytes:
    """Return pages as a PDF file: the same pages are the same bytes.

    The moment of writing is taken out: it would say when somebody was massaged.
    """
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Kneadmap")
    writer.setDocumentXmpMetadata(QByteArray(_NO_FACTS))
    writer.setDocumentId(QUuid())
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(paper.layout())
    writer.setPageMargins(QMarginsF())
    paint_on(writer, paint)
    buffer.close()
    return _MOMENT.sub(_same_long, bytes(store.data()))


def _same_long(found: re.Match[bytes]) -> bytes:
    return _NO_MOMENT[: len(found[0])].ljust(len(found[0]))


def _paint_foot(painter: QPainter, pages: CardPages, page: int) -> None:
    body: QRectF = pages.paper.body
    top = body.bottom() - line_height(Letters.SMALL)
    title = tr("Kneadmap \u00b7 {title}", title=pages.card.title)
    paint_line(painter, (body.left(), top), Text(title, Letters.SMALL, QUIET))
    number = tr("Page {page} of {count}", page=page + 1, count=pages.count)
    right = Qt.AlignmentFlag.AlignRight
    paint_line(painter, (body.right(), top), Text(number, Letters.SMALL, QUIET), right)
