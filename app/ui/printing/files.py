"""Cards and wall maps as PDF files, whole."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice

from app.model.library import Library
from app.model.scene import MapScene
from app.safety.turns import FittedSession
from app.ui.printing.card import Basis, card_of
from app.ui.printing.card_pages import CardPages, pages_of
from app.ui.printing.document import paint_card, paint_on, pdf_of
from app.ui.printing.paper import PAPERS, Paper, usual_paper
from app.ui.printing.pictures import LARGE_PX_PER_MM, PrintMaps
from app.ui.printing.wall_map import paint_wall_map, wall_map_of

SceneOf = Callable[[str], MapScene | None]


def paper_named(name: str | None) -> Paper:
    """Return a paper by its name; without one, what is usual in the country."""
    return PAPERS[name] if name else usual_paper(QLocale.system())


@dataclass(frozen=True, slots=True)
class CardWish:
    """A card to print: of what, for whom, and from which pictures.

    Attributes
    ----------
    figures
        The folder of the bodies' pictures.
    """

    library: Library
    fitted: FittedSession
    basis: Basis
    scene_of: SceneOf
    figures: Path
    paper: Paper

    def pages(self) -> CardPages:
        """Return the card, laid on sheets."""
        card = card_of(self.library, self.fitted, basis=self.basis)
        return pages_of(card, self.paper, PrintMaps(self.scene_of, self.figures))


def card_pdf(wish: CardWish) -> bytes:
    """Return the card of a session as a file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    pages = wish.pages()
    data = pdf_of(
        pages.card.title,
        wish.paper,
        lambda painter, go_on: paint_card(painter, go_on, pages),
    )
    # The application must outlive every font and picture above.
    del application
    return data


def print_card(wish: CardWish, device: QPagedPaintDevice) -> bool:
    """Print the card of a session; return whether the printer took it."""
    pages = wish.pages()
    return paint_on(device, lambda painter, go_on: paint_card(painter, go_on, pages))


def wall_map_pdf(
    library: Library, scene: MapScene, figures: Path, paper: Paper
) -> bytes:
    """Return a whole map on one sheet as a file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    maps = PrintMaps(lambda _: scene, figures, LARGE_PX_PER_MM)
    content = maps.content(scene.map_id)
    assert content is not None, "there is a scene"
    wall = wall_map_of(library, content, paper)
    data = pdf_of(
        wall.title, wall.paper, lambda painter, _: paint_wall_map(painter, wall)
    )
    del application
    return data
