"""Questions that the pages answer, against the content that ships."""

import pytest

from app.guidance.search import Hit
from tests.support.shipped import shipped_library, shipped_search

ANSWERED_BY = [
    ("the knot keeps slipping", "knots#slips|knot that slips"),
    ("it slides away under my thumb", "knots#slips|knot that slips|on_top_press"),
    ("oil or lotion", "oil#choice|lotion"),
    ("which oil should I buy", "oil#oils|oil#choice|massage oil"),
    ("how much oil do I need", "oil#amount"),
    ("can I use olive oil", "oil#oils|massage oil"),
    ("is vaseline ok", "oil#unsuitable|unsuitable grease|myths#grease"),
    ("should I warm the oil first", "oil#warm|spread_lubricant"),
    ("rash after using oil", "oil#allergy|oil#patch"),
    ("test a new oil on the skin", "oil#patch"),
    ("oily towels in the dryer", "oil#towels"),
    ("is talcum powder safe", "oil#powder|powder|X-30"),
    ("can I rub on dry skin", "oil#dry|no oil|dry_friction|X-06"),
    ("lavender oil", "oil#scented|essential oils"),
    ("how do I tell a knot from a bone", "knots#bone|knot or bone"),
    ("is this a knot or a lump", "knots#lump|knot or bone"),
    ("what does a knot feel like", "knots#feel"),
    ("where are knots usually", "knots#where"),
    ("how do I find a knot", "knots#search"),
    ("how do I get on top of the knot", "knots#on_top|on_top_press"),
    ("how long should I press on a knot", "knots#hold|press_and_hold|holding time"),
    ("the knot will not go away", "knots#stubborn"),
    ("how many knots in one session", "knots#stubborn|how many knots|X-44"),
    ("why does it hurt somewhere else", "knots#elsewhere|referral"),
    ("should a massage hurt", "myths#no_pain|pressure#pain|pain_stops"),
    ("no pain no gain", "myths#no_pain"),
    ("do I have to drink lots of water afterwards", "myths#water|aftercare#drink"),
    ("does massage get rid of toxins", "myths#toxins"),
    ("lactic acid", "myths#lactic"),
    ("do knots dissolve", "myths#knots"),
    ("should I always stroke towards the heart", "myths#heart|pressure#direction|X-04"),
    ("does massage cure headaches", "myths#healing|tension headache"),
    ("does massage really work", "limits#expect|does it help|myths#healing"),
    ("oxytocin", "myths#chemistry"),
    ("does bad posture cause knots", "myths#posture"),
    (
        "how many kilos is medium pressure",
        "pressure#kitchen_scale|level_3|medium pressure|pressure#scale",
    ),
    ("practise pressure on a kitchen scale", "pressure#kitchen_scale"),
    ("how do I use my body weight", "pressure#lean|body weight"),
    ("how do I know the pressure is right", "pressure#right|how hard to press"),
    ("can I use my elbow", "pressure#tools|elbow_or_knee|elbow as a tool|X-13"),
    ("thumb tip or thumb pad", "pressure#tools|X-39|thumb pad"),
    ("how fast should I go", "pressure#slow|pace|slow_or_light"),
    (
        "which direction should my circles go",
        "pressure#direction|direction of circles|X-37",
    ),
    ("is deep tissue massage ok at home", "pressure#deep|deep tissue massage|X-12"),
    ("what do I need", "equipment#|things to have ready"),
    ("can I do it on a bed", "equipment#surface|surface|X-07"),
    ("what pillows do I need", "equipment#pillows|pillows|X-08"),
    ("how should the receiver lie", "positions#|comfortable face down|prone"),
    (
        "they cannot lie on their stomach",
        "positions#side|positions#face_down|comfortable face down|side-lying",
    ),
    ("can I sit on their back", "positions#astride|astride|X-14"),
    (
        "where do I stand",
        "positions#giver_beside|giver's posture|positions#giver_steady",
    ),
    ("massage in a chair", "positions#seated|seated"),
    ("should they be naked", "preparation#clothes|undressing|X-27"),
    ("what music should I play", "preparation#quiet|music"),
    ("how warm should the room be", "preparation#room|room"),
    ("long fingernails", "preparation#hands|fingernails"),
    ("hot water bottle before the massage", "preparation#heat|heat pad|X-29"),
    ("massage gun", "preparation#heat|percussion massager|X-29"),
    ("I have only five minutes", "order#short|preparation#focus"),
    ("I have never done this before", "preparation#anyone"),
    ("what should I ask before I start", "talking#before|consent"),
    ("what is a stop word", "talking#stop|stop sign"),
    ("scale from 0 to 10", "talking#scale|comfort scale"),
    ("should we talk during the massage", "talking#silence|talking"),
    ("they tense up when I press", "talking#reading|tensing"),
    ("must I always keep one hand on them", "talking#contact|keeping touch|X-26"),
    ("in what order do I massage", "order#shape|order of a massage|order#mix"),
    ("what do I do between two techniques", "order#rerelax|basic_rub"),
    ("how do I start", "order#shape|order of a massage|warm-up|preparation#"),
    (
        "how do I end the massage",
        "aftercare#cool_down|cool_down|cool-down|after the massage",
    ),
    ("they fell asleep", "falling asleep|aftercare#warm"),
    ("sore the next day", "aftercare#sore|soreness afterwards"),
    ("bruises after a massage", "aftercare#sore|soreness afterwards"),
    ("when should I see a doctor", "aftercare#help|when to see a doctor|red flag"),
    ("swollen leg after massage", "aftercare#help|thrombosis"),
    ("something popped in the back", "aftercare#click|cracking|X-41|spine"),
    ("how often can I massage the same place", "aftercare#again|how often"),
    ("my thumbs are tired", "giver#thumbs|tired thumbs"),
    ("my wrist hurts from massaging", "giver#wrists"),
    ("my own back aches while I massage", "giver#back|giver's posture"),
    ("can I massage the belly", "keep_off#front|belly"),
    ("may I press on a mole", "keep_off#skin|moles and skin|knots#lump"),
    ("can I massage varicose veins", "varicose veins|keep_off#skin"),
    (
        "what if I feel a pulse",
        "keep_off#neck|neck_front_edge_right|thumb_side_pulse_right",
    ),
    ("has a doctor checked this program", "limits#not_medical"),
    ("is this medical advice", "limits#not_medical"),
    ("how exact are the knots on the map", "limits#estimates|uncertainty of a knot"),
    ("what happens to my health answers", "limits#privacy|limits#check"),
    ("what does grade C mean", "limits#grades|evidence grade"),
    ("where do the guides disagree", "guides#|guides that disagree"),
    ("do the guides agree about the kidneys", "X-09"),
    ("can I massage my baby", "children|limits#left_out"),
    ("can I massage with my feet", "walking on the back|leg_massage"),
    ("may I use olive oil", "oil#oils|massage oil"),
    ("may I massage with a pacemaker", "loc_implant"),
    ("recent surgery", "loc_surgery"),
    ("my partner has diabetes", "diabetes"),
    ("a fresh tattoo", "keep_off#skin|loc_open"),
    ("asthma", "asthma_pos"),
    ("hairy back", "oil#amount"),
    ("how do I massage feet", "foot massage|sole_right|foot_squeeze"),
    ("can I massage the legs", "leg massage|leg_strokes"),
    ("hand massage", "hand massage|palm_draw|palm_right"),
    ("can I rub someone's temples", "temple_right|temple_jaw_rub|head massage"),
    ("can I massage myself", "knots#learn"),
    ("can I massage when I am drunk", "abs_alcohol|talking#consent|giver#not_today"),
]
"""Any of the answers will do; one that ends in # is any section of that page."""


def answers(hit: Hit, wanted: str) -> bool:
    return any(
        hit.id == answer or (answer.endswith("#") and hit.id.startswith(answer))
        for answer in wanted.split("|")
    )


@pytest.mark.parametrize(("words", "wanted"), ANSWERED_BY)
def test_right_answer_is_among_the_first_three(words: str, wanted: str) -> None:
    best = shipped_search().search(words)[:3]
    assert any(answers(hit, wanted) for hit in best), [hit.id for hit in best]


@pytest.mark.parametrize("words", [words for words, _ in ANSWERED_BY])
def test_every_answer_says_something_on_one_line(words: str) -> None:
    for hit in shipped_search().search(words)[:3]:
        assert len(hit.answer.split()) >= 3
        assert "\n" not in hit.answer


def test_every_page_is_found_by_its_own_heading() -> None:
    missing = []
    for page in shipped_library().pages:
        for section in page.sections:
            name = f"{page.id}#{section.id}"
            found = shipped_search().search(f"{page.title} {section.title}")
            if name not in [hit.id for hit in found[:3]]:
                missing.append(name)
    assert not missing


def test_every_disagreement_is_found_by_its_own_heading() -> None:
    missing = []
    for conflict in shipped_library().conflicts:
        found = shipped_search().search(f"guides disagree {conflict.title}")
        if conflict.id not in [hit.id for hit in found[:3]]:
            missing.append(conflict.id)
    assert not missing


def test_place_that_several_maps_show_is_told_of_once() -> None:
    for words in ("elbow", "top of the shoulder", "kidney"):
        hits = shipped_search().search(words)
        places = [(hit.kind, hit.id) for hit in hits if hit.kind != "warning"]
        assert len(places) == len(set(places)), words


def test_claim_is_never_told_as_if_it_were_true() -> None:
    for hit in shipped_search().search("massage releases toxins"):
        if hit.id == "myths#toxins":
            assert hit.title.endswith("?")


def test_disagreements_do_not_push_places_aside() -> None:
    best = shipped_search().search("may I press on the kidneys")
    assert (best[0].kind, best[0].id) == ("region", "kidney_right")
