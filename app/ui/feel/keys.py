"""How the finger is moved, in words: for the exercise and for the page of help."""

from app.ui.widgets.words import tr


def how_words() -> str:
    """Return what mouse and keys do on the skin, in short."""
    return tr(
        "Mouse: hold to press, wheel for firmer and lighter. Keys on the skin: arrows"
        " move 2 mm, with Shift 10, Space presses and lets go, W and S firmer and"
        " lighter."
    )


def key_rows() -> tuple[tuple[str, str], ...]:
    """Return what is done on the skin, and its keys."""
    return (
        (tr("Move the finger 2 mm"), tr("Arrow keys")),
        (tr("Move the finger 10 mm"), tr("Shift+Arrow keys")),
        (tr("Press, and let go"), tr("Space, or hold the mouse button")),
        (tr("Press firmer or lighter"), tr("W and S, or the wheel")),
        (tr("Mark a knot under the finger"), tr("M, Enter, or the right button")),
        (tr("Take a mark back"), tr("X")),
        (tr("Undo a mark, or its removal"), tr("Ctrl+Z")),
        (tr("Answer"), tr("1 to 4")),
        (tr("Set the finger on the left or the right place"), tr("L and R")),
        (tr("End the exercise, or begin it after it was shown"), tr("E")),
    )
