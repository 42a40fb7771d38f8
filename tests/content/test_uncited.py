"""Claims without a source or a grade; each docstring is the message we promise."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _bone_without_a_source(sample: Sample) -> None:
    """body_maps/small/bones.toml:9: sources: This key is missing. Add it."""
    end = 'evidence = "C"\nsources = ["small_guide"]'
    note = 'note = "Moves with the breath."\n'
    sample.replace("bones.toml", note + end, note + 'evidence = "C"')


def _muscle_without_a_grade(sample: Sample) -> None:
    """body_maps/small/muscles.toml:1: evidence: This key is missing. Add it."""
    sample.replace("muscles.toml", 'evidence = "A"\n', "")


def _term_without_a_source(sample: Sample) -> None:
    """resources/terms.toml:1: sources: This key is missing. Add it."""
    sample.replace("terms.toml", 'sources = ["small_guide"]\n', "")


def _term_with_an_unknown_source(sample: Sample) -> None:
    """resources/terms.toml:7: source "smal_guide":

    There is no source of that name. Did you mean small_guide?
    """
    sample.replace("terms.toml", '"small_guide"', '"smal_guide"')


def _pressure_with_an_unknown_source(sample: Sample) -> None:
    """resources/pressure.toml:10: source "tome":

    There is no source of that name. Add it to sources.toml, or cite one that is
    there.
    """
    sample.replace_first("pressure.toml", '"small_guide"', '"tome"')


def _contact_without_a_grade(sample: Sample) -> None:
    """resources/contacts.toml:1: evidence: This key is missing. Add it."""
    sample.replace_first("contacts.toml", 'evidence = "C"\n', "")


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda f: f.__name__[1:])
def test_claim_without_support_is_told(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    problems = [str(problem) for problem in load_library(sample.roots).problems]
    assert promise_of(spoil) in problems
