"""What a changed session goes against, and its new title."""

from dataclasses import dataclass

from app.model.session import Session


def renamed(session: Session, title: str) -> Session:
    """Return the session under another title."""
    return session.model_copy(update={"title": title})


@dataclass(frozen=True, slots=True)
class Warnings:
    """What a changed session goes against, in words.

    Attributes
    ----------
    of_steps
        By the number of the step.
    """

    whole: tuple[str, ...] = ()
    of_steps: tuple[tuple[int, str], ...] = ()

    def of(self, index: int) -> tuple[str, ...]:
        """Return what a step goes against."""
        return tuple(text for at, text in self.of_steps if at == index)


NO_WARNINGS = Warnings()
