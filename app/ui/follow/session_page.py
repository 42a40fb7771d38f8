"""A session before it begins: its steps, where they are, what they are for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.session import Session
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.fits import Fit
from app.ui.follow.page import FollowPage
from app.ui.follow.plan_name import PlanName
from app.ui.follow.step_list import StepList
from app.ui.follow.step_map import MapDresser, StepMap
from app.ui.follow.step_tools import StepTools
from app.ui.follow.step_view import StepView, step_views
from app.ui.follow.strip import pieces_of
from app.ui.follow.strip_view import StripView
from app.ui.follow.words import facts_in_words, fit_in_words
from app.ui.printing.card_button import CardButton
from app.ui.rooms.files import Files, file_name
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.popup_menu import MenuItem, PopupMenu
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
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_session", parent)
        self._views: tuple[StepView, ...] = ()
        self._attended = -1
        self._title = TextLabel(look, "", TextStyle.DISPLAY, parent=self)
        self._title.setObjectName("page_title")
        self._facts = TextLabel(look, "", TextStyle.STRONG, "accent", self)
        self._facts.setObjectName("session_facts")
        self._summary = TextLabel(look, "", TextStyle.BODY, "text", self)
        self._strip = StripView(look, self)
        self.list = StepList(look)
        self.list.attended.connect(self._on_attended)
        self.list.chosen.connect(self._on_chosen)
        self.list.move_wanted.connect(self._on_move)
        self.list.remove_wanted.connect(self._on_remove)
        self.list.length_wanted.connect(self._on_length)
        self._tools = StepTools(look, self)
        self._tools.wanted.connect(self._on_tool)
        self._warnings = TextLabel(
            look, "", TextStyle.SMALL_STRONG, "caution_text", self
        )
        self._warnings.setObjectName("session_warnings")
        self._files, self._figures = files, maps.figures
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
        left.addWidget(self._warnings)
        left.addWidget(self._tools)
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
        self._name = PlanName(self.look, self.follow, self.foot)
        self._name.closed.connect(self._on_name_closed)
        self.foot_row.addWidget(self._name)
        self._card = CardButton(
            self.look, self.follow, self._files, self._figures, self.foot
        )
        self.foot_row.addWidget(self._card)
        self._save = self.add_button("session_save", tr("Save\u2026"), self._on_save)
        self._more = self.add_button("session_more", tr("More\u2026"), self._on_more)

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
        library, told = self.follow.library, self._told()
        self._warnings.setText("\n".join(told))
        self._warnings.setVisible(bool(told))
        self._begin.setEnabled(self.follow.may_begin)
        self._card.show_able()
        self._show_able()
        self._strip.show_pieces(pieces_of(session))
        self._views = step_views(
            library, session, self.follow.fitted, self.follow.warnings
        )
        self.list.show_steps(self._views)
        self._show_step()

    def _told(self) -> tuple[str, ...]:
        """Return what is otherwise than it stands here, and what it goes against."""
        follow, fitted = self.follow, self.follow.fitted
        if fitted is None:
            return ()
        stops = tuple(f"{stop.title}. {stop.text}" for stop in fitted.stops)
        shorter: tuple[str, ...] = ()
        if fitted.turns and fitted.total_s != fitted.session.total_s:
            left_out = len({one.step_index for one in fitted.left_out})
            shorter = (fit_in_words(Fit(fitted.total_s, left_out)),)
        return (*stops, *shorter, *fitted.notes, *follow.warnings.whole)

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
        self._show_able()
        self._show_step()

    def _show_able(self) -> None:
        """Show which tools have anything to do."""
        opened, at = self.follow.opened, self.list.chosen_index
        if opened is None:
            return
        last = len(opened.session.steps) - 1
        able = {
            "up": at > 0,
            "down": 0 <= at < last,
            "shorter": at >= 0,
            "longer": at >= 0,
            "remove": at >= 0 and last > 0,
            "undo": bool(opened.past),
            "redo": bool(opened.future),
        }
        self._tools.show_able(
            frozenset(name for name, is_able in able.items() if is_able)
        )
        has_own_name = bool(opened.name)
        self._save.setEnabled(not has_own_name or opened.is_changed)

    # --- changes --------------------------------------------------------------------

    def _session(self) -> Session:
        opened = self.follow.opened
        assert opened is not None, "the page is shown for an open session"
        return opened.session

    def _on_move(self, index: int, to: int) -> None:
        at = self.follow.move_step(index, to)
        self.list.choose(at, with_focus=True)

    def _on_remove(self, index: int) -> None:
        at = self.follow.remove_step(index)
        self.list.choose(at, with_focus=True)

    def _on_length(self, index: int, is_longer: bool) -> None:
        self.follow.lengthen_step(index, is_longer)

    def _on_tool(self, name: str) -> None:
        at, follow = self.list.chosen_index, self.follow
        if name in ("up", "down"):
            self.list.choose(follow.move_step(at, at + (1 if name == "down" else -1)))
        elif name in ("shorter", "longer"):
            self._on_length(at, name == "longer")
        elif name == "remove":
            self.list.choose(follow.remove_step(at))
        elif name == "undo":
            follow.undo()
        else:
            follow.redo()
        self._show_able()

    # --- keeping --------------------------------------------------------------------

    def _on_save(self) -> None:
        if not self.follow.save():
            self._ask_name(is_renaming=False)

    def _ask_name(self, is_renaming: bool) -> None:
        for button in (self._card, self._save, self._more):
            button.hide()
        self._name.ask(self._session().title, is_renaming)

    def _on_name_closed(self) -> None:
        for button in (self._card, self._save, self._more):
            button.show()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_more(self) -> None:
        opened = self.follow.opened
        if opened is None:
            return
        items = [MenuItem("save_as", tr("Save as\u2026"))]
        if opened.name:
            items += [
                MenuItem("rename", tr("Rename\u2026")),
                MenuItem("duplicate", tr("Duplicate")),
                MenuItem("delete", tr("Delete this plan")),
            ]
        items.append(MenuItem("share", tr("Share as a file\u2026")))
        menu = PopupMenu(
            self.look, tr("More"), tuple(items), self._more, is_choice=True
        )
        menu.chosen.connect(self._on_menu)
        menu.open()

    def _on_menu(self, name: str) -> None:
        if name in ("save_as", "rename"):
            self._ask_name(is_renaming=name == "rename")
        elif name == "duplicate":
            self.follow.duplicate_plan()
        elif name == "delete":
            self.follow.delete_plan()
        else:
            suggested = file_name(self._session().title)
            path = self._files.to_save(self, tr("Share the session"), suggested)
            if path is not None:
                self.follow.share(path)

    def _on_begin(self) -> None:
        self.follow.show(Page.BEFORE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._map.setVisible(self.width() >= self.look.px(BESIDE_PX))
