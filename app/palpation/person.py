"""Who is pressed: when it hurts, how they breathe, tense up and speak."""

import math
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from app.palpation.figures import PAIN_TENDER_SHARE, TENSED_FACTOR

SOFTER_FROM, GOOD_FROM = 0.7, 0.3
"""Shares of the pressure at which it hurts: too much, and enough on a sore spot."""

GOOD_AFTER_S, QUIET_S = 1.5, 3.0
TENSES_S, CALMS_S = 0.5, 4.0
LEAST_KPA, MOST_KPA = 120.0, 1400.0
"""People beyond these have not been measured: the normal spread is cut there."""


class Word(StrEnum):
    """What the person says."""

    SOFTER = "softer"
    THATS_IT = "thats_it"
    OUCH = "ouch"


@dataclass(frozen=True, slots=True)
class Person:
    """One person.

    Attributes
    ----------
    toughness
        How far from the mean the pressure lies at which it hurts, in standard
        deviations of people; everywhere on the body the same.
    tender_share
        A tender spot hurts at this share of what the place would.
    breaths_per_min, breath_mm
        How often the chest rises, and how far.
    breath_phase
        Where in a breath the person is at the start, 0 to 1.
    fastest_n_per_s
        Pressed faster, the person tenses up.
    """

    toughness: float = 0.0
    tender_share: float = PAIN_TENDER_SHARE.value
    breaths_per_min: float = 13.0
    breath_mm: float = 1.5
    breath_phase: float = 0.0
    fastest_n_per_s: float = 25.0

    def hurts_kpa(self, mean_kpa: float, spread_kpa: float) -> float:
        """Return the pressure at which a place begins to hurt this person."""
        return min(max(mean_kpa + self.toughness * spread_kpa, LEAST_KPA), MOST_KPA)

    def chest_mm(self, time_s: float) -> float:
        """Return how far the breath has lifted the back, 0 to `breath_mm`."""
        turn = self.breath_phase + time_s * self.breaths_per_min / 60.0
        return self.breath_mm * 0.5 * (1.0 - math.cos(2.0 * math.pi * turn))


def random_person(random: np.random.Generator) -> Person:
    """Return somebody, as people differ."""
    return Person(
        toughness=float(np.clip(random.normal(), -2.5, 2.5)),
        tender_share=float(
            np.clip(
                random.normal(PAIN_TENDER_SHARE.value, PAIN_TENDER_SHARE.spread),
                0.2,
                0.8,
            )
        ),
        breaths_per_min=float(random.uniform(10.0, 17.0)),
        breath_mm=float(random.uniform(0.8, 2.5)),
        breath_phase=float(random.uniform()),
        fastest_n_per_s=float(random.uniform(15.0, 35.0)),
    )


@dataclass(slots=True)
class Mood:
    """How the person is at this moment.

    Attributes
    ----------
    guarding
        0 at ease, 1 as tense as can be.
    good_s
        For how long it has felt right.
    quiet_s
        For how long nothing has been said.
    """

    guarding: float = 0.0
    good_s: float = 0.0
    quiet_s: float = QUIET_S
    last_word: Word | None = None

    @property
    def tone(self) -> float:
        """Return how many times as stiff the muscles are as at ease."""
        return 1.0 + (TENSED_FACTOR.value - 1.0) * self.guarding

    def lived(
        self, hurt: float, is_too_fast: bool, is_on_sore_knot: bool, seconds: float
    ) -> Word | None:
        """Go on for a moment and return what the person says, if anything.

        Parameters
        ----------
        hurt
            Pressure as a share of what hurts at this place.
        """
        wish = float(np.clip((hurt - SOFTER_FROM) / (1.0 - SOFTER_FROM), 0.0, 1.0))
        wish = max(wish, 0.6) if is_too_fast else wish
        takes_s = TENSES_S if wish > self.guarding else CALMS_S
        self.guarding += (wish - self.guarding) * (1.0 - math.exp(-seconds / takes_s))
        is_good = is_on_sore_knot and GOOD_FROM <= hurt < SOFTER_FROM
        self.good_s = self.good_s + seconds if is_good else 0.0
        self.quiet_s += seconds
        return self._said(hurt)

    def _said(self, hurt: float) -> Word | None:
        word = self._wanted(hurt)
        is_worse = word is Word.OUCH and self.last_word is not Word.OUCH
        if word is None or (self.quiet_s < QUIET_S and not is_worse):
            return None
        if word is Word.THATS_IT and self.last_word is word:
            return None
        self.quiet_s, self.last_word = 0.0, word
        return word

    def _wanted(self, hurt: float) -> Word | None:
        if hurt >= 1.0:
            return Word.OUCH
        if hurt >= SOFTER_FROM:
            return Word.SOFTER
        return Word.THATS_IT if self.good_s >= GOOD_AFTER_S else None
