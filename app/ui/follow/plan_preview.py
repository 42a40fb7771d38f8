"""The plan for a wish, at a glance: how long, which steps, what is otherwise."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.model.library import Library
from app.session.planner import Plan
from app.ui.follow.step_view import step_views
from app.ui.follow.strip import pieces_of
from app.ui.follow.strip_view import StripView
from app.ui.follow.words import facts_in_words
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.panel_box import PanelBox
from app.ui.widgets.scroll_column import ScrollColumn
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr


class PlanPreview(PanelBox):
    """Follows the wish as it changes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "plan_preview", "surface", "line", parent)
        self._plan: Plan | None = None
        self._is_compact = False
        self.title = TextLabel(look, tr("Planning\u2026"), TextStyle.TITLE, parent=self)
        self.title.setObjectName("plan_title")
        self.facts = TextLabel(look, "", TextStyle.STRONG, "accent", self)
        self.facts.setObjectName("plan_facts")
        self._strip = StripView(look, self)
        self._scroll = ScrollColumn(look, "plan_scroll", self)
        self._scroll.setAccessibleName(tr("The plan"))
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(look.px(6))
        for widget in (self.title, self.facts, self._strip):
            self._rows.addWidget(widget)
        self._rows.addWidget(self._scroll, 1)
        self.show_compact(is_compact=False)

    def show_plan(self, library: Library, plan: Plan | None) -> None:
        """Show a plan; None while it is worked out: the one before stays."""
        if plan is None or plan is self._plan:
            return
        self._plan = plan
        session = plan.session
        self._strip.setVisible(session is not None)
        if session is None:
            self.title.setText(tr("No plan"))
        else:
            self.title.setText(session.title)
            self.facts.setText(facts_in_words(session))
            self._strip.show_pieces(pieces_of(session))
        body = self._body(library, plan)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self._scroll.setWidget(body)
        body.setAutoFillBackground(False)
        body.show()
        self._show_parts()

    def show_compact(self, is_compact: bool) -> None:
        """Show the title and the strip alone, where there is little room.

        Reasons are always shown.
        """
        self._is_compact = is_compact
        px = self._look.px
        above, below = (10, 8) if is_compact else (18, 10)
        self._rows.setContentsMargins(px(22), px(above), px(12), px(below))
        self._strip.show_legend(not is_compact)
        self._show_parts()

    def _show_parts(self) -> None:
        has_session = self._plan is not None and self._plan.session is not None
        self.facts.setVisible(has_session and not self._is_compact)
        has_reasons = self._plan is not None and bool(self._plan.reasons)
        self._scroll.setVisible(not self._is_compact or has_reasons)

    def _body(self, library: Library, plan: Plan) -> QWidget:
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 4, 6, 8)
        rows.setSpacing(self._look.px(8))
        if plan.reasons:
            if plan.session is not None:
                title, tint = tr("The nearest that is possible."), "caution"
            else:
                title, tint = tr("No massage now."), "no_go"
            glyph = "warning" if tint == "caution" else "no_entry"
            rows.addWidget(
                NoticeBox(self._look, glyph, title, plan.reasons, tint, body)
            )
        for note in plan.notes:
            rows.addWidget(TextLabel(self._look, note, tint="quiet", parent=body))
        if plan.session is not None:
            rows.addLayout(self._steps(library, plan, body))
        rows.addStretch(1)
        return body

    def _steps(self, library: Library, plan: Plan, body: QWidget) -> QGridLayout:
        grid, look = QGridLayout(), self._look
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(7))
        grid.setColumnStretch(0, 1)
        assert plan.session is not None
        for at, view in enumerate(step_views(library, plan.session, plan.fitted)):
            label = RichLabel(look, parent=body)
            where = (("quiet", f" \u00b7 {view.where}"),) if view.where else ()
            label.show_runs(("plain", view.title), *where)
            grid.addWidget(label, at, 0)
            time = TextLabel(look, view.time, TextStyle.SMALL_STRONG, "quiet", body)
            time.setWordWrap(False)
            grid.addWidget(time, at, 1, Qt.AlignmentFlag.AlignRight)
        return grid
