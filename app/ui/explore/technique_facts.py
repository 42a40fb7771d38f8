"""What a technique is done with, as tags; for the page that is all about it."""

from PySide6.QtWidgets import QWidget

from app.model.technique import ContactShape, Technique
from app.ui.explore.wording import lubricants_in_words, spells_in_words
from app.ui.widgets.chip import Tag
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr


class TechniqueFacts(QWidget):
    """Tags: what touches, how long, with what on the skin, how hard at most."""

    def __init__(
        self,
        look: Look,
        technique: Technique,
        shape: ContactShape | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("technique_facts")
        rows = FlowLayout(self)
        for fact in facts_of(technique, technique.level_max, shape):
            rows.addWidget(Tag(look, fact, parent=self))


def facts_of(
    technique: Technique, level_max: int, shape: ContactShape | None
) -> tuple[str, ...]:
    """Return the few words that a card shows at a glance."""
    touching = shape.name if shape else technique.contact.replace("_", " ")
    return (
        touching,
        *spells_in_words(technique.hold_s, technique.time_s),
        lubricants_in_words(technique.lubricants),
        tr("pressure up to {level}", level=level_max),
    )
