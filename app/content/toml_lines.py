"""On which line of a TOML text each key stands; the standard parser does not say."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

KeyPath = tuple[str | int, ...]

_PART = r"""(?:[A-Za-z0-9_\-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_KEY = rf"[ \t]*+({_PART}(?:[ \t]*+\.[ \t]*+{_PART})*+)[ \t]*+"
_ARRAY_HEADER = re.compile(rf"[ \t]*+\[\[{_KEY}\]\]")
_HEADER = re.compile(rf"[ \t]*+\[{_KEY}\]")
_KEY_OF_VALUE = re.compile(rf"{_KEY}=")
_SINGLE_PART = re.compile(_PART)
_VALUE_TOKEN = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5}|\Z)'''
    r"""|'''(?:[^']|'(?!''))*+(?:'{3,5}|\Z)"""
    r"""|"(?:[^"\\\n]|\\[^\n])*+"?"""
    r"""|'[^'\n]*+'?"""
    r"""|\#[^\n]*+|[\[\]{}\n]|[^"'\#\[\]{}\n]++|.""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Statement:
    line: int
    kind: str
    key: tuple[str, ...]


def lines_of(text: str) -> dict[KeyPath, int]:
    """Return the line of every table and key of a sound TOML text.

    A key path names tables by key and items of table arrays by number:
    ``("region", 3, "cap")``. Keys inside inline tables are not listed; ask `line_at`.
    """
    lines: dict[KeyPath, int] = {}
    tables: Counter[KeyPath] = Counter()
    header: KeyPath = ()
    for statement in _statements(text):
        if statement.kind == "key":
            lines.setdefault((*header, *statement.key), statement.line)
            continue
        header = _resolved(statement.key[:-1], tables)
        header = (*header, statement.key[-1])
        if statement.kind == "array":
            lines.setdefault(header, statement.line)
            tables[header] += 1
            header = (*header, tables[header] - 1)
        lines.setdefault(header, statement.line)
    return lines


def line_at(lines: dict[KeyPath, int], path: KeyPath) -> int | None:
    """Return the line of a key, or of the nearest table around it."""
    for end in range(len(path), 0, -1):
        if path[:end] in lines:
            return lines[path[:end]]
    return None


def _resolved(parts: tuple[str, ...], tables: Counter[KeyPath]) -> KeyPath:
    path: KeyPath = ()
    for part in parts:
        path = (*path, part)
        if path in tables:
            path = (*path, tables[path] - 1)
    return path


def _statements(text: str) -> Iterator[_Statement]:
    position, line = 0, 1
    while position < len(text):
        for kind, pattern in (
            ("array", _ARRAY_HEADER),
            ("table", _HEADER),
            ("key", _KEY_OF_VALUE),
        ):
            if match := pattern.match(text, position):
                yield _Statement(line, kind, _parts(match[1]))
                position = match.end()
                break
        end = _end_of_statement(text, position)
        line += text.count("\n", position, end)
        position = end


def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _SINGLE_PART.findall(key))


def _end_of_statement(text: str, position: int) -> int:
    depth = 0
    while match := _VALUE_TOKEN.match(text, position):
        position = match.end()
        token = match[0]
        if token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        elif token == "\n" and depth <= 0:
            break
    return position
