"""Did you mean: known names that are close to an unknown one."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

ENOUGH_PERCENT = 60.0
SUGGESTIONS, CONSIDERED = 3, 12


def nearest_names(unknown: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return up to three names like the unknown one, the nearest first.

    Among those that hold something like it, the one that adds least comes first.
    """
    wanted = unknown.strip().lower().replace(" ", "_").replace("-", "_")
    close = process.extract(
        wanted,
        sorted(set(names)),
        scorer=fuzz.WRatio,
        limit=CONSIDERED,
        score_cutoff=ENOUGH_PERCENT,
    )
    found = [name for name, _, _ in close]
    return tuple(
        sorted(found, key=lambda name: -fuzz.ratio(wanted, name))[:SUGGESTIONS]
    )
