"""A short text that changes when any content file changes.

Standard library only: it is worked out before the first paint.
"""

import os
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from app import __version__
from app.content.roots import ContentRoots

_READ_SUFFIXES = (".toml", ".svg", ".json", ".py")
_DEEPEST = 4
_MOST_ENTRIES = 10_000
_APP_FOLDER = Path(__file__).resolve().parent.parent
_CODE_FOLDERS = ("model", "content", "geometry")


def content_key(roots: ContentRoots) -> str:
    """Return a key made of names, sizes and times; the files are not opened.

    The program's own version and the code that makes the kept values are part of it,
    so that nothing kept by another version is taken for ours.
    """
    folders = [roots.body_maps, roots.resources]
    folders += [_APP_FOLDER / name for name in _CODE_FOLDERS]
    marks = [__version__]
    for number, folder in enumerate(folders):
        found = islice(_marks(os.fspath(folder), _DEEPEST), _MOST_ENTRIES)
        marks.extend(f"{number} {mark}" for mark in found)
    text = "\n".join(sorted(marks)).encode("utf-8", "surrogateescape")
    # Two checksums of different kinds: hashlib would take longer to import than
    # everything else here takes to run.
    return f"{zlib.crc32(text):08x}{zlib.adler32(text):08x}{len(text):x}"


def _marks(folder: str, depth: int) -> Iterator[str]:
    try:
        with os.scandir(folder) as scanned:
            entries = list(scanned)
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                if depth:
                    yield from _marks(entry.path, depth - 1)
                continue
            if entry.name.endswith(_READ_SUFFIXES):
                state = entry.stat()
                times = f"{state.st_mtime_ns} {state.st_ctime_ns}"
                yield f"{entry.path} {state.st_size} {times}"
        except OSError:
            # A file that vanished, or a link that leads nowhere, is its own mark.
            yield f"{entry.path} unreadable"
