"""How hard a question may be, so that a learner succeeds as often as they chose.

A logistic model, followed by Elo's rule with steps that shrink with the answers
(Pelánek 2016, doi 10.1016/j.compedu.2016.03.017). Skill and difficulty are in logits:
the chance to answer rightly is 1 / (1 + exp(difficulty - skill)), and with options to
choose from, guessing adds to it.
"""

import math
from dataclasses import replace

from app.model.memory import Rating
from app.model.practice import Grade, Outcome
from app.practice.grading import GOOD_MM, HARD_MM, Marked, outcome_of_distance

TARGET_SUCCESS = 0.8

FIRST_STEP, STEP_SHRINKS = 1.0, 0.05
"""The first answer moves a rating by up to one logit, the twentieth by half of it."""

HARDEST_ADDS = 2.0
"""Logits between a question with all help and one without any."""

LOGIT_LIMIT = 6.0

POINTER_PX = 4.0
"""How far a hand may be off with a mouse and still mean the place (our choice)."""


def success_chance(
    skill: Rating, card: Rating, hardness: float = 0.0, options: int = 0
) -> float:
    """Return how likely a right answer is, 0 to 1.

    Parameters
    ----------
    hardness
        0 with all help, 1 without any.
    options
        How many there are to choose from; 0 where nothing can be guessed.
    """
    guess = 1 / options if options else 0.0
    distance = skill.logits - card.logits - HARDEST_ADDS * hardness
    return guess + (1 - guess) / (1 + math.exp(-distance))


def rated(
    skill: Rating,
    card: Rating,
    outcome: Outcome,
    hardness: float = 0.0,
    options: int = 0,
) -> tuple[Rating, Rating]:
    """Return the skill and the card's difficulty after an answer; near is half."""
    score = max(outcome, 0) / Outcome.RIGHT
    surprise = score - success_chance(skill, card, hardness, options)
    return _moved(skill, surprise), _moved(card, -surprise)


def hardness_for(
    skill: Rating, card: Rating, target: float = TARGET_SUCCESS, options: int = 0
) -> float:
    """Return how hard to put a question so that the learner succeeds as often as aimed.

    0 to 1; at the ends the aim may be out of reach.

    Raises
    ------
    ValueError
        If the target is not between 0 and 1.
    """
    if not 0 < target < 1:
        raise ValueError(f"{target} is no target. Use more than 0 and less than 1.")
    guess = 1 / options if options else 0.0
    known = (target - guess) / (1 - guess) if guess < 1 else 0.0
    if known <= 0:
        return 1.0
    wanted = math.log(known / (1 - known))
    hardness = (skill.logits - card.logits - wanted) / HARDEST_ADDS
    return min(1.0, max(0.0, hardness))


def without_slip(
    marked: Marked,
    px_per_mm: float,
    *,
    is_named_right: bool,
    pointer_px: float = POINTER_PX,
) -> Marked:
    """Return what is charged of a place, where the hand may have slipped.

    Who names the place rightly knows it: then what the hand is off on the screen is
    taken off the distance, one tier at the most. A press on a no-go area stays one:
    there it matters what the hand does.

    Parameters
    ----------
    px_per_mm
        How large the map was shown.
    is_named_right
        The last answer to the name of the same place was right.
    """
    is_miss = marked.outcome in (Outcome.MISS, Outcome.NEAR)
    if marked.distance_mm is None or not is_named_right or not is_miss:
        return marked
    slack_mm = min(pointer_px / px_per_mm, HARD_MM - GOOD_MM)
    charged = outcome_of_distance(max(0.0, marked.distance_mm - slack_mm))
    if charged <= marked.outcome:
        return marked
    grade = Grade.GOOD if charged is Outcome.RIGHT else Grade.HARD
    return replace(marked, outcome=charged, grade=grade)


def is_forgiven(marked: Marked) -> bool:
    """Say whether a place counts for more than its distance does."""
    if marked.distance_mm is None:
        return False
    return marked.outcome > outcome_of_distance(marked.distance_mm)


def _moved(rating: Rating, surprise: float) -> Rating:
    logits = rating.logits + _step(rating) * surprise
    limited = min(LOGIT_LIMIT, max(-LOGIT_LIMIT, logits))
    return Rating(limited, rating.answers + 1)


def _step(rating: Rating) -> float:
    """Return how far one answer may still move a rating."""
    return FIRST_STEP / (1 + STEP_SHRINKS * rating.answers)
