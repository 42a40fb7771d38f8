"""What can be done in the player, and by which keys and touches: one table for all.

The page looks its keys up here, and the help prints it: nobody has to find out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt

from app.ui.widgets.words import tr

Key = Qt.Key


class Act(StrEnum):
    """What the giver or the receiver can do."""

    ON = "on"
    BACK = "back"
    REPEAT = "repeat"
    MORE = "more"
    PAUSE = "pause"
    SOFTER = "softer"
    GOOD = "good"
    FIRMER = "firmer"
    STOP = "stop"
    LOCK = "lock"
    FULL_SCREEN = "full_screen"
    LIGHTER = "lighter"
    SKIP = "skip"
    END = "end"


class Card(StrEnum):
    """What lies over the step: keys may mean something else then."""

    NONE = "none"
    PAUSE = "pause"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Binding:
    """One thing that can be done, and every way to it.

    Attributes
    ----------
    keys
        Without Ctrl or Alt, which never count here.
    shown
        The keys in words, the one to remember first.
    touches
        The ways without a key.
    cards
        Over which card the keys hold; none: while the step itself is shown.
    also_paused
        Those of the keys that hold in a pause too, where numbers choose.
    """

    act: Act
    text: str
    keys: tuple[Key, ...]
    shown: tuple[str, ...]
    touches: tuple[str, ...]
    cards: tuple[Card, ...] = (Card.NONE,)
    also_paused: tuple[Key, ...] = ()


_ANYWHERE = (Card.NONE, Card.PAUSE, Card.STOP)
_STEP_OR_PAUSE = (Card.NONE, Card.PAUSE)

BINDINGS: tuple[Binding, ...] = (
    Binding(
        Act.ON,
        "Go on: begin, next step, or go on after a pause",
        (
            Key.Key_Space,
            Key.Key_Return,
            Key.Key_Enter,
            Key.Key_Select,
            Key.Key_Right,
            Key.Key_Down,
            Key.Key_PageDown,
            Key.Key_N,
            Key.Key_MediaNext,
            Key.Key_Forward,
        ),
        ("Space", "Enter", "\u2192", "\u2193", "Page Down", "N", "Next on a headset"),
        (
            "A click or a tap on any free place",
            "The wheel towards you",
            "Two claps, if that is switched on",
        ),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.BACK,
        "Back to the step before",
        (
            Key.Key_Left,
            Key.Key_Up,
            Key.Key_PageUp,
            Key.Key_Backspace,
            Key.Key_Back,
            Key.Key_B,
            Key.Key_MediaPrevious,
        ),
        ("\u2190", "\u2191", "Page Up", "Backspace", "B", "Previous on a headset"),
        ("The button Back", "The wheel away from you"),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.REPEAT,
        "This step once more",
        (Key.Key_R, Key.Key_Home),
        ("R", "Home"),
        ("The button Again",),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.MORE,
        "30 seconds more",
        (Key.Key_M, Key.Key_Plus, Key.Key_Equal),
        ("M", "+"),
        ("The button +30 s",),
    ),
    Binding(
        Act.PAUSE,
        "Pause, and go on",
        (
            Key.Key_P,
            Key.Key_Pause,
            Key.Key_MediaPlay,
            Key.Key_MediaPause,
            Key.Key_MediaTogglePlayPause,
        ),
        ("P", "Pause", "Play on a headset"),
        ("The button Pause",),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.SOFTER,
        "The receiver wants it softer",
        (Key.Key_S, Key.Key_1),
        ("S", "1"),
        ("The button Softer",),
        also_paused=(Key.Key_S,),
    ),
    Binding(
        Act.GOOD,
        "The receiver says that it is good",
        (Key.Key_G, Key.Key_2),
        ("G", "2"),
        ("The button That\u2019s good",),
        also_paused=(Key.Key_G,),
    ),
    Binding(
        Act.FIRMER,
        "The receiver wants it firmer, as far as this place allows",
        (Key.Key_F, Key.Key_3),
        ("F", "3"),
        ("The button Firmer",),
        also_paused=(Key.Key_F,),
    ),
    Binding(
        Act.STOP,
        "Stop at once; it works when locked, too",
        (Key.Key_Escape, Key.Key_Delete, Key.Key_X, Key.Key_MediaStop),
        ("Esc", "Delete", "X", "Stop on a headset"),
        ("The button Stop",),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.LOCK,
        "Lock against stray touches, but not what the receiver says; hold for a moment "
        "to unlock",
        (Key.Key_L, Key.Key_Insert),
        ("L", "Insert"),
        ("The button Lock",),
        _STEP_OR_PAUSE,
    ),
    Binding(
        Act.FULL_SCREEN,
        "Full screen, and back",
        (Key.Key_F11, Key.Key_W),
        ("F11", "W"),
        ("The button Full screen",),
        _ANYWHERE,
    ),
    Binding(
        Act.LIGHTER,
        "After a stop: go on here, lighter",
        (Key.Key_1, Key.Key_A),
        ("1", "A"),
        ("The button Go on here, lighter",),
        (Card.STOP,),
    ),
    Binding(
        Act.SKIP,
        "After a stop or in a pause: leave this place out",
        (Key.Key_2, Key.Key_K),
        ("2", "K"),
        ("The button Skip this place",),
        (Card.STOP, Card.PAUSE),
    ),
    Binding(
        Act.END,
        "After a stop or in a pause: end the session",
        (Key.Key_3, Key.Key_E),
        ("3", "E"),
        ("The button End the session",),
        (Card.STOP, Card.PAUSE),
    ),
)


def _reach(binding: Binding) -> Iterator[tuple[Card, tuple[Key, ...]]]:
    """Yield which keys hold over which card."""
    for card in binding.cards:
        yield card, binding.keys
    yield Card.PAUSE, binding.also_paused


_BY_KEY: dict[tuple[Card, int], Act] = {
    (card, int(key)): binding.act
    for binding in BINDINGS
    for card, keys in _reach(binding)
    for key in keys
}


def act_of(key: int, card: Card = Card.NONE) -> Act | None:
    """Return what a key does now; None for nothing."""
    return _BY_KEY.get((card, key))


def binding_of(act: Act) -> Binding:
    """Return the row of an act."""
    return next(binding for binding in BINDINGS if binding.act is act)


def key_shown(act: Act) -> str:
    """Return the one key to remember for an act."""
    return binding_of(act).shown[0]


def help_rows() -> Iterator[tuple[str, str]]:
    """Yield what can be done and every way to it, in words, for the help."""
    for binding in BINDINGS:
        ways = (*binding.shown, *(tr(touch) for touch in binding.touches))
        yield tr(binding.text), " \u00b7 ".join(ways)
