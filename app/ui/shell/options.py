"""With what the window is opened."""

from dataclasses import dataclass, field
from pathlib import Path

from app.content.roots import ContentRoots
from app.ui.shell.clocks import Clocks


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its words, and the folder to run it in."""

    words: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """Everything that the window cannot know by itself.

    Attributes
    ----------
    settings_folder, cache_folder
        Where to remember things; None remembers nothing.
    quit_after_first_paint
        For measuring: show the map once and end.
    data_folder
        Where people are kept who want to be; None keeps nobody.
    prepare
        What fills the cache in a process of its own; None leaves it as it is.
    clocks
        What tells the time.
    """

    roots: ContentRoots
    settings_folder: Path | None = None
    cache_folder: Path | None = None
    quit_after_first_paint: bool = False
    data_folder: Path | None = None
    prepare: Command | None = None
    clocks: Clocks = field(default_factory=Clocks)
