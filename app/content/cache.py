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
_KEPT_OF_A_KIND = 4
_CHECKSUM_LETTERS = 9


class SceneCache:
    """A folder of kept scenes and libraries.

    Parameters
    ----------
    folder
        Made when the first thing is kept. None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def scene(self, key: str) -> MapScene | None:
        """Return the scene kept under a key, if it is there and sound."""
        content = self._read("scene", key)
        if content is None:
            return None
        try:
            return MapScene.from_json(json.loads(content))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def keep(self, key: str, scene: MapScene) -> None:
        """Keep a scene under a key."""
        content = json.dumps(scene.to_json(), separators=(",", ":"))
        self._write("scene", key, content.encode())

    def library_json(self, key: str) -> bytes | None:
        """Return the checked library kept under a key, as JSON."""
        return self._read("library", key)

    def keep_library(self, key: str, content: bytes) -> None:
        """Keep a checked library, as JSON, under a key."""
        self._write("library", key, content)

    def _path(self, kind: str, key: str) -> Path | None:
        if self._folder is None or not _KEY.fullmatch(key):
            return None
        return self._folder / f"{kind}-{key}.json"

    def _read(self, kind: str, key: str) -> bytes | None:
        path = self._path(kind, key)
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

    def _write(self, kind: str, key: str, content: bytes) -> None:
        path = self._path(kind, key)
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
                folder.glob(f"{kind}-*.json"), key=lambda p: p.stat().st_mtime_ns
            )
            for path in kept[:-_KEPT_OF_A_KIND]:
                path.unlink()


def _checksum(content: bytes) -> bytes:
    return b"%08x\n" % zlib.crc32(content)
