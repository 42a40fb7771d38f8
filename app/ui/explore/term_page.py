"""The page that says what a word, a pressure level or a general rule means."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.model.library import Library
from app.model.safety import EvidenceGrade
from app.model.source import Citation
from app.safety.general import GENERAL_RULES
from app.ui.explore.page import PanelPage
from app.ui.explore.sources_section import sources_section
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr


@dataclass(frozen=True, slots=True)
class Word:
    """Something to explain: a title, a quiet line, text, and other words for it."""

    title: str
    line: str
    text: str
    synonyms: tuple[str, ...] = ()
    evidence: EvidenceGrade | None = None
    sources: tuple[Citation, ...] = ()


class TermPage(PanelPage):
    """A word, what it means, what people say for it, and where that comes from."""

    def __init__(
        self, look: Look, library: Library, word: Word, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "term_page", parent)
        self.add_text(word.title, TextStyle.TITLE)
        if word.line:
            self.add_text(word.line, tint="quiet")
        self.rows.addSpacing(6)
        self.add_text(word.text)
        if word.synonyms:
            self.add_section(tr("People also say"))
            self.add_text(", ".join(word.synonyms))
        if word.sources:
            self.rows.addSpacing(10)
            cited = word.sources, word.evidence
            self.add(sources_section(look, library, *cited, self))
        self.finish()


def word_of(library: Library, kind: str, topic: str) -> Word | None:
    """Return what is to be said of a term, a pressure level or a general rule."""
    if kind == "pressure":
        return _pressure(library, topic)
    if kind == "rule":
        for rule in GENERAL_RULES:
            if rule.id == topic:
                line, told = tr("A rule for every massage"), rule.text
                return Word(rule.title, line, told, (), rule.evidence, rule.sources)
    for term in library.terms:
        if term.term == topic:
            line = tr("In plain words: {plain}", plain=term.plain)
            return Word(
                term.term,
                line,
                term.explanation,
                term.synonyms,
                term.evidence,
                term.sources,
            )
    return None


def _pressure(library: Library, topic: str) -> Word | None:
    for step in library.pressure:
        if topic == f"level_{step.level}":
            title = tr("Pressure {level}: {name}", level=step.level, name=step.name)
            line = "" if step.is_offered else tr("On the scale, but never offered")
            text = tr(
                "{felt} On a kitchen scale: {weight}",
                felt=step.felt,
                weight=step.kitchen_scale,
            )
            text = text if step.kitchen_scale else step.felt
            return Word(title, line, text, (), step.evidence, step.sources)
    return None
