"""Points and outlines in millimetres.

Standard library only: the window's first paint reads these, and must not wait for
the import of pydantic or numpy.
"""

from dataclasses import dataclass
from typing import Self

COORDINATES = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers follow each drawing command."""

Segment = tuple[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place on a map, in mm: x to the body's right, y downwards, origin at C7."""

    x_mm: float
    y_mm: float

    def mirrored(self) -> Self:
        """Return the same place on the other side of the body."""
        return type(self)(-self.x_mm, self.y_mm)


@dataclass(frozen=True, slots=True)
class Outline:
    """A line or an area made of lines and cubic curves, in mm.

    Attributes
    ----------
    segments
        Drawing commands in absolute coordinates: ``M x y``, ``L x y``,
        ``C x1 y1 x2 y2 x y`` and ``Z``. Several subpaths are allowed.
    """

    segments: tuple[Segment, ...]

    def mirrored(self) -> Self:
        """Return the outline on the other side of the body."""
        return type(self)(
            tuple(
                (op, tuple(-v if i % 2 == 0 else v for i, v in enumerate(numbers)))
                for op, numbers in self.segments
            )
        )

    def path_data(self) -> str:
        """Return the outline as canonical SVG path data, rounded to 0.01 mm."""
        return " ".join(
            " ".join((op, *(f"{number:.2f}" for number in numbers)))
            for op, numbers in self.segments
        )

    @classmethod
    def from_path_data(cls, path_data: str) -> Self:
        """Read canonical path data: what `path_data` writes, and nothing else.

        Raises
        ------
        ValueError
            If a command is not one of M, L, C, Z or has not enough numbers.
        """
        words = path_data.split()
        segments: list[Segment] = []
        at = 0
        while at < len(words):
            op = words[at]
            if op not in COORDINATES:
                raise ValueError(f"{op!r} is not a drawing command. Use M, L, C or Z.")
            end = at + 1 + COORDINATES[op]
            if end > len(words):
                raise ValueError(f"{op} needs {COORDINATES[op]} numbers.")
            # In one go: a start reads some ten thousand numbers.
            segments.append((op, tuple(map(float, words[at + 1 : end]))))
            at = end
        return cls(tuple(segments))
