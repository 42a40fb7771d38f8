"""`kneadmap search`: the same engine as Ctrl+K."""

import argparse
import dataclasses

from app.cli.context import content_roots, load, print_json
from app.cli.numbers import whole_number
from app.content.word_vectors import read_word_vectors
from app.guidance.search import SearchIndex
from app.guidance.session_hits import session_hits
from app.places import Places

MOST_HITS = 1000

NAME = "search"
HELP = "find places, techniques, warnings, terms, pages and sessions"
EXAMPLES = """  kneadmap search shoulder blade
  kneadmap search "may I press on the kidneys" --json
  kneadmap search oil back rub"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `search` takes."""
    words.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
    words.add_argument(
        "--limit",
        type=whole_number(1, MOST_HITS),
        default=10,
        metavar="COUNT",
        help="how many hits (10)",
    )
    words.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the hits, best first; end with 1 when there are none."""
    vectors = read_word_vectors(content_roots(places))
    library, words = load(places), " ".join(arguments.words)
    found = SearchIndex(library, vectors).search(words, limit=arguments.limit)
    # Sessions that are called so stand first, as they do in the window.
    hits = (*session_hits(words, library.sessions), *found)[: arguments.limit]
    if arguments.json:
        print_json([dataclasses.asdict(hit) for hit in hits])
    else:
        for hit in hits:
            print(f"{hit.title}  [{hit.kind} {hit.id}]\n    {hit.answer}")
        if not hits:
            print("Nothing found. Try a part of the body, a muscle or a technique.")
    return 0 if hits else 1
