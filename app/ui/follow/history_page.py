"""What was done, when, for whom, and whether it helped."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.store.history import KeptDone
from app.ui.follow.controller import FollowController
from app.ui.follow.history_row import HistoryRow
from app.ui.follow.page import FollowPage
from app.ui.rooms.files import Files
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.forget_row import ForgetRow
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.words import tr

EVERYBODY, NAMED = "all", "name_"
LEAST_POINTS = 2


class HistoryPage(FollowPage):
    """A chart where there is something to draw, then the sessions, newest first."""

    widest_px = 1080

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_history_page", parent)
        self._files = files
        self._kept: tuple[KeptDone, ...] = ()
        self._body: QWidget | None = None
        self._choice = ""
        self.add_title(tr("History"))
        self._people: ChoiceRow | None = None
        self._add_people()
        self._add_foot()
        self.show_state()

    def _add_people(self) -> None:
        """Offer to see the sessions with one person only."""
        self._names = sorted({k.done.person for k in self._all() if k.done.person})
        if not self._names:
            return
        choices = [(EVERYBODY, tr("Everyone"))]
        choices += [(f"{NAMED}{i}", name) for i, name in enumerate(self._names)]
        self._people = ChoiceRow(self.look, tr("For"), tuple(choices), parent=self)
        self._people.show_chosen(EVERYBODY)
        self._people.chosen.connect(self._on_chosen)
        self.add(self._people)

    def _add_foot(self) -> None:
        csv, json = tr("Save as CSV\u2026"), tr("Save as JSON\u2026")
        self._csv = self.add_button("history_csv", csv, self._on_csv)
        self._json = self.add_button("history_json", json, self._on_json)
        self.foot_row.addStretch(1)
        self._delete = ForgetRow(
            self.look, tr("Delete all"), self.follow.forget_history, self.foot
        )
        self._delete.setObjectName("history_delete_all")
        self.foot_row.addWidget(self._delete)

    def show_state(self) -> None:
        """Show what is kept now."""
        kept = tuple(k for k in self._all() if self._is_shown(k))
        has_any = bool(self._all())
        for widget in (self._csv, self._json, self._delete):
            widget.setVisible(has_any)
        if self._body is not None and kept == self._kept:
            return
        self._kept = kept
        if self._body is not None:
            self.rows.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._made_body(kept)
        self.rows.addWidget(self._body)
        self._body.show()

    def _all(self) -> tuple[KeptDone, ...]:
        return self.follow.history

    def _is_shown(self, kept: KeptDone) -> bool:
        return not self._choice or kept.done.person == self._choice

    def _made_body(self, kept: tuple[KeptDone, ...]) -> QWidget:
        page = FollowColumn(self.look, self)
        if not kept:
            page.add_quiet(
                tr(
                    "Nothing is kept yet. At the end of a session you are asked; what "
                    "is kept stays on this machine: when and what it was, what was "
                    "said, and how tense it felt before and after."
                )
            )
            page.rows.addStretch(1)
            return page
        self._add_chart(page, kept)
        for one in reversed(kept):
            forget = partial(self.follow.forget_done, one.id)
            page.rows.addWidget(HistoryRow(self.look, one, forget, page))
        page.rows.addStretch(1)
        return page

    def _add_chart(self, page: "FollowColumn", kept: tuple[KeptDone, ...]) -> None:
        told = [
            k.done
            for k in kept
            if (k.done.tension_before, k.done.tension_after) != (None, None)
        ]
        if len(told) < LEAST_POINTS:
            return
        # Late: the chart brings pyqtgraph, which nothing else needs.
        from app.ui.follow.tension_chart import TensionChart, TensionPoint

        points = tuple(
            TensionPoint(
                datetime.fromisoformat(done.began_at),
                done.tension_before,
                done.tension_after,
            )
            for done in told
        )
        chart = TensionChart(self.look, points, page)
        head = QHBoxLayout()
        title = TextLabel(self.look, tr("Tension"), TextStyle.HEADING, parent=page)
        head.addWidget(title)
        words = RichLabel(self.look, TextStyle.SMALL, "quiet", page)
        words.show_runs(
            ("quiet", tr("\u25cb before \u00a0 ")),
            ("accent", "\u25cf"),
            ("quiet", tr(" after \u00a0 0 loose, 10 as tense as can be")),
        )
        head.addWidget(words, 1)
        page.rows.addLayout(head)
        page.rows.addWidget(chart)
        page.add_quiet(chart.accessibleName())

    def _on_chosen(self, choice_id: str) -> None:
        is_one = choice_id.startswith(NAMED)
        index = int(choice_id.removeprefix(NAMED)) if is_one else -1
        self._choice = self._names[index] if is_one else ""
        self.show_state()

    def _on_csv(self) -> None:
        self._export("kneadmap-history.csv")

    def _on_json(self) -> None:
        self._export("kneadmap-history.json")

    def _export(self, name: str) -> None:
        path = self._files.to_save(self, tr("Save the history"), name)
        if path is not None:
            self.follow.export_history(path, self._kept)


class FollowColumn(QWidget):
    """Rows below each other."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(look.px(10))

    def add_quiet(self, text: str) -> None:
        """Set a quiet line below the others."""
        self.rows.addWidget(TextLabel(self._look, text, tint="quiet", parent=self))
