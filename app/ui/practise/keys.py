"""The keys of a round, in words: for the page of help."""

from app.ui.widgets.words import tr


def key_rows() -> tuple[tuple[str, str], ...]:
    """Return what is done while a question is asked, and its keys."""
    return (
        (tr("Answer, where there is a choice"), tr("1 to 4")),
        (tr("Answer, where a place is asked for"), tr("Arrow keys, then Enter")),
        (
            tr("Outline: a corner, the last one back, done"),
            tr("Space, Backspace, Enter"),
        ),
        (tr("Guessed, unsure, sure"), tr("Q, W, E")),
        (tr("Be shown the answer"), tr("X")),
        (tr("Skip the question"), tr("S")),
        (tr("After the answer: never ask it again"), tr("N")),
        (tr("After the answer: count it as new"), tr("R")),
        (tr("On to the next one"), tr("Enter or Space")),
        (tr("Take the last answer back"), tr("Ctrl Z")),
        (tr("Leave; the round is kept"), tr("Esc")),
    )
