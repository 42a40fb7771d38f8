"""What the window remembers, as a value; read from JSON with doubt in every field."""

import json
import re
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, get_args

from app.ui.feel.settings import FeelSettings
from app.ui.practise.settings import PractiseSettings
from app.ui.speech.settings import SoundSettings

ThemeChoice = Literal["system", "light", "dark"]

SMALLEST_TEXT_PERCENT = 85
LARGEST_TEXT_PERCENT = 160
NARROWEST_PANEL_PX = 340
NORMAL_PANEL_PX = 372
_SLUG = re.compile("[a-z0-9_]{1,60}")
LONGEST_TEXT = 4000
"""A window's geometry takes about a hundred letters."""


class SettingsError(ValueError):
    """The text is not settings at all."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the user likes the window.

    Attributes
    ----------
    geometry
        Place and size of the window, as Qt packs it, in base64.
    has_put_off_health
        The health check is not to be offered any more; it can still be asked for.
    layers
        The layers shown; None for those a newcomer sees.
    feature_id
        What was selected last; empty for nothing.
    map_id
        The map that was shown last; empty for the first.
    is_waiting_for_giver
        Each turn of a session waits at its end until the giver moves on.
    room_id
        The room that was open last, where it opens again; else empty.
    page_id
        The page of the guide that was open last; empty for the list of all.
    sound
        What is heard of a session.
    practise
        What is practised, and how.
    feel
        What pointer and loudspeaker make of what is felt.
    """

    theme: ThemeChoice = "system"
    text_percent: int = 100
    is_motion_reduced: bool = False
    build: str = "average"
    tone: str = "medium_light"
    has_agreed: bool = False
    has_put_off_health: bool = False
    layers: tuple[str, ...] | None = None
    geometry: str = ""
    panel_px: int = NORMAL_PANEL_PX
    is_list_shown: bool = False
    feature_id: str = ""
    map_id: str = ""
    sound: SoundSettings = field(default_factory=SoundSettings)
    is_waiting_for_giver: bool = False
    room_id: str = ""
    page_id: str = ""
    practise: PractiseSettings = field(default_factory=PractiseSettings)
    feel: FeelSettings = field(default_factory=FeelSettings)

    def to_json(self) -> str:
        """Return the settings as a text that `from_json` reads."""
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def from_json(cls, text: str) -> "Settings":
        """Read settings; what does not make sense is as by default.

        Raises
        ------
        SettingsError
            If the text is not an object of JSON.
        """
        try:
            packed = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SettingsError("not JSON") from error
        if not isinstance(packed, dict):
            raise SettingsError("not an object")
        known = {each.name: packed.get(each.name) for each in fields(cls)}
        return cls(**{name: _READERS[name](value) for name, value in known.items()})


def _theme(value: object) -> ThemeChoice:
    for choice in get_args(ThemeChoice):
        if value == choice:
            found: ThemeChoice = choice
            return found
    return "system"


def _number(lowest: int, highest: int, default: int) -> Any:  # Any: a reader
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return default
        if value != value:  # not a number
            return default
        return int(min(max(value, lowest), highest))

    return read


def _text(default: str) -> Any:  # Any: a reader
    def read(value: object) -> str:
        is_sound = isinstance(value, str) and len(value) <= LONGEST_TEXT
        return str(value) if is_sound else default

    return read


def _slug(value: object) -> str:
    is_sound = isinstance(value, str) and _SLUG.fullmatch(value)
    return str(value) if is_sound else ""


def _truth(value: object) -> bool:
    return value is True


def _layers(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return None
    return tuple(value[:20])


_READERS: dict[str, Any] = {  # Any: each returns the type of its field
    "theme": _theme,
    "text_percent": _number(SMALLEST_TEXT_PERCENT, LARGEST_TEXT_PERCENT, 100),
    "is_motion_reduced": _truth,
    "build": _text("average"),
    "tone": _text("medium_light"),
    "has_agreed": _truth,
    "has_put_off_health": _truth,
    "layers": _layers,
    "geometry": _text(""),
    "panel_px": _number(NARROWEST_PANEL_PX, 1200, NORMAL_PANEL_PX),
    "is_list_shown": _truth,
    "feature_id": _text(""),
    "map_id": _slug,
    "sound": SoundSettings.from_object,
    "is_waiting_for_giver": _truth,
    "room_id": _slug,
    "page_id": _slug,
    "practise": PractiseSettings.from_object,
    "feel": FeelSettings.from_object,
}
