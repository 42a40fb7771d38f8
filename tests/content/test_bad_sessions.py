"""Sessions and lists spoiled in one way; the docstring is the problem it promises."""

from pathlib import Path

import pytest

from app.content.check import check_paths
from app.content.load import load_library
from app.content.session_file import load_session
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of

FILE = "soft_start.toml"
TALK = 'kind = "talk"\ntitle = "Ask"\nseconds = 30\nsay = "Ask what they want."\n'
WARM_UP = """[[step]]
kind = "warm_up"
technique = "fan_stroke"
map = "small"
place = "massage_zone"
level = 2
seconds = 90
say = "Glide up and fan out."
"""
PRESS = """kind = "work"
technique = "press_and_hold"
map = "small"
place = "paraspinal"
sides = "each"
level = 3
seconds = 60
"""
KNOT = PRESS.replace('"work"', '"knot"')


def _session_without_a_summary(sample: Sample) -> None:
    """resources/sessions/soft_start.toml: summary: This key is missing. Add it."""
    sample.replace(FILE, 'summary = "Ask, settle, glide, let go."\n', "")


def _unknown_kind_of_step(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:34: step[4].kind "wrk":

    This choice is not known. Did you mean work?
    """
    sample.replace(FILE, 'kind = "work"', 'kind = "wrk"')


def _step_without_a_word(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:33: step[4].say:

    This key is missing. Add it.
    """
    sample.replace(FILE, 'say = "Press slowly and wait."\n', "")


def _unknown_technique(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:35: technique "press_an_hold":

    There is no technique of that name. Did you mean press_and_hold?
    """
    sample.replace(FILE, '"press_and_hold"', '"press_an_hold"')


def _unknown_map(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:36: map "smal":

    There is no map of that name. Did you mean small?
    """
    sample.replace(
        FILE, 'map = "small"\nplace = "paraspinal"', 'map = "smal"\nplace = "x"'
    )
    # Of a map that nobody knows nothing is known to be warm.
    sample.replace(FILE, "level = 3", "level = 2")


def _unknown_place(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:37: place "paraspnal":

    The map small has no such region or knot. Did you mean paraspinal?
    """
    sample.replace(FILE, '"paraspinal"', '"paraspnal"')


def _sides_of_the_middle(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:38: sides "each":

    spine lies in the middle: it has no right and no left. Write "both".
    """
    sample.replace(FILE, '"paraspinal"', '"spine"')


def _technique_that_is_not_taught(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:35: technique "press_and_hold":

    Press and hold is not taught. It slips. Use fan_stroke.
    """
    words = 'is_taught = false\nnot_taught_because = "It slips."\n'
    words += 'taught_instead = ["fan_stroke"]\n'
    sample.replace(
        "press_and_hold.toml", 'evidence = "B"\n', f'{words}evidence = "B"\n'
    )


def _level_beyond_the_technique(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:39: level 4:

    Press and hold is done at level 1 to 3. Use 1 to 3.
    """
    sample.replace(FILE, "level = 3", "level = 4")


def _time_beyond_the_technique(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:40: seconds 90:

    Press and hold takes 20 to 60 seconds. Use 20 to 60, or two steps.
    """
    sample.replace(
        FILE,
        'level = 3\nseconds = 60\nsay = "Press',
        'level = 3\nseconds = 90\nsay = "Press',
    )


def _lubricant_that_a_technique_does_not_bear(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:17: technique "fan_stroke":

    Fan stroke is not done with powder on the skin. The session needs oil.
    """
    sample.replace(FILE, 'lubricant = "oil"', 'lubricant = "powder"')
    for kind in ("warm_up", "cool_down"):
        sample.replace(
            FILE,
            f'kind = "{kind}"\ntechnique = "fan_stroke"',
            f'kind = "{kind}"\ntechnique = "press_and_hold"',
        )
    sample.replace(FILE, "seconds = 90", "seconds = 60")
    sample.replace("press_and_hold.toml", 'zones = ["p', 'zones = ["massage_zone", "p')


def _position_that_a_technique_is_not_done_in(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:46: technique "fan_stroke":

    Fan stroke is not done seated. Change the position before: face_down.
    """
    sample.replace(FILE, PRESS, f'{PRESS}position = "seated"\n')


def _hands_on_without_a_technique(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:34: kind work:

    A step with hands on needs a technique. Name one, or make it a step of the kind
    talk.
    """
    sample.replace(FILE, PRESS, 'kind = "work"\ntitle = "Something"\nseconds = 60\n')


def _technique_without_a_place(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:33:

    A step with a technique needs a map and a place. Mend it here.
    """
    sample.replace(FILE, 'place = "paraspinal"\n', "")


def _no_yes_at_the_start(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:10: kind settle:

    Nothing is done before both have agreed. Begin with a step of the kind talk.
    """
    sample.replace(FILE, f"[[step]]\n{TALK}\n", "")


def _no_rest_at_the_end(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:44: kind cool_down:

    A session does not end with hands on. End with a step of the kind aftercare.
    """
    text = 'kind = "aftercare"\ntitle = "Rest"\nseconds = 30\n'
    text += 'say = "Cover them and let them rest."\n'
    sample.replace(FILE, f"\n[[step]]\n{text}", "")


def _first_touch_that_is_not_still(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:16: kind work:

    The first touch is a still or a very light one. Put a step of the kind settle
    before it.
    """
    sample.replace(FILE, 'kind = "settle"', 'kind = "work"')


def _last_touch_that_is_not_soft(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:44: kind relax:

    The last touch is a soft one. Put a step of the kind cool_down after it.
    """
    sample.replace(FILE, 'kind = "cool_down"', 'kind = "relax"')


def _nothing_but_words(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:10: kind talk:

    Nothing is done in this session. Add steps with a technique.
    """
    path = sample.path(FILE)
    first, *_, last = path.read_text("utf-8").split("\n[[step]]\n")[0:7]
    talk = f"{first}\n[[step]]\n{TALK}"
    path.write_text(f"{talk}\n[[step]]\n{last}", "utf-8")


def _firm_work_before_the_warm_up(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:30: level 3:

    Nothing has warmed the map small before level 3. Put a step of the kind warm_up
    before it, at level 1 or 2.
    """
    sample.replace(FILE, f"{WARM_UP}\n", "")


def _knot_before_the_warm_up(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:30: a knot:

    Nothing has warmed the map small before a knot. Put a step of the kind warm_up
    before it, at level 1 or 2.
    """
    sample.replace(FILE, f"{WARM_UP}\n", "")
    sample.replace(FILE, PRESS, KNOT.replace("level = 3", "level = 2"))


def _knot_of_two_minutes(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:50: 120 seconds on "paraspinal":

    One knot gets 60 seconds at most, all steps together. Shorten it.
    """
    again = f'{KNOT}say = "Press."\n\n[[step]]\n'
    sample.replace(FILE, PRESS, again + KNOT)


def _fifth_knot(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:59: knot 6: "lo1":

    At most 4 knots are worked on in one session. Leave it for another day.
    """
    others = ("massage_zone", "kidney_column", "lo1")
    steps = [KNOT.replace('"paraspinal"', f'"{name}"') for name in others]
    sample.replace(FILE, PRESS, '\nsay = "Press."\n\n[[step]]\n'.join(steps))


def _one_side_longer_than_the_other(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:48: technique "press_and_hold":

    paraspinal gets 60 seconds on the right, 50 on the left. Make both alike, or write
    sides = "each".
    """
    right, left = PRESS.replace("each", "right"), PRESS.replace("each", "left")
    left = left.replace("seconds = 60", "seconds = 50")
    sample.replace(FILE, PRESS, f'{right}say = "Press."\n\n[[step]]\n{left}')


def _both_sides_where_one_alone_is_meant(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:39: sides "each":

    The session is for the left side alone. Write "left", or leave only_side out.
    """
    sample.replace(FILE, 'lubricant = "oil"', 'lubricant = "oil"\nonly_side = "left"')


def _side_that_is_none(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:5: only_side "midline":

    This choice is not known. Use one of: right, left.
    """
    middle = 'lubricant = "oil"\nonly_side = "midline"'
    sample.replace(FILE, 'lubricant = "oil"', middle)


def _session_that_never_ends(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:

    It takes 66 minutes; at most 60 are good for anybody. Mend it here.
    """
    talk = f"[[step]]\n{TALK.replace('30', '900')}\n"
    sample.replace(FILE, f"[[step]]\n{TALK}\n", 4 * talk)


def _unknown_source_of_a_step(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:51: source "smal_guide":

    There is nothing of that name. Did you mean small_guide?
    """
    sample.replace(FILE, '"small_guide: page 10"', '"smal_guide: page 10"')


def _row_that_the_register_lacks(sample: Sample) -> None:
    """resources/sessions/soft_start.toml:52: row "T-08":

    The register of the guides has no such row. Use a row of guides.toml.
    """
    page = 'sources = ["small_guide: page 10"]'
    sample.replace(FILE, page, f'{page}\nguides = ["T-08"]')


def _dead_link_of_a_list(sample: Sample) -> None:
    """resources/checklists.toml:6: "technique:fan_strke":

    There is nothing of that name. Did you mean technique:fan_stroke?
    """
    sample.replace("checklists.toml", "fan_stroke", "fan_strke")


def _list_without_items(sample: Sample) -> None:
    """resources/checklists.toml:6: item: It is empty. Fill it in."""
    text = sample.path("checklists.toml").read_text("utf-8")
    sample.write("checklists.toml", (text.partition("item")[0] + "item = []").encode())


@pytest.mark.parametrize("spoil", spoilers_of(globals()), ids=lambda s: s.__name__)
def test_problem_is_told_as_promised(sample: Sample, spoil: Spoiler) -> None:
    spoil(sample)
    assert [str(p) for p in load_library(sample.roots).problems] == [promise_of(spoil)]


def test_a_session_with_a_problem_is_left_out_by_itself(sample: Sample) -> None:
    _level_beyond_the_technique(sample)
    library = load_library(sample.roots).library
    assert library.sessions == ()
    assert [checklist.id for checklist in library.checklists] == ["before"]


def test_a_session_is_read_with_all_that_it_says(sample: Sample) -> None:
    (session,) = load_library(sample.roots).library.sessions
    assert (session.id, session.code, len(session.steps)) == ("soft_start", "F-02", 6)
    assert session.total_s == 30 + 60 + 90 + 2 * 60 + 60 + 30
    assert session.steps[4].sources[0].place == "page 10"


def test_a_session_for_one_side_leaves_the_other_alone(sample: Sample) -> None:
    sample.replace(FILE, 'lubricant = "oil"', 'lubricant = "oil"\nonly_side = "left"')
    sample.replace(FILE, 'sides = "each"', 'sides = "left"')
    assert load_library(sample.roots).problems == ()


def test_strokes_glide_over_cloth_where_nothing_is_spread(sample: Sample) -> None:
    sample.replace(FILE, 'lubricant = "oil"', 'lubricant = "none"')
    assert len(load_library(sample.roots).problems) == 3
    sample.replace(
        "fan_stroke.toml",
        'lubricants = ["oil"]',
        'lubricants = ["oil"]\nglides_on_cloth = true',
    )
    assert load_library(sample.roots).problems == ()


def test_sessions_stand_in_their_order(sample: Sample) -> None:
    path = sample.path(FILE)
    text = path.read_text("utf-8")
    path.with_name("another.toml").write_text(f"order = 1\n{text}", "utf-8")
    sessions = load_library(sample.roots).library.sessions
    assert [session.id for session in sessions] == ["another", "soft_start"]


def test_a_session_is_not_doubted_while_its_map_is_not_sound(sample: Sample) -> None:
    sample.replace("regions.toml", "cap = 1", "cap = 2")
    files = {p.file for p in load_library(sample.roots).problems}
    assert files == {"body_maps/small/regions.toml"}


def test_a_session_file_of_no_sound_name_is_told(sample: Sample) -> None:
    path = sample.path(FILE)
    path.rename(path.with_name("Soft start.toml"))
    (problem,) = load_library(sample.roots).problems
    assert problem.file == "resources/sessions"
    assert "not a sound id" in problem.rule


def test_single_session_is_checked(sample: Sample) -> None:
    _level_beyond_the_technique(sample)
    path = sample.path(FILE)
    (problem,) = check_paths(sample.roots, (path,))
    assert str(problem).startswith(f"{path}:39: level 4")


def test_a_shared_session_is_read_from_anywhere(sample: Sample, tmp_path: Path) -> None:
    library = load_library(sample.roots).library
    shared = tmp_path / "My own plan.toml"
    shared.write_bytes(sample.path(FILE).read_bytes())
    loaded = load_session(shared, library)
    assert loaded.problems == ()
    assert loaded.session is not None
    assert loaded.session.id == "plan"
    assert check_paths(sample.roots, (shared,)) == ()


def test_a_shared_session_that_breaks_a_rule_is_read_and_told(
    sample: Sample, tmp_path: Path
) -> None:
    library = load_library(sample.roots).library
    _knot_of_two_minutes(sample)
    loaded = load_session(sample.path(FILE), library)
    assert loaded.session is not None
    assert [problem.line for problem in loaded.problems] == [50]


def test_what_is_no_session_is_told_with_its_line(
    sample: Sample, tmp_path: Path
) -> None:
    library = load_library(sample.roots).library
    shared = tmp_path / "plan.toml"
    shared.write_text('title = "Mine"\nstep = 3\n', "utf-8")
    loaded = load_session(shared, library)
    assert loaded.session is None
    assert {problem.line for problem in loaded.problems} == {None, 2}
