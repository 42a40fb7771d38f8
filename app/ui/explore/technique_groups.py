"""The techniques of a place in the order of the work: begin, work, finish."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import TechniqueAdvice
from app.model.library import Library
from app.model.technique import Stage
from app.ui.explore.technique_cards import TechniqueCards
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel
from app.ui.widgets.words import tr

OPEN_CARDS = {Stage.BEGIN: 2, Stage.WORK: 3, Stage.FINISH: 1}
"""How many cards of a stage are seen at once; one more is shown, never hidden."""

Advised = tuple[TechniqueAdvice, ...]


class TechniqueGroups(QWidget):
    """A heading with a count per stage, its best cards, the others behind one row.

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
        advised: Advised,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self.setObjectName("technique_groups")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        for stage, group in grouped(advised):
            self._add_group(stage, group)

    def _add_group(self, stage: Stage, group: Advised) -> None:
        shown, folded = parted(stage, group)
        if self._rows.count():
            self._rows.addSpacing(6)
        self._rows.addWidget(self._heading(stage, len(group)))
        self._rows.addWidget(self._cards(shown, self))
        if not folded:
            return
        title = tr("Show all {count}", count=len(group))
        fold = Collapsible(self._look, title, partial(self._cards, folded), self)
        fold.setObjectName(f"rest_{stage}")
        name = tr("Show all {count}: {stage}", count=len(group), stage=title_of(stage))
        fold.button.setAccessibleName(name)
        self._rows.addWidget(fold)

    def _heading(self, stage: Stage, count: int) -> RichLabel:
        label = RichLabel(self._look, TextStyle.BODY, "quiet", self)
        label.setObjectName(f"stage_{stage}")
        label.show_runs(
            ("text bold", title_of(stage)),
            ("plain", "  "),
            ("plain", tr("{count} \u00b7 {aim}", count=count, aim=_aim_of(stage))),
        )
        return label

    def _cards(self, advised: Advised, parent: QWidget) -> TechniqueCards:
        cards = TechniqueCards(self._look, self._library, advised, parent)
        cards.stroke_wanted.connect(self.stroke_wanted)
        return cards


def grouped(advised: Advised) -> tuple[tuple[Stage, Advised], ...]:
    """Return the stages that have techniques, each with its own, the best first."""
    groups = (
        (stage, tuple(each for each in advised if each.technique.stage is stage))
        for stage in Stage
    )
    return tuple((stage, group) for stage, group in groups if group)


def parted(stage: Stage, group: Advised) -> tuple[Advised, Advised]:
    """Return the cards that are seen at once, and those behind the row.

    A row that hid a single card would take as much room as it saves.
    """
    count = OPEN_CARDS[stage]
    if len(group) <= count + 1:
        return group, ()
    return group[:count], group[count:]


def title_of(stage: Stage) -> str:
    """Return the heading of a stage."""
    return {
        Stage.BEGIN: tr("Begin"),
        Stage.WORK: tr("Work"),
        Stage.FINISH: tr("Finish"),
    }[stage]


def _aim_of(stage: Stage) -> str:
    return {
        Stage.BEGIN: tr("settle and warm"),
        Stage.WORK: tr("where the muscle asks for it"),
        Stage.FINISH: tr("calm and let go"),
    }[stage]
