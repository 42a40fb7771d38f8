"""What is known of a knot, a landmark, a bone or a muscle: short named paragraphs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.body_map import (
    BodyMap,
    Bone,
    HomeUse,
    Knot,
    Landmark,
    Muscle,
    MuscleDepth,
)
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

Fact = tuple[str, str]


class FactList(QWidget):
    """A quiet name and its text, paragraph by paragraph; empty texts are left out."""

    def __init__(
        self, look: Look, facts: tuple[Fact, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fact_list")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(1)
        for key, text in facts:
            if not text:
                continue
            rows.addWidget(TextLabel(look, key, TextStyle.SMALL_STRONG, "quiet", self))
            rows.addWidget(TextLabel(look, text, TextStyle.BODY, "text", self))
            rows.addSpacing(7)


def facts_to_work(look: Look, knot: Knot, is_worked: bool, parent: QWidget) -> FactList:
    """Return what hands need to know of a knot; how to work it, if it may be."""
    return FactList(
        look,
        (
            (tr("How to find it"), knot.find),
            (tr("Easily taken for"), knot.confused_with),
            (tr("How to work it"), knot.technique if is_worked else ""),
            (tr("Where it is felt"), _felt(knot)),
        ),
        parent,
    )


def facts_to_know(
    look: Look, body_map: BodyMap, knot: Knot, parent: QWidget
) -> FactList:
    """Return what else is known of a knot, and how sure all this is."""
    muscles = [m.name for m in body_map.muscles if m.base == knot.muscle]
    return FactList(
        look,
        (
            (tr("Muscle"), _muscle_line(muscles[0] if muscles else "", knot)),
            (tr("What brings it on"), knot.causes),
            (tr("How common"), knot.prevalence),
            (tr("How sure the place is"), _certainty(knot)),
        ),
        parent,
    )


def home_use_in_words(knot: Knot) -> str:
    """Return whether hands at home should treat the knot; empty for a plain yes."""
    return {
        HomeUse.YES: "",
        HomeUse.CAUTION: tr("At home only with care."),
        HomeUse.NO: tr("Not at home: leave this one to a trained therapist."),
    }[knot.home_use]


def facts_of_thing(
    look: Look, thing: Landmark | Bone | Muscle, parent: QWidget
) -> FactList:
    """Return what is known of a landmark, a bone or a muscle."""
    if isinstance(thing, Landmark):
        facts: tuple[Fact, ...] = (
            (tr("How to find it"), thing.find),
            (tr("Easily taken for"), thing.confused_with),
        )
    elif isinstance(thing, Bone):
        facts = ((tr("Good to know"), thing.note),)
    else:
        facts = (
            (tr("How deep"), _depth(thing.depth)),
            (tr("From"), thing.origin),
            (tr("To"), thing.insertion),
            (tr("What it does"), thing.action),
        )
    return FactList(look, facts, parent)


def _felt(knot: Knot) -> str:
    if not knot.refers_beyond:
        return knot.referral
    beyond = ", ".join(knot.refers_beyond)
    return tr("{here} Beyond this view: {beyond}.", here=knot.referral, beyond=beyond)


def _muscle_line(muscle: str, knot: Knot) -> str:
    if not muscle:
        return knot.vertebral_level
    return tr("{muscle}, level with {level}", muscle=muscle, level=knot.vertebral_level)


def _certainty(knot: Knot) -> str:
    return tr(
        "Look within {mm} mm of the dot: even one expert, marking twice, lands that "
        "far apart. Site as taught: {site} confidence; its numbers: {numbers}.",
        mm=round(knot.radius_mm),
        site=knot.confidence,
        numbers=knot.coordinate_confidence,
    )


def _depth(depth: MuscleDepth) -> str:
    return {
        MuscleDepth.SUPERFICIAL: tr("Right under the skin."),
        MuscleDepth.MIDDLE: tr("In the middle layer."),
        MuscleDepth.DEEP: tr("Deep, close to the bone."),
    }[depth]
