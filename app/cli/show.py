"""`kneadmap show`: what the panel says of a place or a technique, in words or JSON."""

import argparse

from app.cli.context import feature_named, load, print_json
from app.cli.guidance_json import packed_guidance
from app.cli.guidance_words import guidance_words
from app.cli.page_words import page_named, page_words
from app.cli.technique_words import technique_words
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.model.ids import TechniqueId
from app.places import Places

NAME = "show"
HELP = "say what may be done at a region, knot or landmark, or what a technique is"
EXAMPLES = """  kneadmap show interscapular_right
  kneadmap show ut2_left --json
  kneadmap show elbow_or_knee
  kneadmap show oil#choice"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `show` takes."""
    words.add_argument(
        "name",
        metavar="REGION_OR_KNOT",
        help="an id, with its side; or of a technique or a page",
    )
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print what is said of one thing."""
    library = load(places)
    technique = library.technique_by_id.get(TechniqueId(arguments.name))
    if technique is not None:
        if arguments.json:
            print_json(technique.model_dump(mode="json"))
        else:
            print(technique_words(technique, library))
        return 0
    page = page_named(library, arguments.name)
    if page is not None:
        if arguments.json:
            print_json(page.model_dump(mode="json"))
        else:
            print(page_words(page, library))
        return 0
    body_map, feature = feature_named(library, arguments.name)
    guidance = guidance_for_id(library, Atlas(body_map), feature.id)
    if arguments.json:
        print_json(packed_guidance(guidance, feature, library))
    else:
        print(guidance_words(guidance, feature, library))
    return 0
