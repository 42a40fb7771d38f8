"""What the search finds of the window itself."""

import pytest

from app.ui.shell.command_hits import command_hits


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("history", "follow"),
        ("print card", "follow"),
        ("be led", "follow"),
        ("quiz", "practise"),
        ("anki", "practise"),
        ("statistics", "practise"),
        ("feel", "feel"),
        ("simulated back", "feel"),
        ("wall map", "print_map"),
        ("forget people", "health"),
        ("dark", "settings"),
    ],
)
def test_plain_words_find_the_room(words: str, command: str) -> None:
    assert command in [hit.id for hit in command_hits(words)]


def test_one_letter_finds_nothing() -> None:
    assert command_hits("f") == ()
