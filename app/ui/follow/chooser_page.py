"""The first page of the room: go on, have one planned, or choose one."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.session import Session, SessionId
from app.ui.follow.controller import FollowController
from app.ui.follow.fits import Fit
from app.ui.follow.page import FollowPage
from app.ui.follow.plan_offer import PlanOffer
from app.ui.follow.resume_card import ResumeCard
from app.ui.follow.session_card import SessionCard
from app.ui.follow.thumb import FigureSource
from app.ui.follow.words import fit_in_words
from app.ui.rooms.files import Files
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.cards_layout import CardsLayout
from app.ui.widgets.look import Look
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.words import tr

WIDEST_PX = 1720


class ChooserPage(FollowPage):
    """Cards in columns, the most likely wish first."""

    widest_px = WIDEST_PX

    def __init__(
        self,
        look: Look,
        follow: FollowController,
        figures: FigureSource,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, follow, "follow_chooser", parent)
        self._figures, self._files = figures, files
        self._problems: NoticeBox | None = None
        self._cards: dict[str, SessionCard] = {}
        self.add_title(tr("What shall we do today?"))
        self.add_text(
            tr(
                "Choose a session and put your hands on. It is spoken and shown step "
                "by step, and from the first touch on it moves on by itself."
            ),
            tint="quiet",
        )
        self._add_stops()
        self._resume: ResumeCard | None = None
        self._add_resume()
        self.add_gap(6)
        offer = PlanOffer(look, self)
        offer.plan_wanted.connect(self._on_plan_wanted)
        self.add(offer)
        self._add_plans()
        self._add_ready_made()
        self._add_open()
        self.finish()
        follow.look_over()

    def _add_stops(self) -> None:
        for stop in self.follow.health.stops:
            self.add(
                NoticeBox(
                    self.look,
                    "no_entry",
                    stop.title,
                    (tr("No session begins now. {text}", text=stop.text),),
                    "no_go",
                    self,
                )
            )

    def _add_resume(self) -> None:
        found = self.follow.under_way()
        if found is None:
            return
        self.add_gap(4)
        self._resume = ResumeCard(self.look, found, self)
        self._resume.resume_wanted.connect(self.follow.resume)
        self._resume.drop_wanted.connect(self._on_drop)
        self.add(self._resume)

    def _on_drop(self) -> None:
        self.follow.drop_under_way()
        if self._resume is not None:
            self._resume.hide()

    def _add_plans(self) -> None:
        """Show the plans that are kept, if there are any."""
        plans = self.follow.plans
        if not plans:
            return
        self.add_heading(tr("Your plans"))
        held = QWidget(self)
        layout = CardsLayout(self.look, held)
        for number, (name, session) in enumerate(plans):
            card = SessionCard(
                self.look, self.follow.library, session, self._figures, parent=held
            )
            # A name of the user's stands in texts alone, never in a widget's name.
            card.setObjectName(f"plan_card_{number}")
            card.clicked.connect(partial(self.follow.open_plan, name))
            layout.addWidget(card)
        self.add(held)

    def _add_open(self) -> None:
        self.add_gap(10)
        row = QHBoxLayout()
        button = TextButton(
            self.look, tr("Open a session from a file\u2026"), parent=self
        )
        button.setObjectName("open_file")
        button.clicked.connect(self._on_open_file)
        row.addWidget(button)
        row.addStretch(1)
        self.rows.addLayout(row)
        self._place_of_problems = self.rows.count()

    def first_stop(self) -> QWidget:
        """Return the button that goes on with a session; without one, the page."""
        is_offered = self._resume is not None and not self._resume.isHidden()
        return self._resume.go_on if self._resume and is_offered else self

    def show_state(self) -> None:
        """Show what was wrong with a file, and what the answers leave of sessions."""
        self._show_fits()
        problems = self.follow.file_problems
        if self._problems is not None:
            self.rows.removeWidget(self._problems)
            self._problems.deleteLater()
            self._problems = None
        if problems:
            title = tr("This file is no session yet.")
            self._problems = NoticeBox(
                self.look, "warning", title, problems, "caution", self
            )
            self._problems.setObjectName("file_problems")
            self.rows.insertWidget(self._place_of_problems, self._problems)
            self._problems.show()

    def _show_fits(self) -> None:
        fits = self.follow.fits
        for session_id, card in self._cards.items():
            fit = fits.get(session_id)
            session = self.follow.library.session_by_id.get(SessionId(session_id))
            if session is None:
                continue  # the content was read anew: this page is on its way out
            is_same = fit is None or fit == Fit(session.total_s, 0)
            card.show_note("" if is_same or fit is None else fit_in_words(fit))

    def _on_open_file(self) -> None:
        title = tr("Open a session")
        path = self._files.to_open(self, title, tr("Sessions (*.toml)"))
        if path is not None:
            self.follow.open_file(path)

    def _add_ready_made(self) -> None:
        sessions = self.follow.sessions
        self.add_heading(tr("Ready-made sessions"))
        if not sessions:
            self.add_text(tr("There are none among the content."), tint="quiet")
            return
        held = QWidget(self)
        layout = CardsLayout(self.look, held)
        for session in sessions:
            layout.addWidget(self._card(session, held))
        self.add(held)

    def _card(self, session: Session, parent: QWidget) -> SessionCard:
        follow = self.follow
        card = SessionCard(
            self.look, follow.library, session, self._figures, parent=parent
        )
        card.clicked.connect(partial(follow.open_shipped, str(session.id)))
        self._cards[str(session.id)] = card
        return card

    def _on_plan_wanted(self, minutes: int) -> None:
        self.follow.plan_for(minutes)
