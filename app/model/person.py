"""What one receiver answered; nothing of it is ever logged."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Self

from pydantic import Field

from app.model.base import Value
from app.model.health import ConditionId, Question
from app.model.ids import MapId
from app.model.outline import MapPoint


class Answer(StrEnum):
    """What was said to one condition; nothing said is no answer at all."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class _Private(Value):
    """A value whose text tells nothing: answers belong in no log and no traceback."""

    # Any: as in pydantic.
    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        return ()


class MarkedPlace(_Private):
    """A place on a map that a condition is about, in mm."""

    condition_id: ConditionId
    map_id: MapId
    x_mm: float = Field(allow_inf_nan=False)
    y_mm: float = Field(allow_inf_nan=False)
    radius_mm: float = Field(
        gt=0, le=1000, description="Kept clear; never less than the condition asks."
    )
    regions: tuple[str, ...] = Field(
        default=(), description="Ids of what lies under it, for the other maps."
    )

    @property
    def point(self) -> MapPoint:
        """Return its middle."""
        return MapPoint(self.x_mm, self.y_mm)


class PickedRegion(_Private):
    """A region that a condition is about: its id, or its base for both sides."""

    condition_id: ConditionId
    region: str


class Person(_Private):
    """What one receiver answered.

    A condition that is not in `answers` was not answered, which is not the same as
    no; and not to be sure counts as yes.
    """

    answers: dict[ConditionId, Answer] = Field(default_factory=dict)
    marks: tuple[MarkedPlace, ...] = ()
    picked: tuple[PickedRegion, ...] = ()
    elsewhere: frozenset[ConditionId] = Field(
        default=frozenset(),
        description="Conditions that ask where, whose places lie on no map.",
    )
    opted_in: frozenset[str] = Field(
        default=frozenset(), description="Bases or ids of regions both agreed to."
    )

    def says(self, condition_id: ConditionId) -> Answer | None:
        """Return what was answered; None if nothing was."""
        return self.answers.get(condition_id)

    def with_answer(self, condition_id: ConditionId, answer: Answer | None) -> Self:
        """Return the person with one answer given anew, or taken back."""
        kept = {key: said for key, said in self.answers.items() if key != condition_id}
        given = {condition_id: answer} if answer else {}
        person = self.model_copy(update={"answers": kept | given})
        has_it = answer in (Answer.YES, Answer.UNKNOWN)
        return person if has_it else person.without_places(condition_id)

    def with_ticked(self, question: Question, ticked: Iterable[str] = ()) -> Self:
        """Return the person with a whole question answered: what is ticked, is yes."""
        chosen = set(ticked)
        person = self
        for condition in question.conditions:
            answer = Answer.YES if condition.id in chosen else Answer.NO
            person = person.with_answer(condition.id, answer)
        return person

    def with_mark(self, mark: MarkedPlace) -> Self:
        """Return the person with one more place marked."""
        return self._here(mark.condition_id, marks=(*self.marks, mark))

    def with_picked(self, condition_id: ConditionId, region: str) -> Self:
        """Return the person with one more region picked."""
        picked = PickedRegion(condition_id=condition_id, region=region)
        found = tuple(dict.fromkeys((*self.picked, picked)))
        return self._here(condition_id, picked=found)

    def with_elsewhere(self, condition_id: ConditionId) -> Self:
        """Return the person with a condition that lies on no map."""
        person = self.without_places(condition_id)
        elsewhere = person.elsewhere | {condition_id}
        return person.model_copy(update={"elsewhere": elsewhere})

    def without_places(self, condition_id: ConditionId) -> Self:
        """Return the person without the places of one condition."""
        return self._here(
            condition_id,
            marks=tuple(m for m in self.marks if m.condition_id != condition_id),
            picked=tuple(p for p in self.picked if p.condition_id != condition_id),
        )

    def is_placed(self, condition_id: ConditionId) -> bool:
        """Say whether it is known where a condition is."""
        marked = {place.condition_id for place in self.marks}
        picked = {place.condition_id for place in self.picked}
        return condition_id in self.elsewhere | marked | picked

    # Any: whichever fields change.
    def _here(self, condition_id: ConditionId, **changes: Any) -> Self:
        elsewhere = self.elsewhere - {condition_id}
        return self.model_copy(update={"elsewhere": elsewhere, **changes})


UNASKED = Person()
"""Nobody answered anything yet."""
