"""A session before it begins: its steps, where they are, what they are for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.page import FollowPage
from app.ui.follow.step_list import StepList
from app.ui.follow.step_map import MapDresser, StepMap
from app.ui.follow.step_view import StepView, step_views
from app.ui.follow.strip import pieces_of
from app.ui.follow.strip_view import StripView
from app.ui.follow.words import facts_in_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

BESIDE_PX = 720
"""Where the room is narrower, the map does not stand beside the steps."""


class SessionPage(FollowPage):
    """The steps at the left, the map with the step at hand at the right."""

    is_wide = True

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        maps: MapDresser,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_session", parent)
        self._views: tuple[StepView, ...] = ()
        self._attended = -1
        self._title = TextLabel(look, "", TextStyle.DISPLAY, parent=self)
        self._title.setObjectName("follow_title")
        self._facts = TextLabel(look, "", TextStyle.STRONG, "accent", self)
        self._facts.setObjectName("session_facts")
        self._summary = TextLabel(look, "", TextStyle.BODY, "text", self)
        self._strip = StripView(look, self)
        self.list = StepList(look)
        self.list.attended.connect(self._on_attended)
        self.list.chosen.connect(self._on_chosen)
        self._map = StepMap(look, maps, self)
        self._scroll = ScrollColumn(look, "steps_scroll", self)
        self._scroll.setAccessibleName(tr("Steps"))
        self._scroll.setWidget(self.list)
        self.list.setAutoFillBackground(False)
        self._lay_out()
        self._add_foot()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(self.look.px(6))
        for label in (self._title, self._facts, self._summary):
            left.addWidget(label)
        left.addWidget(self._strip)
        left.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(left, 11)
        row.addWidget(self._map, 10)
        self.rows.addLayout(row, 1)

    def _add_foot(self) -> None:
        self._begin = self.add_button(
            "session_begin", tr("Begin"), self._on_begin, is_main=True
        )
        self.foot_row.addStretch(1)

    @override
    def first_stop(self) -> QWidget:
        return self._begin

    @override
    def show_state(self) -> None:
        opened = self.follow.opened
        if opened is None:
            return
        session = opened.session
        self._title.setText(session.title)
        self.setAccessibleName(session.title)
        self._facts.setText(facts_in_words(session))
        self._summary.setText(session.summary)
        self._strip.show_pieces(pieces_of(session))
        self._views = step_views(self.follow.library, session, self.follow.fitted)
        self.list.show_steps(self._views)
        self._show_step()

    def _show_step(self) -> None:
        """Show on the map the step that is pointed at, else the chosen one."""
        at = self._attended if self._attended >= 0 else self.list.chosen_index
        if not 0 <= at < len(self._views):
            touching = (v.index for v in self._views if v.map_id and not v.is_left_out)
            at = next(touching, 0)
        self._strip.mark(self._attended if self._attended >= 0 else None)
        if self._views:
            self._map.show_step(self._views[at])
        else:
            self._map.show_nothing()

    def _on_attended(self, index: int) -> None:
        self._attended = index
        self._show_step()

    def _on_chosen(self, index: int) -> None:
        self._show_step()

    def _on_begin(self) -> None:
        self.follow.show(Page.BEFORE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._map.setVisible(self.width() >= self.look.px(BESIDE_PX))
