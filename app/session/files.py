"""Sessions as files to share: written as TOML, and read like any other session."""

from pathlib import Path
from typing import Any

from app.content.session_file import LoadedSession, load_session
from app.model.library import Library
from app.model.session import Session, SessionStep

SUFFIX = ".toml"

_HEAD = (
    "# A session for Kneadmap. Every key is explained by `kneadmap check --help`.\n\n"
)


def session_toml(session: Session) -> bytes:
    """Return a session as a TOML file."""
    # Imported late: hardly anybody writes a session.
    import tomli_w

    values = _written(session, "id", "steps")
    values["step"] = [_written(step) for step in session.steps]
    return (_HEAD + tomli_w.dumps(values)).encode()


def read_session(path: Path, library: Library) -> LoadedSession:
    """Return the session of a file, with every problem by file and line.

    A file from somebody else is data: its size, its texts and its steps are limited.
    """
    return load_session(path, library)


# Any: what TOML holds.
def _written(value: Session | SessionStep, *left_out: str) -> dict[str, Any]:
    """Return what a value says beyond what goes without saying."""
    packed = value.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    kept = {key: said for key, said in packed.items() if key not in left_out}
    if "sources" in kept:
        kept["sources"] = [
            ": ".join(filter(None, (one.source, one.place))) for one in value.sources
        ]
    return kept
