"""The strict reader of drawings: outlines by id, and nothing that could act.

Only plain outlines are accepted. What could run, fetch, repeat or hide something
(document types, entities, scripts, styles, references, transforms) is refused, and
the first such thing ends the reading.
"""

from dataclasses import dataclass, field
from xml.parsers import expat

from app.content import limits
from app.content.folders import Folder
from app.content.path_data import PathDataError, outline_of
from app.content.problems import Findings, shown
from app.model.outline import Outline

SVG = "http://www.w3.org/2000/svg"
_EDITORS = (
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
)
_XML = "http://www.w3.org/XML/1998/namespace"
_ELEMENTS = frozenset({"svg", "g", "path", "title", "desc", "defs"})
_COLOURS = (
    ("fill", "fill-opacity", "fill-rule", "opacity", "visibility", "display"),
    ("stroke", "stroke-width", "stroke-opacity", "stroke-dasharray"),
    ("stroke-linecap", "stroke-linejoin", "stroke-dashoffset", "stroke-miterlimit"),
)
_ATTRIBUTES = frozenset({"id", "d", "viewBox", "width", "height", "version"}).union(
    *_COLOURS
)
_PLAIN = "Keep only svg, g, path, title and desc, with plain colours."


@dataclass(frozen=True, slots=True)
class DrawnPath:
    """One outline of a drawing, and the line that it stands on."""

    id: str
    line: int
    outline: Outline


@dataclass(frozen=True, slots=True)
class Drawing:
    """The outlines of an SVG file by id."""

    file: str
    paths: dict[str, DrawnPath]


def read_drawing(folder: Folder, name: str, findings: Findings) -> Drawing | None:
    """Return a drawing's outlines; None, with problems, if it is not acceptable."""
    content = folder.read(name, limits.BYTES_OF_SVG, findings)
    if content is None:
        return None
    return parse_drawing(folder.shown_name(name), content, findings)


def parse_drawing(file: str, content: bytes, findings: Findings) -> Drawing | None:
    """Return the outlines of SVG bytes; None, with problems, if not acceptable."""
    reader = _Reader()
    try:
        reader.parser.Parse(content, True)
    except _RefusedError as refusal:
        line = reader.parser.CurrentLineNumber
        findings.add(file, line, refusal.value, refusal.rule, refusal.remedy)
        return None
    except (expat.ExpatError, ValueError, LookupError):
        line = reader.parser.ErrorLineNumber
        rule = "This is not sound XML."
        findings.add(file, line, "", rule, "Save it anew as plain SVG.")
        return None
    if not reader.has_root:
        findings.add(file, 1, "", "The root is not svg.", "Save it as plain SVG.")
        return None
    return _drawing_of(file, reader.raw_paths, findings)


def _drawing_of(
    file: str, raw_paths: "list[_RawPath]", findings: Findings
) -> Drawing | None:
    paths: dict[str, DrawnPath] = {}
    is_sound, curves = True, 0
    for raw in raw_paths:
        try:
            if raw.id in paths:
                raise PathDataError("The id is given twice.", "Give it to one outline.")
            outline = outline_of(raw.path_data)
            curves += len(outline.segments)
            paths[raw.id] = DrawnPath(raw.id, raw.line, outline)
        except PathDataError as error:
            findings.add(file, raw.line, shown(raw.id), error.rule, error.remedy)
            is_sound = False
        if curves > limits.CURVES_OF_A_DRAWING:
            most = f"A drawing has at most {limits.CURVES_OF_A_DRAWING} points."
            findings.add(file, raw.line, shown(raw.id), most, "Simplify the outlines.")
            return None
    return Drawing(file, paths) if is_sound else None


@dataclass(frozen=True, slots=True)
class _RawPath:
    id: str
    line: int
    path_data: str


class _RefusedError(Exception):
    def __init__(self, value: str, rule: str, remedy: str = _PLAIN) -> None:
        super().__init__(rule)
        self.value = value
        self.rule = rule
        self.remedy = remedy


@dataclass(slots=True)
class _Reader:
    """What has been seen while the parser walks through a drawing."""

    raw_paths: list[_RawPath] = field(default_factory=list)
    has_root: bool = False
    parser: expat.XMLParserType = field(init=False)
    _elements: int = 0
    _depth: int = 0
    _ignored_depth: int = 0

    def __post_init__(self) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        # Entities are declared inside of it: none is ever read.
        parser.StartDoctypeDeclHandler = self._on_doctype
        parser.ProcessingInstructionHandler = self._on_instruction
        self.parser = parser

    def _on_doctype(self, *_: object) -> None:
        raise _RefusedError(
            "DOCTYPE", "A drawing needs no document type.", "Remove it."
        )

    def _on_instruction(self, target: str, _: str) -> None:
        raise _RefusedError(
            shown(target), "A drawing has no processing instructions.", "Remove it."
        )

    def _on_start(self, qualified: str, attributes: dict[str, str]) -> None:
        self._count()
        namespace, _, name = qualified.rpartition(" ")
        if self._ignored_depth or namespace in _EDITORS:
            self._ignored_depth += 1
            return
        if namespace != SVG or name not in _ELEMENTS:
            raise _RefusedError(f"<{name}>", "This element is not accepted.")
        if (name == "svg") is self.has_root:
            raise _RefusedError(f"<{name}>", "A drawing has one svg, the root.")
        self.has_root = True
        _check_attributes(name, attributes)
        if name == "path":
            self._keep_path(attributes)

    def _on_end(self, _: str) -> None:
        self._depth -= 1
        self._ignored_depth = max(0, self._ignored_depth - 1)

    def _count(self) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > limits.ELEMENTS_OF_A_DRAWING:
            most = f"A drawing has at most {limits.ELEMENTS_OF_A_DRAWING} elements."
            raise _RefusedError("", most, "Simplify it.")
        if self._depth > limits.DEPTH_OF_A_DRAWING:
            most = f"Groups lie at most {limits.DEPTH_OF_A_DRAWING} deep."
            raise _RefusedError("", most, "Ungroup the outlines.")

    def _keep_path(self, attributes: dict[str, str]) -> None:
        for wanted in ("id", "d"):
            if not attributes.get(wanted):
                rule = f"An outline needs the attribute {wanted}."
                raise _RefusedError("<path>", rule, "Add it, or remove the outline.")
        line = self.parser.CurrentLineNumber
        self.raw_paths.append(_RawPath(attributes["id"], line, attributes["d"]))


def _check_attributes(element: str, attributes: dict[str, str]) -> None:
    for qualified, text in attributes.items():
        namespace, _, name = qualified.rpartition(" ")
        if namespace in (*_EDITORS, _XML):
            continue
        if name == "transform":
            remedy = "Apply it to the points, so that they are in millimetres."
            raise _RefusedError("transform", "Outlines are not transformed.", remedy)
        if namespace or name not in _ATTRIBUTES:
            raise _RefusedError(f"{name} of <{element}>", "This is not accepted.")
        if name not in ("d", "id") and "(" in text:
            rule = "References are not accepted."
            raise _RefusedError(f"{name} {shown(text)}", rule)
    if element == "svg" and "viewBox" not in attributes:
        rule = "The drawing needs a viewBox in millimetres."
        raise _RefusedError("<svg>", rule, 'Add viewBox="-300 -300 600 970".')
