"""Which body is drawn, and the files that its pictures lie in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from app.content.roots import ContentRoots
from app.figure.prepared import Point, Rings, picture_name

FIRST_PX_PER_MM = 1.5
OPENING_PX_PER_MM = 0.75
"""Of the picture that the window opens with: small, since a start waits for it."""

SHARP_PX_PER_MM = 4.0

DRAWN_PX_PER_MM = 3.0
"""A body drawn on this machine: as fine as it gets within a second."""


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """Which body is drawn."""

    map_id: str
    build: str
    tone: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the body and its edge, if that is not the map's own.

    Attributes
    ----------
    origin_mm
        Where on the map the upper left corner of the first pixel lies.
    """

    choice: FigureChoice
    image: QImage
    px_per_mm: float
    origin_mm: Point
    rings_mm: Rings = ()


def shipped_picture(
    roots: ContentRoots, choice: FigureChoice, px_per_mm: float
) -> Path:
    """Return where a picture drawn ahead of time would lie."""
    name = picture_name(choice.map_id, choice.build, choice.tone, px_per_mm)
    return roots.resources / "figures" / name


def kept_picture(folder: Path | None, choice: FigureChoice, key: str) -> Path | None:
    """Return where a picture drawn on this machine is kept."""
    if folder is None:
        return None
    return folder / f"figure-{choice.map_id}-{choice.build}-{choice.tone}-{key}.jpg"


def opening_picture(folder: Path | None, choice: FigureChoice, key: str) -> Path | None:
    """Return where the small picture for the next start is kept: quick to read."""
    if folder is None:
        return None
    return folder / f"opening-{choice.map_id}-{choice.build}-{choice.tone}-{key}.bmp"


def keep_picture(image: QImage, path: Path | None, kind: str) -> None:
    """Keep a picture for the next start, whole or not at all.

    A disk that refuses is no error.
    """
    if path is None:
        return
    from PySide6.QtCore import QIODevice, QSaveFile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    file = QSaveFile(str(path))
    if file.open(QIODevice.OpenModeFlag.WriteOnly):
        # The stubs say bytes, the call takes a string.
        image.save(file, kind, 90)  # type: ignore[call-overload]
        file.commit()


def outdated_pictures(folder: Path, most: int) -> Iterator[Path]:
    """Yield the kept pictures beyond the newest ones of each kind."""
    for pattern in ("figure-*.jpg", "opening-*.bmp"):
        found = sorted(folder.glob(pattern), key=_changed_ns)
        yield from found[:-most]


def _changed_ns(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
