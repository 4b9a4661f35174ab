"""Many documents (语料库): composed ones, and how they cite each other."""
