"""revival-policy network: who works with whom, and which document cites which, as a file for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_inputs
from revival_policy.cli.outputs import complain, report_errors, write_json
from revival_policy.query import agency_network, citation_graph, membership_network

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from revival_policy.cli.asked import Arguments
    from revival_policy.model.notice import Notice
    from revival_policy.query import Network

#: What a network can be of.
NETWORKS: dict[str, Callable[[Sequence[Notice]], Network]] = {
    "agencies": agency_network,
    "notices": membership_network,
    "citations": citation_graph,
}
#: Endings of the files that are written.
ENDINGS = (".graphml", ".gexf", ".json")


def run(asked: Arguments) -> int:
    """Write the network of the notices, and say how large it is; a network without edges is written too."""
    read, failed = read_inputs(asked.files)
    network = NETWORKS[asked.of]([notice for _, notice in read])
    if asked.to is not None:
        _write(network, asked.to)
    else:
        write_json(json.dumps(network.as_dict(), ensure_ascii=False))
    codes = [report_errors(file, notice) for file, notice in read]
    complain(f"{network.name}: {len(network.nodes)} nodes, {len(network.edges)} edges")
    if failed:
        return ExitCode.USAGE
    return max(codes) if network.edges else ExitCode.NOTHING


def _write(network: Network, path: Path) -> None:
    write = {".graphml": network.to_graphml, ".gexf": network.to_gexf, ".json": network.to_json}
    write[path.suffix.lower()](path)
