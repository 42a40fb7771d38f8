"""The page that says what the program is, what it is not, and on what it stands."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import __version__
from app.ui.shell.room_page import RoomPage
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.library import Library


OTHER = ""
"""Stands for every kind of source that has no heading."""


class AboutPage(RoomPage):
    """Version, disclaimer, and the list of sources."""

    def __init__(
        self, look: Look, library: "Library | None", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "about_page", tr("About Kneadmap"), parent)
        self.add_text(tr("Version {version}", version=__version__), tint="quiet")
        self.add_text(
            tr(
                "Kneadmap helps you give a good, safe back massage at home, and learn "
                "where things lie. It works without a network and keeps to itself."
            )
        )
        self.rows.addSpacing(4)
        self.add(self._disclaimer())
        self.rows.addWidget(self._limits(), 0, Qt.AlignmentFlag.AlignLeft)
        self._add_grades()
        if library is not None:
            self._add_sources(library)

    def _disclaimer(self) -> NoticeBox:
        return NoticeBox(
            self.look,
            "info",
            tr("No clinician has reviewed this program."),
            (
                tr(
                    "It teaches massage for well-being. It does not diagnose, treat or "
                    "cure, and it does not replace a doctor or a therapist."
                ),
                tr(
                    "If something feels sharp, numb, electric or simply wrong, stop. "
                    "The one who receives decides, always."
                ),
            ),
            "caution",
            self,
        )

    def _limits(self) -> TextButton:
        """Return the way to the page that tells the limits in full."""
        words = tr("What this program is not")
        button = TextButton(self.look, words, glyph="page", parent=self)
        button.setObjectName("open_limits")
        button.clicked.connect(partial(self.command_wanted.emit, "limits"))
        return button

    def _add_grades(self) -> None:
        self.add_heading(tr("How sure we are"))
        for line in (
            tr("A: studies agree."),
            tr("B: some support, far from certain."),
            tr("C: what hands have passed on; not tested well."),
            tr("X: studies speak against it. It is told, so that you know."),
        ):
            self.add_text(line)

    def _add_sources(self, library: "Library") -> None:
        """Add the sources kind by kind, each kind a section of its own."""
        self.add_heading(tr("Sources"))
        self.add_text(
            tr("Facts and figures come from these; every sentence is our own."),
            tint="quiet",
        )
        titles = dict(_kinds())
        by_title = sorted(library.sources, key=lambda each: each.title.casefold())
        for kind in (*titles, OTHER):
            found = [s for s in by_title if s.kind == kind or kind == OTHER]
            found = [s for s in found if kind != OTHER or s.kind not in titles]
            if found:
                self.add_heading(titles.get(kind, tr("Others")))
            for source in found:
                self.add_text(source.title)
                if source.address:
                    label = self.add_text("", TextStyle.SMALL, "quiet")
                    label.setText(breakable(source.address))
                    label.setAccessibleName(source.address)


def breakable(address: str) -> str:
    """Return an address that may break after its marks, so that it never is cut."""
    return "".join(f"{c}\u200b" if c in "/?&=._-%" else c for c in address)


def _kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds of sources and their headings."""
    return (
        ("guide", tr("Guides by practitioners")),
        ("textbook", tr("Textbooks")),
        ("study", tr("Studies")),
        ("web", tr("Pages on the web")),
        ("design", tr("Our own decisions")),
    )
