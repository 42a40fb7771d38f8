"""`kneadmap show`: what the panel says of a place or a technique, in words or JSON."""

import argparse
import textwrap
from collections.abc import Iterable

from app.cli.context import feature_named, load, print_json
from app.cli.guidance_json import packed_guidance
from app.cli.guidance_words import WIDTH, guidance_words
from app.cli.page_words import page_named, page_words
from app.cli.people import (
    packed_person,
    page_person_words,
    person_named,
    person_words,
    technique_person_words,
)
from app.cli.technique_words import technique_words
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.model.ids import TechniqueId
from app.model.library import Library
from app.places import Places
from app.safety.person import rules_for

NAME = "show"
HELP = "say what may be done at a region, knot or landmark, or what a technique is"
EXAMPLES = """  kneadmap show interscapular_right
  kneadmap show ut2_left --json
  kneadmap show shoulder_top --map seated_shoulders
  kneadmap show interscapular --with anticoag,loc_bruise@lower_back
  kneadmap show elbow_or_knee
  kneadmap show oil#choice"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `show` takes."""
    words.add_argument(
        "name",
        metavar="REGION_OR_KNOT",
        help="an id, with its side; or of a technique or a page",
    )
    words.add_argument(
        "--with",
        dest="ticked",
        metavar="CONDITIONS",
        default="",
        help="answer for someone with these: anticoag,loc_bruise@lower_back",
    )
    words.add_argument(
        "--map", metavar="MAP", default="", help="where several maps have the name"
    )
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what is said of one thing."""
    library = load(places)
    if arguments.map:
        return _show_feature(library, arguments)
    technique = library.technique_by_id.get(TechniqueId(arguments.name))
    if technique is not None:
        if arguments.json:
            print_json(technique.model_dump(mode="json"))
        else:
            person = person_named(library, arguments.ticked)
            _print_lines(technique_person_words(technique, person, library))
            print(technique_words(technique, library))
        return 0
    page = page_named(library, arguments.name.removeprefix("page:"))
    if page is not None:
        if arguments.json:
            print_json(page.model_dump(mode="json"))
        else:
            person = person_named(library, arguments.ticked)
            _print_lines(page_person_words(person, library))
            print(page_words(page, library))
        return 0
    return _show_feature(library, arguments)


def _show_feature(library: Library, arguments: argparse.Namespace) -> int:
    """Print what is said of a place: of the first map that has it, or of one."""
    body_map, feature = feature_named(library, arguments.name, arguments.map)
    person = person_named(library, arguments.ticked)
    rules = rules_for(person, library.health)
    guidance = guidance_for_id(library, Atlas(body_map), feature.id, person=rules)
    if arguments.json:
        packed = packed_guidance(guidance, feature, library)
        print_json({**packed, **packed_person(guidance, person)})
    else:
        _print_lines(person_words(guidance, person, library))
        print(guidance_words(guidance, feature, library))
    return 0


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(textwrap.fill(line, WIDTH))
