"""How text for the eye becomes text for the ear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.speech.spoken import spoken


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("at 3 cm/s", "at 3 centimetres a second"),
        ("1 cm/s", "1 centimetre a second"),
        ("2.5 cm", "2.5 centimetres"),
        ("30 s", "30 seconds"),
        ("1 min", "1 minute"),
        ("20 min", "20 minutes"),
        ("10\N{EN DASH}15 cm", "10 to 15 centimetres"),
        ("2-3 times", "2 to 3 times"),
        ("level 2/5", "level 2 of 5"),
        ("about 45\N{DEGREE SIGN}", "about 45 degrees"),
        ("50 %", "50 per cent"),
        ("from C7 to T12", "from C 7 to T 12"),
        ("1:30 left", "1 minute 30 seconds left"),
        ("0:45", "45 seconds"),
        ("2:00", "2 minutes"),
        ("0:00", "0 seconds"),
        ("right \N{MIDDLE DOT} level 2", "right, level 2"),
        ("neck \N{EM DASH} gently", "neck, gently"),
        ("thumb / knuckle", "thumb or knuckle"),
        ("hips \N{RIGHTWARDS ARROW} shoulders", "hips, then shoulders"),
        ("\N{ALMOST EQUAL TO} 30 s", "about 30 seconds"),
        ("\N{GREATER-THAN OR EQUAL TO} 10 cm", "at least 10 centimetres"),
        ("paraspinal_right", "paraspinal right"),
        ("4\N{NO-BREAK SPACE}cm", "4 centimetres"),
        ("oil & towel", "oil and towel"),
        ("Change sides.", "Change sides."),
        ("3 more", "3 more"),
        ("5 Ns", "5 Ns"),
        ("", ""),
    ],
)
def test_signs_and_units_become_words(seen: str, said: str) -> None:
    assert spoken(seen) == said


@given(
    st.text(alphabet="ab 0123456789.,:;/-\N{EN DASH}\N{MIDDLE DOT}cms%_&~", max_size=60)
)
def test_what_is_spoken_is_one_line_without_signs_a_voice_would_name(text: str) -> None:
    said = spoken(text)
    assert not set("\N{MIDDLE DOT}_&~") & set(said)
    assert said == " ".join(said.split())


@given(st.text(max_size=60))
def test_any_text_can_be_spoken(text: str) -> None:
    assert "\n" not in spoken(text)
