"""With what the window is opened."""

from dataclasses import dataclass
from pathlib import Path

from app.content.roots import ContentRoots


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """Everything that the window cannot know by itself.

    Attributes
    ----------
    settings_folder, cache_folder
        Where to remember things; None remembers nothing.
    quit_after_first_paint
        For measuring: show the map once and end.
    """

    roots: ContentRoots
    settings_folder: Path | None = None
    cache_folder: Path | None = None
    quit_after_first_paint: bool = False
