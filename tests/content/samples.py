"""A good sample of content, copied to where a test may spoil it."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content.roots import ContentRoots

SAMPLE = Path(__file__).parent / "sample"


@dataclass(frozen=True, slots=True)
class Sample:
    """A copy of the good sample."""

    folder: Path

    @property
    def roots(self) -> ContentRoots:
        return ContentRoots(self.folder / "body_maps", self.folder / "resources")

    @property
    def map_folder(self) -> Path:
        return self.folder / "body_maps" / "small"

    def path(self, name: str) -> Path:
        """Return a file by its name alone; names are unique in the sample."""
        (found,) = self.folder.rglob(name)
        return found

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace text that stands in a file once."""
        path = self.path(name)
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        path.write_text(text.replace(old, new), "utf-8")

    def replace_first(self, name: str, old: str, new: str) -> None:
        path = self.path(name)
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def append(self, name: str, text: str) -> None:
        path = self.path(name)
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    def write(self, name: str, content: bytes) -> None:
        self.path(name).write_bytes(content)

    def insert_paths(self, name: str, elements: str) -> None:
        """Add elements to a drawing, just before its end."""
        self.replace(name, "</svg>", f"{elements}</svg>")


def sample_in(folder: Path) -> Sample:
    """Return a fresh copy of the sample inside a folder."""
    copy = folder / "content"
    shutil.copytree(SAMPLE, copy)
    return Sample(copy)


Spoiler = Callable[[Sample], None]


def spoilers_of(module: Mapping[str, object]) -> list[Spoiler]:
    """Return the functions of a module that spoil a sample: private, and promising."""
    return [
        thing
        for name, thing in module.items()
        if name.startswith("_") and callable(thing) and " " in (thing.__doc__ or "")
        if getattr(thing, "__module__", None) == module["__name__"]
    ]


def promise_of(spoil: Spoiler) -> str:
    """Return the problem that a spoiler's docstring promises, on one line."""
    return " ".join((spoil.__doc__ or "").split())
