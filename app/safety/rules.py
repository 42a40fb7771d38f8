"""What a rule says when it speaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpokenRule:
    """A rule that capped, hid or refused something, and its reason in words."""

    id: str
    text: str
    cap: int
