"""Mark every knot: in a zone, or on a whole back."""

from math import dist

from app.palpation.exercises.search import SearchRound
from app.palpation.exercises.whole_back import WholeBackRound
from app.ui.feel.stage.moment import Place, Spot, SpotKind
from app.ui.feel.tasks.task import Task
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

TOGETHER_MM = 12.0
"""A mark so near another one takes that one's place."""


class SearchTask(Task):
    """Marks are set, moved, taken back; each of these can be undone."""

    has_marks = True

    def __init__(self, round_: SearchRound) -> None:
        self.round = round_
        self._before: list[tuple[Place, ...]] = []

    @property
    @override
    def is_whole(self) -> bool:
        return bool(self.round.marks) or self.round.trace.touched_s > 0.0

    @override
    def now_words(self, *, is_seen: bool) -> str:
        is_whole_back = isinstance(self.round, WholeBackRound)
        if is_seen and is_whole_back:
            return tr(
                "You see through the skin: knots are violet. Press each one slowly"
                " until the person likes it, hold it until it gives way, and mark it."
            )
        if is_seen:
            return tr(
                "You see through the skin: knots are violet, bone is pale, yellow and"
                " brown only seem to be knots. Glide over all within the dashed line,"
                " feel what each does to the finger, and mark every knot."
            )
        words = tr(
            "Glide over the skin within the dashed line, lane by lane. Where the finger"
            " slows and swells, feel across it; if it is a knot, mark it."
        )
        if is_whole_back:
            return tr("{words} Then hold it until it gives way.", words=words)
        return words

    @override
    def standing_words(self) -> str:
        places = {"share": f"{self.round.covered_share:.0%}"}
        if isinstance(self.round, WholeBackRound):
            count = len(self.round.treated)
            return tr("Pressed: {share} · held: {count}", count=count, **places)
        return tr("Pressed so far: {share}", **places)

    @override
    def end_words(self) -> str:
        return tr("I am done (E)")

    def mark(self, place: Place) -> None:
        """Mark a place, or move a mark that is as good as there."""
        self._remember()
        for index, mark in enumerate(self.round.marks):
            if dist(mark, place) < TOGETHER_MM:
                self.round.unmark(index)
                break
        self.round.mark(*place)
        self.chosen = len(self.round.marks) - 1

    def unmark(self) -> None:
        """Take the chosen mark back, else the last one."""
        if not self.round.marks:
            return
        self._remember()
        last = len(self.round.marks) - 1
        self.round.unmark(last if self.chosen is None else min(self.chosen, last))
        self._choose_last()

    @override
    def undo(self) -> bool:
        if not self._before or self.round.is_over:
            return False
        self.round.marks[:] = self._before.pop()
        self._choose_last()
        return True

    def _remember(self) -> None:
        self._before.append(tuple(self.round.marks))

    def _choose_last(self) -> None:
        self.chosen = len(self.round.marks) - 1 if self.round.marks else None

    @override
    def spots(self) -> tuple[Spot, ...]:
        return tuple(
            Spot(SpotKind.MARK, mark, str(number))
            for number, mark in enumerate(self.round.marks, 1)
        )

    @override
    def shown_after(self) -> tuple[Spot, ...]:
        matches, knots = self.round.matches(), self.round.knots
        false = set(matches.false_alarms)
        # A knot that slipped away is painted where it lies now.
        place_now = {
            lump: state.place_mm(lump) for lump, state in self.round.simulation.lumps
        }
        marks = tuple(
            Spot(SpotKind.FALSE if index in false else SpotKind.HIT, mark)
            for index, mark in enumerate(self.round.marks)
        )
        missed = tuple(
            Spot(SpotKind.MISSED, place_now[knots[number]]) for number in matches.missed
        )
        return marks + missed
