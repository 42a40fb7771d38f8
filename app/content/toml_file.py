"""A TOML file as values and the lines that they stand on."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from app.content import limits
from app.content.folders import Folder
from app.content.problems import Findings, shown
from app.content.toml_lines import KeyPath, line_at, lines_of

_PART = r"""(?:[A-Za-z0-9_\-]++|"[^"\n]*+"|'[^'\n]*+')"""
_LONG_KEY = re.compile(
    rf"(?<![A-Za-z0-9_\-\"'])(?:{_PART}[ \t]*+\.[ \t]*+){{12}}", re.ASCII
)
# Also what turns the direction of writing: it makes a text look like another.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_LINE_IN_MESSAGE = re.compile(r"\(at line (\d+)")
_SYNTAX_RULES = (
    ("Cannot overwrite", "The key or table is given twice."),
    ("Cannot declare", "The table is given twice."),
    ("Duplicate inline table key", "The key is given twice."),
    ("Expected '=' after a key", "A key needs = and a value."),
    ("Unterminated string", "A text has no end."),
    ("Illegal character", "A text holds a character that must be escaped."),
    ("Unescaped '\\'", "A backslash in a text must be doubled."),
    ("Unclosed array", "A list has no end."),
    ("Invalid value", "There is no value that TOML knows."),
    ("Invalid statement", "This is neither a key nor a table."),
    ("Expected newline or end of document", "Something follows the value."),
)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """What a TOML file says, and where it says it.

    Attributes
    ----------
    file
        How problems name it.
    values
        Texts, numbers, booleans, lists and tables only; sizes are within limits.
    """

    file: str
    values: dict[str, object]
    lines: dict[KeyPath, int]

    def line(self, *path: str | int) -> int | None:
        """Return the line of a key, or of the nearest table around it."""
        return line_at(self.lines, path)


def read_toml(
    folder: Folder, name: str, findings: Findings, limit: int = limits.BYTES_OF_TOML
) -> TomlFile | None:
    """Return a file's values; None, with problems, if it is not sound TOML."""
    content = folder.read(name, limit, findings)
    if content is None:
        return None
    return parse_toml(folder.shown_name(name), content, findings)


def parse_toml(file: str, content: bytes, findings: Findings) -> TomlFile | None:
    """Return the values of TOML bytes; None, with problems, if they are not sound."""
    text = _text(file, content, findings)
    if text is None or not _is_parsable(file, text, findings):
        return None
    try:
        values = tomllib.loads(text)
    except RecursionError:
        findings.add(file, None, "", _TOO_DEEP, "Write it flatter.")
        return None
    except ValueError as error:
        _add_syntax_problem(file, text, str(error), findings)
        return None
    parsed = TomlFile(file, values, lines_of(text))
    complaints = tuple(_complaints(values, ()))
    for path, value, rule, remedy in complaints:
        findings.add(file, parsed.line(*path), value, rule, remedy)
    return None if complaints else parsed


_TOO_DEEP = f"Values lie more than {limits.DEPTH_OF_A_VALUE} levels deep."


def _text(file: str, content: bytes, findings: Findings) -> str | None:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"byte 0x{content[error.start]:02x}"
        rule = "The file is not UTF-8 text."
        findings.add(file, line, byte, rule, "Save it in the encoding UTF-8.")
        return None


def _is_parsable(file: str, text: str, findings: Findings) -> bool:
    # The parser's time grows with the square of a key's parts.
    if match := _LONG_KEY.search(text):
        line = text.count("\n", 0, match.start()) + 1
        rule = "Too many names are joined by dots."
        findings.add(file, line, shown(match[0]), rule, "Use a short key.")
        return False
    return True


def _add_syntax_problem(file: str, text: str, message: str, findings: Findings) -> None:
    match = _LINE_IN_MESSAGE.search(message)
    at_end = text.rstrip("\n").count("\n") + 1
    line = int(match[1]) if match else at_end
    rule = next(
        (ours for theirs, ours in _SYNTAX_RULES if theirs in message),
        "This is not sound TOML.",
    )
    written = text.split("\n")[line - 1 : line] or [""]
    remedy = 'Write lines like: name = "text", cap = 2, or [[region]].'
    findings.add(file, line, shown(written[0].strip()), rule, remedy)


_Complaint = tuple[KeyPath, str, str, str]


def _complaints(value: object, path: KeyPath) -> Iterator[_Complaint]:
    if len(path) > 2 * limits.DEPTH_OF_A_VALUE:
        yield path, "", _TOO_DEEP, "Write it flatter."
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _complaints(inner, (*path, key))
    elif isinstance(value, list):
        yield from _list_complaints(value, path)
    elif isinstance(value, str):
        yield from _text_complaints(value, path)
    elif isinstance(value, int | float):
        yield from _number_complaints(value, path)
    else:
        rule = "Dates and times have no meaning here."
        yield path, _named(path, value), rule, "Use a text or a number."


def _list_complaints(values: list[object], path: KeyPath) -> Iterator[_Complaint]:
    most = limits.TABLES_IN_A_FILE if len(path) == 1 else limits.VALUES_IN_A_LIST
    if len(values) > most:
        counted = f"{_key(path)} has {len(values)} entries"
        yield path, counted, f"At most {most} are allowed.", "Remove some."
        return
    for number, inner in enumerate(values):
        yield from _complaints(inner, (*path, number))


def _text_complaints(text: str, path: KeyPath) -> Iterator[_Complaint]:
    if len(text) > limits.LETTERS_OF_A_TEXT:
        rule = f"A text has at most {limits.LETTERS_OF_A_TEXT} letters."
        yield path, _named(path, text), rule, "Shorten it."
    if _CONTROLS.search(text):
        rule = "The text holds a control character."
        yield path, _named(path, text), rule, "Remove it."


def _number_complaints(number: float, path: KeyPath) -> Iterator[_Complaint]:
    is_length = _key(path).endswith("_mm")
    most = limits.COORDINATE_MM if is_length else limits.NUMBER
    if isinstance(number, bool) or -most <= number <= most:
        return
    rule = f"It lies outside of -{most:g} to {most:g}{' mm' if is_length else ''}."
    yield path, _named(path, number), rule, "Use a number in that range."


def _key(path: KeyPath) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _named(path: KeyPath, value: object) -> str:
    return f"{_key(path)} {shown(value)}"
