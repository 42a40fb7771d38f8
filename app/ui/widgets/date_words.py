"""Days in words."""

from datetime import date

from app.ui.widgets.words import tr


def day_words(day: date) -> str:
    """Return a day, short."""
    return tr("{day} {month}", day=day.day, month=day.strftime("%b"))
