"""`kneadmap show`: what the panel says about a place, in words or as JSON."""

import argparse

from app.cli.context import feature_named, load, print_json
from app.cli.guidance_json import packed_guidance
from app.cli.guidance_words import guidance_words
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.places import Places

NAME = "show"
HELP = "say what is at a region, knot or landmark, and what may be done there"
EXAMPLES = """  kneadmap show interscapular_right
  kneadmap show ut2_left --json"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `show` takes."""
    words.add_argument("name", metavar="REGION_OR_KNOT", help="an id, with its side")
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the guidance for one thing."""
    library = load(places)
    body_map, feature = feature_named(library, arguments.name)
    guidance = guidance_for_id(library, Atlas(body_map), feature.id)
    if arguments.json:
        print_json(packed_guidance(guidance, feature, library))
    else:
        print(guidance_words(guidance, feature, library))
    return 0
