"""What the engine refuses of a session is told by file and line."""

from pathlib import Path

from app.content.folders import Folder
from app.content.problems import Findings
from app.content.session_file import load_session
from app.content.sessions import read_sessions
from app.safety.session_check import session_problems
from tests.support.shipped import PROJECT, shipped_atlas, shipped_library

RUB = PROJECT / "resources" / "sessions" / "rub_and_relax.toml"


def problems_with(tmp_path: Path, old: str, new: str) -> list[str]:
    """Return what the engine says of the basic rub with one thing changed."""
    text = RUB.read_text("utf-8")
    assert old in text
    path = tmp_path / "rub.toml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    loaded = load_session(path, shipped_library())
    assert loaded.problems == ()
    assert loaded.file is not None
    found = session_problems(shipped_library(), shipped_atlas, (loaded.file,))
    return [str(problem).removeprefix(f"{path}:") for problem in found]


def line_of(words: str) -> int:
    """Return the line on which something stands in the sound file."""
    return RUB.read_text("utf-8").partition(words)[0].count("\n") + 1


HEEL = 'technique = "heel_circles"\nmap = "back"\nplace = "massage_zone"\nlevel = 3'
LINE = line_of(HEEL)


def test_what_ships_is_offered_as_it_is_written() -> None:
    folder = Folder.root(PROJECT / "resources")
    files = read_sessions(folder, Findings())
    assert len(files) == 13
    assert session_problems(shipped_library(), shipped_atlas, files) == ()


def test_a_step_on_the_spine_is_refused_with_the_rule(tmp_path: Path) -> None:
    on_the_spine = HEEL.replace("massage_zone", "spine")
    (said,) = problems_with(tmp_path, HEEL, on_the_spine)
    assert said.startswith(f'{LINE}: technique "heel_circles": Bone lies right under')
    assert said.endswith("Choose a technique that `kneadmap show spine` offers.")


def test_a_technique_of_other_places_is_refused(tmp_path: Path) -> None:
    other = HEEL.replace("heel_circles", "scalp_circles").replace("3", "2")
    (said,) = problems_with(
        tmp_path, f"{HEEL}\nseconds = 180", f"{other}\nseconds = 100"
    )
    assert "This technique is not for this place." in said


def test_a_level_over_the_cap_is_told_with_what_is_offered(tmp_path: Path) -> None:
    (said,) = problems_with(
        tmp_path, HEEL, HEEL.replace("massage_zone", "kidney_column")
    )
    assert said.startswith(f"{LINE + 3}: level 3: Level 2 is offered here. ")
    assert said.endswith("Use 2 at most.")


def test_both_sides_at_once_need_a_hand_on_each(tmp_path: Path) -> None:
    text = 'place = "paraspinal"\nsides = "each"'
    (said,) = problems_with(tmp_path, text, text.replace("each", "both"))
    assert said.endswith(
        'sides "both": Layered finger pull is done on one side at a time here. '
        'Write sides = "each".'
    )


def test_a_place_too_far_for_the_hands_is_told_in_mm(tmp_path: Path) -> None:
    far = HEEL.replace("massage_zone", "lower_back")
    step = (
        '[[step]]\nkind = "work"\ntechnique = "kneading"\nmap = "back"\n'
        'place = "shoulder_top"\nsides = "each"\nlevel = 3\nseconds = 40\n'
        'say = "Knead."\n\n[[step]]\nkind = "work"\n'
    )
    old = f'[[step]]\nkind = "work"\n{HEEL}'
    (said,) = problems_with(tmp_path, old, step + far)
    assert "mm away from shoulder_top: contact would be lost." in said
    assert said.startswith(f'{LINE + 12}: place "lower_back"')


def test_a_long_stroke_joins_places_that_are_far_apart(tmp_path: Path) -> None:
    head = '[[step]]\nkind = "relax"\ntechnique = "basic_rub"'
    far = head.replace("basic_rub", "effleurage")
    assert problems_with(tmp_path, head, far) == []
