"""A good sample, its drawings spoiled in one way; each docstring is the promise."""

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


def _path_without_an_id(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: <path>:

    An outline needs the attribute id. Add it, or remove the outline.
    """
    sample.insert_paths("bones.svg", '<path d="M0 0L1 1"/>')


def _same_outline_twice(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: "c7_vertebra":

    The id is given twice. Give it to one outline.
    """
    sample.insert_paths("bones.svg", '<path id="c7_vertebra" d="M0 0L1 1L1 0Z"/>')


def _outline_that_nobody_describes(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: "rib_9_right":

    No table describes this outline. Did you mean rib_8_right?
    """
    sample.insert_paths("bones.svg", '<path id="rib_9_right" d="M0 0L9 9L9 0Z"/>')


def _lines_in_a_region(sample: Sample) -> None:
    """body_maps/small/regions.svg:10: "spine.lines":

    Regions have no lines inside. Remove it.
    """
    sample.insert_paths("regions.svg", '<path id="spine.lines" d="M0 0L9 9"/>')


def _table_without_an_outline(sample: Sample) -> None:
    """body_maps/small/bones.toml:2:

    base "c7_vertebra": body_maps/small/bones.svg has no outline c7_vertebra. Draw
    it.
    """
    sample.replace(
        "bones.svg",
        '<path id="c7_vertebra" d="M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z"/>',
        "",
    )


def _left_side_alone(sample: Sample) -> None:
    """body_maps/small/muscles.toml:2:

    base "longissimus": body_maps/small/muscles.svg draws the left side alone. Draw
    longissimus_right; the left is its mirror image.
    """
    sample.replace("muscles.svg", '"longissimus_right"', '"longissimus_left"')


def _midline_outline_of_a_pair(sample: Sample) -> None:
    """body_maps/small/muscles.toml:2:

    base "longissimus": body_maps/small/muscles.svg has no outline
    longissimus_right. Rename the outline longissimus, or write paired = false.
    """
    sample.replace("muscles.svg", '"longissimus_right"', '"longissimus"')


def _right_outline_of_a_midline_thing(sample: Sample) -> None:
    """body_maps/small/bones.toml:2:

    base "c7_vertebra": body_maps/small/bones.svg has no outline c7_vertebra. Rename
    the outline c7_vertebra_right, or write paired = true.
    """
    sample.replace("bones.svg", '"c7_vertebra"', '"c7_vertebra_right"')


def _drawing_without_its_tables(sample: Sample) -> None:
    """body_maps/small/bones.toml:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("bones.toml").unlink()


def _tables_without_their_drawing(sample: Sample) -> None:
    """body_maps/small/bones.svg:

    The file is missing. Add it, or remove what needs it.
    """
    sample.path("bones.svg").unlink()


def _self_crossing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline crosses itself at (0.0, 100.0). Untangle it there.
    """
    sample.replace(
        "regions.svg",
        "M -15 -60 L 15 -60 L 15 260 L -15 260 Z",
        "M -15 -60 L 15 260 L 15 -60 L -15 260 Z",
    )


def _open_area(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline is open at (-15.0, 260.0). Close it: end it with Z.
    """
    sample.replace("regions.svg", "L -15 260 Z", "L -15 260")


def _area_of_nothing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has no area. Draw it around an area.
    """
    sample.replace(
        "regions.svg", "M -15 -60 L 15 -60 L 15 260 L -15 260 Z", "M0 0L9 0Z"
    )


def _area_too_small_to_see(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has no area. Draw it around an area.
    """
    whole = "M -15 -60 L 15 -60 L 15 260 L -15 260 Z"
    sample.replace("regions.svg", whole, "M0 0H.5V.5Z")


def _open_part(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline is open at (15.0, 260.0). Close it: end it with Z.
    """
    whole = "M -15 -60 L 15 -60 L 15 260 L -15 260 Z"
    sample.replace("regions.svg", whole, f"M -15 -60 L 15 -60 L 15 260 {whole}")


def _too_many_points_in_all(sample: Sample) -> None:
    """body_maps/small/bones.svg:10: "f5":

    A drawing has at most 8000 points. Simplify the outlines.
    """
    many = "L1 1" * 1400
    for number in range(8):
        sample.insert_paths("bones.svg", f'<path id="f{number}" d="M0 0{many}"/>\n')


def _root_of_an_editor(sample: Sample) -> None:
    """body_maps/small/bones.svg:1: The root is not svg. Save it as plain SVG."""
    sample.write(
        "bones.svg", b"<s xmlns='http://www.inkscape.org/namespaces/inkscape'/>"
    )


def _parts_that_cross(sample: Sample) -> None:
    """body_maps/small/bones.svg:2: "c7_vertebra":

    Parts of the outline cross at (7.5, 5.0). Join or part them.
    """
    sample.replace(
        "bones.svg",
        "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z",
        "M0 0H10V10H0Z M5 0H15V10H5Z",
    )


def _far_away(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate 1e+09 is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "L 1000000000 260")


def _infinitely_far_away(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate inf is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "L 1e999 260")


def _not_a_number(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Path data cannot hold 'NaN 260 L -1'. Use commands like M, L, C, Z and plain
    numbers.
    """
    sample.replace("regions.svg", "L 15 260", "L NaN 260")


def _far_away_by_small_steps(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Coordinate 5015 is not within 5000 mm of the origin. Draw in millimetres, with
    the origin at C7.
    """
    sample.replace("regions.svg", "L 15 260", "l 5000 0")


def _number_missing(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    L takes 2 numbers, here it has 1. Add the missing number or remove the extra
    one.
    """
    sample.replace("regions.svg", "L 15 260", "L 15")


def _no_start(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    Path data begins with M. Draw the outline anew.
    """
    sample.replace("regions.svg", "M -15 -60 L 15 -60", "L -15 -60 L 15 -60")


def _arc_without_its_end(sample: Sample) -> None:
    """body_maps/small/bones.svg:3: "rib_8_right":

    This is not sound path data. Draw the outline anew and save it.
    """
    sample.replace("bones.svg", "A 80 40 0 0 1 95 130", "A 80 40 0 0 1 95")


def _endless_zigzag(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The edge is longer than 20000 mm. Simplify it.
    """
    zigzag = " ".join(f"L {15 if n % 2 else -15} {n / 4}" for n in range(900))
    sample.replace("regions.svg", "L 15 260", f"L 3000 0 {zigzag}")


def _too_many_points(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has more than 1500 points. Simplify it.
    """
    sample.replace("regions.svg", "L 15 260", "L 15 260 " * 1500)


def _too_long_a_path(sample: Sample) -> None:
    """body_maps/small/regions.svg:6: "spine":

    The outline has more than 60000 letters. Simplify it.
    """
    sample.replace("regions.svg", "L 15 260", "L 15 260" + " " * 60_000)


def _too_many_elements(sample: Sample) -> None:
    """body_maps/small/bones.svg:5: A drawing has at most 4000 elements. Simplify it."""
    sample.insert_paths("bones.svg", "<g/>" * 5000)


def _too_many_parts(sample: Sample) -> None:
    """body_maps/small/bones.svg:2: "c7_vertebra":

    An area has at most 40 parts. Simplify it.
    """
    parts = " ".join(f"M{n} 0h.5v.5h-.5z" for n in range(41))
    sample.replace("bones.svg", "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z", parts)


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


def test_hole_in_an_area_is_sound(sample: Sample) -> None:
    ring = "M -10 -5 H 10 V 15 H -10 Z M -5 0 H 5 V 10 H -5 Z"
    sample.replace("bones.svg", "M -10 -5 Q 0 -15 10 -5 T 10 10 L -10 10 Z", ring)
    assert load_library(sample.roots).problems == ()
