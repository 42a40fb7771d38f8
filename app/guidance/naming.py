"""Did you mean: known names that are close to an unknown one."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

ENOUGH_PERCENT = 60.0
SUGGESTIONS = 3


def nearest_names(unknown: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return up to three names like the unknown one, the nearest first."""
    close = process.extract(
        unknown.strip().lower().replace(" ", "_").replace("-", "_"),
        sorted(set(names)),
        scorer=fuzz.WRatio,
        limit=SUGGESTIONS,
        score_cutoff=ENOUGH_PERCENT,
    )
    return tuple(name for name, _, _ in close)
