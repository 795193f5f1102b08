"""The links of the built site: whether they lead somewhere, inside of it and elsewhere."""

from clawdemy_notes.links.inside import check_inside
from clawdemy_notes.links.outside import addresses_outside, ask_all, check_outside
from clawdemy_notes.links.site import read_site

__all__ = ["addresses_outside", "ask_all", "check_inside", "check_outside", "read_site"]
