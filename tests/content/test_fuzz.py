"""Whatever the bytes are, the program reads on."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.drawing import parse_drawing
from app.content.load import load_library
from app.content.problems import Findings
from app.content.toml_file import parse_toml
from tests.content.samples import SAMPLE, Sample, sample_in

FILES = sorted(path.name for path in SAMPLE.rglob("*.*") if path.is_file())
QUIET = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def shared_sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Give one copy to all examples; each puts back what it changed."""
    return sample_in(tmp_path_factory.mktemp("fuzz"))


@given(content=st.binary(max_size=400))
def test_any_bytes_are_toml_or_a_problem(content: bytes) -> None:
    findings = Findings()
    parsed = parse_toml("x.toml", content, findings)
    assert (parsed is None) is findings.has_any()


@given(text=st.text(alphabet="[]{}=.\"'\\#\n\t ab01+-_:,", max_size=80))
def test_any_text_is_toml_or_a_problem(text: str) -> None:
    findings = Findings()
    parsed = parse_toml("x.toml", text.encode(), findings)
    assert (parsed is None) is findings.has_any()


@given(content=st.binary(max_size=400))
def test_any_bytes_are_a_drawing_or_a_problem(content: bytes) -> None:
    findings = Findings()
    parsed = parse_drawing("x.svg", content, findings)
    assert (parsed is None) is findings.has_any()


@QUIET
@given(data=st.data())
def test_changed_bytes_make_a_map_or_a_problem(
    shared_sample: Sample, data: st.DataObject
) -> None:
    path = shared_sample.path(data.draw(st.sampled_from(FILES)))
    good = path.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    path.write_bytes(good[:start] + data.draw(st.binary(max_size=12)) + good[end:])
    try:
        loaded = load_library(shared_sample.roots)
    finally:
        path.write_bytes(good)
    assert loaded.library.maps or loaded.problems
    assert all(str(problem).isprintable() for problem in loaded.problems)


@QUIET
@given(data=st.data())
def test_changed_values_make_a_map_or_a_problem(
    shared_sample: Sample, data: st.DataObject
) -> None:
    tables = [name for name in FILES if name.endswith(".toml")]
    path = shared_sample.path(data.draw(st.sampled_from(tables)))
    good = path.read_text("utf-8")
    lines = good.splitlines(keepends=True)
    number = data.draw(
        st.sampled_from([n for n, line in enumerate(lines) if " = " in line])
    )
    key = lines[number].partition(" = ")[0]
    lines[number] = f"{key} = {data.draw(_VALUES)}\n"
    path.write_text("".join(lines), "utf-8")
    try:
        loaded = load_library(shared_sample.roots)
    finally:
        path.write_text(good, "utf-8")
    assert loaded.library.maps or loaded.problems


_VALUES = st.sampled_from(
    [
        "0",
        "-1",
        "3",
        "1e308",
        "-inf",
        "nan",
        "true",
        "[]",
        "{}",
        "[[]]",
        '""',
        '"a"',
        '"spine"',
        '"\\u0000"',
        "0x7fffffffffffffffffffffff",
        "1979-05-27T07:32:00Z",
        "[1, 2]",
        "[{}]",
        "{a = 1}",
        '"' + "x" * 5000 + '"',
    ]
)


def test_files_of_the_sample_are_all_there() -> None:
    assert {Path(name).suffix for name in FILES} == {".toml", ".svg", ".json"}
