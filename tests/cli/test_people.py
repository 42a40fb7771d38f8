"""The answer for somebody: caps, reasons, stops; and the audit as a command."""

import json

import pytest

from app.cli import audit
from app.safety.audit_report import AuditReport, Breach, BreachKind
from tests.cli.conftest import Kneadmap


def test_show_caps_for_somebody_and_says_why(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "shoulder_top", "--with", "anticoag,osteoporosis").out
    assert out.startswith("For someone with blood thinners and weak bones.")
    assert "Pressure up to 2 of 5" in out
    assert "Capped at 2 because: blood thinners." in out
    flat = " ".join(out.split())
    assert "No thumbs because: blood thinners." in flat


def test_show_as_json_carries_the_person(kneadmap: Kneadmap) -> None:
    packed = json.loads(
        kneadmap("show", "shoulder_top", "--with", "anticoag,child", "--json").out
    )
    assert packed["cap"] == 2
    assert packed["person"]["answers"] == ["anticoag", "child"]
    assert packed["person"]["limits"]["minutes_max"] == 10
    assert all(technique["level_max"] <= 2 for technique in packed["techniques"])
    because = {technique["rule"] for technique in packed["excluded"]}
    assert "health:anticoag:no_contact" in because


def test_show_says_what_to_do_instead_of_a_massage(kneadmap: Kneadmap) -> None:
    packed = json.loads(
        kneadmap("show", "lower_back", "--with", "rf_saddle", "--json").out
    )
    words = kneadmap("show", "lower_back", "--with", "rf_saddle").out
    assert packed["techniques"] == []
    assert packed["person"]["stops"][0]["urgency"] == "emergency"
    assert "STOP. Get emergency help now." in words


def test_show_tells_in_which_positions_a_technique_is_left(kneadmap: Kneadmap) -> None:
    asked = ("show", "interscapular", "--with", "preg_t2")
    flat = " ".join(kneadmap(*asked).out.split())
    packed = json.loads(kneadmap(*asked, "--json").out)
    kneading = next(t for t in packed["techniques"] if t["id"] == "press_and_knead")
    assert kneading["positions"] == ["side_lying", "seated"]
    assert "only on the side, with pillows or seated, leaning forward" in flat
    assert "Basic rub: Only done face down" in flat


def test_show_keeps_clear_of_a_picked_region(kneadmap: Kneadmap) -> None:
    ticked = "loc_bruise@lower_back_right"
    right = json.loads(
        kneadmap("show", "lower_back_right", "--with", ticked, "--json").out
    )
    left = json.loads(
        kneadmap("show", "lower_back_left", "--with", ticked, "--json").out
    )
    assert (right["cap"], right["techniques"]) == (0, [])
    assert left["cap"] == 3


@pytest.mark.parametrize(
    ("technique", "ticked"),
    [("hacking", "osteoporosis"), ("circles_up_and_out", "abs_dvt")],
)
def test_show_says_that_a_technique_is_not_for_somebody(
    kneadmap: Kneadmap, technique: str, ticked: str
) -> None:
    out = kneadmap("show", technique, "--with", ticked).out
    assert "Not for this person: " in out


def test_show_keeps_a_technique_that_suits_somebody(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "effleurage", "--with", "oil_nut").out
    assert "For someone with a nut allergy." in out
    assert "Not for this person" not in out


def test_technique_as_json_says_what_forbids_it(kneadmap: Kneadmap) -> None:
    shown = kneadmap("show", "hacking", "--json", "--with", "osteoporosis").out
    person = json.loads(shown)["person"]
    assert person["level_max"] == 0
    tapping = [ban for ban in person["excluded_by"] if "tapping" in ban["text"]]
    assert [ban["is_everywhere"] for ban in tapping] == [True]


def test_technique_as_json_says_what_caps_it(kneadmap: Kneadmap) -> None:
    shown = kneadmap("show", "kneading", "--json", "--with", "anticoag").out
    person = json.loads(shown)["person"]
    assert person["level_max"] == 2
    assert [cap["id"] for cap in person["capped_by"]] == ["health:anticoag:cap_area"]
    assert person["excluded_by"] == []


def test_cap_of_some_places_leaves_the_pressure_elsewhere(kneadmap: Kneadmap) -> None:
    shown = kneadmap("show", "kneading", "--json", "--with", "osteoporosis").out
    person = json.loads(shown)["person"]
    assert person["capped_by"]
    assert not any(cap["is_everywhere"] for cap in person["capped_by"])
    assert person["level_max"] == json.loads(shown)["level_max"]


def test_stop_leaves_nothing_of_a_technique(kneadmap: Kneadmap) -> None:
    shown = kneadmap("show", "effleurage", "--json", "--with", "abs_dvt").out
    person = json.loads(shown)["person"]
    assert person["level_max"] == 0
    assert person["stops"][0]["condition"] == "abs_dvt"


def test_technique_says_its_cap_in_words(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "kneading", "--with", "anticoag").out
    assert "Capped at 2 because: blood thinners." in out


def test_page_as_json_carries_the_person(kneadmap: Kneadmap) -> None:
    shown = kneadmap("show", "oil#choice", "--json", "--with", "oil_nut").out
    person = json.loads(shown)["person"]
    assert person["answers"] == ["oil_nut"]
    assert any("no nut oil" in rule for rule in person["limits"]["rules"])


@pytest.mark.parametrize("name", ["hacking", "oil", "X-05"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_unknown_condition_is_refused_wherever_it_is_asked(
    kneadmap: Kneadmap, name: str, form: tuple[str, ...]
) -> None:
    said = kneadmap("show", name, "--with", "osteoporosi", *form)
    assert said.code == 1
    assert "Did you mean osteoporosis" in said.err


@pytest.mark.parametrize("name", ["hacking", "oil"])
def test_nobody_is_not_mentioned_as_json(kneadmap: Kneadmap, name: str) -> None:
    assert "person" not in json.loads(kneadmap("show", name, "--json").out)


def test_a_page_tells_of_somebody_first(kneadmap: Kneadmap) -> None:
    out = kneadmap("show", "oil#choice", "--with", "oil_nut").out
    assert out.startswith("For someone with a nut allergy.")
    assert "no nut oil" in out


def test_a_stop_offers_no_positions(kneadmap: Kneadmap) -> None:
    assert "Positions left" not in kneadmap("show", "sacrum", "--with", "abs_dvt").out


def test_show_for_nobody_says_nothing_of_a_person(kneadmap: Kneadmap) -> None:
    assert "person" not in json.loads(kneadmap("show", "sacrum", "--json").out)


@pytest.mark.parametrize(
    ("ticked", "told"),
    [
        ("anticog", "Did you mean anticoag"),
        ("loc_bruise@lowerback", "Did you mean lower_back"),
        ("anticoag@lower_back", "anticoag has no place"),
    ],
)
def test_a_wrong_name_is_told_with_the_nearest(
    kneadmap: Kneadmap, ticked: str, told: str
) -> None:
    said = kneadmap("show", "sacrum", "--with", ticked)
    assert said.code == 1
    assert told in said.err


@pytest.mark.parametrize(
    ("kind", "one"), [("questions", "age"), ("conditions", "disc")]
)
def test_list_names_what_is_asked(kneadmap: Kneadmap, kind: str, one: str) -> None:
    assert one in {
        row["id"] for row in json.loads(kneadmap("list", kind, "--json").out)
    }


def audit_of_two_places(
    kneadmap: Kneadmap, monkeypatch: pytest.MonkeyPatch, *words: str
) -> tuple[int, str]:
    """Return what the audit of two places ends with, and prints."""
    monkeypatch.setattr(audit, "audit_ids", lambda body_map: ("sacrum", "coccyx"))
    said = kneadmap("audit", "--map", "back", "--processes", "1", *words)
    assert "audit: 1 of 1 parts" in said.err
    return said.code, said.out


def test_audit_counts_and_finds_nothing(
    kneadmap: Kneadmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out = audit_of_two_places(kneadmap, monkeypatch, "--json")
    packed = json.loads(out)
    assert code == 0
    assert packed["breaches"] == 0
    assert packed["places"] == 2
    assert packed["cases"] > packed["offers"] > 0
    assert packed["by_kind"] == dict.fromkeys(map(str, BreachKind), 0)
    assert packed["smallest_margin_mm"] >= 0


def test_audit_ends_with_1_and_names_a_breach(
    kneadmap: Kneadmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = AuditReport()
    report.add(
        Breach(BreachKind.CONSENT, "region buttock_left", (), "back", "hip_left")
    )
    monkeypatch.setattr(audit, "audit_places", lambda library, atlas, ids: report)
    code, out = audit_of_two_places(kneadmap, monkeypatch)
    assert code == 1
    assert "Breaches: 1." in out
    assert "consent: back, hip_left" in out
