"""The map on one sheet, saved as a file to print."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.ui.printing.files import wall_map_pdf
from app.ui.printing.paper import usual_paper
from app.ui.printing.saving import saved
from app.ui.rooms.files import Files
from app.ui.shell.dialog_files import DialogFiles
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow


def save_wall_map(window: "MainWindow", files: Files | None = None) -> None:
    """Ask where to, and save the map that is shown; the window goes on meanwhile."""
    desk, scene, library = window.follow.desk, window.scene, window.explore.library
    if desk is None or scene is None or library is None:
        window.show_message(tr("One moment: the map is being opened."))
        return
    asked = files or DialogFiles()
    path = asked.to_save(window, tr("Save the map to print"), f"{scene.map_id}.pdf")
    if path is None:
        return
    figures = window.options.roots.resources / "figures"
    paper = usual_paper(QLocale.system())
    desk.follow.aside.run(
        "wall map",
        lambda: saved(path, wall_map_pdf(library, scene, figures, paper)),
        window.show_message,
    )
