"""The figures of a round: names and numbers, two columns."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from app.palpation.exercises.result import Result
from app.ui.feel.words import clock_words, kg_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

MM_PER_CM = 10.0

Row = tuple[str, str]


def figure_rows(result: Result) -> tuple[Row, ...]:
    """Return what was measured in a round: names and numbers with their units."""
    figures = result.figures
    names = {
        "hits": tr("Knots found"),
        "right": tr("Told rightly"),
        "false_alarms": tr("False alarms"),
        "d_prime": tr("Sensitivity d\u2032 (0 is guessing)"),
        "error_mm": tr("Marks off by"),
        "covered": tr("Of the zone pressed"),
        "path_mm": tr("Way of the finger"),
        "threshold": tr("Your threshold"),
        "human": tr("Fingers on rubber"),
        "human_without_skin": tr("Without feeling the skin"),
        "held_n": tr("Held on top"),
        "slips": tr("Slips"),
        "in_band": tr("Force right"),
        "overshoot_n": tr("Most above the curve"),
        "rocks": tr("Rocked to and fro"),
        "treated": tr("Held long enough"),
        "softened": tr("Gave way"),
        "mean_n": tr("Mean force"),
        "peak_n": tr("Greatest force"),
        "ouches": tr("It hurt"),
        "seconds": tr("Time"),
    }
    shown = _shown({name: n for name, n in figures.items() if n or name != "ouches"})
    return tuple((names[name], shown[name]) for name in names if name in shown)


def _shown(figures: Mapping[str, float]) -> dict[str, str]:
    """Return each figure as it is written, where there is one."""
    wholes = {"hits": "knots", "treated": "knots"}
    right_of = "places" if "places" in figures else "trials"
    wholes["right"] = right_of
    shown = {}
    for name, figure in figures.items():
        if name in wholes and wholes[name] in figures:
            shown[name] = tr(
                "{number} of {whole}",
                number=f"{figure:.0f}",
                whole=f"{figures[wholes[name]]:.0f}",
            )
        elif name == "held_n" and "goal_n" in figures:
            shown[name] = tr(
                "{force} of {goal} kg",
                force=kg_words(figure),
                goal=kg_words(figures["goal_n"]),
            )
        elif name in _SHARES:
            shown[name] = f"{figure:.0%}"
        elif name == "seconds":
            shown[name] = clock_words(figure)
        elif name == "path_mm":
            shown[name] = tr("{way} cm", way=f"{figure / MM_PER_CM:.0f}")
        elif name.endswith("_mm"):
            shown[name] = tr("{far} mm", far=f"{figure:.0f}")
        elif name.endswith("_n"):
            shown[name] = tr("{force} kg", force=kg_words(figure))
        elif name == "d_prime":
            shown[name] = f"{figure:.1f}"
        else:
            shown[name] = f"{figure:.0f}"
    return shown


_SHARES = frozenset(
    {"covered", "threshold", "human", "human_without_skin", "in_band", "score"}
)


class FigureTable(QWidget):
    """Rows of figures; the names are quiet, the numbers strong."""

    def __init__(
        self, look: Look, rows: tuple[Row, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figure_table")
        self.setAccessibleName(tr("The figures of this round"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(20))
        grid.setVerticalSpacing(look.px(5))
        grid.setColumnStretch(1, 1)
        for row, (name, number) in enumerate(rows):
            label = TextLabel(look, name, tint="quiet", parent=self)
            figure = TextLabel(look, number, TextStyle.STRONG, parent=self)
            label.setWordWrap(False)
            figure.setAccessibleName(f"{name}: {number}")
            grid.addWidget(label, row, 0)
            grid.addWidget(figure, row, 1)
