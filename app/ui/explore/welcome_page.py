"""The page before anything is picked: what this is, and how to begin."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.ui.explore.legend import Legend, level_entries, mark_entries
from app.ui.explore.other_rooms import other_rooms
from app.ui.explore.page import PanelPage
from app.ui.widgets.key_table import KeyTable
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.numbered import NumberedSteps
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

FIRST_STOP = "interscapular_right"
HANDS_ON = frozenset({"follow"})
"""Rooms that lead to a massage at once."""


class WelcomePage(PanelPage):
    """Greets, invites, and is honest about what the program is not.

    Parameters
    ----------
    first_stop
        Id and name of a place of the map that is shown, to begin with; None where
        that is the back.
    has_knots
        The map that is shown has knots to meet.
    is_stopped
        No massage for this person now: then nothing invites to begin one.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget | None = None,
        first_stop: tuple[str, str] | None = None,
        *,
        has_knots: bool = True,
        is_stopped: bool = False,
    ) -> None:
        super().__init__(look, "welcome_page", parent)
        self.add_text(tr("A map for kind hands"), TextStyle.TITLE)
        if is_stopped:
            self.add_section(tr("While it has to wait"))
        else:
            self.add(NumberedSteps(look, _steps(), self))
            self.add_section(tr("Begin here"))
            self._add_first_stop(first_stop)
            self._add_row(*_hurt_row(has_knots))
        for row in _reading_rows():
            self._add_row(*row)
        self.add_section(tr("Other rooms"))
        for room in other_rooms():
            if not (is_stopped and room.command in HANDS_ON):
                self._add_row(room.command, room.glyph, room.name, room.line)
        self.add_section(tr("How to read the map"))
        entries = (*level_entries(), *mark_entries(has_knots))
        self.add(Legend(look, entries, self))
        self.add_section(tr("Keys"))
        self.add(KeyTable(look, _keys(), self))
        self.add_section(tr("Good to know"))
        self._add_disclaimers()
        self.finish()

    def _add_first_stop(self, first_stop: tuple[str, str] | None) -> None:
        stop_id = FIRST_STOP
        title = tr("Start between blade and spine")
        line = tr("Where most backs ask to be worked.")
        if first_stop is not None:
            stop_id, name = first_stop
            title, line = tr("Start here: {name}", name=name), ""
        start = RowButton(self.look, title, line, "hand", "accent", parent=self)
        start.setObjectName("try_first_stop")
        start.clicked.connect(partial(self.feature_wanted.emit, stop_id))
        self.add(start)

    def _add_row(self, command: str, glyph: str, title: str, line: str) -> None:
        row = RowButton(self.look, title, line, glyph, "accent", parent=self)
        row.setObjectName(f"try_{command}")
        row.clicked.connect(partial(self.command_wanted.emit, command))
        self.add(row)

    def _add_disclaimers(self) -> None:
        self.add(
            NoticeBox(
                self.look,
                "info",
                tr("Kneadmap teaches, it does not treat."),
                (
                    tr("No clinician has reviewed it yet."),
                    tr(
                        "The one who receives decides: ask before, ask during, and "
                        "stop at once when it feels wrong."
                    ),
                ),
                "caution",
                self,
            )
        )
        limits = RowButton(
            self.look, tr("What this program is not"), "", "page", "accent", parent=self
        )
        limits.setObjectName("open_limits")
        limits.clicked.connect(partial(self.command_wanted.emit, "limits"))
        self.add(limits)


def _hurt_row(has_knots: bool) -> tuple[str, str, str, str]:
    line = tr("Pick the sore place; meet the knots that may be felt there.")
    if not has_knots:
        line = tr("Pick the sore place; read what may be done there.")
    return "hurt", "hurt", tr("Ask: where does it hurt?"), line


def _reading_rows() -> tuple[tuple[str, str, str, str], ...]:
    """Return the rows that invite to look something up."""
    return (
        (
            "search",
            "search",
            tr("Search for anything"),
            tr("A muscle, a stroke, a word."),
        ),
        (
            "guide",
            "book",
            tr("Read the guide"),
            tr("Room, oil, talking, pressure: before, during, after."),
        ),
    )


def _steps() -> tuple[str, ...]:
    return (
        tr("Click a place on the body."),
        tr("Read its level, how firmly at most, and what to keep away from."),
        tr("Point at a stroke: the map shows how the hand moves."),
    )


def _keys() -> tuple[tuple[str, str], ...]:
    """Return the few keys to begin with; help lists all."""
    return (
        (tr("Search everything"), tr("Ctrl K")),
        (tr("Ask where it hurts"), tr("H")),
        (tr("Everything as a list"), tr("L")),
        (tr("The guide"), tr("G")),
        (tr("Another map"), tr("Alt 1, Alt 2 \u2026")),
        (tr("What an underlined word means"), tr("W")),
        (tr("Go to the map, then walk"), tr("M, arrows")),
        (tr("All keys, and what is drawn"), tr("F1")),
    )
