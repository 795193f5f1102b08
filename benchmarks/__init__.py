"""Measurements of the notes beside their peers; README.md says what and how."""
