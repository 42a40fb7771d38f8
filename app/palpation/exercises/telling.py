"""Bone or knot: what is under the finger?"""

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from app.palpation.cases import (
    Case,
    Place,
    fat_lump_at,
    free_places,
    inner,
    knot_at,
    roomy,
    stiff_spot_at,
)
from app.palpation.exercises.demonstration import Demonstration, Hand
from app.palpation.exercises.ground import Setting
from app.palpation.exercises.kinds import ExerciseKind, Remark, Under
from app.palpation.exercises.matching import d_prime
from app.palpation.exercises.round import Round
from app.palpation.exercises.surface import bony
from app.palpation.lumps import Lump, LumpKind
from app.palpation.patch import Mask
from app.palpation.person import random_person
from app.palpation.tissue import Tissue

KNOTS, BONES, MUSCLES, FAT_LUMPS = 4, 3, 2, 2
STIFF_FROM = 0.4
"""From this difficulty a harmless stiff spot is among the places."""

SHOWN_N = 5.0


@dataclass(frozen=True, slots=True)
class Told:
    """A place, what was said of it, and what it is."""

    place: Place
    said: Under
    truth: Under


class TellingRound(Round):
    """One place after the other, and what the learner says is there.

    Attributes
    ----------
    told
        What was answered so far.
    """

    kind: ClassVar[ExerciseKind] = ExerciseKind.BONE_OR_KNOT
    is_led_onto_bone: ClassVar[bool] = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._places = _places(setting.tissue, setting.case)
        self.told: list[Told] = []

    @property
    def count(self) -> int:
        """Return how many places there are."""
        return len(self._places)

    @property
    def number(self) -> int:
        """Return the number of the place asked for, from 1."""
        return min(len(self.told) + 1, self.count)

    @property
    def asked(self) -> Place | None:
        """Return the place asked for; None once all are told."""
        if len(self.told) >= self.count:
            return None
        return self._places[len(self.told)][0]

    def answer(self, said: Under) -> Under:
        """Say what is there and return what it is; the next place is then asked for.

        Raises
        ------
        ValueError
            If all places are told already.
        """
        if self.is_over or len(self.told) >= self.count:
            raise ValueError("All places are told. Begin a new round.")
        place, truth = self._places[len(self.told)]
        self.told.append(Told(place, said, truth))
        self.is_over = len(self.told) == self.count
        return truth

    def graded(self) -> tuple[float, dict[str, float], list[Remark]]:
        """Return the share told rightly."""
        right = sum(told.said is told.truth for told in self.told)
        knots = [told for told in self.told if told.truth is Under.KNOT]
        hits = self._said(Under.KNOT, Under.KNOT)
        false_alarms = sum(told.said is Under.KNOT for told in self.told) - hits
        others = len(self.told) - len(knots)
        figures: dict[str, float] = {"places": len(self.told), "right": right}
        if knots and others:
            figures["d_prime"] = d_prime(hits, len(knots), false_alarms, others)
        return right / max(self.count, 1), figures, self._remarks(right)

    def demonstration(self) -> Demonstration:
        """Return a press on each place, and a feel across it."""
        hand = Hand(*self._places[0][0])
        for (x_mm, y_mm), _ in self._places:
            hand.lift_to(x_mm, y_mm)
            hand.press(SHOWN_N, 1.0)
            # Across and back: a knot has two edges, a bone's edge has one.
            for across_mm in (6.0, -6.0, 0.0):
                hand.glide(x_mm, y_mm + across_mm)
        return hand.done()

    def _said(self, truth: Under, said: Under) -> int:
        return sum(told.truth is truth and told.said is said for told in self.told)

    def _remarks(self, right: int) -> list[Remark]:
        remarks = [Remark.TOLD_RIGHT]
        mistakes = {
            Remark.BONE_FOR_KNOT: (Under.BONE, Under.KNOT),
            Remark.KNOT_FOR_BONE: (Under.KNOT, Under.BONE),
            Remark.MUSCLE_FOR_KNOT: (Under.MUSCLE, Under.KNOT),
            Remark.TOOK_FAT_LUMP: (Under.FAT_LUMP, Under.KNOT),
        }
        if right < len(self.told):
            remarks += [which for which, pair in mistakes.items() if self._said(*pair)]
        return remarks


def telling_case(tissue: Tissue, seed: int, difficulty: float) -> Case:
    """Return a back with knots, lumps in fat and stiff spots."""
    random = np.random.default_rng(seed)
    person = random_person(random)
    places = free_places(tissue, random, KNOTS + FAT_LUMPS + 1, roomy(tissue))
    lumps: list[Lump] = []
    for index, place in enumerate(places):
        if index % 2 == 0 and index // 2 < KNOTS:
            lumps.append(knot_at(tissue, random, place, difficulty))
        elif difficulty >= STIFF_FROM and index == 1:
            lumps.append(stiff_spot_at(tissue, random, place))
        else:
            lumps.append(fat_lump_at(tissue, random, place))
    return Case(seed, difficulty, tuple(lumps), person)


def _places(tissue: Tissue, case: Case) -> tuple[tuple[Place, Under], ...]:
    random = np.random.default_rng([case.seed, 1])
    found = [((lump.x_mm, lump.y_mm), _under(lump)) for lump in case.lumps]
    for under, count, where in (
        (Under.BONE, BONES, bony(tissue) & inner(tissue.patch)),
        (Under.MUSCLE, MUSCLES, _plain(tissue)),
    ):
        taken = [place for place, _ in found]
        free = free_places(tissue, random, count, where, taken)
        found += [(place, under) for place in free]
    return tuple(found[index] for index in random.permutation(len(found)))


def _plain(tissue: Tissue) -> Mask:
    return np.asarray(roomy(tissue) & ~bony(tissue))


def _under(lump: Lump) -> Under:
    if lump.is_knot:
        return Under.KNOT
    return Under.FAT_LUMP if lump.kind is LumpKind.FAT_LUMP else Under.MUSCLE
