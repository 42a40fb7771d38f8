"""What is wrong with a table, in our words.

The validator's own texts change between its releases and speak of Python; here every
kind of error has a rule and a remedy for someone who writes TOML.
"""

import re
from collections.abc import Iterable
from typing import Any, get_args

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from app.content.limits import LETTERS_OF_A_SLUG
from app.content.problems import Findings, shown
from app.content.rows import CITATION_PATTERN
from app.content.toml_file import TomlFile
from app.content.toml_lines import KeyPath
from app.model.base import Value

Words = tuple[str, str, str]

_NEAR_PERCENT = 70
_QUOTED = re.compile(r"'([^']*)'")
_WRONG_TYPES = {
    "string_type": ("must be a text.", 'Write it in quotes, like "text".'),
    "int_type": ("must be a whole number.", "Write digits without quotes or point."),
    "int_from_float": ("must be a whole number.", "Write digits without a point."),
    "float_type": ("must be a number.", "Write digits without quotes."),
    "bool_type": ("must be true or false.", "Write true or false, without quotes."),
    "tuple_type": ("must be a list.", 'Write it in brackets, like ["one", "two"].'),
    "model_type": ("must be a table.", "Write it in braces, like {x_mm = 1.0}."),
}
_BOUNDS = {
    "greater_than": ("gt", "must be above {0:g}.", "Use a number above {0:g}."),
    "greater_than_equal": ("ge", "is below {0:g}.", "Use {0:g} or more."),
    "less_than": ("lt", "must be below {0:g}.", "Use a number below {0:g}."),
    "less_than_equal": ("le", "is above {0:g}.", "Use {0:g} or less."),
}


def add_problems_of(
    error: ValidationError,
    row: type[Value],
    file: TomlFile,
    path: KeyPath,
    findings: Findings,
) -> None:
    """Add one problem for each thing that is wrong with the table at `path`."""
    # Any: the error's details hold whatever the file wrote.
    details: Iterable[Any] = error.errors(include_url=False)
    for detail in details:
        if detail["type"] == "too_short" and detail["input"]:
            # Said of a list whose only fault is that its entries are not sound.
            continue
        if findings.is_full(file.file):
            return
        place: KeyPath = detail["loc"]
        value, rule, remedy = words_for(detail, row)
        line = file.line(*path, *place)
        findings.add(file.file, line, value, rule, remedy)


def suggestion(unknown: str, known: Iterable[str], otherwise: str) -> str:
    """Return a remedy that names the nearest known word, if one is near."""
    if len(unknown) > LETTERS_OF_A_SLUG:
        return otherwise
    near = process.extractOne(
        unknown, sorted(known), scorer=fuzz.ratio, score_cutoff=_NEAR_PERCENT
    )
    return f"Did you mean {near[0]}?" if near else otherwise


# Any: see above.
def words_for(detail: Any, row: type[Value]) -> Words:
    """Return what stands there, the rule it breaks, and the remedy."""
    kind, place, context = detail["type"], detail["loc"], detail.get("ctx", {})
    key = _key_words(place)
    written = f"{key} {shown(detail['input'])}"
    if kind == "missing":
        return _words_for_missing(place)
    if kind == "extra_forbidden":
        known = _keys_at(row, place[:-1])
        listed = f"Use one of: {', '.join(known)}."
        return key, "This key is not known.", suggestion(str(place[-1]), known, listed)
    if kind in ("enum", "literal_error"):
        choices = _QUOTED.findall(context["expected"])
        listed = f"Use one of: {', '.join(choices)}."
        unknown = str(detail["input"])
        return (
            written,
            "This choice is not known.",
            suggestion(unknown, choices, listed),
        )
    if kind in _BOUNDS:
        name, rule, remedy = _BOUNDS[kind]
        return written, f"It {rule.format(context[name])}", remedy.format(context[name])
    if kind in _WRONG_TYPES:
        rule, remedy = _WRONG_TYPES[kind]
        return written, f"It {rule}", remedy
    if kind == "value_error":
        # Worded by our own models.
        text = str(context["error"])
        return key, f"{text[:1].upper()}{text[1:]}.", "Mend it here."
    value = key if detail["input"] in ("", []) else written
    return value, *_words_for_text_or_list(kind, context)


def _words_for_missing(place: KeyPath) -> Words:
    if isinstance(place[-1], int):
        rule = "The list is too short."
        return _key_words(place[:-1]), rule, "Add the missing entry."
    return _key_words(place), "This key is missing.", "Add it."


# Any: see above.
def _words_for_text_or_list(kind: str, context: dict[str, Any]) -> tuple[str, str]:
    if kind == "string_pattern_mismatch":
        if context["pattern"] == CITATION_PATTERN:
            remedy = 'Write it like "source_id: place in the source".'
            return "It does not name a source.", remedy
        remedy = "Use small letters, digits and _, like blade_tip."
        return "It is not a sound id.", remedy
    if kind in ("too_short", "string_too_short"):
        return "It is empty.", "Fill it in."
    if kind in ("too_long", "string_too_long"):
        length = context["max_length"]
        return f"It is too long: at most {length}.", "Shorten it."
    return "It does not fit.", "Compare it with the same key in a sound file."


def _key_words(place: KeyPath) -> str:
    words = ""
    for part in place:
        if isinstance(part, int):
            words += f"[{part + 1}]"
        else:
            words += f".{part}" if words else part
    return words


def _keys_at(row: type[Value], place: KeyPath) -> tuple[str, ...]:
    for part in place:
        if isinstance(part, str):
            inner = _row_in(row.model_fields[part].annotation)
            row = inner or row
    return tuple(row.model_fields)


# Any: an annotation may be anything.
def _row_in(annotation: Any) -> type[Value] | None:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return annotation
    return next((row for part in get_args(annotation) if (row := _row_in(part))), None)
