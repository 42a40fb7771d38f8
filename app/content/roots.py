"""Where the content lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ContentRoots:
    """The two folders that everything is read from.

    Attributes
    ----------
    body_maps
        One folder per map.
    resources
        Techniques, sources and what else all maps share.
    """

    body_maps: Path
    resources: Path
