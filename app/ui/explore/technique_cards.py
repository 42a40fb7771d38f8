"""A column of technique cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.library import Library
from app.ui.explore.technique_card import TechniqueCard
from app.ui.widgets.look import Look


class TechniqueCards(QWidget):
    """Cards, the best first.

    Signals
    -------
    stroke_wanted : str
        Id of the technique whose stroke should be drawn; empty: none any more.
    """

    stroke_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        library: Library,
        advised: tuple[TechniqueAdvice, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("technique_cards")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        shapes = {shape.contact: shape for shape in library.contacts}
        for advice in advised:
            shape = shapes.get(advice.technique.contact)
            card = TechniqueCard(look, advice, shape, self)
            card.stroke_wanted.connect(self.stroke_wanted)
            rows.addWidget(card)
