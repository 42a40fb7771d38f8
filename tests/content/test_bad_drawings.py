"""Drawings that hold what a drawing must not hold; each docstring is the promise."""

import pytest

from app.content.load import load_library
from tests.content.samples import Sample, Spoiler, promise_of, spoilers_of


def _doctype(sample: Sample) -> None:
    """body_maps/small/bones.svg:1:

    DOCTYPE: A drawing needs no document type. Remove it.
    """
    sample.replace("bones.svg", "<svg", "<!DOCTYPE svg><svg")


def _entity_bomb(sample: Sample) -> None:
    """body_maps/small/bones.svg:1:

    DOCTYPE: A drawing needs no document type. Remove it.
    """
    lols = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12)
    )
    sample.replace("bones.svg", "<svg", f"<!DOCTYPE svg [{lols}]>\n<svg")
    sample.insert_paths("bones.svg", "<desc>&l11;</desc>")


def _external_entity(sample: Sample) -> None:
    """body_maps/small/bones.svg:1:

    DOCTYPE: A drawing needs no document type. Remove it.
    """
    secret = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    sample.replace("bones.svg", "<svg", f"{secret}<svg")
    sample.insert_paths("bones.svg", "<title>&x;</title>")


def _undefined_entity(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: This is not sound XML. Save it anew as plain SVG."""
    sample.insert_paths("bones.svg", "<title>&secret;</title>")


def _script(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <script>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", "<script>alert(1)</script>")


def _handler(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: onload of <svg>:

    This is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.replace("bones.svg", "<svg", '<svg onload="alert(1)"')


def _image(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <image>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", '<image href="file:///etc/passwd"/>')


def _use(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <use>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", '<use href="other.svg#thing"/>')


def _foreign_object(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <foreignObject>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", "<foreignObject/>")


def _other_namespace(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <path>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", '<path xmlns="http://example.org" id="a"/>')


def _style_element(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <style>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", "<style>@import url(http://a.example)</style>")


def _style_attribute(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: style of <g>:

    This is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", '<g style="fill:red"/>')


def _reference_as_colour(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: fill "url(http://a.example/x#y)":

    References are not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths("bones.svg", '<g fill="url(http://a.example/x#y)"/>')


def _link(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: href of <g>:

    This is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.insert_paths(
        "bones.svg",
        '<g xmlns:x="http://www.w3.org/1999/xlink" x:href="http://a.example"/>',
    )


def _stylesheet_instruction(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: "xml-stylesheet":

    A drawing has no processing instructions. Remove it.
    """
    sample.replace("bones.svg", "<svg", '<?xml-stylesheet href="a.css"?><svg')


def _transform(sample: Sample) -> None:
    """body_maps/small/regions.svg:4: transform:

    Outlines are not transformed. Apply it to the points, so that they are in
    millimetres.
    """
    sample.replace("regions.svg", '<g id="regions"', '<g transform="scale(2)"')


def _nested_drawing(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <svg>:

    A drawing has one svg, the root. Keep only svg, g, path, title and desc, with
    plain colours.
    """
    sample.insert_paths("bones.svg", '<svg viewBox="0 0 1 1"/>')


def _no_view_box(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: <svg>:

    The drawing needs a viewBox in millimetres. Add viewBox="-300 -300 600 970".
    """
    sample.replace("bones.svg", ' viewBox="-120 -70 240 340"', "")


def _not_a_drawing(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: <html>:

    This element is not accepted. Keep only svg, g, path, title and desc, with plain
    colours.
    """
    sample.write("bones.svg", b"<html/>")


def _cut_off(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: This is not sound XML. Save it anew as plain SVG."""
    sample.replace("bones.svg", "</svg>\n", "")


def _empty_file(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: This is not sound XML. Save it anew as plain SVG."""
    sample.write("bones.svg", b"")


def _root_of_an_editor(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: The root is not svg. Save it as plain SVG."""
    sample.write(
        "bones.svg", b"<s xmlns='http://www.inkscape.org/namespaces/inkscape'/>"
    )


def _too_many_elements(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: A drawing has at most 4000 elements. Simplify it."""
    sample.insert_paths("bones.svg", "<g/>" * 5000)


def _too_deep_groups(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: Groups lie at most 24 deep. Ungroup the outlines."""
    sample.insert_paths("bones.svg", "<g>" * 100_000 + "</g>" * 100_000)


SPOILERS = spoilers_of(globals())


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__[1:])
def test_bad_drawing_is_refused_in_the_promised_words(
    sample: Sample, spoil: Spoiler
) -> None:
    spoil(sample)
    loaded = load_library(sample.roots)
    assert promise_of(spoil) in [str(problem) for problem in loaded.problems]
    assert loaded.library.maps == ()


def test_what_an_editor_leaves_behind_is_ignored(sample: Sample) -> None:
    sample.replace(
        "bones.svg",
        "<svg",
        '<svg xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:version="1.3"',
    )
    sample.insert_paths(
        "bones.svg", '<defs/><i:grid><i:line href="x"/></i:grid><g i:label="ribs"/>'
    )
    assert load_library(sample.roots).problems == ()
