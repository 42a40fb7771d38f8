"""The page of a word says who says so."""

import pytest
from pytestqt.qtbot import QtBot

from app.model.library import Library
from app.model.safety import EvidenceGrade
from app.ui.explore.sources_section import SourceList
from app.ui.explore.term_page import TermPage, word_of
from app.ui.widgets.collapsible import FoldButton
from app.ui.widgets.look import Look
from app.ui.widgets.text_label import TextLabel
from tests.support.sample_guidance import CITATIONS, sample_library


def _graded() -> Library:
    """Return the sample whose words and pressure levels carry a source."""
    told = {"evidence": EvidenceGrade.TRADITION, "sources": CITATIONS}
    library = sample_library()
    return library.model_copy(
        update={
            "terms": tuple(term.model_copy(update=told) for term in library.terms),
            "pressure": tuple(
                step.model_copy(update=told) for step in library.pressure
            ),
        }
    )


@pytest.mark.parametrize(
    ("kind", "topic"), [("term", "effleurage"), ("pressure", "level_3")]
)
def test_page_of_a_word_folds_out_its_sources(
    qtbot: QtBot, kind: str, topic: str
) -> None:
    library, look = _graded(), Look()
    word = word_of(library, kind, topic)
    assert word is not None
    page = TermPage(look, library, word)
    qtbot.addWidget(page)
    (fold,) = page.findChildren(FoldButton)
    fold.click()
    (shown,) = page.findChildren(SourceList)
    words = [label.text() for label in shown.findChildren(TextLabel)]
    assert words[0].startswith("Evidence C")
    assert words[1] == "A handbook of soft hands: chapter 3"


def test_word_without_a_source_has_nothing_to_fold_out(qtbot: QtBot) -> None:
    library, look = sample_library(), Look()
    word = word_of(library, "term", "effleurage")
    assert word is not None
    page = TermPage(look, library, word)
    qtbot.addWidget(page)
    assert page.findChildren(FoldButton) == []
