"""The few words that the map itself says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.model.scene import Shape

_MOST_NAMES = 3
_LONGEST_TERM = 28


def _tr(text: str) -> str:
    return QCoreApplication.translate("BodyMapView", text)


def sided_name(shape: Shape) -> str:
    """Return a thing's name with the receiver's side."""
    name = shape.name or shape.label or shape.id
    if shape.side == "left" and not name.endswith(_tr("left")):
        return _tr("{name}, left").format(name=name)
    if shape.side == "right" and not name.endswith(_tr("right")):
        return _tr("{name}, right").format(name=name)
    return name


def allowance(shape: Shape) -> str:
    """Return the safety level and the cap, in words; empty where there is none."""
    if shape.level == "work":
        return _tr("work, up to {cap}").format(cap=shape.cap)
    if shape.level == "caution":
        return _tr("caution, up to {cap}").format(cap=shape.cap)
    if shape.level == "no_go":
        return _tr("no-go, only pass over") if shape.cap else _tr("no-go, not touched")
    return ""


def tip_of(shape: Shape) -> str:
    """Return what is said of a thing beside the pointer."""
    said = allowance(shape)
    if not said and shape.term:
        return _tr("{name} · {term}").format(name=sided_name(shape), term=shape.term)
    if not said:
        return sided_name(shape)
    return _tr("{name} · {allowance}").format(name=sided_name(shape), allowance=said)


def label_of(shape: Shape) -> str:
    """Return a thing's label; what must not be worked on says so."""
    if shape.kind == "region" and shape.level == "no_go":
        return _tr("{label} · no-go").format(label=shape.label)
    is_numbered = shape.name[-1:].isdigit()  # rib 4 is shorter than its term
    if shape.kind in ("bone", "muscle") and shape.term and not is_numbered:
        return short_term(shape.term)
    return shape.label or shape.name


def short_term(term: str) -> str:
    """Return a term without what stands in brackets, and its first part if long."""
    plain = term.partition("(")[0].strip()
    return plain if len(plain) <= _LONGEST_TERM else plain.partition(",")[0].strip()


def tip_lines(shapes: Sequence[Shape]) -> tuple[str, ...]:
    """Return the tip: the thing that is meant, and what is drawn below it."""
    if not shapes:
        return ()
    below = [shape for shape in shapes[1:] if shape.kind in ("bone", "muscle")]
    names = _tr(" · ").join(shape.name for shape in below[:_MOST_NAMES])
    return (tip_of(shapes[0]), names) if names else (tip_of(shapes[0]),)
