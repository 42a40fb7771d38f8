"""What presses, what it is asked to do, and what it feels."""

from dataclasses import dataclass

from app.palpation.person import Word


@dataclass(frozen=True, slots=True)
class Finger:
    """A pad with the shape of an ellipse, in mm; the skin dents like a bowl.

    Attributes
    ----------
    half_x_mm, half_y_mm
        Half its size across the body and along it.
    most_n
        The greatest force that anyone should give with it.
    """

    half_x_mm: float
    half_y_mm: float
    most_n: float

    @property
    def reach_mm(self) -> float:
        """Return the mean radius."""
        return (self.half_x_mm + self.half_y_mm) / 2


FINGERTIP = Finger(7.5, 8.5, 20.0)
THUMB = Finger(9.0, 11.0, 30.0)
STACKED_THUMBS = Finger(10.0, 13.0, 60.0)


@dataclass(frozen=True, slots=True)
class Press:
    """What the hand wants: a place, a force in N, and how fast to get there.

    Attributes
    ----------
    ramp_n_per_s
        How fast the force rises or falls.
    """

    x_mm: float
    y_mm: float
    force_n: float = 0.0
    ramp_n_per_s: float = 10.0

    def on_the_way_to(self, later: "Press", share: float) -> "Press":
        """Return what the hand wants at a share of the time between two wishes.

        Lifted off, it comes down at the later place.
        """
        if share >= 1.0 or self == later:
            return later
        is_lifted = self.force_n <= 0.0
        return Press(
            later.x_mm if is_lifted else self.x_mm + share * (later.x_mm - self.x_mm),
            later.y_mm if is_lifted else self.y_mm + share * (later.y_mm - self.y_mm),
            self.force_n + share * (later.force_n - self.force_n),
            later.ramp_n_per_s,
        )


@dataclass(frozen=True, slots=True)
class Felt:
    """What is felt and seen at one moment.

    Attributes
    ----------
    depth_mm, force_n
        How far the finger is in the skin, and what the tissue answers with.
    wanted_n
        The force that the hand has risen to so far.
    stiffness_n_per_mm
        How fast the force grows with depth.
    pressure_kpa
        Mean over the most loaded square centimetre.
    centre_x_mm, centre_y_mm
        Where the middle of the pressure lies from the finger's: what is stiff pulls
        it over.
    hurt
        Pressure as a share of what hurts this person here; 1 is pain.
    guarding
        How tense the person is, 0 to 1.
    said
        What the person has just said; of several words the last.
    """

    time_s: float
    x_mm: float
    y_mm: float
    depth_mm: float
    force_n: float
    wanted_n: float
    stiffness_n_per_mm: float
    pressure_kpa: float
    centre_x_mm: float
    centre_y_mm: float
    hurt: float
    guarding: float
    said: Word | None = None
