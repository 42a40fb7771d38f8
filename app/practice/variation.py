"""How a question is shown this time: never twice alike, so nobody learns pixels."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from app.model.body_map import Landmark
from app.model.outline import MapPoint

SHIFT_MM = 30.0
SCALE_BY = 0.12
"""How far, and how many times, a picture is moved and resized at the most."""

LEAST_PART = 0.25
"""Of shift and scale, so much is there even in the easiest question."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """How one question is shown.

    Attributes
    ----------
    shift_mm, scale
        The map is drawn `scale` times as large about its origin, then shifted.
    is_mirrored
        The light, hair and towel of the picture are mirrored. The sides are not: a
        back seen from behind has its left on the left.
    build, tone
        Of the drawn body; empty where there is none to choose.
    landmark_ids
        The landmarks that are shown as help.
    """

    shift_mm: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    is_mirrored: bool = False
    build: str = ""
    tone: str = ""
    landmark_ids: tuple[str, ...] = ()

    def shown(self, point: MapPoint) -> MapPoint:
        """Return where a place of the map is drawn."""
        dx_mm, dy_mm = self.shift_mm
        return MapPoint(
            point.x_mm * self.scale + dx_mm, point.y_mm * self.scale + dy_mm
        )

    def on_map(self, drawn: MapPoint) -> MapPoint:
        """Return which place of the map lies at a drawn one: the way back."""
        dx_mm, dy_mm = self.shift_mm
        return MapPoint(
            (drawn.x_mm - dx_mm) / self.scale, (drawn.y_mm - dy_mm) / self.scale
        )


def presentation(
    rng: random.Random,
    hardness: float,
    landmarks: Sequence[Landmark] = (),
    hidden_ids: Sequence[str] = (),
    builds: Sequence[str] = (),
    tones: Sequence[str] = (),
) -> Presentation:
    """Return a way to show a question.

    Parameters
    ----------
    hardness
        0: all landmarks are shown and the body hardly moves; 1: none, and it moves.
    hidden_ids
        The landmarks that are asked for: they are never shown.
    """
    part = LEAST_PART + (1 - LEAST_PART) * min(1.0, max(0.0, hardness))
    return Presentation(
        shift_mm=(
            round(rng.uniform(-SHIFT_MM, SHIFT_MM) * part, 1),
            round(rng.uniform(-SHIFT_MM, SHIFT_MM) * part, 1),
        ),
        scale=round(1 + rng.uniform(-SCALE_BY, SCALE_BY) * part, 3),
        is_mirrored=rng.random() < 0.5,
        build=rng.choice(builds) if builds else "",
        tone=rng.choice(tones) if tones else "",
        landmark_ids=shown_landmarks(landmarks, hardness, hidden_ids),
    )


def shown_landmarks(
    landmarks: Sequence[Landmark], hardness: float, hidden_ids: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the landmarks that are shown: the less important ones go first.

    Both of a pair are shown, or neither: one alone would say where to look.
    """
    asked = {one.base for one in landmarks if one.id in hidden_ids}
    importance = {
        one.base: one.label_priority for one in landmarks if one.base not in asked
    }
    ranked = sorted(importance, key=lambda base: (-importance[base], base))
    count = round(len(ranked) * (1 - min(1.0, max(0.0, hardness))))
    kept = set(ranked[:count])
    return tuple(one.id for one in landmarks if one.base in kept)
