"""Networks of agencies, notices and citations; two notices compared; citations verified.

>>> import revival_policy as rp
>>> rp.query.membership_network([rp.load("jilin-2016-41")])
<Network notices and agencies: 61 nodes, 60 edges>
"""

from revival_policy.query.agencies import agency_network, membership_network
from revival_policy.query.citations import citation_graph
from revival_policy.query.comparing import Comparison, Difference, Edit, Likeness, Pair, compare
from revival_policy.query.network import Edge, Network, Node
from revival_policy.query.verifying import KnownDocuments, Verdict, Verification, verify

__all__ = [
    "Comparison",
    "Difference",
    "Edge",
    "Edit",
    "KnownDocuments",
    "Likeness",
    "Network",
    "Node",
    "Pair",
    "Verdict",
    "Verification",
    "agency_network",
    "citation_graph",
    "compare",
    "membership_network",
    "verify",
]
