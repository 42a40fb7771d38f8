"""The table of commands."""

from collections import Counter

from app.ui.map.layers import ALL_LAYERS, REFERRAL
from app.ui.shell.actions import COMMANDS, LAYER_COMMANDS, LAYER_TEXTS, Command, Group
from app.ui.shell.help_page import keys_in_words


def test_every_command_has_a_key_and_a_text() -> None:
    assert all(command.keys and command.text for command in COMMANDS)


def test_no_id_is_used_twice() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1


def test_no_key_of_the_window_is_used_twice() -> None:
    keys = Counter(
        key for command in COMMANDS if not command.is_map_key for key in command.keys
    )
    assert max(keys.values()) == 1


def test_every_layer_but_referral_can_be_switched() -> None:
    assert set(LAYER_COMMANDS) == set(ALL_LAYERS) - {REFERRAL}
    assert set(LAYER_TEXTS) == set(LAYER_COMMANDS)


def test_keys_are_worded_for_reading() -> None:
    command = Command("x", "X", ("Ctrl++", "Ctrl+="), Group.MAP)
    assert keys_in_words(command) == "Ctrl + or Ctrl ="
