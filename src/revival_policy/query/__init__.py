"""Networks of agencies, of notices and agencies, and of documents that cite each other.

>>> import revival_policy as rp
>>> rp.query.membership_network([rp.load("jilin-2016-41")])
<Network notices and agencies: 61 nodes, 60 edges>
"""

from revival_policy.query.agencies import agency_network, membership_network
from revival_policy.query.citations import citation_graph
from revival_policy.query.network import Edge, Network, Node

__all__ = ["Edge", "Network", "Node", "agency_network", "citation_graph", "membership_network"]
