"""Whether the engine offers what a session asks for, told by file and line."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import shapely

from app.content.problems import Findings, Problem, shown
from app.content.sessions import SessionFile
from app.model.library import Library
from app.model.safety import Side
from app.model.session import SessionStep, StepKind
from app.safety.session_offers import Atlases, SessionOffers, features_of
from app.safety.session_rules import NEAR_MM, NOTHING_BETWEEN
from app.safety.sessions import FittedSession, Turn, fitted_with

JOINING = frozenset({StepKind.RELAX, StepKind.COOL_DOWN})
"""Long strokes lead from anywhere to anywhere."""


def session_problems(
    library: Library, atlases: Atlases, files: Iterable[SessionFile]
) -> tuple[Problem, ...]:
    """Return every step that is not done as written, for nobody in particular.

    Both are taken to have agreed to whatever asks for it.
    """
    agreed = frozenset(
        region.base
        for body_map in library.maps
        for region in body_map.regions
        if region.is_opt_in
    )
    offers = SessionOffers(library, atlases, opted_in=agreed)
    findings = Findings()
    for file in files:
        fitted = fitted_with(offers, file.session)
        _tell_left_out(file, fitted, findings)
        for turn in fitted.turns:
            _tell_capped(file, turn, findings)
            _tell_one_sided(file, turn, findings)
        _tell_far(file, offers, findings)
    return findings.problems()


def _tell_left_out(
    file: SessionFile, fitted: FittedSession, findings: Findings
) -> None:
    # A rest that repeats only because of what else is refused is no fault of its own.
    refused = [one for one in fitted.left_out if one.why is not NOTHING_BETWEEN]
    for one in refused or fitted.left_out:
        step = fitted.session.steps[one.step_index]
        value = f"technique {shown(step.technique or step.title)}"
        remedy = f"Choose a technique that `kneadmap show {step.place}` offers."
        line = file.line(one.step_index, "technique")
        findings.add(file.name, line, value, _rule_text(one.why.text), remedy)


def _tell_capped(file: SessionFile, turn: Turn, findings: Findings) -> None:
    if turn.capped_by is None:
        return
    rule = f"Level {turn.level} is offered here. {_rule_text(turn.capped_by.text)}"
    value, remedy = f"level {turn.step.level}", f"Use {turn.level} at most."
    line = file.line(turn.step_index, "level")
    findings.add(file.name, line, value, rule, remedy)


def _rule_text(text: str) -> str:
    return text or "A rule is against it."


def _tell_one_sided(file: SessionFile, turn: Turn, findings: Findings) -> None:
    """Tell of hands that are said to work on both sides and stay on one."""
    is_both = turn.side is Side.MIDLINE
    if not is_both or not (turn.feature_id or "").endswith(f"_{Side.RIGHT}"):
        return
    loaded = [path for path in turn.strokes if path.is_loaded] or turn.strokes
    xs = [point.x_mm for path in loaded for point in path.points]
    is_still = turn.step.kind is StepKind.SETTLE
    if is_still or not xs or min(xs) < 0 < max(xs):
        return
    rule = f"{turn.title} is done on one side at a time here."
    line = file.line(turn.step_index, "sides")
    remedy = 'Write sides = "each".'
    findings.add(file.name, line, 'sides "both"', rule, remedy)


def _tell_far(file: SessionFile, offers: SessionOffers, findings: Findings) -> None:
    """Tell where hands would have to leave the skin to get to the next place."""
    for number, one, other in _neighbours(file.session.steps):
        far_mm = distance_mm(one, other, offers)
        if far_mm is None or far_mm <= NEAR_MM:
            continue
        rule = (
            f"It is {far_mm:.0f} mm away from {one.place}: contact would be lost. "
            f"At most {NEAR_MM:.0f} mm are near."
        )
        remedy = "Put a step of the kind relax or position between them."
        line = file.line(number, "place")
        value = f"place {shown(other.place)}"
        findings.add(file.name, line, value, rule, remedy)


def _neighbours(
    steps: tuple[SessionStep, ...],
) -> Iterator[tuple[int, SessionStep, SessionStep]]:
    """Yield every step that follows another at once, both with hands on."""
    for number, (one, other) in enumerate(pairwise(steps), start=1):
        is_joined = JOINING & {one.kind, other.kind}
        if one.technique and other.technique and not is_joined:
            yield number, one, other


def distance_mm(
    one: SessionStep, other: SessionStep, offers: SessionOffers
) -> float | None:
    """Return how far two places are apart; None where they are on different maps.

    Changing sides is announced, so the nearer side counts.
    """
    if one.map is None or one.map != other.map or offers.body_map(one.map) is None:
        return None
    atlas = offers.atlas(one.map)
    areas = [
        [
            atlas.polygon(name)
            for side in step.turn_sides
            for name in features_of(step, side, atlas.body_map)
        ]
        for step in (one, other)
    ]
    apart = [float(shapely.distance(a, b)) for a in areas[0] for b in areas[1]]
    return min(apart, default=None)
