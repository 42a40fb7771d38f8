"""One section of a page: words, lists, warnings, what it shows, and where to go on."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.guidance.conflicts import conflicts_of_page
from app.model.body_map import Precaution
from app.model.library import Library
from app.model.pages import PageSection
from app.ui.explore.conflicts_section import conflicts_section
from app.ui.explore.sources_section import sources_section
from app.ui.pages.links import link_of
from app.ui.pages.see_chip import SeeChip
from app.ui.pages.shown import block_of
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.numbered import NumberedSteps
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

TINTS_BY_SEVERITY = {1: "caution", 2: "caution", 3: "no_go"}
WORST = 3


class SectionBlock(QWidget):
    """Everything of a section, in the order in which it is read.

    Signals
    -------
    link_wanted : str
        A name that a "see also" leads to.
    """

    link_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        library: Library,
        page_id: str,
        section: PageSection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self.setObjectName(f"section_{section.id}")
        self.setAccessibleName(section.title)
        self.shown: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(7))
        self._add_heading(section)
        self._add_claim(section)
        for paragraph in section.paragraphs:
            self._add_text(paragraph)
        for item in section.items:
            self._add_item(item)
        if section.steps:
            self._rows.addWidget(NumberedSteps(look, section.steps, self))
        for precaution in section.precautions:
            self._add_precaution(precaution)
        if section.shows is not None:
            self.shown = block_of(look, library, section.shows, self)
            self._rows.addWidget(self.shown)
        self._add_see(section)
        self._add_foot(page_id, section)

    def _add_text(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> None:
        self._rows.addWidget(TextLabel(self._look, text, style, tint, self))

    def _add_heading(self, section: PageSection) -> None:
        self._add_text(section.title, TextStyle.HEADING)
        if section.term:
            self._add_text(section.term, TextStyle.SMALL, "quiet")

    def _add_claim(self, section: PageSection) -> None:
        for key, text in (
            (tr("What is said"), section.said),
            (tr("What is known"), section.known),
        ):
            if text:
                self._add_text(key, TextStyle.SMALL_STRONG, "quiet")
                self._add_text(text)

    def _add_item(self, item: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        dot = TextLabel(self._look, "\u2022", TextStyle.STRONG, "accent", self)
        dot.setWordWrap(False)
        dot.setAccessibleName(" ")
        row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(self._look, item, parent=self), 1)
        self._rows.addLayout(row)

    def _add_precaution(self, precaution: Precaution) -> None:
        glyph = "no_entry" if precaution.severity == WORST else "warning"
        tint = TINTS_BY_SEVERITY[precaution.severity]
        told = precaution.text, (precaution.instead,)
        self._rows.addWidget(NoticeBox(self._look, glyph, *told, tint, self))

    def _add_see(self, section: PageSection) -> None:
        links = [(name, link_of(self._library, name)) for name in section.see]
        if not any(link for _, link in links):
            return
        self._rows.addSpacing(2)
        self._add_text(tr("See also"), TextStyle.SMALL_STRONG, "quiet")
        held = QWidget(self)
        held.setObjectName("see_also")
        flow = FlowLayout(held, 8)
        for name, link in links:
            if link is not None:
                chip = SeeChip(self._look, link, held)
                chip.clicked.connect(partial(self.link_wanted.emit, name))
                flow.addWidget(chip)
        self._rows.addWidget(held)

    def _add_foot(self, page_id: str, section: PageSection) -> None:
        look, library = self._look, self._library
        if section.shows is None:
            found = conflicts_of_page(library, page_id, section.id)
            fold = conflicts_section(look, found, self)
            if fold is not None:
                self._rows.addWidget(fold)
        grade, sources = section.evidence, section.sources
        self._rows.addWidget(sources_section(look, library, sources, grade, self))
