"""The first page of the room: begin in one click; below it, what is practised."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.practice import QuestionKind
from app.practice.rounds import TEN, RoundKind, Standing
from app.ui.practise.controller import PractiseController
from app.ui.practise.course import Page
from app.ui.practise.words import kind_in_words, round_in_words
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.choices import ChoiceRow, ToggleRow
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.lead_button import LeadButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

TARGETS_PERCENT = (70, 80, 90)
NEW_PER_DAY = (0, 5, 10, 20)
OTHER_ROUNDS = (
    RoundKind.TIMED,
    RoundKind.PRESS,
    RoundKind.SAFETY,
    RoundKind.MISTAKES,
)


class StartPage(ColumnPage):
    """Enter begins ten questions, or goes on with the round that was left."""

    widest_px = 820

    def __init__(
        self, look: Look, practise: PractiseController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "practise_start", parent)
        self._practise = practise
        self._rounds: dict[RoundKind, TextButton] = {}
        self.add_title(tr("Would you find it on a real body?"))
        self.add_text(
            tr(
                "Point, name, press or leave alone: places are measured in "
                "millimetres, and what you miss comes back sooner."
            ),
            tint="quiet",
        )
        self.add_gap(6)
        self.add(self._made_panel())
        self._add_choices()
        self.finish()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keys[key] = self._on_lead
        practise.look_over()

    def first_stop(self) -> QWidget:
        """Return the button that begins."""
        return self._lead

    def show_state(self) -> None:
        """Show what there is to do, and what is chosen."""
        practise = self._practise
        found = practise.standing
        self._told.setText(standing_in_words(found))
        if practise.is_under_way and practise.round is not None:
            round_ = practise.round
            left = round_.length - len(round_.turns)
            self._lead.setText(tr("Go on: {count} left", count=left))
        else:
            self._lead.setText(_ten_in_words(found))
        self._lead.setAccessibleName(self._lead.text())
        self._lead.refresh()
        self._ten.setVisible(practise.is_under_way)
        mistakes = found.mistakes if found else 0
        self._rounds[RoundKind.MISTAKES].setEnabled(mistakes > 0)
        self._show_put_aside(len(practise.put_aside))
        self._show_choices()

    # --- to begin -------------------------------------------------------------------

    def _made_panel(self) -> QWidget:
        look = self.look
        panel = PanelBox(look, "practise_panel", parent=self)
        rows = QVBoxLayout(panel)
        rows.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        rows.setSpacing(look.px(12))
        self._told = TextLabel(look, "", TextStyle.LARGE, "work_text", panel)
        self._told.setObjectName("practise_standing")
        rows.addWidget(self._told)
        self._lead = LeadButton(look, "", True, "target", panel)
        self._lead.setObjectName("practise_lead")
        self._lead.clicked.connect(self._on_lead)
        rows.addWidget(self._lead, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._made_rounds(panel))
        return panel

    def _made_rounds(self, parent: QWidget) -> QWidget:
        held = QWidget(parent)
        flow = FlowLayout(held, gap_px=8)
        for kind in OTHER_ROUNDS:
            self._rounds[kind] = self._made_round(kind, held)
            flow.addWidget(self._rounds[kind])
        statistics = TextButton(
            self.look, tr("How am I doing?"), glyph="ruler", parent=held
        )
        statistics.setObjectName("practise_statistics")
        statistics.clicked.connect(partial(self._practise.show, Page.STATISTICS))
        flow.addWidget(statistics)
        self._ten = self._made_round(RoundKind.TEN, held)
        flow.addWidget(self._ten)
        self._take_up = TextButton(self.look, "", parent=held)
        self._take_up.setObjectName("take_all_up")
        self._take_up.clicked.connect(self._practise.take_all_up)
        flow.addWidget(self._take_up)
        return held

    def _made_round(self, kind: RoundKind, parent: QWidget) -> TextButton:
        button = TextButton(self.look, round_in_words(kind), parent=parent)
        button.setObjectName(f"round_{kind}")
        button.clicked.connect(partial(self._practise.begin, kind))
        return button

    def _show_put_aside(self, count: int) -> None:
        text = tr("Ask again what I put aside: {count}", count=count)
        self._take_up.setText(text)
        self._take_up.setAccessibleName(text)
        self._take_up.setVisible(count > 0)
        self._take_up.refresh()

    def _on_lead(self) -> None:
        if self._practise.is_under_way:
            self._practise.resume()
        else:
            self._practise.begin(RoundKind.TEN)

    # --- what is practised ------------------------------------------------------------

    def _add_choices(self) -> None:
        look = self.look
        maps = tuple((str(m.id), m.title) for m in self._practise.library.maps)
        kinds = tuple((kind.value, kind_in_words(kind)) for kind in QuestionKind)
        self.add_heading(tr("Which maps"))
        self._maps = ToggleRow(look, tr("Map"), maps, self)
        self._maps.toggled.connect(self._on_map)
        self.add(self._maps)
        self.add_heading(tr("Which questions"))
        self._kinds = ToggleRow(look, tr("Question"), kinds, self)
        self._kinds.toggled.connect(self._on_kind)
        self.add(self._kinds)
        self.add_heading(tr("How hard"))
        targets = tuple((str(each), target_in_words(each)) for each in TARGETS_PERCENT)
        self._target = ChoiceRow(look, tr("How hard"), targets, parent=self)
        self._target.chosen.connect(self._on_target)
        self.add(self._target)
        self.add_heading(tr("New places a day"))
        counts = tuple((str(each), str(each)) for each in NEW_PER_DAY)
        self._new = ChoiceRow(look, tr("New places a day"), counts, parent=self)
        self._new.chosen.connect(self._on_new)
        self.add(self._new)

        self.add_heading(tr("Sounds"))
        sounds = (("off", tr("None")), ("on", tr("A soft bell after each answer")))
        self._sounds = ChoiceRow(look, tr("Sounds"), sounds, parent=self)
        self._sounds.chosen.connect(self._on_sounds)
        self.add(self._sounds)

    def _show_choices(self) -> None:
        practise, settings = self._practise, self._practise.settings
        self._maps.show_on(frozenset(str(each) for each in practise.maps))
        kinds = practise.wish.kinds or frozenset(QuestionKind)
        self._kinds.show_on(frozenset(kind.value for kind in kinds))
        self._target.show_chosen(str(settings.target_percent))
        self._new.show_chosen(str(settings.new_per_day))
        self._sounds.show_chosen("on" if settings.has_sounds else "off")

    def _on_map(self, map_id: str) -> None:
        now = tuple(str(each) for each in self._practise.maps)
        self._take(maps=_toggled(now, map_id) or now)

    def _on_kind(self, kind: str) -> None:
        every = tuple(each.value for each in QuestionKind)
        now = tuple(k.value for k in self._practise.wish.kinds) or every
        wanted = _toggled(now, kind)
        self._take(kinds=() if set(wanted) == set(every) else wanted or now)

    def _on_target(self, percent: str) -> None:
        self._take(target_percent=int(percent))

    def _on_new(self, count: str) -> None:
        self._take(new_per_day=int(count))

    def _on_sounds(self, chosen: str) -> None:
        self._take(has_sounds=chosen == "on")

    def _take(self, **changes: object) -> None:
        settings = replace(self._practise.settings, **changes)  # type: ignore[arg-type]
        self._practise.take_settings(settings)
        self._show_choices()


def standing_in_words(found: Standing | None) -> str:
    """Return how much there is to do, calmly: nothing is owed."""
    if found is None:
        return tr("One moment: looking what there is to ask\u2026")
    if found.due == 0 and found.new == 0 and found.begun == 0:
        return tr(
            "Today's new places are used up. Choose more of them below, or come back "
            "tomorrow."
        )
    if found.begun == 0:
        return tr("Begin with ten questions: about three minutes.")
    if found.due == 0 and found.new == 0:
        return tr("Nothing is due. More is fine, and so is a day off.")
    return tr(
        "Due now: {due}. New today: {new}. Begun: {begun} of {cards}.",
        due=found.due,
        new=found.new,
        begun=found.begun,
        cards=found.cards,
    )


def _ten_in_words(found: Standing | None) -> str:
    """Return what a round of ten is called where there are fewer to ask."""
    count = TEN if found is None else found.askable
    if 0 < count < TEN:
        return tr("{count} questions", count=count)
    return round_in_words(RoundKind.TEN)


def target_in_words(percent: int) -> str:
    """Return how hard questions are put, as how often answers should be right."""
    words = {
        70: tr("Harder: 70 % right"),
        80: tr("Usual: 80 % right"),
        90: tr("Easier: 90 % right"),
    }
    return words[percent]


def _toggled(chosen: tuple[str, ...], one: str) -> tuple[str, ...]:
    if one in chosen:
        return tuple(each for each in chosen if each != one)
    return (*chosen, one)
