"""New tracks, lessons and items: text that passes the checks, with comments that say what to fill in."""

from clawdemy_notes.skeletons.item import KINDS, new_item
from clawdemy_notes.skeletons.lesson import new_lesson
from clawdemy_notes.skeletons.refused import RefusedError
from clawdemy_notes.skeletons.track import new_track

__all__ = ["KINDS", "RefusedError", "new_item", "new_lesson", "new_track"]
