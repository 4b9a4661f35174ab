"""Who is who and where: codes of document numbers, places and bodies, with the dates they are valid.

The data are beside the code as CSV, each file with the source and the date of its check in data/README.md. They are
read when first asked for.
"""

from revival_policy.registry.all_bodies import Bodies, agencies
from revival_policy.registry.body import KINDS, LEVELS, Body
from revival_policy.registry.extending import Extension, extend
from revival_policy.registry.place_reading import place, place_candidates, split_place
from revival_policy.registry.places import PLACE_KINDS, PLACE_LEVELS, Place, places
from revival_policy.registry.resolving import candidates, resolve

__all__ = [
    "KINDS",
    "LEVELS",
    "PLACE_KINDS",
    "PLACE_LEVELS",
    "Bodies",
    "Body",
    "Extension",
    "Place",
    "agencies",
    "candidates",
    "extend",
    "place",
    "place_candidates",
    "places",
    "resolve",
    "split_place",
]
