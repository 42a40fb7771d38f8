"""A mistyped command or choice is answered with the nearest one."""

import pytest

from app.cli.parser import parser
from tests.cli.conftest import Kneadmap


def _refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as end:
        parser().parse_args(words)
    assert end.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        (("shwo", "spine"), "show"),
        (("list", "region"), "regions"),
        (("screenshot", "--room", "explor", "-o", "a.png"), "explore"),
        (("screenshot", "--theme", "drak", "-o", "a.png"), "dark"),
        (("render", "back", "-o", "a.png", "--theme", "ligth"), "light"),
    ],
)
def test_nearest_word_is_suggested(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], nearest: str
) -> None:
    assert _refusal(capsys, *words).endswith(f"Did you mean {nearest}?")


def test_all_choices_are_named_where_none_is_near(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _refusal(capsys, "render", "back", "-o", "a.png", "--theme", "zz") == (
        "kneadmap render: error: argument --theme: there is no 'zz'. Use light or dark."
    )


def test_huge_choice_is_refused_in_a_short_message(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert len(_refusal(capsys, "list", "z" * 100_000)) < 300


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("hackign", "hacking"),
        ("oil#chioce", "oil#choice"),
        ("aftercar", "aftercare"),
        ("low_bak_short", "low_back_short"),
        ("kidny", "kidney_left"),
    ],
)
def test_nearest_of_all_that_can_be_shown_is_suggested(
    kneadmap: Kneadmap, name: str, nearest: str
) -> None:
    said = kneadmap("show", name)
    assert said.code == 1
    assert f"Did you mean {nearest}" in said.err


def test_only_what_lies_on_a_map_is_suggested_for_it(kneadmap: Kneadmap) -> None:
    said = kneadmap("show", "hackign", "--map", "back")
    assert said.code == 1
    assert "hacking" not in said.err


def test_known_choices_are_taken() -> None:
    assert parser().parse_args(["list", "knots"]).kind == "knots"
