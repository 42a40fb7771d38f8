"""The button that puts the open session on paper, or into a file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.library import Library
from app.model.scene import MapScene
from app.safety.screening import ScreeningState
from app.ui.follow.controller import FollowController
from app.ui.printing.card import Basis
from app.ui.printing.files import CardWish, card_pdf, print_card
from app.ui.printing.paper import paper_of, usual_paper
from app.ui.printing.saving import saved
from app.ui.rooms.files import Files, file_name
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.popup_menu import MenuItem, PopupMenu
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

AskPrinter = Callable[[QWidget, "QPrinter"], bool]

_BASIS = {
    ScreeningState.NOT_ASKED: Basis.NOBODY,
    ScreeningState.PARTLY: Basis.PARTLY,
}


def ask_printer(parent: QWidget, printer: "QPrinter") -> bool:
    """Let the user choose a printer; return whether to print."""
    # Late: hardly any start of the program ends on paper.
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("print_dialog")
    return dialog.exec() == QPrintDialog.DialogCode.Accepted


class CardButton(TextButton):
    """Asks where to; the pages are made aside, and the window goes on.

    Parameters
    ----------
    figures
        The folder of the bodies' pictures.
    ask
        Lets the user choose a printer.
    """

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        files: Files,
        figures: Path,
        parent: QWidget | None = None,
        *,
        ask: AskPrinter = ask_printer,
    ) -> None:
        super().__init__(look, tr("Print a card\u2026"), parent=parent)
        self._follow, self._files, self._figures = follow, files, figures
        self._ask = ask
        self._is_busy = False
        self.setObjectName("print_card")
        self.setToolTip(tr("A card of this session, for a table without a screen"))
        self.clicked.connect(self._on_clicked)
        self.show_able()

    def show_able(self) -> None:
        """Show whether there is anything to print."""
        fitted = self._follow.fitted
        self.setEnabled(bool(fitted and fitted.turns) and not self._is_busy)

    def _on_clicked(self) -> None:
        items = (
            MenuItem("print", tr("Print\u2026")),
            MenuItem("pdf", tr("Save as PDF\u2026")),
        )
        menu = PopupMenu(self._look, tr("Session card"), items, self, is_choice=True)
        menu.chosen.connect(self._on_chosen)
        menu.open()

    def _on_chosen(self, name: str) -> None:
        wish = self._wish()
        if wish is None:
            return
        if name == "pdf":
            self._save(wish)
        else:
            self._print(wish)

    def _save(self, wish: CardWish) -> None:
        suggested = Path(file_name(wish.fitted.session.title)).with_suffix(".pdf").name
        path = self._files.to_save(self, tr("Save the session card"), suggested)
        if path is not None:
            self._start(lambda: saved(path, card_pdf(wish)))

    def _print(self, wish: CardWish) -> None:
        printer = _printer_for(wish)
        if self._ask(self, printer):
            paper = paper_of(printer.pageLayout().pageSize())
            self._start(partial(_printed, replace(wish, paper=paper), printer))

    def _wish(self) -> CardWish | None:
        fitted = self._follow.fitted
        if fitted is None or not fitted.turns:
            return None
        library = self._follow.library
        state = self._follow.health.screening.state
        return CardWish(
            library,
            fitted,
            _BASIS.get(state, Basis.WHOLE),
            partial(_scene, library),
            self._figures,
            usual_paper(QLocale.system()),
        )

    def _start(self, work: Callable[[], str]) -> None:
        self._is_busy = True
        self.show_able()
        self._follow.aside.run("session card", work, self._on_done)

    def _on_done(self, told: str) -> None:
        self._follow.told.emit(told)
        if not isValid(self):
            return  # the page was left meanwhile
        self._is_busy = False
        self.show_able()


def _printer_for(wish: CardWish) -> "QPrinter":
    """Return a printer that knows the paper and what the sheets are called."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(wish.paper.layout())
    printer.setFullPage(True)
    printer.setDocName(wish.fitted.session.title)
    return printer


def _printed(wish: CardWish, printer: "QPrinter") -> str:
    if print_card(wish, printer):
        return tr("The card is on its way to the printer")
    return tr(
        "The printer did not take the card. Look whether it is on, or save the card "
        "as a PDF."
    )


def _scene(library: Library, map_id: str) -> MapScene | None:
    body_map = library.map_by_id.get(MapId(map_id))
    return scene_of(body_map) if body_map else None
