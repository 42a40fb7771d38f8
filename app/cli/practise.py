"""`kneadmap practise`: simulated learners on the real questions and scheduling."""

import argparse
import random
from datetime import UTC, datetime
from functools import cache
from statistics import fmean

from app.cli.context import load, map_named, print_json
from app.cli.numbers import whole_number
from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.library import Library
from app.model.practice import CardId, Question, QuestionKind
from app.places import Places
from app.practice.cards import cards_of
from app.practice.questions import QuestionMaker
from app.practice.simulation import Classroom, calibration_error, log_loss

NAME = "practise"
HELP = "simulate learners, and measure what the schedule saves"
EXAMPLES = """  kneadmap practise --simulate 10 30
  kneadmap practise --simulate 10 30 --json"""

STARTED_AT = datetime(2030, 1, 1, 18, tzinfo=UTC)
"""Some day: nothing depends on which."""

ASKED = 100
"""So many cards, drawn from all kinds that the back has."""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `practise` takes."""
    words.add_argument(
        "--simulate",
        nargs=2,
        type=whole_number(1, 1000),
        required=True,
        metavar=("LEARNERS", "DAYS"),
        help="how many learners, for how many days",
    )
    words.add_argument("--seed", type=whole_number(0, 10**9), default=1, metavar="N")
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was measured; a number is never a verdict."""
    learners, days = arguments.simulate
    figures = measured(load(places), learners, days, arguments.seed)
    if arguments.json:
        print_json(figures)
        return 0
    for name, figure in figures.items():
        words = "not measured" if figure is None else f"{figure:.3f}"
        print(f"{name.replace('_', ' '):<28}{words:>12}")
    return 0


def measured(
    library: Library, learners: int, days: int, seed: int
) -> dict[str, float | None]:
    """Return the figures; None where there were no forecasts to weigh."""

    @cache
    def atlas(map_id: MapId) -> Atlas:
        return Atlas(library.map_by_id[map_id])

    maker = QuestionMaker(library, atlas, is_somebody=False)
    back = map_named(library, "back")
    questions = _some(cards_of(atlas(back.id)), maker, random.Random(seed))
    room = Classroom(questions, atlas, STARTED_AT, days)
    seeds = range(seed, seed + learners)
    scheduled = [room.with_fsrs(one) for one in seeds]
    ladder = [
        room.with_ladder(s, c) for s, (_, c) in zip(seeds, scheduled, strict=True)
    ]
    by_chance = [
        room.at_random(s, c) for s, (_, c) in zip(seeds, scheduled, strict=True)
    ]
    forecasts = [one for course, _ in scheduled for one in course.forecasts]
    return {
        "learners": learners,
        "days": days,
        "cards": len(questions),
        "reviews": fmean(course.reviews for course, _ in scheduled),
        "recall": fmean(course.recall for course, _ in scheduled),
        "ladder_reviews": fmean(course.reviews for course in ladder),
        "ladder_recall": fmean(course.recall for course in ladder),
        "random_reviews": fmean(course.reviews for course in by_chance),
        "random_recall": fmean(course.recall for course in by_chance),
        "forecasts": len(forecasts),
        "log_loss": log_loss(forecasts) if forecasts else None,
        "calibration_error": calibration_error(forecasts) if forecasts else None,
    }


def _some(
    cards: tuple[CardId, ...], maker: QuestionMaker, rng: random.Random
) -> dict[CardId, Question]:
    """Return questions of all kinds that one click or choice answers."""
    asked: dict[CardId, Question] = {}
    for card in rng.sample(cards, len(cards)):
        if len(asked) == ASKED:
            break
        if card.kind is QuestionKind.DRAW_ZONE:
            continue
        if question := maker.question(card, rng):
            asked[card] = question
    return asked
