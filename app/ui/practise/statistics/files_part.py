"""Buttons that write what was practised into files, and take such a file in."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.practise.statistics.saving import Saving
from app.ui.practise.statistics.told_column import ToldColumn
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.look import Look
from app.ui.widgets.words import tr


def add_files(
    look: Look,
    column: ToldColumn,
    saving: Saving,
    save_anki: Callable[[], None],
    *,
    has_answers: bool,
    has_exercises: bool,
) -> None:
    """Set the buttons at the end; where there is nothing yet, only the way in.

    Parameters
    ----------
    save_anki
        Saves the cards of the map that is shown.
    """
    buttons = [("statistics_take_in", tr("Take in a JSON\u2026"), saving.take_in)]
    if has_answers or has_exercises:
        column.add_heading(tr("To keep, and to take elsewhere"))
        whole = tr("All of it (JSON)\u2026")
        buttons.insert(0, ("statistics_json", whole, saving.save_json))
    else:
        column.add_heading(tr("From another machine"))
    if has_answers:
        table, deck = tr("Table (CSV)\u2026"), tr("Anki deck of this map\u2026")
        buttons.insert(0, ("statistics_csv", table, saving.save_csv))
        buttons.append(("statistics_anki", deck, save_anki))
    column.add_words(
        tr(
            "A JSON that Kneadmap saved on another machine is taken in beside what is "
            "here: nothing is lost or counted twice."
        )
    )
    row = QWidget(column.inner)
    flow = FlowLayout(row, look.px(8))
    for name, text, handler in buttons:
        button = TextButton(look, text, parent=row)
        button.setObjectName(name)
        button.clicked.connect(handler)
        flow.addWidget(button)
    column.add(row)
