"""What simulated learners come to: the schedule, a ladder and chance, side by side."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
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
from app.practice.simulation import Classroom, Course, reviews_for

STARTED_AT = datetime(2030, 1, 1, 18, tzinfo=UTC)
"""Some day: nothing depends on which."""

ASKED = 100
"""So many cards, drawn from all kinds that the back has."""

SORTS = {
    "as_fsrs_supposes": AS_FSRS_SUPPOSES,
    "each_their_own": EACH_THEIR_OWN,
    "shaky_hand": SHAKY,
}

SCALES = (0.35, 0.5, 0.7, 1.0, 1.4, 2.0)
"""The ladder's steps, shorter and longer, to find one that brings the same recall."""

Figures = dict[str, float | None]


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
    needed = _ladder_reviews(room, seeds, _recall(courses))
    reviews = _reviews(courses)
    return {
        "reviews": reviews,
        "same_day": fmean(course.same_day for course in courses),
        "recall": _recall(courses),
        "safety_recall": fmean(course.safety_recall for course in courses),
        "ladder_reviews": _reviews(ladder),
        "ladder_recall": _recall(ladder),
        "ladder_safety_recall": fmean(course.safety_recall for course in ladder),
        "random_reviews": _reviews(by_chance),
        "random_recall": _recall(by_chance),
        "ladder_reviews_for_same_recall": needed,
        "fewer_reviews_than_ladder": None if needed is None else 1 - reviews / needed,
        "forecasts": len(forecasts),
        "log_loss": log_loss(forecasts) if forecasts else None,
        "least_log_loss": least_log_loss(forecasts) if forecasts else None,
        "calibration_error": calibration_error(forecasts) if forecasts else None,
    }


def _ladder_reviews(
    room: Classroom, seeds: Sequence[int], recall: float
) -> float | None:
    tried = [[room.with_scaled_ladder(s, scale) for s in seeds] for scale in SCALES]
    return reviews_for(recall, [(_reviews(each), _recall(each)) for each in tried])


def _reviews(courses: Sequence[Course]) -> float:
    return fmean(course.reviews for course in courses)


def _recall(courses: Sequence[Course]) -> float:
    return fmean(course.recall for course in courses)


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
