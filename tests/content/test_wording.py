"""Words for what the validator finds."""

from datetime import time

import pytest
from pydantic import ValidationError

from app.content.problems import Findings, Problem, shown
from app.content.toml_file import TomlFile
from app.content.wording import add_problems_of, suggestion
from app.model.base import Value


class _Odd(Value):
    at: time


def test_error_that_has_no_words_yet_still_has_a_rule_and_a_remedy() -> None:
    findings = Findings()
    with pytest.raises(ValidationError) as caught:
        _Odd.model_validate_json('{"at": "noon"}')
    file = TomlFile("x.toml", {}, {("at",): 3})
    add_problems_of(caught.value, _Odd, file, (), findings)
    assert [str(problem) for problem in findings.problems()] == [
        'x.toml:3: at "noon": It does not fit. '
        "Compare it with the same key in a sound file."
    ]


def test_nearest_word_is_suggested_and_nothing_that_is_far() -> None:
    words = ("blade_tip", "blade_ridge")
    assert suggestion("blade_tp", words, "Look.") == "Did you mean blade_tip?"
    assert suggestion("kidney", words, "Look.") == "Look."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (2.5, "2.5"),
        ("a", '"a"'),
        ("a\nb", '"a\\nb"'),
        ("x" * 99, f'"{"x" * 40}..."'),
        ({}, "a table"),
        ([1], "a list"),
        (2**200, "a number with very many digits"),
    ],
)
def test_values_are_shown_short_and_on_one_line(value: object, text: str) -> None:
    assert shown(value) == text


def test_findings_of_one_file_leave_room_for_those_of_others() -> None:
    findings = Findings()
    for number in range(300):
        findings.add("bad.toml", number, "", "Wrong.", "Mend it.")
    findings.add("other.toml", 1, "", "Wrong.", "Mend it.")
    problems = findings.problems()
    assert len(problems) == 102
    assert problems[-1].file == "other.toml"


def test_problem_without_a_line_or_a_value_reads_well() -> None:
    problem = Problem("a.toml", None, "", "It is missing.", "Add it.")
    assert str(problem) == "a.toml: It is missing. Add it."
