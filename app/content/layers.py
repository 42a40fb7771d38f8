"""Whether a map's folder holds the files it has to, and none that nobody reads."""

from app.content.folders import Folder
from app.content.problems import Findings, shown
from app.content.rows import (
    BODY,
    BONES,
    KNOTS,
    LANDMARKS,
    MAP,
    MUSCLES,
    REGIONS,
    Layer,
)
from app.content.tables import Table
from app.content.wording import suggestion

OWN_SILHOUETTE = "silhouette.json"

_DRAWINGS = {
    kind.name: kind.name.removesuffix(".toml") + ".svg"
    for kind in (REGIONS, BONES, MUSCLES)
}
_OPTIONAL = {
    Layer.LANDMARKS: LANDMARKS,
    Layer.BONES: BONES,
    Layer.MUSCLES: MUSCLES,
    Layer.KNOTS: KNOTS,
}
_KNOWN = {
    *(MAP.name, BODY.name, REGIONS.name, OWN_SILHOUETTE),
    *(kind.name for kind in _OPTIONAL.values()),
    *_DRAWINGS.values(),
}
_ENDINGS = (".toml", ".svg", ".json")


def check_names_of_files(folder: Folder, remarks: Findings) -> None:
    """Add a remark for each file that looks like content and is never read."""
    for name in folder.names():
        if name.endswith(_ENDINGS) and name not in _KNOWN:
            rule = "No file of a map has this name, so it is not read."
            remedy = suggestion(name, _KNOWN, "Move it elsewhere.")
            remarks.add(folder.shown_name(name), None, "", rule, remedy)


def check_layers(folder: Folder, header: Table, remarks: Findings) -> None:
    """Add a remark for each layer that is missing unsaid, or there in spite of it."""
    names, without = frozenset(folder.names()), header.values["without"]
    for layer, kind in _OPTIONAL.items():
        is_there = not names.isdisjoint({kind.name, _DRAWINGS.get(kind.name, "")})
        if is_there and layer in without:
            rule = f"The map has this layer, in {kind.name}."
            value = f"without {shown(str(layer))}"
            header.add("without", value, rule, "Take it out.", remarks)
        if not is_there and layer not in without:
            rule = "The file is missing."
            remedy = f'Add it, or write without = ["{layer}"] in {MAP.name}.'
            remarks.add(folder.shown_name(kind.name), None, "", rule, remedy)
