"""What can be done with a place besides reading about it: buttons in a row."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.guidance.guidance import Guidance
from app.model.body_map import Feature, Knot, Landmark, Region
from app.palpation.exercises.zones import Zone, zone_around
from app.ui.widgets.buttons import ButtonMeasures, TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.glyphs import STROKE
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

GAP_PX = 6
FELT_MAP = "back"
"""The map of the body that can be pressed."""


class ActionButton(TextButton):
    """Small, so that all find room beside each other in the panel."""

    measures = ButtonMeasures(TextStyle.SMALL_STRONG, 16, 14, 20, 16, STROKE, 5)


class PlaceActions(QWidget):
    """Leads from a place to the other rooms.

    Signals
    -------
    command_wanted : str
        Id of a command of the window.
    """

    command_wanted = Signal(str)

    def __init__(
        self, look: Look, commands: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("place_actions")
        self._row = FlowLayout(self, GAP_PX)
        for command in commands:
            self._add(command, *_words(command))

    def _add(self, command: str, glyph: str, text: str, told: str) -> None:
        button = ActionButton(self._look, text, glyph=glyph, parent=self)
        button.setObjectName(command)
        button.setToolTip(told)
        button.setAccessibleDescription(told)
        button.clicked.connect(partial(self.command_wanted.emit, command))
        self._row.addWidget(button)


def actions_for(guidance: Guidance, subject: Feature | None) -> tuple[str, ...]:
    """Return the commands that lead on from a place; none where nothing is asked."""
    commands = []
    if guidance.techniques and isinstance(subject, Region | Knot):
        commands.append("follow_this")
    if isinstance(subject, Region | Knot | Landmark):
        commands.append("practise_this")
    if "follow_this" in commands and zone_of(guidance) is not None:
        commands.append("feel_this")
    return tuple(commands)


def zone_of(guidance: Guidance) -> Zone | None:
    """Return the part of the simulated back where a place lies; None: beside it."""
    if guidance.body_map.id != FELT_MAP:
        return None
    return zone_around(guidance.point.x_mm, guidance.point.y_mm)


def _words(command: str) -> tuple[str, str, str]:
    """Return glyph, words and what happens."""
    return {
        "follow_this": (
            "follow",
            tr("Follow this"),
            tr("About 5 minutes for this place, led step by step (F)"),
        ),
        "practise_this": (
            "target",
            tr("Practise this"),
            tr("A few questions: would you find it? (P)"),
        ),
        "feel_this": (
            "press",
            tr("Feel here"),
            tr("Search this part of a simulated back for knots (T)"),
        ),
    }[command]
