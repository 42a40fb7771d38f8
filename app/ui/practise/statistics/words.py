"""What the charts show, in sentences: for everybody, and for who does not see them."""

from app.model.ids import MapId
from app.model.offset import Offset, Way
from app.model.safety import Side
from app.practice.bias import Bias, GoNoGo
from app.practice.days import DayCount
from app.practice.grading import GOOD_MM
from app.practice.retention import AreaRetention
from app.practice.spells import FEWEST, Spell
from app.practice.statistics import Statistics
from app.ui.widgets.words import tr

LITTLE_D_PRIME, MOSTLY_D_PRIME, READY_D_PRIME = 0.5, 1.5, 3.0
"""From here on the two are told apart a little, mostly, safely (our choice)."""

LEANS = 0.25
"""A criterion nearer to 0 is told as even."""

SPINE_MAPS = frozenset({MapId("back"), MapId("neck_head"), MapId("seated_shoulders")})
"""Maps whose midline is the spine."""


def percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return tr("{percent} %", percent=round(100 * share))


def overview_words(found: Statistics) -> str:
    """Return all of it in one line."""
    if found.answers == 1:
        return tr("One answer so far.")
    days = sum(1 for day in found.days if day.done)
    last = found.spells[-1]
    if last.median_mm is None:
        return tr(
            "{count} answers, on {days} of the last 30 days. Lately {share} right or "
            "near.",
            count=found.answers,
            days=days,
            share=percent(last.accuracy),
        )
    return tr(
        "{count} answers, on {days} of the last 30 days. Lately {share} right or near, "
        "half of the places within {mm} mm.",
        count=found.answers,
        days=days,
        share=percent(last.accuracy),
        mm=round(last.median_mm),
    )


def days_words(days: tuple[DayCount, ...], waiting: int) -> str:
    """Return what was done, and what is due today and not answered yet."""
    week = days[-7:]
    return tr(
        "In the last seven days: {done} answers. Due by the end of today: {waiting}.",
        done=sum(day.done for day in week),
        waiting=waiting,
    )


def accuracy_words(spells: tuple[Spell, ...]) -> str:
    """Return how the share of right answers went."""
    first, last = spells[0], spells[-1]
    if len(spells) == 1:
        return tr(
            "{share} right or near so far, from {count} answers. A line comes after "
            "{least} more on another day.",
            share=percent(last.accuracy),
            count=last.count,
            least=FEWEST,
        )
    return tr(
        "From {first} to {last} right or near. The true share now lies between {low} "
        "and {high}, 19 times of 20.",
        first=percent(first.accuracy),
        last=percent(last.accuracy),
        low=percent(last.low),
        high=percent(last.high),
    )


def error_words(spells: tuple[Spell, ...]) -> str:
    """Return how far off places were."""
    known = [spell for spell in spells if spell.median_mm is not None]
    if not known:
        return tr("It takes a few answers with a place to tell how far off they are.")
    last = known[-1]
    if last.lower_mm is None or last.median_mm is None or last.upper_mm is None:
        return ""
    return tr(
        "Lately half of your places lie between {low} and {high} mm off, the middle "
        "one {mm} mm. Up to {good} mm counts as right.",
        low=round(last.lower_mm),
        high=round(last.upper_mm),
        mm=round(last.median_mm),
        good=round(GOOD_MM),
    )


def pressing_words(found: GoNoGo | None) -> str:
    """Return how well pressing is told from not pressing."""
    if found is None:
        return tr(
            "Here it will stand how well you tell places where pressing is fine from "
            "places where it is not. It takes a few answers of both kinds to "
            "\u201cMay I press here?\u201d."
        )
    return tr(
        "You press {hits} of the places where it is fine, and {alarms} of those where "
        "nobody may press. {apart} {readiness}",
        hits=percent(found.hit_rate),
        alarms=percent(found.false_alarm_rate),
        apart=_apart_words(found.d_prime),
        readiness=_readiness(found.criterion),
    )


def _apart_words(d_prime: float) -> str:
    """Return how well the two are told apart, in words and in their measure."""
    figure = f"{d_prime:.1f}"
    if d_prime < LITTLE_D_PRIME:
        return tr("So far that is like guessing (d\u2032 {figure}).", figure=figure)
    if d_prime < MOSTLY_D_PRIME:
        return tr("You tell them apart a little (d\u2032 {figure}).", figure=figure)
    if d_prime < READY_D_PRIME:
        return tr("You mostly tell them apart (d\u2032 {figure}).", figure=figure)
    return tr("You tell them apart safely (d\u2032 {figure}).", figure=figure)


def forecast_words(counts: tuple[int, ...]) -> str:
    """Return what comes due."""
    return tr(
        "Today {today}, tomorrow {tomorrow}, {month} within 30 days, if nothing new "
        "is begun.",
        today=counts[0],
        tomorrow=counts[1],
        month=sum(counts),
    )


def bias_words(bias: Bias, map_id: MapId) -> str:
    """Return where the answers of one side lean, as "9 mm too near the spine"."""
    side = {
        Side.LEFT: tr("On the left"),
        Side.RIGHT: tr("On the right"),
        Side.MIDLINE: tr("On the midline"),
    }[bias.side]
    lean = Offset(bias.outwards_mm, bias.down_mm, bias.side)
    ways = [_way_words(way, map_id) for way in lean.ways]
    if not bias.is_clear or not ways:
        return tr(
            "{side} your clicks lean nowhere in particular ({count} answers).",
            side=side,
            count=bias.count,
        )
    if len(ways) == 1:
        return tr(
            "{side} you click {mm} mm {way} ({count} answers).",
            side=side,
            mm=round(lean.length_mm),
            way=ways[0],
            count=bias.count,
        )
    return tr(
        "{side} you click {mm} mm off: {way} and {other} ({count} answers).",
        side=side,
        mm=round(lean.length_mm),
        way=ways[0],
        other=ways[1],
        count=bias.count,
    )


def retention_words(areas: tuple[AreaRetention, ...], weakest_name: str) -> str:
    """Return how well the body is known."""
    if not areas:
        return tr("Nothing of this map was asked yet.")
    cards = sum(area.cards for area in areas)
    known = sum(area.cards * area.chance for area in areas)
    return tr(
        "Of {cards} questions about this map that you have met, you would know about "
        "{known} now. Weakest: {name}, {share}.",
        cards=cards,
        known=round(known),
        name=weakest_name,
        share=percent(areas[0].chance),
    )


def _readiness(criterion: float) -> str:
    if criterion < -LEANS:
        return tr("When in doubt you press.")
    if criterion > LEANS:
        return tr("When in doubt you hold back.")
    return tr("When in doubt you do either.")


def _way_words(way: Way, map_id: MapId) -> str:
    is_spine = map_id in SPINE_MAPS
    near, far = tr("too near the midline"), tr("too far from the midline")
    if is_spine:
        near, far = tr("too near the spine"), tr("too far from the spine")
    return {
        Way.INWARDS: near,
        Way.OUTWARDS: far,
        Way.LEFT: tr("too far to the left"),
        Way.RIGHT: tr("too far to the right"),
        Way.UP: tr("too high"),
        Way.DOWN: tr("too low"),
        Way.OTHER_SIDE: tr("on the other side"),
    }[way]
