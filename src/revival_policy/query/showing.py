"""How networks show themselves."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from revival_policy.languages import said, say
from revival_policy.model.display import ROWS

if TYPE_CHECKING:
    from revival_policy.query.network import Edge, Network


def network_as_html(network: Network) -> str:
    """Return the heaviest edges of a network as a table, and how many there are."""
    labels = {node.id: str(node.attributes.get("label", node.id)) for node in network.nodes}
    rows = "".join(_row(edge, labels, "→" if network.directed else "–") for edge in network.edges[:ROWS])
    size = say(
        "{network}: {nodes} nodes, {edges} edges",
        network=said(network.name),
        nodes=f"{len(network.nodes):,}",
        edges=f"{len(network.edges):,}",
    )
    return f"<table>{rows}</table><p style='opacity:.65'>{escape(size)}</p>"


def _row(edge: Edge, labels: dict[str, str], arrow: str) -> str:
    cells = (labels[edge.source], arrow, labels[edge.target], edge.key or "", str(edge.weight))
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
