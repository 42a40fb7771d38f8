"""Whether a session begins with a yes and ends with rest."""

from app.content.problems import Findings
from app.content.sessions import SessionFile
from app.model.session import SessionStep, StepKind


def check_frame(file: SessionFile, findings: Findings) -> None:
    """Add a problem for each part of the frame that is missing."""
    steps = file.session.steps
    touching = [n for n, step in enumerate(steps) if step.kind.is_touching]
    if steps[0].kind is not StepKind.TALK:
        rule = "Nothing is done before both have agreed."
        remedy = "Begin with a step of the kind talk."
        _add(file, 0, steps[0], rule, remedy, findings)
    if steps[-1].kind is not StepKind.AFTERCARE:
        rule = "A session does not end with hands on."
        remedy = "End with a step of the kind aftercare."
        _add(file, len(steps) - 1, steps[-1], rule, remedy, findings)
    if not touching:
        rule = "Nothing is done in this session."
        _add(file, 0, steps[0], rule, "Add steps with a technique.", findings)
        return
    first, last = touching[0], touching[-1]
    if steps[first].kind is not StepKind.SETTLE and not _is_gentle(steps[first]):
        rule = "The first touch is a still or a very light one."
        remedy = "Put a step of the kind settle before it."
        _add(file, first, steps[first], rule, remedy, findings)
    if steps[last].kind is not StepKind.COOL_DOWN:
        rule = "The last touch is a soft one."
        remedy = "Put a step of the kind cool_down after it."
        _add(file, last, steps[last], rule, remedy, findings)
    for number in touching:
        if steps[number].technique is None:
            rule = "A step with hands on needs a technique."
            remedy = "Name one, or make it a step of the kind talk."
            _add(file, number, steps[number], rule, remedy, findings)


def _is_gentle(step: SessionStep) -> bool:
    """Say whether a warm-up is as light as it gets: for a hand nothing lies still."""
    return step.kind is StepKind.WARM_UP and step.level <= 1


def _add(
    file: SessionFile,
    number: int,
    step: SessionStep,
    rule: str,
    remedy: str,
    findings: Findings,
) -> None:
    value = f"kind {step.kind.value}"
    findings.add(file.name, file.line(number, "kind"), value, rule, remedy)
