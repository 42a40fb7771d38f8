"""How hard, at most; what that feels like; and the rule behind the cap."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import Guidance, SpokenRule
from app.ui.explore.wording import TINT_OF_LEVEL, continued
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.gauge import StepGauge
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

HIGHEST_STEP = 5


class PressureSection(QWidget):
    """The gauge with its words above and its reasons below."""

    def __init__(
        self, look: Look, guidance: Guidance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._guidance = guidance
        self.setObjectName("pressure_section")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 6, 0, 0)
        self._rows.setSpacing(6)
        self._add_headline()
        self._add_gauge()
        self._add_reasons()

    def _add_headline(self) -> None:
        cap, pressure = self._guidance.cap, self._guidance.pressure
        label = RichLabel(self._look, parent=self)
        if cap == 0:
            label.show_runs(
                ("bold", tr("No pressure at all.")),
                ("plain", " "),
                ("quiet", pressure.felt),
            )
        else:
            label.show_runs(
                ("bold", tr("Pressure up to {cap}", cap=cap)),
                ("plain", " "),
                ("plain", tr("of {highest}", highest=HIGHEST_STEP)),
                ("plain", " \u00b7 "),
                (
                    "quiet",
                    tr(
                        "{name}: {felt}",
                        name=continued(pressure.name),
                        felt=continued(pressure.felt),
                    ),
                ),
            )
        self._rows.addWidget(label)

    def _add_gauge(self) -> None:
        cap, pressure = self._guidance.cap, self._guidance.pressure
        gauge = StepGauge(self._look, HIGHEST_STEP, self)
        description = tr(
            "Pressure up to {cap} of {highest}: {name}.",
            cap=cap,
            highest=HIGHEST_STEP,
            name=pressure.name,
        )
        gauge.show_cap(cap, TINT_OF_LEVEL[self._guidance.level], description)
        self._rows.addWidget(gauge)
        if cap and pressure.kitchen_scale:
            self._add_quiet(
                tr(
                    "On a kitchen scale: {weight}",
                    weight=continued(pressure.kitchen_scale),
                )
            )

    def _add_reasons(self) -> None:
        cap = self._guidance.cap
        rules = self._guidance.rules
        binding = tuple(rule for rule in rules if rule.cap <= cap)
        others = tuple(rule for rule in rules if rule.cap > cap)
        for rule in binding[:1]:
            self._add_quiet(
                tr("Capped at {cap}: {reason}", cap=cap, reason=rule.text), "cap_rule"
            )
        folded = (*binding[1:], *others)
        if folded:
            self._rows.addWidget(self._folded(folded))

    def _add_quiet(self, text: str, name: str = "") -> None:
        label = TextLabel(self._look, text, TextStyle.SMALL, "quiet", self)
        label.setObjectName(name)
        self._rows.addWidget(label)

    def _folded(self, rules: tuple[SpokenRule, ...]) -> Collapsible:
        title = (
            tr("One more rule spoke here")
            if len(rules) == 1
            else tr("{count} more rules spoke here", count=len(rules))
        )

        def build(parent: QWidget) -> QWidget:
            return RuleList(self._look, rules, parent)

        return Collapsible(self._look, title, build, self)


class RuleList(QWidget):
    """Rules, each with the cap that it sets."""

    def __init__(
        self,
        look: Look,
        rules: tuple[SpokenRule, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(22, 0, 0, 0)
        rows.setSpacing(4)
        for rule in rules:
            text = tr("Up to {cap}: {reason}", cap=rule.cap, reason=rule.text)
            rows.addWidget(TextLabel(look, text, TextStyle.SMALL, "quiet", self))
