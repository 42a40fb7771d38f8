"""The rooms beside Explore, each in one line: for the welcome and for the help."""

from typing import NamedTuple

from app.ui.widgets.words import tr


class OtherRoom(NamedTuple):
    """A room, and what it is for; `command` opens it, `glyph` stands in the rail."""

    command: str
    glyph: str
    name: str
    line: str


def other_rooms() -> tuple[OtherRoom, ...]:
    """Return the rooms in the order of the rail."""
    return (
        OtherRoom(
            "follow",
            "follow",
            tr("Follow"),
            tr("A session, ready-made or planned for you, told step by step."),
        ),
        OtherRoom(
            "practise",
            "target",
            tr("Practise"),
            tr("Questions until you would find each place on a real body."),
        ),
        OtherRoom(
            "feel",
            "press",
            tr("Feel"),
            tr("A simulated back to search for knots: judgement, not touch."),
        ),
    )
