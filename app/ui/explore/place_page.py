"""The page about a place: a region, a knot, or a named thing that lies there."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.guidance.conflicts import conflicts_of_region
from app.guidance.guidance import Guidance
from app.model.body_map import Bone, Feature, HomeUse, Knot, Landmark, Muscle, Region
from app.model.library import Library
from app.model.source import Citation
from app.ui.explore.closer_section import closer_row
from app.ui.explore.conflicts_section import conflicts_section
from app.ui.explore.excluded_list import ExcludedList
from app.ui.explore.facts import (
    facts_of_thing,
    facts_to_know,
    facts_to_work,
    home_use_in_words,
)
from app.ui.explore.instead_section import instead_button
from app.ui.explore.page import PanelPage
from app.ui.explore.place_actions import PlaceActions, actions_for
from app.ui.explore.pressure_section import PressureSection
from app.ui.explore.sources_section import sources_section
from app.ui.explore.subjects import is_off
from app.ui.explore.swatches import knot_swatch
from app.ui.explore.technique_groups import TechniqueGroups
from app.ui.explore.wording import (
    GLYPH_OF_LEVEL,
    TINT_OF_LEVEL,
    distance_in_words,
    edge_in_words,
    first_sentence,
    level_in_words,
    name_with_side,
    region_glyph,
    region_in_words,
    region_tint,
)
from app.ui.widgets.badge import PLAIN, Badge
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

TINTS_BY_SEVERITY = {1: "caution", 2: "caution", 3: "no_go"}


class PlacePage(PanelPage):
    """Everything that guidance says about one place, in the order of need.

    Parameters
    ----------
    subject
        The landmark, bone or muscle that was asked for; None when the page is
        about the region or the knot of the guidance.
    """

    def __init__(
        self,
        look: Look,
        library: Library,
        guidance: Guidance,
        subject: Landmark | Bone | Muscle | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "place_page", parent)
        self._library = library
        self._guidance = guidance
        self._subject: Feature | None = subject or guidance.knot or guidance.region
        self._add_heading()
        self._add_actions()
        self._add_closer()
        self.add(PressureSection(look, guidance, self))
        self._add_warnings()
        self._add_instead()
        self._add_facts()
        self._add_techniques()
        self._add_excluded()
        self._add_more_facts()
        self._add_knots()
        self._add_others()
        self._add_distances()
        self._add_conflicts()
        self._add_sources()
        self.finish()

    def _add_heading(self) -> None:
        subject = self._subject
        if subject is None:
            self.add_text(tr("Beside the body"), TextStyle.TITLE)
            return
        title = self.add_text(
            name_with_side(subject.name, subject.side), TextStyle.TITLE
        )
        title.setObjectName("place_title")
        self.add_text(self._term_line(subject), TextStyle.BODY, "quiet")
        self.rows.addSpacing(2)
        level = self._guidance.level
        if is_off(self._guidance):
            self._add_agreement()
        else:
            glyph, tint = GLYPH_OF_LEVEL[level], TINT_OF_LEVEL[level]
            self.add(Badge(self.look, glyph, self._badge_words(), tint, self))
        if isinstance(subject, Region) and subject.summary:
            self.rows.addSpacing(2)
            self.add_text(subject.summary)

    def _add_agreement(self) -> None:
        """Say that the place is off, and lead to where it is turned on."""
        words = tr("Off until you both agree")
        self.add(Badge(self.look, "info", words, PLAIN, self))
        button = TextButton(self.look, tr("Open the setting for it"), parent=self)
        button.setObjectName("open_consent")
        button.clicked.connect(partial(self.command_wanted.emit, "settings"))
        self.add(button)

    def _term_line(self, subject: Feature) -> str:
        if isinstance(subject, Knot):
            return tr("Knot \u00b7 {term}", term=subject.term)
        if isinstance(subject, Landmark):
            return tr("Landmark \u00b7 {term}", term=subject.term)
        if isinstance(subject, Bone):
            return tr("Bone \u00b7 {term}", term=subject.term)
        if isinstance(subject, Muscle):
            return tr("Muscle \u00b7 {term}", term=subject.term)
        return subject.term

    def _badge_words(self) -> str:
        guidance = self._guidance
        words = level_in_words(guidance.level, guidance.cap)
        near = [
            edge.distance_mm
            for edge in guidance.edges
            if edge.kind == "no_go" and edge.distance_mm >= 0.5
        ]
        if not near or guidance.cap == 0:
            return words
        return tr("{level} \u00b7 {near}", level=words, near=edge_in_words(min(near)))

    def _add_warnings(self) -> None:
        for warning in self._guidance.warnings:
            tint = TINTS_BY_SEVERITY[warning.severity]
            glyph = "no_entry" if warning.severity == 3 else "warning"
            self.add(
                NoticeBox(
                    self.look, glyph, warning.text, (warning.instead,), tint, self
                )
            )

        # Where nothing is offered, nothing needs to be careful.
        if isinstance(self._subject, Knot) and not self._guidance.stops:
            self._add_cautions(self._subject)

    def _add_cautions(self, knot: Knot) -> None:
        """Add what to be careful of with a knot, worded by how bad it could get."""
        is_refused = knot.home_use is HomeUse.NO
        title = home_use_in_words(knot) or tr("Careful.")
        glyph, tint = ("no_entry", "no_go") if is_refused else ("warning", "caution")
        self.add(NoticeBox(self.look, glyph, title, (knot.cautions,), tint, self))

    def _add_instead(self) -> None:
        """Lead to where hands may work when nothing may be done here."""
        nearby = self._guidance.instead
        if nearby is None:
            return
        row = instead_button(self.look, nearby, self)
        row.clicked.connect(partial(self.feature_wanted.emit, str(nearby.region.id)))
        self.add(row)

    def _add_actions(self) -> None:
        """Lead to the rooms where the place is worked or asked about."""
        commands = actions_for(self._guidance, self._subject)
        if commands:
            actions = PlaceActions(self.look, commands, self)
            actions.command_wanted.connect(self.command_wanted)
            self.add(actions)

    def _add_closer(self) -> None:
        """Lead to the map that shows the place closer, or from it back."""
        subject_id = getattr(self._subject, "id", None)
        library, guidance = self._library, self._guidance
        row = closer_row(self.look, library, guidance, subject_id, self)
        if row is not None:
            row.clicked.connect(partial(self.command_wanted.emit, "closer"))
            self.add(row)

    def _add_facts(self) -> None:
        subject = self._subject
        if isinstance(subject, Knot):
            is_worked = not self._guidance.stops
            self.add(facts_to_work(self.look, subject, is_worked, self))
        elif subject is not None and not isinstance(subject, Region):
            self.add(facts_of_thing(self.look, subject, self))

    def _add_more_facts(self) -> None:
        if not isinstance(self._subject, Knot):
            return
        build = partial(
            facts_to_know, self.look, self._guidance.body_map, self._subject
        )
        self.add(Collapsible(self.look, tr("More about this knot"), build, self))

    def _add_techniques(self) -> None:
        advised = self._guidance.techniques
        if not advised:
            return
        self.add_section(tr("What to do here"))
        self._add_positions()
        groups = TechniqueGroups(self.look, self._library, advised, self)
        groups.stroke_wanted.connect(self.stroke_wanted)
        self.add(groups)

    def _add_positions(self) -> None:
        """Say how the receiver lies or sits, where answers leave no choice."""
        held = (advice.held_to for advice in self._guidance.techniques)
        for text in dict.fromkeys(rule.text for rule in held if rule):
            self.add(NoticeBox(self.look, "info", text, (), "caution", self))

    def _add_excluded(self) -> None:
        excluded = self._guidance.excluded
        # The stop says it once, at the top.
        if not excluded or self._guidance.stops:
            return
        title = (
            tr("1 technique is left out here, and why")
            if len(excluded) == 1
            else tr(
                "{count} techniques are left out here, and why", count=len(excluded)
            )
        )
        build = partial(ExcludedList, self.look, excluded)
        fold = Collapsible(self.look, title, build, self)
        fold.setObjectName("excluded")
        self.add(fold)

    def _add_knots(self) -> None:
        knots = tuple(
            here for here in self._guidance.knots if here.knot != self._guidance.knot
        )
        if not knots:
            return
        self.add_section(tr("Knots here"))
        for here in knots:
            self._add_row(here.knot, first_sentence(here.knot.referral))

    def _add_others(self) -> None:
        listed = {here.knot.id for here in self._guidance.knots}
        others = [
            other
            for other in self._guidance.others
            if other.id not in listed and other.id != getattr(self._subject, "id", "")
        ]
        if not others:
            return
        self.add_section(tr("Also under this point"))
        for other in others:
            line = (
                region_in_words(other)
                if isinstance(other, Region)
                else first_sentence(other.referral)
            )
            self._add_row(other, line)
        self.add_text(
            tr("Tab on the map steps through what lies here."),
            TextStyle.SMALL,
            "quiet",
        )

    def _add_row(self, feature: Region | Knot, line: str) -> None:
        is_knot = isinstance(feature, Knot)
        row = RowButton(
            self.look,
            name_with_side(feature.name, feature.side),
            line,
            "" if isinstance(feature, Knot) else region_glyph(feature),
            "text" if isinstance(feature, Knot) else region_tint(feature),
            knot_swatch if is_knot else None,
            self,
        )
        row.setObjectName(f"row_{feature.id}")
        row.clicked.connect(partial(self.feature_wanted.emit, str(feature.id)))
        row.attended.connect(partial(self._on_row_attended, str(feature.id)))
        self.add(row)

    def _on_row_attended(self, feature_id: str, is_attended: bool) -> None:
        self.feature_pointed.emit(feature_id if is_attended else "")

    def _add_distances(self) -> None:
        edges = self._guidance.edges
        if not edges or self._guidance.cap == 0:
            return
        self.add_section(tr("How far to the edges"))
        for edge in edges:
            self.add_text(distance_in_words(edge.kind, edge.name, edge.distance_mm))

    def _add_conflicts(self) -> None:
        """Tell, folded, where the guides disagree about a region that lies here."""
        region = self._guidance.region
        if region is None:
            return
        self.rows.addSpacing(10)
        found = conflicts_of_region(self._library, region.base)
        fold = conflicts_section(self.look, found, self)
        if fold is not None:
            self.add(fold)

    def _add_sources(self) -> None:
        grade = getattr(self._subject, "evidence", None)
        own: tuple[Citation, ...] = getattr(self._subject, "sources", ())
        citations = tuple(dict.fromkeys((*own, *self._guidance.citations)))
        if citations or grade is not None:
            self.add(sources_section(self.look, self._library, citations, grade, self))
