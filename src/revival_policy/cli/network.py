"""revival-policy network: who works with whom, and which document cites which, as a file for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from revival_policy.cli.exit_codes import ExitCode
from revival_policy.cli.inputs import read_inputs
from revival_policy.cli.options import add_to
from revival_policy.cli.outputs import complain, report_errors, write_json
from revival_policy.languages import said, say
from revival_policy.query import agency_network, citation_graph, membership_network

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from revival_policy.cli.asked import Arguments
    from revival_policy.cli.parser import Parser
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


def add_arguments(parser: Parser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=say("as for the other commands, or a folder of files; several make one network"),
    )
    parser.add_argument(
        "--of",
        choices=tuple(NETWORKS),
        default="agencies",
        help=say(
            "agencies that share measures, notices with the agencies that they charge, or documents that cite others"
        ),
    )
    written = parser.add_mutually_exclusive_group(required=True)
    add_to(written, ENDINGS, required=False)
    written.add_argument("--json", action="store_true", help=say("write the JSON to standard output"))


def run(asked: Arguments) -> int:
    """Write the network of the notices, and say how large it is; a network without edges is written too."""
    read, failed = read_inputs(asked.files)
    network = NETWORKS[asked.of]([notice for _, notice in read])
    if asked.to is not None:
        _write(network, asked.to)
    else:
        write_json(json.dumps(network.as_dict(), ensure_ascii=False))
    codes = [report_errors(file, notice) for file, notice in read]
    form = "{network}: {nodes} nodes, {edges} edges"
    complain(say(form, network=said(network.name), nodes=len(network.nodes), edges=len(network.edges)))
    if failed:
        return ExitCode.USAGE
    return max(codes) if network.edges else ExitCode.NOTHING


def _write(network: Network, path: Path) -> None:
    write = {".graphml": network.to_graphml, ".gexf": network.to_gexf, ".json": network.to_json}
    write[path.suffix.lower()](path)
