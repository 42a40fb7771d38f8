"""`kneadmap plan`: a session worked out for a wish and a person."""

import argparse
import sys
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from pathlib import Path

from app.cli.context import load, print_json, unknown
from app.cli.numbers import whole_number
from app.cli.people import person_named
from app.cli.plan_words import packed_plan, plan_words
from app.cli.writing import write_whole
from app.errors import AppError
from app.geometry.atlas import Atlas
from app.model.health import LONGEST_SESSION_MIN
from app.model.ids import MapId
from app.model.library import Library
from app.model.person import Person
from app.model.safety import Lubricant, Position
from app.places import Places
from app.safety.person import rules_for
from app.session.feedback import levels_down
from app.session.files import session_toml
from app.session.planner import Plan, plan_session
from app.session.scenes import focus_names
from app.session.wish import SHORTEST_SESSION_MIN, GiverLimit, Wish
from app.store.database import FILE_NAME, open_database
from app.store.history import HistoryStore
from app.store.people import PeopleStore

NAME = "plan"
HELP = "work out a session for a place, a time and a person"
EXAMPLES = """  kneadmap plan --minutes 20 --focus lower_back --lubricant oil
  kneadmap plan --minutes 30 --focus shoulders_neck --without thumbs --off neck_back
  kneadmap plan --focus ut2 --minutes 10 --lubricant lotion
  kneadmap plan --focus hips --agree buttock --agree buttock_sciatic
  kneadmap plan --with anticoag,loc_bruise@lower_back --json
  kneadmap plan --for Ada -o ada.toml"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `plan` takes."""
    words.add_argument(
        "--minutes",
        type=whole_number(1, 600),
        default=20,
        metavar="N",
        help=f"{SHORTEST_SESSION_MIN} to {LONGEST_SESSION_MIN}; 20 if not said",
    )
    words.add_argument(
        "--focus", default="whole_back", metavar="PLACE", help="or a region or a knot"
    )
    lubricants = [kind.value for kind in Lubricant]
    words.add_argument("--lubricant", choices=lubricants, default=Lubricant.OIL.value)
    _add_many(words, "--without", "spare the giver", [one.value for one in GiverLimit])
    _add_many(words, "--off", "leave a region alone", metavar="REGION")
    _add_many(words, "--agree", "a region both agreed to", metavar="REGION")
    _add_many(words, "--knot", "work on this knot too", metavar="KNOT")
    words.add_argument("--position", choices=[one.value for one in Position])
    who = words.add_mutually_exclusive_group()
    who.add_argument(
        "--with",
        dest="ticked",
        metavar="CONDITIONS",
        default="",
        help="plan for someone with these: anticoag,loc_bruise@lower_back",
    )
    who.add_argument(
        "--for",
        dest="person",
        metavar="PERSON",
        help="for someone whose answers are kept",
    )
    words.add_argument("--json", action="store_true", help="print JSON")
    words.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write it as a file to share"
    )


def _add_many(
    words: argparse.ArgumentParser,
    flag: str,
    told: str,
    choices: list[str] | None = None,
    metavar: str | None = None,
) -> None:
    words.add_argument(
        flag, action="append", default=[], choices=choices, metavar=metavar, help=told
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print a plan, or write it into a file."""
    library = load(places)
    person, down = _person(arguments, places, library)
    wish = _wish(arguments, library, down)

    @cache
    def atlas(map_id: MapId) -> Atlas:
        return Atlas(library.map_by_id[map_id])

    plan = plan_session(library, atlas, wish, rules_for(person, library.health))
    plan = _said_of_time(plan, arguments.minutes)
    if arguments.output and plan.session:
        write_whole(arguments.output, session_toml(plan.session))
    if arguments.json:
        print_json(packed_plan(plan))
    else:
        print(plan_words(plan, library))
    return 0


def _said_of_time(plan: Plan, minutes: int) -> Plan:
    """Return a plan that says when nobody plans for so short or long a time."""
    if plan.asked.minutes == minutes:
        return plan
    text = (
        f"{minutes} minutes: sessions are planned for {SHORTEST_SESSION_MIN} to "
        f"{LONGEST_SESSION_MIN}."
    )
    return plan.with_reason(text)


def _wish(
    arguments: argparse.Namespace, library: Library, down: dict[str, int]
) -> Wish:
    regions = {
        name
        for body_map in library.maps
        for region in body_map.regions
        for name in (region.base, region.id)
    }
    knots = {knot.base for body_map in library.maps for knot in body_map.knots}
    sided = {f"{knot}_{side}" for knot in knots for side in ("right", "left")}
    _check("focus", [arguments.focus], {*focus_names(library), *regions, *sided})
    _check("region", [*arguments.off, *arguments.agree], regions)
    _check("knot", arguments.knot, knots | sided)
    minutes = max(SHORTEST_SESSION_MIN, min(LONGEST_SESSION_MIN, arguments.minutes))
    return Wish(
        minutes=minutes,
        focus=arguments.focus,
        lubricant=Lubricant(arguments.lubricant),
        without=frozenset(GiverLimit(name) for name in arguments.without),
        off=frozenset(arguments.off),
        opted_in=frozenset(arguments.agree),
        knots=tuple(arguments.knot),
        position=Position(arguments.position) if arguments.position else None,
        levels_down=down,
    )


def _check(kind: str, names: Iterable[str], known: Iterable[str]) -> None:
    for name in names:
        if name not in known:
            raise unknown(kind, name, known)


def _person(
    arguments: argparse.Namespace, places: Places, library: Library
) -> tuple[Person, dict[str, int]]:
    """Return whom to plan for, and where they wanted it lighter before."""
    if not arguments.person:
        return person_named(library, arguments.ticked), {}
    found, down = None, {}
    if (places.data / FILE_NAME).exists():
        opened = open_database(places.data)
        for notice in opened.notices:
            print(notice, file=sys.stderr)
        with closing(opened.database) as database:
            found = PeopleStore(database, Person).find(arguments.person)
            said = HistoryStore(database).feedback_of(arguments.person)
            down = levels_down(said)
    if found is None:
        raise AppError(
            f"Nobody is kept as {arguments.person!r}. Answer the health check for them "
            "in the window first, or use --with."
        )
    return found, down
