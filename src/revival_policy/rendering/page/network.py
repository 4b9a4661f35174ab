"""The agencies that share measures, as arcs between the rows of a list.

A list with arcs, and no cloud of circles: names stay whole lines of text that a phone shows and a screen reader reads,
and the picture is the same each time without any search for good places.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from revival_policy.rendering.page.chips import chip
from revival_policy.rendering.page.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revival_policy.query.network import Edge, Node
    from revival_policy.rendering.page.contents import Contents
    from revival_policy.rendering.page.words import Words

#: Agencies in the diagram; a longer list is no picture any more.
LARGEST = 40
#: Pairs in the table.
CLOSEST = 10
#: The height of a row in em; style.css has it too.
ROW = 1.9
#: The width of the diagram in its own units, and that of the thickest arc in pixels.
_WIDTH, _THICKEST = 100, 6


def network(contents: Contents, words: Words) -> Markup | None:
    """Return the diagram, the closest pairs and the conventions; None where no agency is named."""
    nodes = contents.network.nodes[:LARGEST]
    if not nodes:
        return None
    places = {node.id: index for index, node in enumerate(contents.network.nodes)}
    shown = [edge for edge in contents.network.edges if max(places[edge.source], places[edge.target]) < len(nodes)]
    cut = words.of("network cut", shown=len(nodes), total=len(places)) if len(nodes) < len(places) else ""
    diagram = _diagram(shown, places, len(nodes), words) if shown else None
    return together(
        [
            element("p", words["network"] if shown else None, cut, class_="small"),
            element("div", _rows(nodes, words), diagram, class_="network"),
            _pairs(contents, places, words),
            _conventions(contents, words),
        ]
    )


def _rows(nodes: Sequence[Node], words: Words) -> Markup:
    rows = (
        element(
            "li",
            chip(str(node.attributes["label"]), index, title=node.id),
            element("span", str(node.attributes["measures"]), class_="count"),
        )
        for index, node in enumerate(nodes)
    )
    return element("ol", *rows, lang=words.of_text)


def _diagram(edges: Sequence[Edge], places: dict[str, int], rows: int, words: Words) -> Markup:
    heaviest = max(edge.weight for edge in edges)
    # The thin arcs first, so that the thick ones lie on them.
    paths = (_arc(edge, places, rows, heaviest) for edge in reversed(edges))
    return element(
        "svg",
        together(paths),
        viewBox=f"0 0 {_WIDTH} {rows}",
        preserveAspectRatio="none",
        height=f"{rows * ROW:g}em",
        width="100%",
        role="img",
        aria_label=words.of("diagram", nodes=rows, edges=len(edges)),
    )


def _arc(edge: Edge, places: dict[str, int], rows: int, heaviest: int) -> Markup:
    """Return an arc between two rows; the farther apart they are, the wider it is."""
    first, last = sorted((places[edge.source], places[edge.target]))
    # A cubic curve reaches three quarters of the way to its handles.
    out = _WIDTH / 0.78 * sqrt((last - first) / rows)
    return element(
        "path",
        d=f"M0 {first + 0.5}C{out:.1f} {first + 0.5} {out:.1f} {last + 0.5} 0 {last + 0.5}",
        stroke_width=f"{1 + (_THICKEST - 1) * edge.weight / heaviest:.1f}",
        data_agencies=f"{first} {last}",
    )


def _pairs(contents: Contents, places: dict[str, int], words: Words) -> Markup | None:
    nodes, edges = contents.network.nodes, contents.network.edges[:CLOSEST]
    if not edges:
        return None
    rows = [
        element(
            "tr",
            element("td", *(chip(str(nodes[place].attributes["label"]), place) for place in sorted(ends))),
            element("td", str(edge.weight), class_="count"),
        )
        for edge, ends in ((edge, (places[edge.source], places[edge.target])) for edge in edges)
    ]
    head = element("tr", element("th", words["pair"], scope="col"), element("th", words["shared"], scope="col"))
    caption = element("caption", words["closest"])
    return element(
        "table", caption, element("thead", head), element("tbody", *rows, lang=words.of_text), class_="pairs"
    )


def _conventions(contents: Contents, words: Words) -> Markup | None:
    """Return what the notice declares once for all its clauses, in its own words."""
    clauses = (clause for measure in contents.notice.measures for clause in measure.responsibilities)
    said = dict.fromkeys(str(convention) for clause in clauses for convention in clause.conventions)
    if not said:
        return None
    return together(
        [
            element("h3", words["conventions"]),
            element("ul", *(element("li", text) for text in said), lang=words.of_text),
        ]
    )
