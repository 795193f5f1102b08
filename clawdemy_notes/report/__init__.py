"""Diagnostics for people and for programs."""

from clawdemy_notes.report.formats import render_github, render_json
from clawdemy_notes.report.text import render_diagnostic, render_text

__all__ = ["render_diagnostic", "render_github", "render_json", "render_text"]
