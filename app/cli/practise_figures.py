"""What simulated learners come to: the schedule, a ladder and chance, side by side."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from operator import attrgetter
from statistics import fmean

from app.cli.context import map_named
from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.library import Library
from app.model.practice import CardId, Question, QuestionKind
from app.practice.cards import cards_of
from app.practice.forecasts import calibration_error, least_log_loss, log_loss
from app.practice.questions import QuestionMaker
from app.practice.simulated import AS_FSRS_SUPPOSES, EACH_THEIR_OWN, SHAKY
from app.practice.simulation import Classroom, Course, Share, reviews_for

STARTED_AT = datetime(2030, 1, 1, 18, tzinfo=UTC)
"""Some day: nothing depends on which."""

ASKED = 100
"""So many cards, drawn from all kinds that the back has."""

SORTS = {
    "as_fsrs_supposes": AS_FSRS_SUPPOSES,
    "each_their_own": EACH_THEIR_OWN,
    "shaky_hand": SHAKY,
}

SCALES = (0.15, 0.25, 0.35, 0.5, 0.7, 1.0, 1.4, 2.0)
"""The ladder's steps, shorter and longer, to find one that brings the same recall."""

Figures = dict[str, float | None]
Part = Callable[[Course], Share]

EVERYTHING: Part = attrgetter("everything")
SAFETY: Part = attrgetter("safety")
NAMES: Part = attrgetter("names")


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of each sort of learner, by its name."""

    learners: int
    days: int
    cards: int
    by_sort: dict[str, Figures]


def measured(
    library: Library, learners: int, days: int, seed: int, cards: int = ASKED
) -> Measured:
    """Return the figures; None where there was nothing to weigh or to compare."""

    @cache
    def atlas(map_id: MapId) -> Atlas:
        return Atlas(library.map_by_id[map_id])

    questions = _questions(library, atlas, random.Random(seed), cards)
    seeds = range(seed, seed + learners)
    by_sort = {
        name: _figures(Classroom(questions, atlas, STARTED_AT, days, habits), seeds)
        for name, habits in SORTS.items()
    }
    return Measured(learners, days, len(questions), by_sort)


def _figures(room: Classroom, seeds: Sequence[int]) -> Figures:
    scheduled = [room.with_fsrs(seed) for seed in seeds]
    courses = [course for course, _ in scheduled]
    counted = list(zip(seeds, (counts for _, counts in scheduled), strict=True))
    ladder = [room.with_ladder(seed, counts) for seed, counts in counted]
    by_chance = [room.at_random(seed, counts) for seed, counts in counted]
    forecasts = [one for course in courses for one in course.forecasts]
    return {
        **_told(courses),
        "same_day": fmean(course.same_day for course in courses),
        **{f"ladder_{name}": figure for name, figure in _told(ladder).items()},
        "random_reviews": _reviews(by_chance, EVERYTHING),
        "random_recall": _recall(by_chance, EVERYTHING),
        **_against_ladders(room, seeds, courses, looks_again=False),
        **_against_ladders(room, seeds, courses, looks_again=True),
        "forecasts": len(forecasts),
        "log_loss": log_loss(forecasts) if forecasts else None,
        "least_log_loss": least_log_loss(forecasts) if forecasts else None,
        "calibration_error": calibration_error(forecasts) if forecasts else None,
    }


def _told(courses: Sequence[Course]) -> Figures:
    return {
        "reviews": _reviews(courses, EVERYTHING),
        "safety_reviews": _reviews(courses, SAFETY),
        "name_reviews": _reviews(courses, NAMES),
        "recall": _recall(courses, EVERYTHING),
        "safety_recall": _recall(courses, SAFETY),
        "name_recall": _recall(courses, NAMES),
    }


def _against_ladders(
    room: Classroom,
    seeds: Sequence[int],
    courses: Sequence[Course],
    *,
    looks_again: bool,
) -> Figures:
    """Return how many reviews ladders need for what the schedule brought.

    One for all cards; one for each sort of them; and one for all cards, so short that
    the safety cards are known as well.
    """
    tried = [
        [room.with_scaled_ladder(s, scale, looks_again=looks_again) for s in seeds]
        for scale in SCALES
    ]

    def needed(asked: Part, known: Part) -> float | None:
        pairs = [(_reviews(each, asked), _recall(each, known)) for each in tried]
        return reviews_for(_recall(courses, known), pairs)

    same, as_safe = needed(EVERYTHING, EVERYTHING), needed(EVERYTHING, SAFETY)
    found = {
        "reviews_for_same_recall": same,
        "safety_reviews_for_same": needed(SAFETY, SAFETY),
        "name_reviews_for_same": needed(NAMES, NAMES),
        "reviews_for_same_safety": as_safe,
        "share_saved": _saved(courses, same),
        "share_saved_as_safe": _saved(courses, as_safe),
    }
    ladder = "second_look_ladder" if looks_again else "ladder"
    return {f"{ladder}_{name}": figure for name, figure in found.items()}


def _saved(courses: Sequence[Course], needed: float | None) -> float | None:
    return None if needed is None else 1 - _reviews(courses, EVERYTHING) / needed


def _reviews(courses: Sequence[Course], part: Part) -> float:
    return fmean(part(course).reviews for course in courses)


def _recall(courses: Sequence[Course], part: Part) -> float:
    return fmean(part(course).recall for course in courses)


def _questions(
    library: Library,
    atlas_of: Callable[[MapId], Atlas],
    rng: random.Random,
    count: int,
) -> dict[CardId, Question]:
    """Return questions of all kinds that one click or choice answers."""
    maker = QuestionMaker(library, atlas_of, is_somebody=False)
    cards = cards_of(atlas_of(map_named(library, "back").id))
    asked: dict[CardId, Question] = {}
    for card in rng.sample(cards, len(cards)):
        if len(asked) == count:
            break
        if card.kind is QuestionKind.DRAW_ZONE:
            continue
        if question := maker.question(card, rng):
            asked[card] = question
    return asked
