"""What to plan: how long, where, with what, what to spare; and the plan beside it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.safety import Lubricant
from app.session.wish import GiverLimit
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.focuses import Place, parts_to_leave
from app.ui.follow.minutes_slider import MinutesRow
from app.ui.follow.page import FollowPage
from app.ui.follow.place_choice import PlaceChoice
from app.ui.follow.plan_preview import PlanPreview
from app.ui.follow.thumb import FigureSource
from app.ui.follow.words import lubricant_in_words
from app.ui.health.words import limits_in_words, receiver_in_words
from app.ui.widgets.choices import ChoiceRow, ToggleRow
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

AGREED = "agreed"
BESIDE_PX = 780
"""Where the room is narrower, the plan stands below the wish."""


class WishPage(FollowPage):
    """Each change is planned anew at once."""

    is_wide = True

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        figures: FigureSource,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_wish", parent)
        self._figures = figures
        self._parts = parts_to_leave(follow.library)
        column = QWidget()
        self.rows_of_wish = QVBoxLayout(column)
        self.rows_of_wish.setContentsMargins(0, 0, 12, 24)
        self.rows_of_wish.setSpacing(look.px(8))
        self._fill()
        scroll = ScrollColumn(look, "wish_scroll", self)
        scroll.setAccessibleName(tr("What to plan"))
        scroll.setWidget(column)
        column.setAutoFillBackground(False)
        self._preview = PlanPreview(look, self)
        self._row = QHBoxLayout()
        self._row.setSpacing(24)
        self._row.addWidget(scroll, 11)
        self._row.addWidget(self._preview, 9)
        self.rows.addLayout(self._row, 1)
        self._look_at = self.add_button(
            "wish_take", tr("Look at the plan"), follow.take_plan, is_main=True
        )
        self._begin = self.add_button("wish_begin", tr("Begin it"), self._on_begin)
        self.foot_row.addStretch(1)

    def _fill(self) -> None:
        title = self._put(tr("Plan one for me"), TextStyle.DISPLAY)
        title.setObjectName("page_title")
        self.setAccessibleName(tr("Plan one for me"))
        self._person = self._put("", TextStyle.BODY, "quiet")
        self._person.setObjectName("wish_person")
        self._head(tr("How long"))
        self._minutes = MinutesRow(self.look, self)
        self._minutes.chosen.connect(self._on_minutes)
        self.rows_of_wish.addWidget(self._minutes)
        self._head(tr("Where"))
        follow = self.follow
        self._place = PlaceChoice(
            self.look, follow.library, self._figures, follow.wish.focus, self
        )
        self._place.place_chosen.connect(self._on_place)
        self.rows_of_wish.addWidget(self._place)
        self._head(tr("With"))
        kinds = tuple((kind.value, lubricant_in_words(kind)) for kind in Lubricant)
        self._lubricant = ChoiceRow(self.look, tr("With"), kinds, parent=self)
        self._lubricant.chosen.connect(self._on_lubricant)
        self.rows_of_wish.addWidget(self._lubricant)
        self._head(tr("Spare the giver"))
        limits = (
            (GiverLimit.THUMBS.value, tr("tired thumbs")),
            (GiverLimit.SMALL_HANDS.value, tr("small hands")),
            (GiverLimit.WRISTS.value, tr("sore wrists")),
            (GiverLimit.LEANING.value, tr("no leaning")),
        )
        self._limits = ToggleRow(self.look, tr("Spare the giver"), limits, self)
        self._limits.toggled.connect(self._on_limit)
        self.rows_of_wish.addWidget(self._limits)
        self._head(tr("Buttocks"))
        words = ((AGREED, tr("We both agree, and have said so aloud")),)
        self._agreed = ToggleRow(self.look, tr("Buttocks"), words, self)
        self._agreed.toggled.connect(self._on_agreed)
        self.rows_of_wish.addWidget(self._agreed)
        self.rows_of_wish.addSpacing(self.look.px(8))
        fold = Collapsible(self.look, tr("Leave places alone"), self._made_off, self)
        fold.setObjectName("wish_off")
        self._off: ToggleRow | None = None
        self.rows_of_wish.addWidget(fold)
        self.rows_of_wish.addStretch(1)
        if self.follow.wish.off:
            fold.button.setChecked(True)

    def _put(
        self, text: str, style: TextStyle = TextStyle.BODY, tint: str = "text"
    ) -> TextLabel:
        label = TextLabel(self.look, text, style, tint, self)
        self.rows_of_wish.addWidget(label)
        return label

    def _head(self, text: str) -> None:
        self.rows_of_wish.addSpacing(self.look.px(10))
        self._put(text, TextStyle.HEADING)

    def _made_off(self, parent: QWidget) -> QWidget:
        choices = tuple((part.id, part.name) for part in self._parts)
        self._off = ToggleRow(self.look, tr("Leave alone"), choices, parent)
        self._off.toggled.connect(self._on_off)
        self._show_off()
        return self._off

    @override
    def show_state(self) -> None:
        wish = self.follow.wish
        self._minutes.show_minutes(wish.minutes)
        self._place.show_place(wish.focus)
        self._lubricant.show_chosen(wish.lubricant.value)
        self._limits.show_on(frozenset(each.value for each in wish.without))
        self._agreed.show_on(frozenset({AGREED}) if wish.opted_in else frozenset())
        self._show_off()
        self._person.setText(self._person_in_words())
        plan = self.follow.plan
        self._preview.show_plan(self.follow.library, plan)
        for button in (self._look_at, self._begin):
            button.setEnabled(plan is not None and plan.session is not None)

    def _person_in_words(self) -> str:
        """Say for whom, and what the answers and earlier sessions change."""
        health = self.follow.health
        limits = limits_in_words(health.rules, health.health)
        if health.receiver.is_nobody:
            return tr("Nobody was asked yet: it is planned for a healthy adult.")
        told = [tr("For {name}.", name=receiver_in_words(health.receiver))]
        if limits:
            short = "; ".join(limit.short for limit in limits)
            told.append(tr("What the answers change: {what}.", what=short))
        if self.follow.wish.levels_down:
            told.append(tr("What was too hard the last times is planned softer."))
        return " ".join(told)

    def _show_off(self) -> None:
        if self._off is not None:
            off = self.follow.wish.off
            on = frozenset(part.id for part in self._parts if part.bases <= off)
            self._off.show_on(on)

    def _part(self, part_id: str) -> Place:
        return next(part for part in self._parts if part.id == part_id)

    def _on_begin(self) -> None:
        self.follow.take_plan()
        self.follow.show(Page.BEFORE)

    def _on_minutes(self, minutes: int) -> None:
        self.follow.wish_for(minutes=minutes)

    def _on_place(self, place_id: str) -> None:
        self.follow.wish_for(focus=place_id)

    def _on_lubricant(self, kind: str) -> None:
        self.follow.wish_for(lubricant=Lubricant(kind))

    def _on_limit(self, limit: str) -> None:
        without = self.follow.wish.without ^ {GiverLimit(limit)}
        self.follow.wish_for(without=without)

    def _on_off(self, part_id: str) -> None:
        bases, off = self._part(part_id).bases, self.follow.wish.off
        self.follow.wish_for(off=off - bases if bases <= off else off | bases)

    def _on_agreed(self, _: str) -> None:
        self.follow.agree_for_plan(not self.follow.wish.opted_in)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self.look.px(BESIDE_PX)
        self._preview.show_compact(not is_wide)
        self._row.setStretchFactor(self._preview, 9 if is_wide else 0)
        direction = QHBoxLayout.Direction
        self._row.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )
