"""How hard, at most; what that feels like; and the rule behind the cap."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.guidance import Guidance, SpokenRule
from app.model.safety import SafetyLevel
from app.ui.explore.subjects import is_off
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
        if self._is_no_go or cap == 0:
            label.show_runs(("bold", self._refusal()))
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

    @property
    def _is_no_go(self) -> bool:
        return self._guidance.level is SafetyLevel.NO_GO

    def _refusal(self) -> str:
        """Return what stands in place of a pressure where nothing may be pressed."""
        if is_off(self._guidance):
            return tr("Nothing is offered here until you both agree.")
        if self._guidance.cap == 0:
            return tr("Do not touch this place.")
        return tr("Aim nothing here. A flat hand may glide across.")

    def _add_gauge(self) -> None:
        cap, pressure = self._guidance.cap, self._guidance.pressure
        gauge = StepGauge(self._look, HIGHEST_STEP, self)
        if self._is_no_go or cap == 0:
            description = self._refusal()
        else:
            description = tr(
                "Pressure up to {cap} of {highest}: {name}.",
                cap=cap,
                highest=HIGHEST_STEP,
                name=pressure.name,
            )
        tint = TINT_OF_LEVEL[self._guidance.level]
        gauge.show_cap(cap, tint, description, self._is_no_go)
        self._rows.addWidget(gauge)
        if cap and pressure.kitchen_scale and not self._is_no_go:
            self._add_scale(pressure.kitchen_scale)

    def _add_scale(self, weight: str) -> None:
        text = tr("On a kitchen scale: {weight}", weight=continued(weight))
        label = TextLabel(self._look, text, TextStyle.BODY, "quiet", self)
        label.setObjectName("kitchen_scale")
        self._rows.addWidget(label)

    def _add_reasons(self) -> None:
        cap = self._guidance.cap
        rules = self._guidance.rules
        binding = tuple(rule for rule in rules if rule.cap <= cap)
        others = tuple(rule for rule in rules if rule.cap > cap)
        for rule in binding[:1]:
            self._add_quiet(_why(rule), "cap_rule")
        folded = (*binding[1:], *others)
        if folded:
            self._rows.addWidget(self._folded(folded))

    def _add_quiet(self, text: str, name: str = "") -> None:
        label = TextLabel(self._look, text, TextStyle.SMALL, "quiet", self)
        label.setObjectName(name)
        self._rows.addWidget(label)

    def _folded(self, rules: tuple[SpokenRule, ...]) -> Collapsible:
        title = (
            tr("1 more reason")
            if len(rules) == 1
            else tr("{count} more reasons", count=len(rules))
        )

        def build(parent: QWidget) -> QWidget:
            return RuleList(self._look, rules, parent)

        return Collapsible(self._look, title, build, self)


def _why(rule: SpokenRule) -> str:
    """Return the reason; a rule of the health check names its own."""
    if rule.id.startswith("health:"):
        return rule.text
    return tr("Why: {reason}", reason=rule.text)


class RuleList(QWidget):
    """The reasons behind a place's cap, one a line."""

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
            rows.addWidget(TextLabel(look, rule.text, TextStyle.SMALL, "quiet", self))
