"""What sections take from the rest of the content: the scale, conflicts, grades."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.model.conflicts import Conflict, ConflictType
from app.model.library import Library
from app.model.pages import Shown
from app.model.safety import EvidenceGrade
from app.model.technique import PressureLevel
from app.ui.explore.conflicts_section import ConflictText
from app.ui.explore.wording import continued, evidence_in_words
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

HIGHEST_LEVEL = 5


def block_of(look: Look, library: Library, shown: Shown, parent: QWidget) -> QWidget:
    """Return what a section shows below its words."""
    if shown is Shown.PRESSURE_SCALE:
        return PressureTable(look, library.pressure, parent)
    if shown is Shown.CONFLICTS:
        return ConflictList(look, library.conflicts, parent)
    return GradeLegend(look, parent)


class LevelMark(QWidget):
    """The number of a level, and a bar of as many steps."""

    def __init__(
        self, look: Look, level: PressureLevel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._level = look, level
        self.setAccessibleName(tr("Level {level}", level=level.level))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(78), self._look.px(22))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, level = self._look, self._level
        tint = "accent" if level.is_offered else "no_go"
        painter.setFont(look.font(TextStyle.STRONG))
        painter.setPen(look.colour(tint if level.is_offered else "no_go_text"))
        number = QRectF(0, 0, look.px(16), self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(level.level))
        width, gap, high = look.px(9), look.px(2), look.px(8)
        for step in range(HIGHEST_LEVEL):
            left = number.right() + look.px(4) + step * (width + gap)
            box = QRectF(left, (self.height() - high) / 2, width, high)
            name = tint if step < level.level else "line"
            paint_box(painter, box, 2, look.colour(name))


class PressureTable(QWidget):
    """The teaching scale, a row for each level, from 0 to the one never offered."""

    def __init__(
        self,
        look: Look,
        levels: tuple[PressureLevel, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("pressure_table")
        self.setAccessibleName(tr("The pressure scale"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnStretch(1, 1)
        for row, level in enumerate(levels):
            self._add(row, level)

    def _add(self, row: int, level: PressureLevel) -> None:
        look, top = self._look, Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(LevelMark(look, level, self), row, 0, top)
        told = QVBoxLayout()
        told.setSpacing(2)
        name = RichLabel(look, parent=self)
        never = "" if level.is_offered else tr(" \u00b7 never offered")
        name.show_runs(("bold", level.name), ("no_go_text bold", never))
        told.addWidget(name)
        told.addWidget(TextLabel(look, level.felt, parent=self))
        if level.kitchen_scale:
            weight = tr(
                "On a kitchen scale: {told}", told=continued(level.kitchen_scale)
            )
            told.addWidget(TextLabel(look, weight, TextStyle.SMALL, "quiet", self))
        self._grid.addLayout(told, row, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for row in range(1, self._grid.rowCount()):
            y = self._grid.cellRect(row, 0).top() - self._grid.verticalSpacing() // 2
            painter.fillRect(0, y, self.width(), 1, self._look.colour("line"))


class ConflictList(QWidget):
    """All disagreements by what they are about, each folded under its title."""

    def __init__(
        self,
        look: Look,
        conflicts: tuple[Conflict, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conflict_list")
        self._folds: dict[str, Collapsible] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for kind, title in _types():
            found = [each for each in conflicts if each.type is kind]
            if not found:
                continue
            rows.addSpacing(8)
            rows.addWidget(TextLabel(look, title, TextStyle.STRONG, parent=self))
            for conflict in found:
                build = partial(_text_of, look, conflict)
                fold = Collapsible(look, conflict.title, build, self)
                fold.setObjectName(f"fold_{conflict.id}")
                self._folds[conflict.id] = fold
                rows.addWidget(fold)

    def open(self, conflict_id: str) -> QWidget | None:
        """Unfold one disagreement; return it, if it is there."""
        fold = self._folds.get(conflict_id)
        if fold is not None:
            fold.button.setChecked(True)
        return fold


class GradeLegend(QWidget):
    """What each grade of evidence means."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grade_legend")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(6)
        for grade in EvidenceGrade:
            rows.addWidget(TextLabel(look, evidence_in_words(grade), parent=self))


def _text_of(look: Look, conflict: Conflict, parent: QWidget) -> QWidget:
    return ConflictText(look, conflict, parent, has_title=False)


def _types() -> tuple[tuple[ConflictType, str], ...]:
    return (
        (ConflictType.SAFETY, tr("About safety")),
        (ConflictType.METHOD, tr("About how it is done")),
        (ConflictType.FACT, tr("About facts")),
        (ConflictType.GAP, tr("What none of them says")),
    )
