"""Checked content and ready scenes, kept between starts.

Standard library only, besides the scene itself: the first paint reads a scene from
here before anything heavy is imported. Whatever cannot be read is as if it were not
there; whatever cannot be written is not kept, and that is no error.
"""

import json
import os
import re
import zlib
from contextlib import suppress
from pathlib import Path

from app.content.fingerprint import content_key
from app.model.scene import MapScene

__all__ = ["SceneCache", "content_key"]

_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
_MOST_BYTES = 32 * 1024 * 1024
_KEPT_KEYS = 3
"""Of the latest contents what is kept stays: two checkouts do not fight over it."""

_CHECKSUM_LETTERS = 9


class SceneCache:
    """A folder of kept libraries, and what was made of each of their maps.

    Parameters
    ----------
    folder
        Made when the first thing is kept. None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def scene(self, key: str, map_id: str) -> MapScene | None:
        """Return the scene of a map kept under a key, if it is there and sound."""
        content = self._read("scene", key, map_id)
        if content is None:
            return None
        try:
            return MapScene.from_json(json.loads(content))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def keep(self, key: str, scene: MapScene, map_id: str = "") -> None:
        """Keep a scene under a key, by its map's id unless it has another name."""
        content = json.dumps(scene.to_json(), separators=(",", ":"))
        self._write("scene", key, map_id or scene.map_id, content.encode())

    def strokes(self, key: str, map_id: str) -> bytes:
        """Return what was worked out for the strokes of a map; nothing if unsound."""
        return self._read("strokes", key, map_id) or b""

    def has_strokes(self, key: str, map_id: str) -> bool:
        """Say whether something is kept for the strokes of a map."""
        path = self._path("strokes", key, map_id)
        return path is not None and path.is_file()

    def keep_strokes(self, key: str, map_id: str, content: bytes) -> None:
        """Keep what was worked out for the strokes of a map."""
        self._write("strokes", key, map_id, content)

    def library_json(self, key: str) -> bytes | None:
        """Return the checked library kept under a key, as JSON."""
        return self._read("library", key, "all")

    def keep_library(self, key: str, content: bytes) -> None:
        """Keep a checked library, as JSON, under a key."""
        self._write("library", key, "all", content)

    def _path(self, kind: str, key: str, name: str) -> Path | None:
        if self._folder is None or not (_KEY.fullmatch(key) and _KEY.fullmatch(name)):
            return None
        return self._folder / f"{kind}-{key}.{name}.kept"

    def _read(self, kind: str, key: str, name: str) -> bytes | None:
        path = self._path(kind, key, name)
        if path is None:
            return None
        try:
            if not path.is_file() or path.stat().st_size > _MOST_BYTES:
                return None
            content = path.read_bytes()
        except OSError:
            return None
        checksum, body = content[:_CHECKSUM_LETTERS], content[_CHECKSUM_LETTERS:]
        return body if checksum == _checksum(body) else None

    def _write(self, kind: str, key: str, name: str, content: bytes) -> None:
        path = self._path(kind, key, name)
        if path is None:
            return
        # Written beside and renamed: no reader ever sees half a file.
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_checksum(content) + content)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink()
            return
        self._drop_old(path.parent, kind)

    def _drop_old(self, folder: Path, kind: str) -> None:
        with suppress(OSError):
            kept = sorted(
                folder.glob(f"{kind}-*.kept"), key=lambda p: p.stat().st_mtime_ns
            )
            # In the order of each key's newest file.
            keys = list(dict.fromkeys(_key_of(path) for path in reversed(kept)))
            for path in kept:
                if _key_of(path) not in keys[:_KEPT_KEYS]:
                    path.unlink()
            for outdated in folder.glob(f"{kind}-*.json"):
                outdated.unlink()


def _key_of(path: Path) -> str:
    return path.name.partition("-")[2].partition(".")[0]


def _checksum(content: bytes) -> bytes:
    return b"%08x\n" % zlib.crc32(content)
