"""Examples in hand-written pages: YAML that is checked, and shown as what readers get."""

from clawdemy_notes.examples.blocks import Block, blocks_in
from clawdemy_notes.examples.course import ExampleCourse, ExampleError, file_of
from clawdemy_notes.examples.page import EXAMPLE_QUIZ, with_examples

__all__ = ["EXAMPLE_QUIZ", "Block", "ExampleCourse", "ExampleError", "blocks_in", "file_of", "with_examples"]
