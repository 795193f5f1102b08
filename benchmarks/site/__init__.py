"""Our site builder beside its peers: the same lessons in one run."""
