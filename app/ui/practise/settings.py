"""How somebody likes to practise, as a value.

Only the standard library: the window's settings hold it, and they are read first.
"""

from collections.abc import Mapping
from dataclasses import dataclass

LEAST_TARGET_PERCENT, MOST_TARGET_PERCENT = 60, 95
MOST_NEW_PER_DAY = 50
MOST_CHOICES = 20
LONGEST_CHOICE = 60


@dataclass(frozen=True, slots=True)
class PractiseSettings:
    """What is practised, how hard, and how names are answered.

    Attributes
    ----------
    maps, kinds
        Ids and kinds of questions; empty: the first map, and every kind.
    target_percent
        How often an answer should be right.
    has_sounds
        A bell rings after each answer.
    is_typing
        Names are typed instead of chosen.
    """

    maps: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    target_percent: int = 80
    new_per_day: int = 10
    is_typing: bool = False
    has_sounds: bool = False

    @classmethod
    def from_object(cls, packed: object) -> "PractiseSettings":
        """Read settings; what does not make sense is as by default."""
        if not isinstance(packed, Mapping):
            return cls()
        target = _number(packed.get("target_percent"), 80)
        return cls(
            maps=_choices(packed.get("maps")),
            kinds=_choices(packed.get("kinds")),
            target_percent=min(max(target, LEAST_TARGET_PERCENT), MOST_TARGET_PERCENT),
            new_per_day=min(
                max(_number(packed.get("new_per_day"), 10), 0), MOST_NEW_PER_DAY
            ),
            is_typing=packed.get("is_typing") is True,
            has_sounds=packed.get("has_sounds") is True,
        )


def _choices(found: object) -> tuple[str, ...]:
    if not isinstance(found, list | tuple):
        return ()
    kept = [each for each in found if isinstance(each, str)]
    return tuple(each for each in kept[:MOST_CHOICES] if len(each) <= LONGEST_CHOICE)


def _number(found: object, default: int) -> int:
    is_number = isinstance(found, int) and not isinstance(found, bool)
    return int(found) if is_number and isinstance(found, int) else default
