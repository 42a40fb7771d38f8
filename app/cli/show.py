"""`kneadmap show`: what the panel says of a place or a technique, in words or JSON."""

import argparse
import textwrap
from collections.abc import Iterable, Iterator

from app.cli.context import feature_named, load, print_json
from app.cli.guidance_json import packed_guidance
from app.cli.guidance_words import WIDTH, guidance_words
from app.cli.page_words import page_named, page_words
from app.cli.people import person_named
from app.cli.person_json import (
    packed_page_person,
    packed_person,
    packed_technique_person,
)
from app.cli.person_words import (
    page_person_words,
    person_words,
    technique_person_words,
)
from app.cli.session_words import (
    checklist_words,
    fitted_for,
    packed_session,
    session_named,
    session_words,
)
from app.cli.technique_words import technique_words
from app.geometry.atlas import Atlas
from app.guidance.answer import guidance_for_id
from app.model.conflicts import Conflict
from app.model.ids import TechniqueId
from app.model.library import Library
from app.model.pages import Page, PageSection
from app.model.person import Person
from app.model.session import Checklist, Session
from app.model.technique import Technique
from app.places import Places
from app.safety.person import rules_for

NAME = "show"
HELP = "say what may be done at a region, knot or landmark, or what a technique is"
EXAMPLES = """  kneadmap show interscapular_right
  kneadmap show ut2_left --json
  kneadmap show shoulder_top --map seated_shoulders
  kneadmap show interscapular --with anticoag,loc_bruise@lower_back
  kneadmap show elbow_or_knee
  kneadmap show oil#choice
  kneadmap show F-06 --with preg_t2"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `show` takes."""
    words.add_argument(
        "name",
        metavar="REGION_OR_KNOT",
        help="an id, with its side; or of a technique, a page or a session",
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
    name = arguments.name.removeprefix("page:")
    technique = library.technique_by_id.get(TechniqueId(name))
    page, session = page_named(library, name), session_named(library, name)
    is_known = technique is not None or page is not None or session is not None
    if arguments.map or not is_known:
        return _show_feature(library, arguments)
    person = person_named(library, arguments.ticked)
    if session is not None:
        _show_session(library, session, person, arguments)
    elif technique is not None:
        _show_technique(library, technique, person, arguments)
    elif page is not None:
        _show_page(library, page, person, arguments)
    return 0


def _show_technique(
    library: Library,
    technique: Technique,
    person: Person,
    arguments: argparse.Namespace,
) -> None:
    """Print what a technique is, and what keeps it from the person."""
    if arguments.json:
        packed = packed_technique_person(technique, person, library)
        print_json({**technique.model_dump(mode="json"), **packed})
    else:
        _print_lines(technique_person_words(technique, person, library))
        print(technique_words(technique, library))


def _show_session(
    library: Library,
    session: Session | Checklist,
    person: Person,
    arguments: argparse.Namespace,
) -> None:
    """Print a session as the person gets it, or a list around it."""
    if isinstance(session, Checklist):
        if arguments.json:
            print_json(session.model_dump(mode="json"))
        else:
            print(checklist_words(session))
        return
    fitted = fitted_for(session, library, rules_for(person, library.health))
    if arguments.json:
        print_json({**packed_session(fitted), **packed_page_person(person, library)})
    else:
        _print_lines(page_person_words(person, library))
        print(session_words(fitted, library))


def _show_page(
    library: Library,
    page: Page | PageSection | Conflict,
    person: Person,
    arguments: argparse.Namespace,
) -> None:
    """Print a page, and what holds for the person anywhere."""
    if arguments.json:
        packed = packed_page_person(person, library)
        print_json({**page.model_dump(mode="json"), **packed})
    else:
        _print_lines(page_person_words(person, library))
        print(page_words(page, library))


def _show_feature(library: Library, arguments: argparse.Namespace) -> int:
    """Print what is said of a place: of the first map that has it, or of one."""
    others = () if arguments.map else _other_names(library)
    body_map, feature = feature_named(library, arguments.name, arguments.map, others)
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


def _other_names(library: Library) -> Iterator[str]:
    """Yield what can be shown and lies on no map, for somebody who mistyped it."""
    yield from library.technique_by_id
    yield from library.session_by_id
    yield from (session.code for session in library.sessions)
    yield from (checklist.code for checklist in library.checklists)
    yield from (conflict.id for conflict in library.conflicts)
    for page in library.pages:
        yield page.id
        yield from (f"{page.id}#{section.id}" for section in page.sections)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(textwrap.fill(line, WIDTH))
