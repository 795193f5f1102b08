"""Quiz items as HTML that reads well by itself, and that the client brings to life."""

from clawdemy_notes.render.items.asked import NO_ORIGINS, render_asked, render_items, render_quiz
from clawdemy_notes.render.items.frame import points_of, render_item
from clawdemy_notes.render.items.kinds import view_of
from clawdemy_notes.render.items.parts import in_first_order, plain_words

__all__ = [
    "NO_ORIGINS",
    "in_first_order",
    "plain_words",
    "points_of",
    "render_asked",
    "render_item",
    "render_items",
    "render_quiz",
    "view_of",
]
