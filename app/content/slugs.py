"""What an id may look like."""

import re

from app.content.limits import LETTERS_OF_A_SLUG

_SLUG = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_SIDES = ("_right", "_left")


def is_slug(text: str) -> bool:
    """Return whether a text may be an id: small letters, digits and underscores."""
    return len(text) <= LETTERS_OF_A_SLUG and _SLUG.fullmatch(text) is not None


def names_a_side(base: str) -> bool:
    """Return whether a base carries the side that only ids carry."""
    return base.endswith(_SIDES)
