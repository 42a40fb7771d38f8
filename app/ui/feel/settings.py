"""How somebody likes to feel what no screen can give, as a value.

Only the standard library: the window's settings hold it, and they are read first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


class Pointer(StrEnum):
    """How strongly the finger slows over what is stiff."""

    FREE = "free"
    FOLLOWS = "follows"
    STRONG = "strong"


class Sound(StrEnum):
    """What is heard of a press."""

    OFF = "off"
    STIFFNESS = "stiffness"
    DEPTH = "depth"
    BOTH = "both"


GAINS = {Pointer.FREE: 0.0, Pointer.FOLLOWS: 1.0, Pointer.STRONG: 2.0}


@dataclass(frozen=True, slots=True)
class FeelSettings:
    """What the pointer and the loudspeaker make of what is felt."""

    pointer: Pointer = Pointer.FOLLOWS
    sound: Sound = Sound.OFF

    @property
    def gain(self) -> float:
        """Return how strongly stiffness moves the pointer: 0 not, 1 as usual."""
        return GAINS[self.pointer]

    @classmethod
    def from_object(cls, packed: object) -> "FeelSettings":
        """Read settings; what does not make sense is as by default."""
        if not isinstance(packed, Mapping):
            return cls()
        return cls(
            _choice(Pointer, packed.get("pointer"), Pointer.FOLLOWS),
            _choice(Sound, packed.get("sound"), Sound.OFF),
        )


def _choice(kind: type[Choice], found: object, default: Choice) -> Choice:
    return next((each for each in kind if each.value == found), default)
