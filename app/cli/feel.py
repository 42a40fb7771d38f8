"""`kneadmap feel`: simulated observers search simulated backs."""

import argparse
from collections.abc import Iterable
from dataclasses import asdict

from app.cli.context import load, map_named, print_json
from app.cli.numbers import whole_number
from app.palpation.exercises.ground import Grounds
from app.palpation.figures import MUSCLE_AT_5_N, MUSCLE_AT_30_N
from app.palpation.study.modulus import LOADS_N, gluteal_moduli_kpa
from app.palpation.study.searches import Clinic
from app.palpation.study.study import Part, Study, studied
from app.places import Places

NAME = "feel"
HELP = "simulate observers who search a back, beside what studies found"
EXAMPLES = """  kneadmap feel --simulate
  kneadmap feel --simulate 12 --seed 3 --json"""

OBSERVERS = 6

KAPPA = "0.36-0.54"
KAPPA_FROM = "trigger points, meta-analysis 2017 (pubmed 28098584)"
RELOCATED_MM = "26, 27 mm"
RELOCATED_FROM = "one expert, upper trapezius (Barbero 2012)"
MODELS = "breast models of silicone (doi 10.1007/bf02599588)"

Row = tuple[str, str, str, str]


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `feel` takes."""
    words.add_argument(
        "--simulate",
        nargs="?",
        type=_even,
        const=OBSERVERS,
        required=True,
        metavar="OBSERVERS",
        help=f"how many observers, an even number; {OBSERVERS} if left out",
    )
    words.add_argument("--seed", type=whole_number(0, 10**9), default=1, metavar="N")
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what was found; a number is never a verdict."""
    body_map = map_named(load(places), "back")
    study = studied(Clinic(Grounds(body_map)), arguments.simulate, arguments.seed)
    moduli_kpa = gluteal_moduli_kpa(body_map)
    if arguments.json:
        found = {"seed": arguments.seed, "gluteal_kpa": moduli_kpa, **asdict(study)}
        print_json(found)
        return 0
    for name, here, there, source in (*_rows(study), *_moduli(moduli_kpa)):
        print(f"{name:<38}{here:>16}  {there:<14}{source}".rstrip())
    return 0


def _rows(study: Study) -> Iterable[Row]:
    yield "", "here", "studies", ""
    for name, found in (
        ("with skin cues", study.with_skin),
        ("without skin cues", study.without_skin),
    ):
        yield f"knots found {name}", _percent(found.found), "", ""
        yield "  false alarms a back", f"{found.false_alarms_per_back:.1f}", "", ""
        yield "  d'", f"{found.d_prime:.2f}", "", ""
        yield "  marks off", _mm(found.error_mm), "", ""
    yield from _parts("contrast", "x", study.by_contrast, "52 to 61 %")
    yield from _parts("size", "mm", study.by_size, "38 to 78 %")
    yield from _parts("depth", "mm", study.by_depth, "63 to 53 %")
    moved = study.relocated
    across, along = moved.across_mm, moved.along_mm
    yield "one knot twice, within", _both(across, along), "", ""
    across, along = moved.from_landmarks_across_mm, moved.from_landmarks_along_mm
    yield "  from landmarks", _both(across, along), RELOCATED_MM, RELOCATED_FROM
    agreed = "not known" if study.kappa is None else f"{study.kappa:.2f}"
    yield f"kappa of two, {study.sites} places", agreed, KAPPA, KAPPA_FROM


def _moduli(moduli_kpa: Iterable[float]) -> Iterable[Row]:
    measured = (MUSCLE_AT_5_N, MUSCLE_AT_30_N)
    for at_n, here, there in zip(LOADS_N, moduli_kpa, measured, strict=True):
        people = f"{there.value:.0f} SD {there.spread:.0f} kPa"
        yield f"gluteal muscle at {at_n:g} N", f"{here:.0f} kPa", people, there.source


def _parts(
    name: str, unit: str, parts: Iterable[Part], of_models: str
) -> Iterable[Row]:
    for number, part in enumerate(parts):
        source = (of_models, MODELS) if number == 0 else ("", "")
        limits = f"found by {name}, {part.least:g}-{part.most:g} {unit}"
        here = f"{_percent(part.found)} {_mm(part.error_mm):>9}"
        yield limits, here, *source


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.0%}".replace("%", " %")


def _mm(far_mm: float | None) -> str:
    return "-" if far_mm is None else f"{far_mm:.1f} mm"


def _both(across_mm: float | None, along_mm: float | None) -> str:
    if across_mm is None or along_mm is None:
        return "not known"
    return f"{across_mm:.0f}, {along_mm:.0f} mm"


def _even(text: str) -> int:
    observers = whole_number(2, 200)(text)
    if observers % 2:
        raise argparse.ArgumentTypeError(
            f"{observers} is odd. Use an even number: two judge the same backs."
        )
    return observers
