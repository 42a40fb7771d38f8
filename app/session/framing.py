"""What frames a plan: the strokes that lead in, over and out, near the work."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.session.blocks import Block, Role
from app.session.offered import FRAME_ROLES

_WITHIN_MM = 120.0
_REACHED, _ASTRAY = 3.0, 5.0
_POINTS_OF_AN_AIM = 3


def framed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, those of the frame worth more where they fit the work.

    A stroke of the frame is good that passes by where work is done and nowhere else.
    """
    aims = _thinned([b.points for b in blocks if b.role in (Role.WORK, Role.KNOT)])
    if aims is None:
        return tuple(blocks)
    return tuple(
        replace(block, worth=block.worth + _fit(block.points, aims))
        if block.role in FRAME_ROLES
        else block
        for block in blocks
    )


def by_role(blocks: Sequence[Block]) -> dict[Role, list[Block]]:
    """Return the blocks by role, best first."""
    ranked = sorted(blocks, key=lambda b: (-b.worth, b.technique.id, b.place))
    return {role: [b for b in ranked if b.role is role] for role in Role}


def with_opening(frame: dict[Role, list[Block]]) -> dict[Role, list[Block]]:
    """Return a frame whose first touch is still or very light.

    Only where no hand can lie still and nothing is spread, another stroke begins.
    """
    if frame[Role.SETTLE] or frame[Role.SPREAD]:
        return frame
    return {**frame, Role.SETTLE: frame[Role.OPEN]}


def _fit(points: NDArray[np.float64], aims: NDArray[np.float64]) -> float:
    apart = ((points[:, None, :] - aims[None, :, :]) ** 2).sum(axis=2)
    reached = (apart.min(axis=0) <= _WITHIN_MM**2).mean()
    astray = (apart.min(axis=1) > _WITHIN_MM**2).mean()
    return float(_REACHED * reached - _ASTRAY * astray)


def _thinned(ways: Sequence[NDArray[np.float64]]) -> NDArray[np.float64] | None:
    """Return some points of each way: enough to tell where it goes."""
    if not ways:
        return None
    every = [max(1, len(way) // _POINTS_OF_AN_AIM) for way in ways]
    return np.concatenate([way[::n] for way, n in zip(ways, every, strict=True)])
