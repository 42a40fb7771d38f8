"""Where and how a plan takes place: what was wished for, made definite."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.model.health import Position
from app.model.ids import MapId
from app.model.safety import Lubricant, Side
from app.session.parts import FOCUS_BY_ID, Part
from app.session.wish import Wish

SceneKey = tuple[object, ...]


@dataclass(frozen=True)
class Scene:
    """One way to fulfil a wish.

    Attributes
    ----------
    shares
        The parts to work on, each with its share of the time.
    spot
        The only place to work on, where one was wished for; empty: the parts.
    knots
        Bases, most wanted first.
    """

    wish: Wish
    seconds: int
    map_id: MapId
    position: Position
    lubricant: Lubricant
    shares: tuple[tuple[Part, float], ...]
    focus_name: str
    spot: str = ""
    knots: tuple[str, ...] = ()

    @property
    def key(self) -> SceneKey:
        """Return what tells it from others: several wishes may lead to one scene."""
        where = self.map_id, self.shares, self.spot, self.knots, self.wish.focus
        return (*where, self.position, self.lubricant)

    @property
    def is_halved(self) -> bool:
        """Say whether one side is done as a whole before the other."""
        are_apart = all(part.is_apart for part, _ in self.shares)
        return self.side is None and (self.is_turned or are_apart)

    @property
    def side(self) -> Side | None:
        """Return the only side to work on; None: both alike."""
        return self.wish.side

    @property
    def sides(self) -> int:
        """Return on how many sides everything is done."""
        return 1 if self.side else 2

    @property
    def is_small(self) -> bool:
        """Say whether a single place was wished for."""
        return self.wish.focus not in FOCUS_BY_ID

    @property
    def is_turned(self) -> bool:
        """Say whether the receiver turns over for the other side."""
        return self.position is Position.SIDE_LYING

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts in their usual order."""
        return tuple(part for part, _ in self.shares)

    def places(self) -> Iterator[tuple[Part, str]]:
        """Yield the places to work on."""
        for part in self.parts:
            for base in part.bases:
                if not self.spot or base == self.spot:
                    yield part, base
