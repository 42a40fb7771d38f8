"""No healthy muscle is the same all over: stiffer and softer spots, from a seed."""

from dataclasses import replace

import numpy as np

from app.palpation.patch import softened
from app.palpation.tissue import Tissue

SPREAD = 0.11
"""Standard deviation of the logarithm of stiffness from place to place: left and right
differ by 10 to 14 % in healthy people (MyotonPRO, seven muscles of men and women).
"""

ROUNDS = 9
"""So often softened, spots are about a centimetre wide, as stiff areas in sites that
felt normal were (0.17 cm², SD 0.22).
"""

DRAWN_FROM = 7
"""Keeps what is drawn here apart from what is drawn for lumps."""


def uneven(tissue: Tissue, seed: int) -> Tissue:
    """Return the tissue with muscle that is stiffer here and softer there."""
    random = np.random.default_rng([seed, DRAWN_FROM])
    field = softened(random.normal(size=tissue.patch.shape), ROUNDS)
    factor = np.exp(SPREAD * field / field.std())
    return replace(tissue, hardness=tissue.hardness * factor)
