"""Cards and wall maps as PDF files, whole."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from app.model.library import Library
from app.model.scene import MapScene
from app.safety.turns import FittedSession
from app.ui.printing.card import card_of
from app.ui.printing.card_pages import pages_of
from app.ui.printing.document import paint_card, pdf_of
from app.ui.printing.paper import PAPERS, Paper, usual_paper
from app.ui.printing.pictures import LARGE_PX_PER_MM, PrintMaps
from app.ui.printing.wall_map import paint_wall_map, wall_map_of

SceneOf = Callable[[str], MapScene | None]


def paper_named(name: str | None) -> Paper:
    """Return a paper by its name; without one, what is usual in the country."""
    return PAPERS[name] if name else usual_paper(QLocale.system())


def card_pdf(
    library: Library,
    fitted: FittedSession,
    scene_of: SceneOf,
    *,
    figures: Path,
    paper: Paper,
    is_fitted: bool,
) -> bytes:
    """Return the card of a session as a file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    card = card_of(library, fitted, is_fitted=is_fitted)
    pages = pages_of(card, paper, PrintMaps(scene_of, figures))
    title = card.title
    data = pdf_of(
        title, paper, lambda painter, go_on: paint_card(painter, go_on, pages)
    )
    # The application must outlive every font and picture above.
    del application
    return data


def wall_map_pdf(
    library: Library, scene: MapScene, figures: Path, paper: Paper
) -> bytes:
    """Return a whole map on one sheet as a file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    maps = PrintMaps(lambda _: scene, figures, LARGE_PX_PER_MM)
    content = maps.content(scene.map_id)
    assert content is not None, "there is a scene"
    wall = wall_map_of(library, content, paper)
    data = pdf_of(wall.title, paper, lambda painter, _: paint_wall_map(painter, wall))
    del application
    return data
