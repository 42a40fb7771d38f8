"""What the exercises of the room Feel tell, in sentences."""

from app.palpation.exercises.stiffer import HUMAN_WITH_SKIN, HUMAN_WITHOUT_SKIN
from app.palpation.exercises.words import TITLES
from app.practice.felt import Exercised, Felt, Searches, Threshold
from app.practice.grading import HARD_MM
from app.ui.practise.statistics.words import percent
from app.ui.widgets.words import tr

KNOWN = {kind.value: title for kind, title in TITLES.items()}


def felt_words(felt: Felt) -> str:
    """Return all of it in a line."""
    if not felt.seen:
        return tr("Rounds in the room Feel: {rounds}.", rounds=felt.rounds)
    return tr(
        "Rounds in the room Feel: {rounds}. {seen} of them do not count below: half or "
        "more of what lies under the skin was shown.",
        rounds=felt.rounds,
        seen=felt.seen,
    )


def kind_words(kind: Exercised) -> str:
    """Return how one exercise goes."""
    name = KNOWN.get(kind.kind)
    return tr(
        "{title} \u00b7 {rounds} \u00d7 \u00b7 lately {score} of what can be had",
        title=tr(name) if name else kind.kind,
        rounds=kind.rounds,
        score=percent(kind.score),
    )


def found_words(searches: tuple[Searches, ...]) -> str:
    """Return how many knots are found."""
    if not searches:
        return tr(
            "Search a back until less than half of it is shown: from then on it is "
            "told here how many knots your hands find."
        )
    last = searches[-1]
    return tr(
        "Lately you found {share} of {knots} knots; false alarms: {alarms}. The true "
        "share lies between {low} and {high}, 19 times of 20.",
        share=percent(last.found),
        knots=last.knots,
        alarms=last.false_alarms,
        low=percent(last.low),
        high=percent(last.high),
    )


def near_words(searches: tuple[Searches, ...]) -> str:
    """Return how near the marks are to the knots."""
    known = [each.median_mm for each in searches if each.median_mm is not None]
    if not known:
        return tr("It takes a few rounds with a knot found to tell how near marks are.")
    return tr(
        "Lately the marks were {mm} mm off. Experts who look for one knot twice "
        "differ by up to {expert} mm.",
        mm=round(known[-1]),
        expert=round(HARD_MM),
    )


def threshold_words(thresholds: tuple[Threshold, ...]) -> str:
    """Return how fine a difference in stiffness is felt."""
    people = {
        "human": percent(HUMAN_WITH_SKIN),
        "without": percent(HUMAN_WITHOUT_SKIN),
    }
    if not thresholds:
        return tr(
            "\u201cWhich is stiffer?\u201d by feel alone measures it. Fingers on "
            "rubber tell {human}; who cannot feel the skin dent, about {without}.",
            **people,
        )
    return tr(
        "You lately told a difference of {share}; the smaller, the finer. Fingers on "
        "rubber tell {human}; who cannot feel the skin dent, about {without}.",
        share=percent(thresholds[-1].share),
        **people,
    )
