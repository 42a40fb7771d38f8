"""Content that means harm: refused in words, in bounded time, nothing else read.

The time is bounded by construction: sizes, depths and counts are refused before
anything works on them. These tests show that each bound is there.
"""

import errno
import os
import sys
from pathlib import Path

import pytest

from app.content import limits
from app.content.folders import Folder
from app.content.load import load_library
from app.content.problems import MOST_PROBLEMS_PER_FILE, Findings
from app.content.toml_file import parse_toml
from tests.content.samples import Sample, sample_in

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix's files")


def problems_of(sample: Sample) -> list[str]:
    return [str(problem) for problem in load_library(sample.roots).problems]


def toml_problem(content: bytes) -> str:
    findings = Findings()
    assert parse_toml("x.toml", content, findings) is None
    return str(findings.problems()[0])


@pytest.mark.parametrize("name", ["regions.svg", "regions.toml", "small_average.json"])
def test_file_of_fifty_megabytes_is_not_read_to_its_end(
    sample: Sample, name: str
) -> None:
    with sample.path(name).open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert any("The file is larger than" in problem for problem in problems_of(sample))


@pytest.mark.parametrize(
    "name", ["regions.svg", "regions.toml", "small_average.json", "fan_stroke.toml"]
)
def test_binary_junk_is_told_and_nothing_worse(sample: Sample, name: str) -> None:
    sample.write(name, bytes(range(256)) * 40)
    assert problems_of(sample)


def test_a_million_brackets_are_too_deep() -> None:
    assert "levels deep" in toml_problem(b"x = " + b"[" * 1_000_000)


def test_a_million_braces_are_too_deep() -> None:
    assert "levels deep" in toml_problem(b"x = " + b"{a=" * 1_000_000)


@pytest.mark.parametrize("part", [b"a", b"'a b'", b'"."', b"a "])
def test_key_of_many_names_never_reaches_the_parser(part: bytes) -> None:
    key = b".".join([part] * 20_000)
    assert "Too many names are joined by dots" in toml_problem(key + b" = 1")
    assert "Too many names are joined by dots" in toml_problem(b"[" + key + b"]")


def test_number_of_many_digits_is_told_without_writing_it_out() -> None:
    assert "a number with very many digits" in toml_problem(b"x = 0x" + b"f" * 100_000)


def test_decimal_number_of_many_digits_is_told() -> None:
    assert "This is not sound TOML" in toml_problem(b"x = " + b"9" * 100_000)


def test_too_many_tables_are_refused_before_they_are_looked_at() -> None:
    tables = b"[[region]]\n" * (limits.TABLES_IN_A_FILE + 1)
    assert toml_problem(tables) == (
        "x.toml:1: region has 401 entries: At most 400 are allowed. Remove some."
    )


def test_too_many_entries_of_a_list_are_refused() -> None:
    assert "At most 200 are allowed" in toml_problem(b"x.y = [" + b"1," * 201 + b"]")


def test_text_of_many_letters_is_refused() -> None:
    assert "at most 4000 letters" in toml_problem(b"x = '" + b"a" * 4001 + b"'")


def test_nesting_that_the_parser_takes_is_refused_all_the_same() -> None:
    assert "levels deep" in toml_problem(b"x = " + b"[" * 50 + b"]" * 50)


def test_file_of_nothing_but_problems_tells_the_first_hundred(sample: Sample) -> None:
    keys = "".join(f"key_{number} = 1\n" for number in range(1000))
    sample.append("map.toml", keys)
    told = [problem for problem in problems_of(sample) if "map.toml" in problem]
    assert len(told) == MOST_PROBLEMS_PER_FILE + 1
    assert told[-1].endswith(
        "There are more problems than are listed. Mend these first."
    )


def test_unknown_names_are_compared_while_there_is_room_for_problems_alone(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def counted(unknown: str, known: object, otherwise: str) -> str:
        compared.append(unknown)
        return otherwise

    monkeypatch.setattr("app.content.references.suggestion", counted)
    monkeypatch.setattr("app.content.drawn.suggestion", counted)
    names = ", ".join(f'"t_{number}"' for number in range(190))
    sample.replace("knots.toml", '"press_and_hold", "fan_stroke"', names)
    for number in range(200):
        sample.insert_paths("bones.svg", f'<path id="n{number}" d="M0 0h9v9z"/>')
    problems_of(sample)
    assert len(compared) == 2 * (MOST_PROBLEMS_PER_FILE + 1)


def test_long_unknown_name_is_compared_with_nothing(sample: Sample) -> None:
    sample.replace("knots.toml", '"fan_stroke"', f'"{"fan_stroke" * 300}"')
    assert "Did you mean" not in problems_of(sample)[0]


@unix_only
def test_link_out_of_the_map_is_not_followed(sample: Sample, tmp_path: Path) -> None:
    secret = tmp_path / "secret.toml"
    secret.write_text('id = "hunter2"\n')
    target = sample.path("map.toml")
    target.unlink()
    target.symlink_to(secret)
    assert problems_of(sample) == [
        "body_maps/small/map.toml: The file is a link that leads out of its folder. "
        "Put a copy of the file in its place."
    ]


@unix_only
def test_map_that_is_a_link_to_elsewhere_is_not_followed(
    sample: Sample, tmp_path: Path
) -> None:
    other = sample_in(tmp_path / "other")
    (sample.roots.body_maps / "twin").symlink_to(other.map_folder)
    loaded = load_library(sample.roots)
    assert [str(problem) for problem in loaded.problems] == [
        "body_maps/twin: The folder is a link that leads out of body_maps. "
        "Put a copy of the folder in its place."
    ]
    assert len(loaded.library.maps) == 1


@unix_only
def test_link_inside_the_map_is_followed(sample: Sample) -> None:
    path = sample.path("map.toml")
    path.rename(path.with_name("real"))
    path.symlink_to("real")
    assert problems_of(sample) == []


@unix_only
def test_links_in_a_circle_end(sample: Sample) -> None:
    path = sample.path("map.toml")
    path.unlink()
    path.symlink_to("round")
    path.with_name("round").symlink_to("map.toml")
    (sample.roots.body_maps / "loop").symlink_to("loop")
    (sample.map_folder / "self").symlink_to(".")
    (problem,) = problems_of(sample)
    assert problem.startswith("body_maps/small/map.toml: The file cannot be read (")


@unix_only
def test_pipe_that_nobody_writes_to_does_not_block(sample: Sample) -> None:
    path = sample.path("map.toml")
    path.unlink()
    os.mkfifo(path)
    assert problems_of(sample) == [
        "body_maps/small/map.toml: It is not a plain file. Put a plain file there."
    ]


def test_folder_in_the_place_of_a_file_is_told(sample: Sample) -> None:
    path = sample.path("map.toml")
    path.unlink()
    path.mkdir()
    (problem,) = problems_of(sample)
    assert problem.startswith("body_maps/small/map.toml: The file cannot be read (")


def test_file_that_may_not_be_read_is_told(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_open = os.open

    def refusing_open(path: str, flags: int) -> int:
        if path.endswith("map.toml"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return real_open(path, flags)

    monkeypatch.setattr("app.content.folders.os.open", refusing_open)
    assert problems_of(sample) == [
        "body_maps/small/map.toml: The file cannot be read (Permission denied). "
        "Check its permissions."
    ]


def test_folder_that_may_not_be_listed_counts_as_empty(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing_scan(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr("app.content.folders.os.scandir", refusing_scan)
    assert any("There is no map" in problem for problem in problems_of(sample))


def test_file_that_vanishes_after_the_listing_is_told(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Folder.names

    def listed_then_gone(folder: Folder) -> tuple[str, ...]:
        names = listed(folder)
        (folder.path / "fan_stroke.toml").unlink(missing_ok=True)
        return names

    monkeypatch.setattr(Folder, "names", listed_then_gone)
    assert problems_of(sample) == [
        "resources/techniques/fan_stroke.toml: The file is missing. "
        "Add it, or remove what needs it."
    ]


def test_link_to_another_drive_leads_outside(
    sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(paths: list[str]) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr("app.content.folders.os.path.commonpath", refuse)
    assert load_library(sample.roots).library.maps == ()


def test_missing_roots_are_no_crash(tmp_path: Path) -> None:
    sample = Sample(tmp_path / "nowhere")
    assert any("There is no map" in problem for problem in problems_of(sample))


@unix_only
def test_name_that_is_no_text_can_still_be_printed(sample: Sample) -> None:
    broken = os.fsencode(sample.roots.body_maps) + b"/bad\xff\n"
    Path(os.fsdecode(broken)).mkdir()
    (problem,) = problems_of(sample)
    assert problem.isprintable()


def test_too_many_maps_are_told(sample: Sample) -> None:
    for number in range(limits.MAPS):
        (sample.roots.body_maps / f"a_{number}").mkdir()
    assert any("At most 30 maps are read" in problem for problem in problems_of(sample))


def test_too_many_techniques_are_told(sample: Sample) -> None:
    folder = sample.roots.resources / "techniques"
    for number in range(limits.FILES_IN_A_FOLDER):
        (folder / f"z_{number}.toml").touch()
    assert (
        "resources/techniques: 202 files: A folder holds at most 200. "
        "Take some out; only the first are read."
    ) in problems_of(sample)


def test_bad_map_never_hides_a_good_one(sample: Sample) -> None:
    bad = sample.roots.body_maps / "bad"
    bad.mkdir()
    (bad / "map.toml").write_bytes(b"\x00" * 100)
    loaded = load_library(sample.roots)
    assert [body_map.id for body_map in loaded.library.maps] == ["small"]
    assert [problem.file for problem in loaded.problems] == ["body_maps/bad/map.toml"]


def test_second_map_of_the_same_id_is_left_out(sample: Sample) -> None:
    copy = sample.roots.body_maps / "a_copy"
    copy.mkdir()
    for path in sample.map_folder.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    loaded = load_library(sample.roots)
    assert [str(problem) for problem in loaded.problems] == [
        'body_maps/a_copy/map.toml:2: id "small": body_maps/small has it already. '
        "Give each map its own."
    ]
    assert len(loaded.library.maps) == 1
