"""Questions that people ask, against the content that ships."""

import pytest

from tests.support.shipped import shipped_search

ANSWERED_BY = [
    ("may I press on the kidneys", "kidney_right"),
    ("can I massage the spine", "spine"),
    ("is it safe to press on the neck", "neck_back_right"),
    ("can i press on the ribs", "ribs_side_right"),
    ("left kidney", "kidney_left"),
    ("kidny", "kidney_right"),
    ("shoulder blad", "shoulder_blade_right"),
    ("shoulderblade", "shoulder_blade_right"),
    ("scapula", "shoulder_blade_right"),
    ("between the shoulder blades", "interscapular_right"),
    ("tailbone", "coccyx"),
    ("tail bone", "coccyx"),
    ("lower bakc", "lower_back_right"),
    ("collarbone", "collarbone_edge_right"),
    ("behind the ear", "behind_ear_right"),
    ("back of the neck", "neck_back_right"),
    ("buttocks", "buttock_right"),
    ("love handles", "flank_right"),
    ("find the bottom of the shoulder blade", "blade_tip_right"),
    ("how long do I hold", "press_and_hold"),
    ("knot slips", "knot that slips"),
    ("the knot keeps slipping", "knot that slips"),
    ("oil or lotion", "lotion"),
    ("how hard should I press", "how hard to press"),
    ("how fast should I stroke", "pace"),
    ("which direction do I stroke", "direction of strokes"),
    ("is it a knot or bone", "knot or bone"),
    ("trigger point", "knot"),
    ("what is a knot", "knot"),
    ("traps", "trapezius"),
    ("lats", "latissimus dorsi"),
    ("rhomboid", "rhomboids"),
    ("infraspinatis", "infraspinatus"),
    ("erector spinae", "paraspinal_right"),
    ("where is c7", "spinous_c7"),
    ("dimples", "back_dimple_right"),
    ("t-stroke", "t_stroke"),
    ("effleurage", "effleurage"),
    ("kneading", "kneading"),
    ("squeeze the shoulder", "kneading"),
    ("chopping with the sides of the hands", "hacking"),
    ("knuckles on a hard knot", "knuckle_press"),
    ("tennis ball", "tennis_ball_roll"),
    ("my thumbs hurt", "tired thumbs"),
    ("how do I finish", "cool-down"),
    ("does it hurt", "pain_stops"),
    ("pain behind the eye", "splcer_right"),
    ("headache", "tension headache"),
    ("pregnant", "pregnancy"),
    ("peanut oil", "nut allergy"),
    ("deep tissue", "deep tissue massage"),
    ("how long do I hold a rocking compression", "lumbar_rocking"),
    ("bump at the bottom of the neck", "spinous_c7"),
    ("does massage remove toxins", "myths#toxins"),
    ("how many knots in one session", "how many knots"),
    ("what if something clicks", "aftercare#click"),
    ("is cracking the back ok", "cracking"),
    ("do I need to undress", "undressing"),
    ("massage on a bed or on the floor", "surface"),
    ("pillow under the hips", "pillows"),
    ("blood thinners", "blood thinners"),
    ("it tickles", "tickling"),
    ("can I massage with my feet", "walking on the back"),
    ("sore after the massage", "soreness afterwards"),
    ("burning between the shoulder blades", "ache between the blades"),
    ("stiff neck", "neck_back_right"),
    ("shoulder hurts when lifting the arm", "supraspinatus"),
    ("which oil is best", "massage oil"),
    ("where should I stand", "giver's posture"),
    ("wing bone", "shoulder_blade_right"),
    ("trapezious", "trapezius"),
]


@pytest.mark.parametrize(("words", "answer"), ANSWERED_BY)
def test_the_right_answer_is_among_the_first_three(words: str, answer: str) -> None:
    best = [hit.id for hit in shipped_search().search(words)[:3]]
    assert answer in best, f"{words!r} found {best}"


@pytest.mark.parametrize("words", [words for words, _ in ANSWERED_BY])
def test_every_answer_is_one_line_of_plain_words(words: str) -> None:
    for hit in shipped_search().search(words)[:3]:
        assert hit.answer
        assert hit.title
        assert "\n" not in hit.answer


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("kidney zone", "No-go:"),
        ("sacrum", "Caution, level 2 at most:"),
        ("top of the shoulder", "Work here, up to level 4:"),
    ],
)
def test_a_place_answers_with_its_level(words: str, begins: str) -> None:
    places = [hit for hit in shipped_search().search(words) if hit.kind == "region"]
    assert places[0].answer.startswith(begins)
