"""Colours and letters on paper: clear in colour, and as clear in grey."""

from dataclasses import replace
from enum import Enum
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QGuiApplication

from app.model.session import StepKind
from app.ui.map.theme import LIGHT, MapTheme
from app.ui.printing.paper import MM

BLACK, QUIET, LINE, WASH = "#16130f", "#57504a", "#b9b1a8", "#f1eeea"
DARK_GREEN = "#0f5f4e"

PRINT_THEME: MapTheme = replace(
    LIGHT,
    name="print",
    ground="#ffffff",
    shadow_alpha=0.0,
    no_go="#8f1530",
    no_go_line="#6d0d22",
    no_go_alpha=0.32,
    work_alpha=0.36,
    caution_line="#7d4a06",
    text=BLACK,
    quiet_text=QUIET,
    leader="#4c443d",
    knot="#b7a3da",
)

FILLS = {
    StepKind.TALK: "#ffffff",
    StepKind.POSITION: "#ffffff",
    StepKind.AFTERCARE: "#ffffff",
    StepKind.SETTLE: "#dcefe8",
    StepKind.RELAX: "#dcefe8",
    StepKind.COOL_DOWN: "#dcefe8",
    StepKind.WARM_UP: "#93c9b8",
    StepKind.WORK: "#1c7b66",
    StepKind.KNOT: "#3d1f78",
}
"""Each as dark as it weighs: the order holds without colour."""

_POINT = MM * 25.4 / 72


class Letters(Enum):
    """Size in points, and weight."""

    DISPLAY = (21.0, QFont.Weight.Bold)
    HEADING = (11.5, QFont.Weight.Bold)
    TITLE = (10.0, QFont.Weight.Bold)
    STRONG = (8.6, QFont.Weight.DemiBold)
    BODY = (8.6, QFont.Weight.Normal)
    NUMBER = (10.5, QFont.Weight.Bold)
    SMALL = (7.4, QFont.Weight.Normal)
    SMALL_STRONG = (7.4, QFont.Weight.DemiBold)
    TINY = (6.4, QFont.Weight.Normal)


@lru_cache(maxsize=32)
def font_of(letters: Letters) -> QFont:
    """Return the font for units of paper; its outlines go into the file."""
    size_pt, weight = letters.value
    font = QFont(["Inter", *QGuiApplication.font().families()])
    font.setPixelSize(round(size_pt * _POINT))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.ForceOutline)
    return font


def is_dark(kind: StepKind) -> bool:
    """Say whether white letters stand on a kind's fill."""
    return QColor(FILLS[kind]).lightness() < 110
