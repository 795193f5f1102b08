"""The live preview: pages that are made when they are opened, and a panel in them with what is wrong."""

from clawdemy_notes.mkdocs_plugin.preview.serve import PreviewError, serve, show_in

__all__ = ["PreviewError", "serve", "show_in"]
