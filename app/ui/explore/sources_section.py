"""Where the words of a page come from, and how well they are supported."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.library import Library
from app.model.safety import EvidenceGrade
from app.model.source import Citation
from app.ui.explore.wording import evidence_in_words
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr


def sources_section(
    look: Look,
    library: Library,
    citations: tuple[Citation, ...],
    grade: EvidenceGrade | None,
    parent: QWidget,
) -> Collapsible:
    """Return the sources, folded under a line that counts them."""
    title = (
        tr("Evidence and 1 source")
        if len(citations) == 1
        else tr("Evidence and {count} sources", count=len(citations))
    )

    def build(within: QWidget) -> QWidget:
        return SourceList(look, library, citations, grade, within)

    return Collapsible(look, title, build, parent)


class SourceList(QWidget):
    """The evidence grade in words, then one source a paragraph."""

    def __init__(
        self,
        look: Look,
        library: Library,
        citations: tuple[Citation, ...],
        grade: EvidenceGrade | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("source_list")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 0, 0, 0)
        rows.setSpacing(6)
        if grade is not None:
            words = evidence_in_words(grade)
            rows.addWidget(TextLabel(look, words, TextStyle.SMALL, "text", self))
        for citation in citations:
            words = citation_in_words(library, citation)
            rows.addWidget(TextLabel(look, words, TextStyle.SMALL, "quiet", self))


def citation_in_words(library: Library, citation: Citation) -> str:
    """Return title and place of a citation; the id when the source is unknown."""
    source = library.source_by_id.get(citation.source)
    title = source.title if source else citation.source
    if not citation.place:
        return title
    return tr("{title}: {place}", title=title, place=citation.place)
