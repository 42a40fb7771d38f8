"""The button that leads on: larger than the others."""

from app.ui.widgets.buttons import ButtonMeasures, TextButton
from app.ui.widgets.look import TextStyle


class LeadButton(TextButton):
    """A `TextButton` that cannot be overlooked."""

    measures = ButtonMeasures(TextStyle.LARGE_STRONG, 56, 26, 30, 20, 2.2, 8)
