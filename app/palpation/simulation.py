"""A press on the back, step by step: 240 a second, whatever the frames are.

The hand's wish and the tissue's answer meet in the finger, which gives way like a
damper. Tissue creeps under load and comes back. Nothing here draws chance: the same
wishes give the same course.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from app.palpation.contact import Contact, contact_of, reaches
from app.palpation.figures import CREEP_S, CREEP_SHARE
from app.palpation.finger import Felt, Finger, Press
from app.palpation.lumps import Lump, LumpState
from app.palpation.person import GOOD_FROM, SOFTER_FROM, Mood, Person, Word
from app.palpation.sliding import slid
from app.palpation.tissue import Tissue

STEPS_PER_S = 240
STEP_S = 1.0 / STEPS_PER_S
HAND_DAMPING_N_S_PER_MM = 0.25
FASTEST_MM_PER_S = 400.0
LIFTING_N = -4.0
"""The finger pulls back with this once the hand has let go."""

BRACED_N = 8.0
"""A hand that comes upon bone while it glides presses by so much more than it wants to,
then rides up over it. Our estimate.
"""

RIDES = 12

SLOW_N_PER_S = 3.0
SETTLES_S = 0.4
ON_TOP = 0.6
"""Within this share of a lump's reach the finger is on top of it."""

HARDENS_AGAIN_S = 120.0
TENDER_EDGE_MM = 5.0
LONGEST_FRAME_S = 1.0
"""After a longer pause of the program the course goes on from where it stood."""


class Simulation:
    """Tissue with lumps in it, a finger, and the person.

    Attributes
    ----------
    lumps
        Each lump with its state now: for looking through the skin and for scores.
    crept_mm
        How far each cell of the patch has given way, in mm.
    mood
        How the person is.
    felt
        What was felt in the last step.
    """

    def __init__(
        self,
        tissue: Tissue,
        finger: Finger,
        person: Person,
        lumps: Sequence[Lump] = (),
    ) -> None:
        self.tissue, self.finger, self.person = tissue, finger, person
        self.lumps = tuple((lump, LumpState()) for lump in lumps)
        self.mood = Mood()
        self.crept_mm = np.zeros(tissue.patch.shape)
        self._awake: list[tuple[Lump, LumpState]] = []
        self._steps, self._owed_s = 0, 0.0
        self._wished: Press | None = None
        self._chest_mm = person.chest_mm(0.0)
        self._speed_n_per_s = 0.0
        patch = tissue.patch
        middle = float(patch.x_mm.mean()), float(patch.y_mm.mean())
        self.felt = Felt(0.0, *middle, 0, 0, 0, 0, 0, 0, 0, 0, 0)

    def advance(
        self,
        seconds: float,
        press: Press,
        follow: Callable[[Felt], None] | None = None,
    ) -> Felt:
        """Go on by a frame's time and return what is felt at its end.

        Parameters
        ----------
        press
            What the hand wants at the end of the frame; until then it goes there
            evenly from what it wanted at the last one's.
        follow
            Is told of every step, so that what it counts does not hang on the frames.
        """
        lasts_s = min(max(seconds, 0.0), LONGEST_FRAME_S)
        self._owed_s += lasts_s
        # A frame of exactly some steps must not lose one to rounding.
        steps = math.floor(self._owed_s * STEPS_PER_S + 1e-6)
        self._owed_s -= steps * STEP_S
        earlier, self._wished = self._wished or press, press
        said: Word | None = None
        for left in range(steps - 1, -1, -1):
            before_end_s = self._owed_s + left * STEP_S
            share = max(1.0 - before_end_s / lasts_s, 0.0) if lasts_s > 0.0 else 1.0
            felt = self.step(earlier.on_the_way_to(press, share))
            said = felt.said or said
            if follow is not None:
                follow(felt)
        return replace(self.felt, said=said)

    def step(self, press: Press) -> Felt:
        """Go on by one step of 1/240 s."""
        before = self.felt
        self._steps += 1
        time_s = self._steps * STEP_S
        place = self._moved((before.x_mm, before.y_mm), press)
        self._wake(place)
        wanted_n = self._ramped(before.wanted_n, press)
        chest_mm = self.person.chest_mm(time_s)
        depth_mm = max(before.depth_mm, 0.0)
        if wanted_n > 0.0:
            depth_mm = max(depth_mm + chest_mm - self._chest_mm, 0.0)
        self._chest_mm = chest_mm
        depth_mm, met = self._ridden(place, depth_mm, wanted_n)
        depth_mm = self._deeper(depth_mm, wanted_n, met)
        self._creep(met)
        self._slide(place, met.force_n)
        hurt = met.pressure_kpa / self._hurts_kpa(place)
        said = self._live(place, hurt)
        self.felt = Felt(
            time_s, *place, depth_mm, met.force_n, wanted_n, met.stiffness_n_per_mm,
            met.pressure_kpa, *met.centre_mm, hurt, self.mood.guarding, said,
        )  # fmt: skip
        return self.felt

    def on_top_of(self) -> Lump | None:
        """Return the lump that the finger is right on top of, the nearest one."""
        place = self.felt.x_mm, self.felt.y_mm
        apart = [(self._apart(*pair, place), pair[0]) for pair in self.lumps]
        near = [(far, lump) for far, lump in apart if far < ON_TOP]
        return min(near, key=lambda each: each[0])[1] if near else None

    def _wake(self, place: tuple[float, float]) -> None:
        """Note the lumps that can change: all others are as they were."""
        self._awake = [
            (lump, state)
            for lump, state in self.lumps
            if state.is_disturbed or reaches(lump, state, self.finger, place)
        ]

    def _met(self, place: tuple[float, float], depth_mm: float) -> Contact:
        return contact_of(
            self.tissue, self.finger, place, depth_mm, self.crept_mm, self._awake,
            self.mood.tone,
        )  # fmt: skip

    def _moved(self, at: tuple[float, float], press: Press) -> tuple[float, float]:
        patch, edge = self.tissue.patch, 2.0 * self.finger.reach_mm
        x = _between(press.x_mm, patch.x_mm[0] + edge, patch.x_mm[-1] - edge)
        y = _between(press.y_mm, patch.y_mm[0] + edge, patch.y_mm[-1] - edge)
        dx, dy = x - at[0], y - at[1]
        far = math.hypot(dx, dy)
        most = FASTEST_MM_PER_S * STEP_S
        # Lifted off, it may be put down anywhere.
        share = 1.0 if far <= most or self.felt.force_n <= 0.0 else most / far
        return at[0] + dx * share, at[1] + dy * share

    def _ramped(self, wanted_n: float, press: Press) -> float:
        goal_n = _between(press.force_n, 0.0, self.finger.most_n)
        most = max(press.ramp_n_per_s, 0.0) * STEP_S
        change = _between(goal_n - wanted_n, -most, most)
        keep = math.exp(-STEP_S / SETTLES_S)
        self._speed_n_per_s *= keep
        self._speed_n_per_s += (1.0 - keep) * change * STEPS_PER_S
        return wanted_n + change

    def _ridden(
        self, place: tuple[float, float], depth_mm: float, wanted_n: float
    ) -> tuple[float, Contact]:
        """Return the depth at a place where the hand can still be, and what it meets.

        Force grows ever faster with depth, so Newton's steps from too deep come nearer
        without ever going past.
        """
        most_n = wanted_n + BRACED_N
        met = self._met(place, depth_mm)
        for _ in range(RIDES):
            if met.force_n <= most_n:
                break
            depth_mm -= (met.force_n - most_n) / met.stiffness_n_per_mm
            met = self._met(place, depth_mm)
        return depth_mm, met

    def _deeper(self, depth_mm: float, wanted_n: float, met: Contact) -> float:
        """Return the next depth: half implicit, so that bone does not make it ring."""
        pull_n = wanted_n if wanted_n > 0.0 else LIFTING_N
        give = HAND_DAMPING_N_S_PER_MM + STEP_S * met.stiffness_n_per_mm
        deeper = depth_mm + STEP_S * (pull_n - met.force_n) / give
        return max(deeper, 0.0)

    def _creep(self, met: Contact) -> None:
        share = -math.expm1(-STEP_S / CREEP_S.value)
        self.crept_mm *= 1.0 - share
        self.crept_mm[met.window] += share * CREEP_SHARE.value * met.pushed_mm

    def _slide(self, place: tuple[float, float], force_n: float) -> None:
        for lump, state in self._awake:
            state.along_mm, state.across_mm = slid(
                lump, state, self._from_rest(lump, place), self._reach(lump),
                force_n, STEP_S,
            )  # fmt: skip

    def _live(self, place: tuple[float, float], hurt: float) -> Word | None:
        is_right = GOOD_FROM <= hurt < SOFTER_FROM
        is_slow = abs(self._speed_n_per_s) <= SLOW_N_PER_S
        is_on_sore = False
        for lump, state in self._awake:
            is_on = lump.is_knot and self._apart(lump, state, place) < ON_TOP
            is_on_sore |= is_on and lump.is_tender
            eases = STEP_S / lump.easing_s if is_on and is_right and is_slow else 0.0
            change = eases if eases > 0.0 else -STEP_S / HARDENS_AGAIN_S
            state.eased = _between(state.eased + change, 0.0, 1.0)
        is_fast = self._speed_n_per_s > self.person.fastest_n_per_s
        return self.mood.lived(hurt, is_fast, is_on_sore, STEP_S)

    def _hurts_kpa(self, place: tuple[float, float]) -> float:
        cell = self.tissue.patch.cell_at(*place)
        mean, spread = self.tissue.pain_kpa[cell], self.tissue.pain_spread_kpa[cell]
        share = 1.0
        for lump, state in self._awake:
            if lump.is_tender:
                x, y = state.place_mm(lump)
                wide = lump.across_mm + TENDER_EDGE_MM
                near = math.dist((x, y), place) / wide
                sore = (1.0 - self.person.tender_share) * math.exp(-0.5 * near**2)
                share = min(share, 1.0 - sore)
        return self.person.hurts_kpa(float(mean), float(spread)) * share

    def _reach(self, lump: Lump) -> float:
        return 0.6 * self.finger.reach_mm + lump.across_mm

    def _apart(self, lump: Lump, state: LumpState, place: tuple[float, float]) -> float:
        return math.dist(state.place_mm(lump), place) / self._reach(lump)

    def _from_rest(self, lump: Lump, place: tuple[float, float]) -> tuple[float, float]:
        cos, sin = math.cos(lump.fibre_rad), math.sin(lump.fibre_rad)
        dx, dy = place[0] - lump.x_mm, place[1] - lump.y_mm
        return dx * cos + dy * sin, dy * cos - dx * sin


def _between(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)
