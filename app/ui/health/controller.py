"""Holds who is asked and what was answered: the one place where that changes."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.geometry.atlas import Atlas
from app.model.health import Condition, ConditionId, Health, Question
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.person import UNASKED, Answer, Person
from app.safety.limits import StopCard, stop_cards
from app.safety.marking import marked_place
from app.safety.person import NOBODY, PersonRules, rules_for
from app.safety.screening import Screening, screening_state
from app.ui.health import course as steps
from app.ui.health.course import Course, Page
from app.ui.health.keeping import Keeping
from app.ui.health.spots import Spot, with_regions, without_spot
from app.ui.health.state import (
    HealthState,
    Receiver,
    did,
    forgotten,
    moved,
    undone,
)
from app.ui.widgets.words import tr

NO_LIBRARY = Library(
    maps=(), techniques=(), contacts=(), pressure=(), sources=(), terms=()
)
"""The content before it is there."""


class HealthController(QObject):
    """Turns answers into rules, and tells who listens.

    Signals
    -------
    course_changed
        Another page of the check is to be shown.
    answers_changed
        Other answers, or another person.
    rules_changed
        Other rules follow from them.
    people_changed
        Other people are kept on the machine.
    told : str
        Something to tell the user, in a bar.
    """

    course_changed = Signal()
    answers_changed = Signal()
    rules_changed = Signal()
    people_changed = Signal()
    told = Signal(str)

    def __init__(self, keeping: Keeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("health_controller")
        self._keeping = keeping
        self._library = NO_LIBRARY
        self._state = HealthState()
        self._rules = NOBODY

    # --- what is shown ----------------------------------------------------------

    @property
    def library(self) -> Library:
        """Return the content."""
        return self._library

    @property
    def health(self) -> Health:
        """Return the questions."""
        return self._library.health

    @property
    def course(self) -> Course:
        """Return the page of the check."""
        return self._state.course

    @property
    def receiver(self) -> Receiver:
        """Return whom the map is for."""
        return self._state.receiver

    @property
    def person(self) -> Person:
        """Return the answers."""
        return self._state.person

    @property
    def rules(self) -> PersonRules:
        """Return what the answers switch on."""
        return self._rules

    @property
    def screening(self) -> Screening:
        """Return how far the check has come."""
        return screening_state(self.person, self.health)

    @property
    def stops(self) -> tuple[StopCard, ...]:
        """Return what to do instead of a massage."""
        return stop_cards(self._rules)

    @property
    def question(self) -> Question:
        """Return the question of the page."""
        return self.health.questions[self.course.at]

    @property
    def condition(self) -> Condition | None:
        """Return what the page asks the place of."""
        wanted = self.course.condition_id
        return self.health.conditions.get(wanted) if wanted else None

    @property
    def last_deed(self) -> str:
        """Return what can be taken back; empty for nothing."""
        deeds = self._state.deeds
        return deeds[-1].words if deeds else ""

    def names(self) -> tuple[str, ...]:
        """Return who is kept on the machine."""
        found = self._keeping.names()
        self._tell_notices()
        return found

    def show_library(self, library: Library) -> None:
        """Take the content."""
        self._library = library
        self._take(self._state)
        self.course_changed.emit()

    # --- the way through the check ---------------------------------------------------

    def open(self) -> None:
        """Begin at the welcome; with answers, at what they add up to."""
        is_new = self.receiver.is_nobody
        self._turn(Course() if is_new else Course(Page.SUMMARY))

    def begin(self) -> None:
        """Ask the first question that is open."""
        self._turn(steps.begun(self.course, self.health, self.person))

    def ask(self, at: int) -> None:
        """Ask one question alone."""
        self._turn(steps.asked(self.course, at))

    def ask_about(self, condition_or_question: str) -> None:
        """Ask the question that has this id, or that a condition belongs to."""
        at = steps.place_in(self.health, condition_or_question)
        if at is not None:
            self.ask(at)

    def ask_where(self, condition_id: ConditionId) -> None:
        """Ask where a condition is."""
        self._turn(steps.placed(self.course, condition_id))

    def show(self, page: Page) -> None:
        """Show a page about the whole check."""
        self._turn(steps.turned_to(self.course, page))

    def go_back(self) -> None:
        """Show the page before."""
        self._turn(steps.gone_back(self.course))

    def go_on(self) -> None:
        """Ask the next question."""
        self._turn(steps.after_question(self.course, self.health))

    def say_no(self) -> None:
        """Answer the whole question with no."""
        words = tr("No to: {title}", title=self.question.title)
        self._answer(words, self.person.with_ticked(self.question))
        self.go_on()

    def say_yes(self) -> None:
        """Open what may be meant."""
        self._turn(steps.opened(self.course, is_unsure=False))

    def say_unsure(self) -> None:
        """Open what may be meant, to look closer."""
        self._turn(steps.opened(self.course, is_unsure=True))

    def mark(self, condition_id: ConditionId, answer: Answer | None) -> None:
        """Tick a statement, say that nobody knows, or take it back."""
        name = self.health.conditions[condition_id].name
        words = {
            Answer.YES: tr("Yes to: {name}", name=name),
            Answer.NO: tr("No to: {name}", name=name),
            Answer.UNKNOWN: tr("Not sure: {name}", name=name),
            None: tr("Taken back: {name}", name=name),
        }[answer]
        self._answer(words, self.person.with_answer(condition_id, answer))

    def finish_details(self) -> None:
        """Take what was not ticked as a no, and go on."""
        person = self.person
        for condition in self.question.conditions:
            if person.says(condition.id) is None:
                person = person.with_answer(condition.id, Answer.NO)
        self._answer(tr("Done: {title}", title=self.question.title), person)
        self._turn(steps.after_details(self.course, self.health, person))

    def say_cannot_tell(self) -> None:
        """Take everything of the question that has no answer as not known."""
        person = self.person
        for condition in self.question.conditions:
            if person.says(condition.id) in (None, Answer.NO):
                person = person.with_answer(condition.id, Answer.UNKNOWN)
        self._answer(tr("Not sure: {title}", title=self.question.title), person)
        self._turn(steps.after_details(self.course, self.health, person))

    # --- where it is -------------------------------------------------------------

    def mark_place(self, atlas: Atlas, point: MapPoint) -> None:
        """Mark a place on a map for the condition of the page."""
        condition = self.condition
        if condition is None or not atlas.is_on_figure(point):
            return
        mark = marked_place(atlas, condition, point)
        words = tr("A place marked: {name}", name=condition.name)
        self._answer(words, self.person.with_mark(mark))

    def pick_regions(self, regions: Iterable[str]) -> None:
        """Pick regions for the condition of the page."""
        condition = self.condition
        if condition is not None:
            words = tr("A place chosen: {name}", name=condition.name)
            self._answer(words, with_regions(self.person, condition.id, regions))

    def remove_spot(self, spot: Spot) -> None:
        """Take a place of the condition away."""
        condition = self.condition
        if condition is not None:
            words = tr("A place removed: {name}", name=condition.name)
            self._answer(words, without_spot(self.person, condition.id, spot))

    def say_elsewhere(self) -> None:
        """Say that the condition of the page lies on none of the maps."""
        condition = self.condition
        if condition is not None:
            words = tr("Not on these maps: {name}", name=condition.name)
            self._answer(words, self.person.with_elsewhere(condition.id))

    def leave_place(self) -> None:
        """Go on from the page that asks where."""
        self._turn(steps.after_where(self.course, self.health, self.person))

    # --- people ------------------------------------------------------------------

    def undo(self) -> bool:
        """Take the last deed back; return whether there was one."""
        if not self._state.deeds:
            return False
        self._take(undone(self._state), keeps=True)
        self.course_changed.emit()
        return True

    def choose(self, name: str) -> None:
        """Take a person who is kept."""
        if name == self.receiver.name:
            return
        person = self._keeping.find(name)
        self._tell_notices()
        if person is None:
            self.people_changed.emit()
            return
        words = tr("The map is for {name}", name=name)
        self._do(words, Receiver(person, name))
        self._turn(Course(Page.SUMMARY))

    def start_new(self) -> None:
        """Ask somebody new; nothing of them is kept unless they want it."""
        self._do(tr("Someone new"), Receiver())
        self._turn(Course())

    def keep_as(self, name: str) -> bool:
        """Keep the answers on the machine by a name; return whether it was done.

        Nobody else is written over: another name must be chosen then.
        """
        name = " ".join(name.split())
        if not name or self.is_taken(name):
            return False
        is_kept = self._keeping.keep(name, self.person)
        self._tell_notices()
        if is_kept:
            receiver = replace(self.receiver, name=name)
            self._take(replace(self._state, receiver=receiver, deeds=()))
            self.people_changed.emit()
        return is_kept

    def rename(self, name: str) -> bool:
        """Keep the person under another name; return whether it was done."""
        name, old = " ".join(name.split()), self.receiver.name
        if not name or not old or self.is_taken(name):
            return False
        is_done = self._keeping.rename(old, name, self.person)
        self._tell_notices()
        if is_done:
            receiver = replace(self.receiver, name=name)
            self._take(replace(self._state, receiver=receiver, deeds=()))
            self.people_changed.emit()
        return is_done

    def is_taken(self, name: str) -> bool:
        """Return whether somebody else is kept by this name."""
        wanted, own = name.casefold(), self.receiver.name.casefold()
        return any(wanted == n.casefold() != own for n in self.names())

    def forget(self, name: str) -> bool:
        """Delete a person from the machine and from memory; it cannot be undone."""
        is_done = self._keeping.forget(name)
        self._tell_notices()
        if is_done:
            is_shown = name == self.receiver.name
            self._forget(is_shown)
        return is_done

    def forget_everyone(self) -> bool:
        """Delete everyone from the machine and from memory; it cannot be undone."""
        is_done = self._keeping.forget_all()
        self._tell_notices()
        if is_done:
            self._forget(is_shown=True)
        return is_done

    def forget_session(self) -> None:
        """Drop the answers of somebody who is not kept; it cannot be undone."""
        self._forget(is_shown=True)

    def close(self) -> None:
        """Let go of everything."""
        self._keeping.close()

    # --- how it changes -----------------------------------------------------------

    def _forget(self, is_shown: bool) -> None:
        state = forgotten(self._state) if is_shown else replace(self._state, deeds=())
        if is_shown:
            state = moved(state, Course(Page.PEOPLE))
        self._take(state)
        self.people_changed.emit()
        self.course_changed.emit()
        self.told.emit(tr("Forgotten. Nothing of it is left on this machine."))

    def _answer(self, words: str, person: Person) -> None:
        self._do(words, replace(self.receiver, person=person))

    def _do(self, words: str, receiver: Receiver) -> None:
        self._take(did(self._state, words, receiver), keeps=True)

    def _turn(self, course: Course) -> None:
        if course != self.course:
            self._state = moved(self._state, course)
            self.course_changed.emit()

    def _take(self, state: HealthState, keeps: bool = False) -> None:
        """Take on a state; a person who is kept is kept in step."""
        old, self._state = self._state, state
        if keeps and state.receiver.name and state.receiver != old.receiver:
            self._keeping.keep(state.receiver.name, state.person)
            self._tell_notices()
        rules = (
            rules_for(state.person, self.health) if state.person != UNASKED else NOBODY
        )
        has_other_rules, self._rules = rules != self._rules, rules
        self.answers_changed.emit()
        if has_other_rules:
            self.rules_changed.emit()

    def _tell_notices(self) -> None:
        for notice in self._keeping.take_notices():
            self.told.emit(notice)
