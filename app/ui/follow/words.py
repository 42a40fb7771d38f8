"""How sessions and their steps are told."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from app.model.body_map import BodyMap, Knot, Region
from app.model.feedback import Feedback, FeedbackRow
from app.model.library import Library
from app.model.safety import Lubricant, Position, Side
from app.model.session import Session, SessionStep, StepKind, StepSides
from app.ui.explore.wording import continued
from app.ui.follow.fits import Fit
from app.ui.widgets.words import tr


def minutes_in_words(seconds: float) -> str:
    """Return "18 min", rounded to whole minutes."""
    return tr("{count} min", count=max(round(seconds / 60), 1))


def clock_in_words(seconds: float) -> str:
    """Return "1:05"."""
    whole = round(seconds)
    return tr("{minutes}:{seconds:02d}", minutes=whole // 60, seconds=whole % 60)


def spoken_time(seconds: float) -> str:
    """Return "1 min 5 s", as it is read out."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return tr("{seconds} s", seconds=rest)
    if not rest:
        return tr("{minutes} min", minutes=minutes)
    return tr("{minutes} min {seconds} s", minutes=minutes, seconds=rest)


def position_in_words(position: Position) -> str:
    """Return how the receiver lies or sits."""
    return {
        Position.FACE_DOWN: tr("face down"),
        Position.SIDE_LYING: tr("on the side"),
        Position.SEATED: tr("seated"),
        Position.SEMI_RECLINED: tr("half sitting"),
        Position.FACE_UP: tr("on the back"),
    }[position]


def lubricant_in_words(lubricant: Lubricant) -> str:
    """Return what lies between hand and skin."""
    return {
        Lubricant.OIL: tr("oil"),
        Lubricant.LOTION: tr("lotion"),
        Lubricant.POWDER: tr("powder"),
        Lubricant.NONE: tr("dry or clothed"),
    }[lubricant]


def kind_in_words(kind: StepKind) -> str:
    """Return what a step is for."""
    return {
        StepKind.TALK: tr("talk"),
        StepKind.POSITION: tr("position"),
        StepKind.SETTLE: tr("settle"),
        StepKind.WARM_UP: tr("warm up"),
        StepKind.WORK: tr("work"),
        StepKind.KNOT: tr("knot"),
        StepKind.RELAX: tr("relax again"),
        StepKind.COOL_DOWN: tr("cool down"),
        StepKind.AFTERCARE: tr("afterwards"),
    }[kind]


def side_in_words(side: Side) -> str:
    """Return the receiver's side."""
    return {
        Side.RIGHT: tr("right side"),
        Side.LEFT: tr("left side"),
        Side.MIDLINE: tr("both sides"),
    }[side]


def sides_in_words(step: SessionStep) -> str:
    """Return on which sides a step is done."""
    return {
        StepSides.RIGHT: tr("right side"),
        StepSides.LEFT: tr("left side"),
        StepSides.EACH: tr("right, then left"),
        StepSides.BOTH: tr("both sides"),
    }[step.sides]


def step_title(library: Library, step: SessionStep) -> str:
    """Return what a step is called."""
    technique = library.technique_by_id.get(step.technique) if step.technique else None
    return step.title or (technique.name if technique else str(step.technique))


def place_name(library: Library, step: SessionStep) -> str:
    """Return where a step is done, without its side; empty for nowhere."""
    body_map = library.map_by_id.get(step.map) if step.map else None
    if body_map is None or not step.place:
        return ""
    feature = next(iter(features_of(body_map, step.place)), "")
    return body_map.features[feature].name if feature else step.place


def features_of(body_map: BodyMap, base: str) -> tuple[str, ...]:
    """Return the ids of the regions or knots that share a base, the right one first."""
    both: tuple[Region | Knot, ...] = (*body_map.regions, *body_map.knots)
    found = [each for each in both if each.base == base]
    return tuple(str(each.id) for each in sorted(found, key=_right_first))


def _right_first(each: Region | Knot) -> bool:
    return each.side is Side.LEFT


def facts_in_words(session: Session) -> str:
    """Return minutes, position and lubricant in one line."""
    return tr(
        "{minutes} \u00b7 {position} \u00b7 {lubricant}",
        minutes=minutes_in_words(session.total_s),
        position=position_in_words(session.position),
        lubricant=lubricant_in_words(session.lubricant),
    )


def steps_in_words(session: Session) -> str:
    """Return how many steps there are."""
    count = len(session.steps)
    return tr("1 step") if count == 1 else tr("{count} steps", count=count)


def where_in_words(library: Library, step: SessionStep) -> str:
    """Return place and sides of a step in one line; empty for nowhere."""
    place = place_name(library, step)
    if not place:
        return ""
    if step.sides is StepSides.BOTH:
        return place
    return tr("{place}, {sides}", place=place, sides=continued(sides_in_words(step)))


def pressure_in_words(library: Library, level: int) -> str:
    """Return "light, 2 of 5"."""
    name = next((each.name for each in library.pressure if each.level == level), "")
    return tr("{name} \u00b7 {level} of 5", name=name, level=level)


def day_in_words(moment: datetime) -> str:
    """Return "21 Nov 2026, 20:15"."""
    return tr(
        "{day} {month} {year}, {time}",
        day=moment.day,
        month=moment.strftime("%b"),
        year=moment.year,
        time=moment.strftime("%H:%M"),
    )


def feedback_in_words(rows: Iterable[FeedbackRow]) -> str:
    """Return "Said: softer 2, good 1"; empty where nothing was said."""
    counts = Counter(row.said for row in rows)
    words = {
        Feedback.SOFTER: tr("softer"),
        Feedback.GOOD: tr("good"),
        Feedback.FIRMER: tr("firmer"),
        Feedback.STOP: tr("stop"),
    }
    said = [
        tr("{what} {count}", what=word, count=counts[kind])
        for kind, word in words.items()
        if counts[kind]
    ]
    return tr("Said: {what}.", what=", ".join(said)) if said else ""


def tension_in_words(before: int | None, after: int | None) -> str:
    """Return "7 to 3" with an arrow, or the one that was said; empty for none."""
    if before is None:
        return "" if after is None else tr("{number} after", number=after)
    if after is None:
        return tr("{number} before", number=before)
    return tr("{before} \u2192 {after}", before=before, after=after)


def fit_in_words(fit: Fit) -> str:
    """Return what is left of a session for this person."""
    minutes = minutes_in_words(fit.total_s)
    if not fit.left_out:
        return tr("For this person {minutes}.", minutes=minutes)
    if fit.left_out == 1:
        return tr("For this person {minutes}: 1 step is left out.", minutes=minutes)
    return tr(
        "For this person {minutes}: {count} steps are left out.",
        minutes=minutes,
        count=fit.left_out,
    )
