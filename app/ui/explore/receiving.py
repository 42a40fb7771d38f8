"""Whom the answers of the Explore room are for."""

from dataclasses import dataclass, field

from app.safety.person import NOBODY, PersonRules


@dataclass(frozen=True, slots=True)
class Receiving:
    """The one who receives.

    Attributes
    ----------
    opted_in
        Ids of the places that both people agreed to.
    person
        The rules that the answers of the health check switched on; None: nobody was
        asked.
    """

    opted_in: frozenset[str] = frozenset()
    person: PersonRules | None = field(default=None, repr=False)

    @property
    def rules(self) -> PersonRules:
        """Return the rules; without answers there are none."""
        return self.person or NOBODY
