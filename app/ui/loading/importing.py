"""Imports of the large libraries, one thread at a time."""

from importlib import import_module
from threading import Lock

_ONE_AT_A_TIME = Lock()

_WITH_MODELS = (
    "app.model.body",
    "app.model.library",
    "app.model.person",
    "app.content.load",
    "app.content.reading",
    "app.geometry.atlas",
)
"""Together they bring every model, and all of pydantic that we use."""


def import_models() -> None:
    """Import what every worker needs; a second worker waits for the first.

    pydantic imports its own parts in circles and as late as it can. Two threads that
    do so at once see each other's half-made modules, and the import fails.
    """
    with _ONE_AT_A_TIME:
        for name in _WITH_MODELS:
            _import(name)


def _import(name: str) -> None:
    """Import a module, again if another thread looked at it half made.

    Even to look for a name in one of its modules makes pydantic import others; what
    fails then is forgotten by Python, and whole the second time.
    """
    try:
        import_module(name)
    except ImportError:
        import_module(name)
