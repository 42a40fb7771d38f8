"""Every command of the window in one table: words, keys, and where help lists it."""

from dataclasses import dataclass
from enum import Enum


class Group(Enum):
    """The headings under which help lists the commands."""

    FIND = "Find"
    MAP = "On the map"
    LAYERS = "Layers"
    WINDOW = "Window"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the user can ask for.

    Attributes
    ----------
    keys
        Key sequences; the first is the one that is shown.
    is_map_key
        The map itself answers the key while it has the focus; help lists it, and
        the window makes no action of it.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: Group
    is_map_key: bool = False


LAYER_COMMANDS = {
    "massage_zone": "1",
    "caution": "2",
    "no_go": "3",
    "knots": "4",
    "bones": "5",
    "muscles": "6",
    "landmarks": "7",
    "labels": "8",
}
"""Names of layers, in the order of the chips, and their keys."""

LAYER_TEXTS = {
    "massage_zone": "Massage zone",
    "caution": "Caution",
    "no_go": "No-go",
    "knots": "Knots",
    "bones": "Bones",
    "muscles": "Muscles",
    "landmarks": "Landmarks",
    "labels": "Labels",
}

MAP_COMMANDS = {f"map_{number}": number for number in range(1, 10)}
"""Commands that turn to a map, by its place among the maps."""

COMMANDS: tuple[Command, ...] = (
    Command("search", "Search everything", ("Ctrl+K", "Ctrl+F"), Group.FIND),
    Command("hurt", "Ask where it hurts", ("H",), Group.FIND),
    Command("list", "Show everything on the map as a list", ("L",), Group.FIND),
    Command("word", "Explain the next underlined word", ("W",), Group.FIND),
    Command("back", "Go back to the page before", ("Alt+Left",), Group.FIND),
    Command("leave", "Leave, close, or let go", ("Esc",), Group.FIND),
    Command("map", "Put the keyboard on the map", ("M",), Group.MAP),
    Command(
        "closer",
        "Look closer at a place, on a map of its own; and back",
        ("D",),
        Group.MAP,
    ),
    Command(
        "maps",
        "Show the first map, the second and so on",
        ("Alt+1", "Alt+2\u2026"),
        Group.MAP,
        True,
    ),
    Command("zoom_in", "Zoom in", ("Ctrl++", "Ctrl+="), Group.MAP),
    Command("zoom_out", "Zoom out", ("Ctrl+-",), Group.MAP),
    Command("fit", "Show the whole body", ("Ctrl+0",), Group.MAP),
    Command(
        "follow_this",
        "Follow the place: a short session for it",
        ("F",),
        Group.MAP,
    ),
    Command("practise_this", "Practise the place", ("P",), Group.MAP),
    Command("feel_this", "Feel there: search a simulated back", ("T",), Group.MAP),
    Command("print_map", "Save the map to print", ("Ctrl+P",), Group.MAP),
    Command(
        "walk", "Walk to the neighbouring region", ("Arrow keys",), Group.MAP, True
    ),
    Command(
        "next", "Step to the next thing under the point", ("Tab",), Group.MAP, True
    ),
    Command("crosshair", "Show or hide the crosshair", ("C",), Group.MAP, True),
    Command("move", "Move the crosshair a little", ("Arrow keys",), Group.MAP, True),
    Command("leap", "Move the crosshair far", ("Shift+Arrow keys",), Group.MAP, True),
    Command("pick", "Pick what is under the crosshair", ("Enter",), Group.MAP, True),
    *(
        Command(f"layer_{layer}", LAYER_TEXTS[layer], (key,), Group.LAYERS)
        for layer, key in LAYER_COMMANDS.items()
    ),
    Command("explore", "Explore", ("Ctrl+1",), Group.WINDOW),
    Command("follow", "Follow: be led through a massage", ("Ctrl+2",), Group.WINDOW),
    Command("practise", "Practise: find it, name it", ("Ctrl+3",), Group.WINDOW),
    Command("feel", "Feel: press a simulated back", ("Ctrl+4",), Group.WINDOW),
    Command("health", "Health check: who is this for", ("Ctrl+H",), Group.WINDOW),
    Command("undo", "Take back the last answer", ("Ctrl+Z",), Group.WINDOW),
    Command("redo", "Do again what was taken back", ("Ctrl+Shift+Z",), Group.WINDOW),
    Command("guide", "Guide", ("G",), Group.WINDOW),
    Command("settings", "Settings", ("Ctrl+,",), Group.WINDOW),
    Command("help", "Help", ("F1",), Group.WINDOW),
    Command("about", "About Kneadmap", ("Shift+F1",), Group.WINDOW),
    Command("theme", "Light or dark", ("Ctrl+Shift+D",), Group.WINDOW),
    Command("larger", "Larger text", ("Ctrl+Shift+Up",), Group.WINDOW),
    Command("smaller", "Smaller text", ("Ctrl+Shift+Down",), Group.WINDOW),
    Command("quit", "Quit", ("Ctrl+Q",), Group.WINDOW),
)

COMMAND_BY_ID = {command.id: command for command in COMMANDS}
