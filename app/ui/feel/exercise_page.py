"""The page where an exercise is done: the stage, and beside it what to do."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from string import ascii_lowercase

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.feel.bubble import Bubble
from app.ui.feel.coach import Coach, coach_words
from app.ui.feel.controller import FeelController
from app.ui.feel.exercise_column import WIDE_PX, ExerciseColumn
from app.ui.feel.person_badge import PersonBadge
from app.ui.feel.play import Play
from app.ui.feel.settings import FeelSettings, Sound
from app.ui.feel.skins import Skins
from app.ui.feel.stage.handling import Handling
from app.ui.feel.stage.moment import Place
from app.ui.feel.stage.view import StageView
from app.ui.feel.stage.zone_art import zone_of
from app.ui.feel.tasks.search import SearchTask
from app.ui.feel.tasks.task import Choice
from app.ui.feel.tone import FeelTone
from app.ui.rooms.column_page import ColumnPage
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.scroll_column import BAR_PX, ScrollColumn
from app.ui.widgets.words import tr

FRAME_MS = 16
FINER_AFTER_MS = 250
"""A new skin is made once the window has kept its size for so long."""

MOST_SHARE = 0.46
"""Of the width, for the words: the rest is for the skin."""

BADGE_AT_PX = QPoint(18, 18)


class ExercisePage(ColumnPage):
    """Plays what the controller holds, frame by frame."""

    is_wide = True

    def __init__(
        self,
        look: Look,
        feel: FeelController,
        skins: Skins,
        tone: FeelTone,
        now_s: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "feel_exercise", parent)
        self._feel, self._skins, self._tone, self._now_s = feel, skins, tone, now_s
        self._play: Play | None = None
        self._is_new = False
        self._last_s = now_s()
        self.stage = StageView(look, self)
        self.handling = Handling(self.stage)
        self.badge = PersonBadge(look, self.stage)
        self.badge.move(BADGE_AT_PX)
        self.bubble = Bubble(look, self.stage)
        self.coach = Coach(look, self.stage)
        self.column = ExerciseColumn(look)
        self._lay_out()
        self._connect()
        self._finer = QTimer(self, singleShot=True)
        self._finer.timeout.connect(self._refine)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self.show_frame)
        self._watch = self.add_button(
            "watch", tr("Watch how it is done"), self._on_watch
        )
        self._finish = self.add_button(
            "finish", tr("I am done (E)"), self._on_finish, is_main=True
        )
        self.foot_row.insertStretch(0, 1)
        self._take_choice_keys()
        self.show_state()

    # --- what the room calls ---------------------------------------------------------

    @override
    def show_state(self) -> None:
        play = self._feel.play
        self.column.show_settings(self._feel.settings)
        if play is self._play:
            if play is not None:
                self._show_marks(play)
            return
        self._play = play
        if play is None:
            self.handling.take(None)
            return
        self._last_s = self._now_s()
        self._skins.dress(self.stage, play.round)
        self.stage.show_zone(zone_of(play.round))
        self.stage.show_visibility(play.visibility)
        play.is_still = self.look.is_motion_reduced
        self.handling.take(None if play.is_shown else play.hand)
        self.column.show_play(play)
        self._watch.setVisible(not play.is_shown)
        end_words = tr("Now I try it (E)") if play.is_shown else play.task.end_words()
        self._finish.setText(end_words)
        self._finish.setAccessibleName(end_words)
        self._is_new = self._feel.last(play.round.kind) is None
        self._take_choice_keys()
        self._switch_sound(self._feel.settings.sound)
        self._show_play(play)
        self._frames.start()

    @override
    def first_stop(self) -> QWidget:
        return self.stage

    def hold_frames(self) -> None:
        """Show frames only when `show_frame` is called."""
        self._frames.stop()

    def show_frame(self) -> None:
        """Go on by the time that has passed, and show what it brought."""
        play, now_s = self._play, self._now_s()
        seconds, self._last_s = now_s - self._last_s, now_s
        # What nobody sees does not go on: another room is open, or there is no skin.
        if play is None or self.stage.is_waiting or not self.isVisible():
            return
        play.advance(seconds)
        self._show_play(play)
        self._tone.follow(play.felt)
        if play.is_over:
            self._end(play)

    def _end(self, play: Play) -> None:
        """Go on to the result once the hand is off; what was shown waits for the user.

        Else the key that lets go would be the first one of the next page.
        """
        if play.is_shown:
            self._frames.stop()
        elif not play.hand.is_holding:
            self._frames.stop()
            self._feel.finish()

    def _show_play(self, play: Play) -> None:
        self.stage.show_moment(play.moment())
        self.column.show_frame()
        is_seen = not self.stage.is_waiting
        self.badge.show_person(play, is_seen=is_seen)
        self.bubble.show_word(play.said)
        self.bubble.move(BADGE_AT_PX.x(), self.badge.geometry().bottom())
        words = coach_words(play, is_new=self._is_new) if is_seen else ""
        self.coach.show_words(words, is_warning=play.is_on_no_go)
        self.coach.make_way_for(self.stage.at_px(play.felt.x_mm, play.felt.y_mm))

    # --- what the learner does -------------------------------------------------------

    def _on_choice(self, choice: Choice) -> None:
        play = self._play
        if play is None or play.is_over:
            return
        self.column.say(choice.choose())
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_jump(self, place: Place) -> None:
        if self._play is not None and not self._play.is_shown:
            self._play.hand.hold(False)
            self._play.hand.put(*place)

    def _on_mark(self) -> None:
        """Mark what is under the finger."""
        if self._play is not None:
            self._mark((self._play.felt.x_mm, self._play.felt.y_mm))

    def _on_mark_button(self) -> None:
        """Mark what was pressed last: on its way to the button the finger goes off."""
        if self._play is not None:
            self._mark(self._play.pressed_at)

    def _mark(self, place: Place) -> None:
        play = self._marking()
        # Nothing has been felt before there is a skin.
        if self.stage.is_waiting:
            return
        if play is not None and isinstance(play.task, SearchTask):
            play.task.mark(place)
            self._show_marks(play)

    def _on_unmark(self) -> None:
        play = self._marking()
        if play is not None and isinstance(play.task, SearchTask):
            play.task.unmark()
            self._show_marks(play)

    def _on_mark_chosen(self, index: int) -> None:
        play = self._marking()
        if play is not None:
            play.task.chosen = index
            self._show_marks(play)

    def _marking(self) -> Play | None:
        play = self._play
        if play is None or play.is_shown or not play.task.has_marks:
            return None
        return play

    def _show_marks(self, play: Play) -> None:
        self.stage.show_moment(play.moment())
        self.column.show_frame()

    def _on_look_through(self, is_wanted: bool) -> None:
        if self._play is not None and not self._play.is_shown:
            self._play.see_through(is_wanted)
            self.stage.show_visibility(self._play.visibility)

    def _on_senses(self, settings: FeelSettings) -> None:
        self._feel.feel_so(settings)
        self._switch_sound(settings.sound)

    def _switch_sound(self, sound: Sound) -> None:
        trouble = self._tone.switch(sound)
        if trouble:
            self._feel.feel_so(replace(self._feel.settings, sound=Sound.OFF))
            self.column.show_settings(self._feel.settings)
            self._feel.told.emit(trouble)

    def _on_finish(self) -> None:
        # Before there is a skin nothing can have been done.
        if not self.stage.is_waiting:
            self._feel.finish()

    def _on_watch(self) -> None:
        self._feel.start(self._feel.kind, is_shown=True)

    # --- how it is made --------------------------------------------------------------

    def _take_choice_keys(self) -> None:
        # No letter leads out of an exercise by mistake.
        self.letters = dict.fromkeys(ascii_lowercase, _nothing)
        self.letters |= {"m": self._on_mark, "x": self._on_unmark}
        self.letters["e"] = self._on_finish
        play = self._play
        for letter, place in play.task.jumps().items() if play else ():
            self.letters[letter] = partial(self._on_jump, place)
        for choice in play.task.choices() if play and not play.is_shown else ():
            self.letters[choice.key] = _Choosing(self, choice)
        if self._marking() is not None:
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.keys[key] = self._on_mark

    def _lay_out(self) -> None:
        scroll = self._scroll = ScrollColumn(self.look, "feel_column_scroll", self)
        scroll.setAccessibleName(tr("The exercise"))
        scroll.setWidget(self.column)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.stage, 1)
        row.addWidget(scroll)
        self.rows.addLayout(row, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted_px = self.look.px(WIDE_PX) + BAR_PX
        self._scroll.setFixedWidth(min(wanted_px, round(MOST_SHARE * self.width())))

    def _connect(self) -> None:
        self.stage.skin_wanted.connect(self._on_skin_wanted)
        self.column.chosen.connect(self._on_choice)
        self.handling.mark_wanted.connect(self._on_mark)
        self.column.mark_wanted.connect(self._on_mark_button)
        self.column.unmark_wanted.connect(self._on_unmark)
        self.column.mark_chosen.connect(self._on_mark_chosen)
        self.column.look_through_wanted.connect(self._on_look_through)
        self.column.senses_wanted.connect(self._on_senses)

    def _on_skin_wanted(self) -> None:
        self.coach.settle()
        # The first one is wanted at once, another when the size has settled.
        self._finer.start(FINER_AFTER_MS if self.stage.has_skin else 0)

    def _refine(self) -> None:
        if self._play is not None:
            self._skins.refine(self.stage, self._play.round)


def _nothing() -> None:
    """Do nothing: a letter that means nothing here."""


class _Choosing:
    """Chooses one answer when its key is pressed."""

    def __init__(self, page: ExercisePage, choice: Choice) -> None:
        self._page, self._choice = page, choice

    def __call__(self) -> None:
        self._page.column.chosen.emit(self._choice)
